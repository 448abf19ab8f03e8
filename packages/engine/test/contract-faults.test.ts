/** Faults of content behind a published site: each is told to its editors, and no partner loses anything in silence. */

import { expect, it } from 'vitest';
import { makeSites } from '../src/index.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

const bench = new URL('../../../bench/partner-changes/', import.meta.url);
const { START, TODAY, asContent, remove, replace } = await import(
  new URL('content.mjs', bench).href
);
const { inWords } = await import(new URL('run.mjs', bench).href);
type Made = ReturnType<typeof makeSites>;

const first = makeSites(asContent(START), { today: TODAY });

const META = 'agendas/water/meta.yaml';
const EN = 'agendas/water/en.md';
const titled = (title: string) => (files: Files) =>
  replace(files, EN, 'title: Agenda 1', `title: ${title}`);
const inMeta = (from: string, to: string) => (files: Files) => replace(files, META, from, to);
const inRegistry = (name: string, from: string, to: string) => (files: Files) =>
  replace(files, `registry/${name}.yaml`, from, to);
const withRecord = (more: string) => (files: Files) => ({
  ...remove(files, 'agendas/water/'),
  'withdrawn.yaml': `entries:\n  agenda/water:\n    title: { ko: 의제, en: Agenda }\n    licence: CC-BY-SA-4.0\n${more}`,
});
const withBytes = (files: Files) => {
  const text = Buffer.from(String(files[EN]));
  const at = text.indexOf('Agenda 1');
  const half = Buffer.from([0xed, 0xa0, 0x80]);
  return { ...files, [EN]: Buffer.concat([text.subarray(0, at), half, text.subarray(at)]) };
};

const WITHHELD = ['withheld water:en unreadable'];
const BOTH = [...WITHHELD, 'withheld water:ko unreadable'];
const VANISHED = ['withheld water:en vanished', 'withheld water:ko vanished'];

it.each<[string, (files: Files) => Files, string, readonly string[]]>([
  ['half a surrogate pair', withBytes, 'source/invalid-utf8', WITHHELD],
  ['one as an escape', titled('"\\uD800"'), 'source/control-character', WITHHELD],
  ['a code point that is none', titled('"a\\uFFFF"'), 'source/control-character', WITHHELD],
  ['a title of zero-width spaces', titled('"\\u200B\\u200B"'), 'schema/invalid-value', WITHHELD],
  ['a title of joiners', titled('"\\u200D"'), 'schema/invalid-value', WITHHELD],
  ['a title of blanks', titled('"  "'), 'schema/invalid-value', WITHHELD],
  ['markup in a title', titled('"<b>Agenda</b> 1"'), 'yaml/markup', ['content water:en wording']],
  [
    'markup in rights',
    inMeta('en: Narani', 'en: "<b>N</b>"'),
    'yaml/markup',
    ['content water:en fact'],
  ],
  [
    'markup in a name',
    inRegistry('people', 'Kim Hana', '<b>Kim</b>'),
    'yaml/markup',
    ['affected water:en name'],
  ],
  [
    'a history in the future',
    (files) => ({
      ...files,
      [META]: `${files[META]}  - { date: 2031-01-01, class: fact, note: { ko: 고침, en: Edited } }\n`,
    }),
    'check/future-history',
    ['content water:en fact'],
  ],
  [
    'a day that is none',
    inMeta('date: 2026-11-01', 'date: 2026-13-01'),
    'schema/invalid-value',
    BOTH,
  ],
  ['an author that cannot be read', inRegistry('people', 'Kim Hana', '"Kim'), 'yaml/syntax', []],
  [
    'a notice with a wrong field',
    inRegistry('notices', 'title:', 'titel:'),
    'schema/unknown-field',
    [],
  ],
  [
    'a ministry of a wrong type',
    inRegistry('organisations', 'ministry\n', 'ministery\n'),
    'schema/invalid-value',
    [],
  ],
  [
    'a notice that there is not',
    inMeta('notice: advisory', 'notice: advsory'),
    'corpus/unknown-reference',
    BOTH,
  ],
  [
    'an id given twice',
    (files) => replace(files, META, 'id: agenda/water', 'id: agenda/air'),
    'corpus/duplicate-id',
    [],
  ],
  [
    'a former id that another document has',
    inMeta('id: agenda/water', 'id: agenda/water\nformerIds: [agenda/air]'),
    'corpus/duplicate-id',
    BOTH,
  ],
  [
    'a withdrawal without a reason',
    withRecord('    date: 2026-11-20\n'),
    'schema/missing-field',
    VANISHED,
  ],
  [
    'records that cannot be read',
    (files) => ({ ...remove(files, 'agendas/water/'), 'withdrawn.yaml': 'entries: [' }),
    'yaml/syntax',
    VANISHED,
  ],
  [
    'a replacement that there is not',
    withRecord(
      '    date: 2026-11-20\n    reason: { ko: 끝, en: End }\n    replacement: agenda/none\n',
    ),
    'corpus/unknown-reference',
    ['withdrawn water:en 2026-11-20 agenda/none'],
  ],
  ['no document at all', (files) => remove(files, 'agendas/'), 'changes/vanished', VANISHED],
])('%s is found, and nothing is lost by it', (_what, edit, rule, told) => {
  const made = makeSites(asContent(edit(START)), { today: TODAY, last: first.sites });
  expect(made.findings.map((found) => found.rule)).toContain(rule);
  expect(changesOf(made)).toEqual(expect.arrayContaining([...told]));
  const held = idsOf(made);
  expect(idsOf(first).filter((id) => !held.includes(id))).toEqual([]);
});

function read<T>({ sites }: Made, path: string): T {
  const file = sites.get('wiki')?.find((each) => each.path === path);
  return JSON.parse(String(file?.contents)) as T;
}

function idsOf(made: Made): string[] {
  const { documents } = read<{ documents: { items: { id: string }[] }[] }>(made, 'index.json');
  return documents.flatMap(({ items }) => items.map(({ id }) => id));
}

function changesOf(made: Made): string[] {
  const { epoch, number } = read<{ epoch: string; number: number }>(
    made,
    'feeds/v1/changes/head.json',
  );
  if (number === 0) return [];
  return read<{ changes: unknown[] }>(made, `feeds/v1/changes/${epoch}/${number}.json`).changes.map(
    inWords,
  );
}
