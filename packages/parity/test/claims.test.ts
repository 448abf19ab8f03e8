import { readFileSync } from 'node:fs';
import { compareDocuments } from '@narani/parity';
import { describe, expect, it } from 'vitest';
import { parse } from './parse.js';

interface Claim {
  readonly id: string;
  readonly fires: { readonly ko: string; readonly en: string };
  readonly silent: { readonly ko: string; readonly en: string };
}

const file = new URL('../src/claims/concepts.json', import.meta.url);
const { concepts, qualifiers }: Record<string, Claim[]> = JSON.parse(readFileSync(file, 'utf8'));
const claims = [...(concepts ?? []), ...(qualifiers ?? [])];

const loud = ({ ko, en }: Claim['fires']): string[] =>
  compareDocuments(parse(ko, 'ko'), parse(en, 'en'), { mode: 'mirror' })
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule }) => rule);

describe('the concepts of the data file', () => {
  it('have ids of their own', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length - 1);
  });

  it.each(claims)('$id fires on its example, and not where both sides say the same', (claim) => {
    expect(loud(claim.fires)).not.toEqual([]);
    expect(loud(claim.silent)).toEqual([]);
  });
});

describe('names, holders, steps and clauses', () => {
  it.each([
    ['광주광역시에서 열렸다.', 'It was held in Daegu Metropolitan City.'],
    ['수원시가 참여한다.', 'Seongnam takes part.'],
    ['국토교통부와 협의한다.', 'It consults the Ministry of Health and Welfare.'],
    ['김민수 위원장이 발표했다.', 'Chair Park Min-su presented.'],
    [
      '국토교통부가 환경부에 자료를 제출한다.',
      'The Ministry of Environment submits the data to the Ministry of Land, Infrastructure and Transport.',
    ],
    ['전자는 강제이고 후자는 자율이다.', 'The former is voluntary and the latter mandatory.'],
    ['예산이 10억 원으로 늘었다.', 'The budget increased by KRW 1 billion.'],
    ['도심에서 외곽으로 옮긴다.', 'It moves from the outskirts to the city centre.'],
    ['남성은 여성보다 많이 번다.', 'Women earn more than men.'],
    [
      '교육부는 대학에 지원금을 지급했다.',
      'Universities paid grants to the Ministry of Education.',
    ],
    [
      '시의회가 시장에게 해명을 요구했다.',
      'The mayor demanded an explanation from the city council.',
    ],
    ['교사, 학부모, 학생이 참여한다.', 'Teachers and parents take part.'],
    ['낙동강 수질이 나아졌다.', 'Water quality in the Han River improved.'],
    ['「근로기준법」에 따른다.', 'It follows the Minimum Wage Act.'],
  ])('%s is not %s', (ko, en) => expect(loud({ ko, en })).not.toEqual([]));

  it.each([
    ['부산광역시가 대전광역시와 협약을 맺었다.', 'Busan signed an agreement with Daejeon.'],
    ['이영희 의원이 질의했다.', 'Lawmaker Lee Young-hee asked a question.'],
    ['최은정 교수가 발표했다.', 'Professor Choi Eun-jeong presented.'],
    [
      '보고서는 환경부가 국회에 제출했다.',
      'The report was submitted to the National Assembly by the Ministry of Environment.',
    ],
    ['예산을 10억 원으로 늘렸다.', 'The budget was increased to KRW 1 billion.'],
    ['가격이 절반으로 떨어졌다.', 'Prices fell by half.'],
    ['남성은 여성보다 많이 번다.', 'Women earn less than men.'],
    [
      '국회가 정부에 자료를 요구했다.',
      'The government was asked for data by the National Assembly.',
    ],
    ['이 길은 위험하다.', 'This road is not safe.'],
    ['그 노래를 모르는 사람은 없다.', 'Everyone knows that song.'],
    ['허가를 받은 후 공사를 시작한다.', 'A permit is obtained before starting construction.'],
  ])('%s is %s', (ko, en) => expect(loud({ ko, en })).toEqual([]));
});
