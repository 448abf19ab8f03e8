import type { Locale } from '@narani/model';
import { RULE_IDS, type RuleId, ruleText } from '@narani/rules';
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../src/generated/catalogues.js';
import { createTranslator } from '../src/index.js';

const translators = { ko: createTranslator('ko'), en: createTranslator('en') };

/** How a value may end: each asks for another particle, or for its own reading. */
const ENDINGS = {
  open: '가',
  closed: '각',
  liquid: '물',
  latin: 'x',
  digits: '2019',
  bracket: '가(각)',
};

/** A sentence of a message ends in one of these; what follows a colon or stands in brackets is quoted. */
const PREDICATE = { ko: /(?:니다|니까|십시오)(?=[.?:;,(]|$)/, en: /\b(?:VERBS)\b/ };
const VERBS =
  'am|is|are|was|were|be|can|cannot|could|must|may|has|have|had|does|do|did|says?|said|lacks?|leads?|looks?|shows?|uses?|names?|holds?|contains?|' +
  'covers?|fills?|differs?|denies|begins?|ends?|starts?|comes?|stands?|splits?|skipped|showed|reads?|needs?|waits?|fits?|belongs?|exclude|requires?|stays?|' +
  'leaves?|expired|failed|reports?|permits?|follows?|fails?|gives?|takes?|goes|go|lies|exists?|wants?|points?|breaks?|stops?|parts?|runs?|describes?|' +
  'means?|makes?|speaks?|falls?|overlaps?|disagrees?|agrees?|repeats?|appears?|swallowed|changed|called|counts?';
const predicate = (locale: Locale): RegExp =>
  locale === 'ko' ? PREDICATE.ko : new RegExp(PREDICATE.en.source.replace('VERBS', VERBS));

/** The text of a message without what it quotes. */
const bare = (text: string): string => text.replace(/`[^`]*`|“[^”]*”|‘[^’]*’/g, 'X');

/** Every message of a rule, filled with values that all end alike. */
function messages(id: RuleId, locale: Locale, sample: string): [string, string][] {
  const { message, variants = {} } = ruleText(id, locale);
  const values = samples(JSON.stringify(ruleText(id, locale)), sample);
  const keys = ['message', ...Object.keys(variants).map((name) => `variants.${name}`)];
  return message === undefined
    ? []
    : keys.map((key) => [key, translators[locale](`rules:${id}.${key}`, values)]);
}

function samples(text: string, sample: string): Record<string, string> {
  const names = [...text.matchAll(/\{\{(\w+)/g)].flatMap((match) => match[1] ?? []);
  const filled = Object.fromEntries(names.map((name) => [name, sample]));
  // These are looked up in a catalogue.
  const [, table] = /schema:(format|limit|type)\./.exec(text) ?? [];
  const known = { format: 'slug', limit: 'minimum', type: 'integer' }[table ?? ''];
  return known ? { ...filled, [table === 'limit' ? 'rule' : 'expected']: known } : filled;
}

describe.each(['ko', 'en'] as const)('messages in %s', (locale) => {
  it('are whole sentences, with a predicate', () => {
    const broken = RULE_IDS.flatMap((id) =>
      messages(id, locale, ENDINGS.open)
        .filter(([, text]) => !predicate(locale).test(bare(text)))
        .map(([key, text]) => `${id} ${key}: ${text}`),
    );
    expect(broken).toEqual([]);
  });

  it('say what the tool cannot do in whole sentences too', () => {
    const sentences = (['cli', 'state'] as const).flatMap((file) =>
      textsOf(CATALOGUES[locale][file]).filter(([key]) => SENTENCES.test(key)),
    );
    expect(sentences.length).toBeGreaterThan(40);
    const broken = sentences.filter(([, text]) => !predicate(locale).test(bare(text)));
    expect(broken).toEqual([]);
  });

  it('have no two labels alike for different things in one table', () => {
    const alike = Object.entries(CATALOGUES[locale]).flatMap(([file, catalogue]) =>
      Object.entries(catalogue).flatMap(([group, labels]) => {
        if (typeof labels !== 'object' || labels === null || ONE_AT_A_TIME.test(`${file}:${group}`))
          return [];
        const seen = new Map<unknown, string>();
        return Object.entries<unknown>({ ...labels }).flatMap(([name, text]) => {
          const known = seen.get(text);
          if (typeof text !== 'string') return [];
          seen.set(text, name);
          return known === undefined || sameThing(known, name)
            ? []
            : [`${file}:${group}.${known} and ${name}: ${text}`];
        });
      }),
    );
    expect(alike).toEqual([]);
  });
});

/** The parts of the catalogues that speak; the others label. */
const SENTENCES =
  /^(?:usage|why\.(?!line)|system\.(?!at)|accept\.refused|program\.(?:unknown|missing|optionM|excess))/;

/** Tables of which a page shows one label: the date of its kind, the form of a value. */
const ONE_AT_A_TIME = /^(?:pages:date|schema:format)$/;

/** One thing in singular and plural, or with another name of the key. */
const sameThing = (a: string, b: string): boolean =>
  a.replace(/_\w+$/, '') === b.replace(/_\w+$/, '');

function textsOf(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsOf(inner, key === '' ? name : `${key}.${name}`),
  );
}

/** Words of an older or another English, and words that Korean has words of its own for. */
const AVOIDED = {
  en: /\b(?:mend(?:s|ed|ing)?|stands? (?:there|here|in|on|elsewhere|among|within|outside|again|under|beside|where)|as it stands|lies (?:in|below|at)|(?<![Tt]here )is no (?:heading|note|table|address|page|date|document)|are no table)\b/,
  ko: /레지스트리|내용 폴더|펴[낼냅내]|조각 주소|대체 글|slug|blob|front matter\)?의|올 수 있는 값/,
};

describe.each(['ko', 'en'] as const)('words in %s', (locale) => {
  it('are those of the field, one for one thing', () => {
    const rules = RULE_IDS.flatMap((id) => {
      const { title, message = '', note = '', variants = {} } = ruleText(id, locale);
      return [title, message, note, ...Object.values(variants)].map((text) => [id, text] as const);
    });
    const labels = Object.entries(CATALOGUES[locale]).flatMap(([file, catalogue]) =>
      textsOf(catalogue).map(([key, text]) => [`${file}:${key}`, text] as const),
    );
    const found = [...rules, ...labels].filter(([, text]) => AVOIDED[locale].test(bare(text)));
    expect(found).toEqual([]);
  });
});

describe('a section', () => {
  it.each([
    ['ko', '@meta', /머리말 절에/],
    ['en', '@meta', /section front matter/],
    ['en', 'issues', /section `#issues`/],
  ] as const)('is called in %s as its readers call %s', (locale, section, said) => {
    const values = {
      section,
      target: 'agenda/x',
      locale: 'en',
      signer: 'Kim',
      actual: '2062-01-01',
    };
    for (const rule of ['lock-edited', 'lock-future'])
      expect(translators[locale](`rules:state/${rule}.message`, values)).toMatch(said);
  });
});

describe('particles', () => {
  it.each([
    ['open', /가`(?:은|이|을|과|으로|이라고)(?=[\s,.]|$)/],
    ['closed', /각`(?:는|가|를|와|로|라고)(?=[\s,.]|$)/],
    ['liquid', /물`(?:는|가|를|와|으로|라고)(?=[\s,.]|$)/],
    ['digits', /2019`(?:은|이|을|과|으로)(?=[\s,.]|$)/],
    ['bracket', /\)`(?:은|이|을|과|으로)(?=[\s,.]|$)/],
  ] as const)('follow the value where it is %s', (ending, wrong) => {
    const found = RULE_IDS.flatMap((id) =>
      messages(id, 'ko', ENDINGS[ending]).filter(([, text]) => wrong.test(text)),
    );
    expect(found).toEqual([]);
  });

  it('end a remedy as a request or a statement', () => {
    const notes = RULE_IDS.flatMap((id) => ruleText(id, 'ko').note ?? []);
    expect(notes.filter((note) => !/(?:니다|니까|십시오)(?:\)?$|: )/.test(note))).toEqual([]);
  });
});
