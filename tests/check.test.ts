/** Checks over whole small corpora, loaded as the build loads them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckOptions, checkCorpus } from '@narani/check';
import { loadCorpus } from '@narani/engine';
import type { CheckedCorpus } from '@narani/model';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, 'fixtures', 'small-content');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(folder, name)).isFile(),
);
const texts = Object.fromEntries(
  names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

/** The corpus with some files changed; undefined takes a file out. */
function check(
  changes: Readonly<Record<string, string | undefined>> = {},
  options: Partial<CheckOptions> = {},
): CheckedCorpus {
  const files = Object.entries({ ...texts, ...changes }).flatMap(([path, text]) =>
    text === undefined ? [] : [{ path, bytes: new TextEncoder().encode(text) }],
  );
  const { value, findings } = loadCorpus(files);
  if (!value.corpus) throw new Error('Corpus of a fixture, got none');
  return checkCorpus(value.corpus, {
    findings,
    locks: value.locks,
    today: '2026-11-21',
    ...options,
  });
}

const EN = 'docs/first/en.md';
const rules = (corpus: CheckedCorpus) => corpus.findings.map(({ rule }) => rule);
const wrong = texts[EN]?.replace('320 million', '420 million') ?? '';
const waiver = (expires: string) =>
  `translation:\n  mode: mirror\n  waivers:\n    - { rule: parity/amount, section: period, reason: the draft is being corrected, owner: Kim, expires: ${expires} }`;
const waived = (expires: string) => wrong.replace('translation: { mode: mirror }', waiver(expires));

describe('checkCorpus', () => {
  it('is silent on clean content and keeps it through JSON', () => {
    const corpus = check();
    expect(corpus.findings).toEqual([]);
    expect(JSON.parse(JSON.stringify(corpus))).toEqual(corpus);
  });

  it('finds a contradiction and withholds nothing for it', () => {
    const corpus = check({ [EN]: wrong });
    expect(rules(corpus)).toEqual(['parity/amount']);
    expect(corpus.withheld).toEqual([]);
  });

  it('marks the translation that contradicts its source, and no other', () => {
    const { states } = check({ [EN]: wrong });
    expect(states['doc/first@en']).toMatchObject({ state: 'draft', discrepancies: 1 });
    expect(states['doc/second@en']).not.toHaveProperty('discrepancies');
  });

  it('marks no translation whose finding is waived, only warned of, or not looked for', () => {
    const warned = `${texts['narani.yaml']}\nseverities:\n  parity/amount: warning\n`;
    for (const corpus of [
      check({ [EN]: waived('2026-11-21') }),
      check({ [EN]: wrong, 'narani.yaml': warned }),
      check({ [EN]: wrong }, { compared: ['doc/second'] }),
    ])
      expect(corpus.states['doc/first@en']).not.toHaveProperty('discrepancies');
  });

  it('calls no waiver unused where the languages were not compared', () => {
    expect(rules(check({ [EN]: waived('2026-11-21') }, { compared: [] }))).toEqual([]);
  });

  it('lets a waiver cover a finding until its last day', () => {
    expect(rules(check({ [EN]: waived('2026-11-21') }))).toEqual([]);
    expect(rules(check({ [EN]: waived('2026-11-20') })).sort()).toEqual([
      'parity/amount',
      'state/waiver-expired',
    ]);
  });

  it('reports a waiver that covers nothing', () => {
    const unused = texts[EN]?.replace('translation: { mode: mirror }', waiver('2026-12-31')) ?? '';
    expect(rules(check({ [EN]: unused }))).toEqual(['state/waiver-unused']);
  });

  it('gives rules the severity of narani.yaml, but never lets a withheld file off', () => {
    const config = `${texts['narani.yaml']}severities: { parity/amount: info, markdown/raw-html: "off" }\n`;
    const corpus = check({ 'narani.yaml': config, [EN]: `${wrong}\n<b>x</b>\n` });
    expect(corpus.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['markdown/raw-html', 'error'],
    ]);
    expect(corpus.withheld).toEqual([EN]);
    expect(check({ 'narani.yaml': config, [EN]: wrong }).findings).toMatchObject([
      { rule: 'parity/amount', severity: 'info' },
    ]);
  });

  it('reports one-way relations, dangling links and their nearest name', () => {
    const ko = texts['docs/second/ko.md']?.replace('doc:first', 'doc:frist') ?? '';
    expect(check({ 'docs/second/ko.md': ko }).findings).toContainEqual(
      expect.objectContaining({
        rule: 'corpus/unknown-reference',
        actual: 'doc:frist',
        expected: 'doc:first',
      }),
    );
  });
});

describe('links to articles', () => {
  const STATUTES = `entries:
  climate:
    official: { ko: 기후법, en: Climate Act }
    number: { act: 18469, promulgated: 2021-09-24 }
    articles:
      "11": { title: { ko: 계획, en: Plans } }
      19-2: { title: { ko: 회의, en: Assembly } }
`;
  const linked = (ko: string) =>
    check({
      'registry/statutes.yaml': STATUTES,
      'docs/first/ko.md': `${texts['docs/first/ko.md']}\n${ko}\n`,
    }).findings.filter(({ rule }) => rule.startsWith('check/'));

  it('name the article they lead to, in any form, or none', () => {
    expect(linked('[제19조의2제4항](statute:climate#19-2) [같은 법](statute:climate#11)')).toEqual(
      [],
    );
    expect(linked('[제11조](statute:climate) [제19조의2부터](statute:climate#19-2)')).toEqual([]);
  });

  it('are found where they name another', () => {
    expect(linked('[제11조](statute:climate#19-2)')).toMatchObject([
      { rule: 'check/article-link', actual: '제11조', expected: '19-2' },
    ]);
  });
});

describe('figures of the registry', () => {
  const FACTS = `entries:
  population:
    value: 13600000
    unit: people
    approximate: true
    scope: { ko: 경기도 인구, en: Population of Gyeonggi }
    asOf: 2024-01-01
    review: 2030-01-01
    state: current
    source: { title: { ko: 출처, en: Source }, url: 'https://example.org/' }
`;
  const linked = (ko: string, en: string) =>
    check({
      'registry/facts.yaml': FACTS,
      'docs/first/ko.md': `${texts['docs/first/ko.md']}\n인구는 [${ko}](fact:population)이다.\n`,
      [EN]: `${texts[EN]}\nThe population is [${en}](fact:population).\n`,
    });

  it('may be written as each language writes them', () => {
    expect(rules(linked('약 1,360만 명', 'about 13.6 million'))).toEqual([]);
    expect(rules(linked('그 수', 'that many'))).toEqual([]);
    expect(rules(linked('', ''))).toEqual([]);
  });

  it('are found wrong in each language, even where both agree', () => {
    const { findings } = linked('약 1,390만 명', 'about 13.9 million');
    expect(findings).toMatchObject([
      { rule: 'check/fact-value', path: EN, actual: 'about 13.9 million', expected: '13,600,000' },
      { rule: 'check/fact-value', path: 'docs/first/ko.md', actual: '약 1,390만 명' },
    ]);
    const line = (texts[EN] ?? '').split('\n').length + 1;
    expect(findings[0]?.span?.start.line).toBe(line);
  });
});
