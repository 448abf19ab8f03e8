/** Whole content folders that people could write, right and wrong: texts, metadata, kinds and sites. */
import fc from 'fast-check';
import { generatedText } from '../tokens/generated.js';

/** The files of a content folder by their paths. */
export type Files = Readonly<Record<string, string>>;

/** Plain text, from anything but what YAML itself would refuse between quotes. */
const plain = fc
  .oneof(
    {
      weight: 40,
      arbitrary: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
        .map((text) => `가 ${text}`),
    },
    {
      weight: 40,
      arbitrary: fc.constantFrom('탄소중립', '<b>x</b> & "y"', '제19조의2', 'a\u200Bb'),
    },
    { weight: 1, arbitrary: fc.constantFrom('  ', '', '\uD800', '\u200B') },
  )
  .map((text) => JSON.stringify(text));
const both = fc.tuple(plain, plain).map(([ko, en]) => `{ ko: ${ko}, en: ${en} }`);
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

/** One of the right values, and now and then the wrong one. */
const rarely = (wrong: string, ...right: string[]) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: fc.constant(wrong) },
  );

const FIELDS = fc.record({
  number: fc.nat({ max: 99 }),
  category: rarely('none', 'general', 'meta', 'implementation'),
  state: fc.constantFrom('proposed', 'discussed', 'recommended', 'final'),
  lifecycle: fc.constantFrom(
    'published',
    'published',
    'published',
    'corrected',
    'withdrawn',
    'draft',
  ),
  licence: fc.constantFrom('CC-BY-SA-4.0', 'CC0-1.0', 'KOGL-1', 'all-rights-reserved'),
  rights: both,
  notice: some(rarely('none', 'advisory')),
  authors: some(rarely('[kim, lee]', '[kim]')),
  ministries: some(rarely('[{ organisation: none }]', '[{ organisation: ministry, role: lead }]')),
  sources: some(
    fc
      .tuple(both, day)
      .map(
        ([title, date]) =>
          `[{ title: ${title}, date: "${date}", url: "https://a.example/가?x=1" }]`,
      ),
  ),
  history: fc
    .array(fc.tuple(day, fc.constantFrom('fact', 'wording', 'format'), both), {
      minLength: 1,
      maxLength: 3,
    })
    .map(
      (entries) =>
        `[${entries.map(([date, kind, note]) => `{ date: "${date}", class: ${kind}, note: ${note} }`).join(', ')}]`,
    ),
});

const DOCUMENT = fc.record({
  fields: FIELDS,
  ko: some(fc.tuple(plain, some(plain), generatedText('ko'))),
  en: some(fc.tuple(plain, some(plain), generatedText('en'))),
  mode: fc.constantFrom('mirror', 'adaptation', 'abstract'),
});

type Text = readonly [title: string, summary: string | undefined, text: string];

function written([title, summary, text]: Text, more = ''): string {
  return `---\ntitle: ${title}\n${summary === undefined ? '' : `summary: ${summary}\n`}${more}---\n\n${text}`;
}

function filesOf(
  { fields, ko, en, mode }: typeof DOCUMENT extends fc.Arbitrary<infer T> ? T : never,
  name: string,
): [string, string][] {
  const folder = `agendas/${name}`;
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  const source = ko ? 'ko' : 'en';
  return [
    [`${folder}/meta.yaml`, [`id: agenda/${name}`, `source: ${source}`, ...lines, ''].join('\n')],
    ...(ko ? [[`${folder}/ko.md`, written(ko)] as [string, string]] : []),
    ...(en
      ? [
          [`${folder}/en.md`, written(en, ko ? `translation: { mode: ${mode} }\n` : '')] as [
            string,
            string,
          ],
        ]
      : []),
  ];
}

const SITE = fc.record({
  baseUrl: fc.constantFrom('https://wiki.example', 'https://wiki.example/base/'),
  locales: fc.constantFrom('[ko, en]', '[en, ko]', '[ko]'),
  fallback: fc.constantFrom('show', 'omit'),
  stateInText: fc.boolean(),
  title: both,
});

const REGISTRIES: Files = {
  'registry/organisations.yaml':
    'entries:\n  ministry:\n    type: ministry\n    names: [{ ko: 환경부, en: Ministry of Environment }]\n',
  'registry/people.yaml': 'entries:\n  kim:\n    name: { ko: 김하나, en: Kim Hana }\n',
  'registry/notices.yaml':
    'entries:\n  advisory:\n    title: { ko: 알림, en: Notice }\n    text: { ko: 공식 문서가 아니다., en: Not official. }\n',
};

/** A content folder of one site. Not all of it can be read: what is at fault is withheld, and the rest is published. */
export const generatedContent: fc.Arbitrary<Files> = fc
  .record({ site: SITE, documents: fc.array(DOCUMENT, { minLength: 2, maxLength: 4 }) })
  .map(({ site: { title, ...site }, documents }) => ({
    ...REGISTRIES,
    'narani.yaml': 'locales: [ko, en]\nsourceLocale: ko\npublisher: { ko: 나란히, en: Narani }\n',
    'sites/wiki/site.yaml': [
      `name: wiki\ntitle: ${title}\ntagline: { ko: 글, en: Texts }\nkinds: [agenda]\neditions: [feed]`,
      ...Object.entries(site).map(([key, value]) => `${key}: ${value}`),
      '',
    ].join('\n'),
    ...Object.fromEntries(documents.flatMap((each, index) => filesOf(each, `a${index}`))),
  }));
