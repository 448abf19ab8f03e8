/** Declarations of kinds that cannot be used: one finding each, with its place, and all else is published. */
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../src/index.js';

const HEAD = `labels:
  one: { ko: 고시, en: Notice }
  plural: { ko: 고시, en: Notices }
  summary: { ko: 고시입니다., en: All notices. }
`;
const COMMON = `lifecycle: published
licence: CC0-1.0
rights: { ko: 나란히, en: Narani }
history:
  - { date: "2026-06-01", class: fact, note: { ko: 처음, en: First } }
`;
const TEXT = '---\ntitle: 글\n---\n\n글\n';
const SITE = `name: wiki
title: { ko: 위키, en: Wiki }
tagline: { ko: 위키, en: Wiki }
baseUrl: https://wiki.example
locales: [ko, en]
kinds: [notice, doc]
editions: [html]
fallback: show
`;

/** What is found in a content folder with a document of its own kind and one of another. */
function load(files: Readonly<Record<string, string>>) {
  const all = {
    'narani.yaml': 'locales: [ko, en]\nsourceLocale: ko\npublisher: { ko: 나란히, en: Narani }\n',
    'sites/wiki/site.yaml': SITE,
    'docs/about/meta.yaml': `id: doc/about\ntype: note\n${COMMON}`,
    'docs/about/ko.md': TEXT,
    'notices/first/meta.yaml': `id: notice/first\nsymbol: A/1\n${COMMON}`,
    'notices/first/ko.md': TEXT,
    ...files,
  };
  const encoder = new TextEncoder();
  const { value, findings } = loadCorpus(
    Object.entries(all).map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
  );
  return {
    ids: value.corpus?.entries.map(({ id }) => id),
    findings: findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, variant, path, span, values }) => ({
        rule,
        variant,
        at: `${path}:${span?.start.line}`,
        ...values,
      })),
  };
}

const notice = (rest: string) => ({ 'kinds/notice.yaml': `folder: notices\n${HEAD}${rest}` });

describe('a kind of the content', () => {
  it('is read with its documents', () => {
    const { ids, findings } = load(notice('traits:\n  symbol: { required: true }\n'));
    expect(findings).toEqual([]);
    expect(ids).toEqual(['doc/about', 'notice/first']);
  });

  it.each<[string, string, Record<string, string | undefined>]>([
    [
      'names a trait that there is not',
      'traits:\n  symbl: {}\n',
      { rule: 'kinds/unknown-name', variant: 'trait', actual: 'symbl', expected: 'symbol' },
    ],
    [
      'gives a trait an option of another one',
      'traits:\n  symbol: { weekday: true }\n',
      { rule: 'kinds/unknown-name', variant: 'option', actual: 'weekday' },
    ],
    [
      'calls a field otherwise that cannot be',
      'traits:\n  mark: { trait: symbol }\n',
      { rule: 'kinds/unknown-name', variant: 'field', actual: 'mark', expected: 'symbol' },
    ],
    [
      'shows what it does not have',
      'traits:\n  symbol: {}\npage: [series]\n',
      { rule: 'kinds/unknown-name', variant: 'part', actual: 'series' },
    ],
    [
      'has a timetable without a zone',
      'traits:\n  symbol: {}\n  date: {}\n  programme: {}\n',
      { rule: 'kinds/incomplete', actual: 'programme', expected: 'zones' },
    ],
    [
      'has a vocabulary without words',
      'traits:\n  symbol: {}\n  status: {}\n',
      { rule: 'kinds/incomplete', variant: 'values', actual: 'status' },
    ],
    [
      'lacks a label in one language',
      'traits:\n  symbol: {}\n  status: { values: { open: { ko: 열림 } } }\n',
      { rule: 'schema/missing-field', expected: 'en' },
    ],
    [
      'gives an option of the wrong type',
      'traits:\n  symbol: { required: "yes" }\n',
      { rule: 'schema/wrong-type', expected: 'boolean' },
    ],
    [
      'takes the address of another kind',
      'address: agenda\ntraits:\n  symbol: {}\n',
      { rule: 'kinds/taken', variant: 'address', actual: 'agenda', target: 'agenda' },
    ],
    [
      'takes an address of a registry',
      'address: terms\ntraits:\n  symbol: {}\n',
      { rule: 'kinds/taken', variant: 'own', actual: 'terms' },
    ],
  ])(
    'that %s is told of once, at its line, and costs its documents alone',
    (_name, rest, found) => {
      const { ids, findings } = load(notice(rest));
      expect(findings).toMatchObject([found]);
      expect(findings[0]?.at).toMatch(/^kinds\/notice\.yaml:[1-9]/);
      expect(ids).toEqual(['doc/about']);
    },
  );

  it('that takes the folder of another leaves it to that one', () => {
    const { ids, findings } = load({
      ...notice('traits:\n  symbol: {}\n'),
      'kinds/bylaw.yaml': `folder: docs\n${HEAD}traits: {}\n`,
    });
    expect(findings).toMatchObject([
      { rule: 'kinds/taken', actual: 'docs', target: 'doc', at: 'kinds/bylaw.yaml:1' },
    ]);
    expect(ids).toEqual(['doc/about', 'notice/first']);
  });

  it('that is gone is told of once, at the first document that stands', () => {
    const { ids, findings } = load({});
    expect(findings).toMatchObject([
      {
        rule: 'corpus/unknown-kind',
        variant: 'folder',
        actual: 'notices',
        at: 'notices/first/meta.yaml:1',
      },
    ]);
    expect(ids).toEqual(['doc/about']);
  });

  it('that never was is told of where a site names it', () => {
    const { ids, findings } = load({
      'sites/wiki/site.yaml': SITE.replace('doc', 'bylaw'),
      ...notice('traits:\n  symbol: {}\n'),
    });
    expect(findings).toMatchObject([
      { rule: 'corpus/unknown-kind', actual: 'bylaw', at: 'sites/wiki/site.yaml:6' },
    ]);
    expect(ids).toEqual(['doc/about', 'notice/first']);
  });
});
