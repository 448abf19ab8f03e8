/** Registries with one entry of each kind that editions name things by. */
import type { Registries } from '@narani/model';

const SOURCE = { title: { ko: '사전', en: 'A dictionary' } };

/** The registries. The ministry has two names, each with its days; the statute a number, a former name and an article. */
export const REGISTRIES: Registries = {
  organisations: {
    ministry: {
      type: 'ministry',
      names: [
        {
          ko: '기후에너지환경부',
          en: 'Ministry of Climate, Energy and Environment',
          from: '2025-10-01',
        },
        { ko: '환경부', en: 'Ministry of Environment', until: '2025-09-30' },
      ],
    },
  },
  people: {
    kim: {
      name: { ko: '김하나', en: 'Kim Hana' },
      biography: { ko: '연구자이다.', en: 'A researcher.' },
    },
  },
  statutes: {
    act: {
      official: { ko: '탄소중립기본법', en: 'Carbon Neutrality Framework Act' },
      former: [{ ko: '옛 이름', en: 'Former Act', until: '2021' }],
      articles: { '19-2': { title: { ko: '시민회의', en: 'Citizens’ assembly' } } },
      number: '법률 제18469호',
    },
  },
  levers: {
    l4: {
      number: 4,
      name: { ko: '재생에너지', en: 'Renewables' },
      group: { ko: '공급', en: 'Supply' },
    },
  },
  tools: {
    tool: {
      name: { ko: '도구', en: 'Tool' },
      description: { ko: '셈한다.', en: 'It counts.' },
    },
  },
  terms: {
    ndc: {
      forms: { ko: ['국가결정기여', 'NDC'], en: ['NDC'] },
      definition: { ko: '목표.', en: 'A target.' },
      source: SOURCE,
    },
    adaptation: {
      forms: { ko: ['적응'], en: ['adaptation'] },
      definition: { ko: '맞춤.', en: 'Adjusting.' },
      source: SOURCE,
    },
  },
  facts: {
    people: {
      value: 13_600_000,
      unit: 'people',
      approximate: true,
      scope: { ko: '경기도 인구', en: 'People in Gyeonggi' },
      asOf: '2024',
      state: 'current',
      source: SOURCE,
    },
  },
  notices: {
    advisory: {
      title: { ko: '성격', en: 'Nature' },
      text: { ko: '자문이다.', en: 'It advises.' },
    },
  },
};
