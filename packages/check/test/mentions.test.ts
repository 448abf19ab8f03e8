import type { Document, Locale, Registries } from '@narani/model';
import { COMMON, entryOf, REGISTRIES } from '@narani/testkit';
import { expect, it } from 'vitest';
import { checkMentions, numberedIn, toSought } from '../src/mentions.js';

type Root = Document['tree'];
type RootContent = Root['children'][number];
type Paragraph = Extract<RootContent, { type: 'paragraph' }>;

/** A paragraph at the beginning of a file, with the text at its place. */
const text = (value: string): Paragraph => ({
  type: 'paragraph',
  children: [
    {
      type: 'text',
      value,
      position: {
        start: { line: 1, column: 1, offset: 0 },
        end: { line: 1, column: value.length + 1, offset: value.length },
      },
    },
  ],
});
const link: Paragraph = {
  type: 'paragraph',
  children: [
    {
      type: 'link',
      url: 'agenda:three',
      data: { reference: { kind: 'agenda', id: 'three' } },
      children: [{ type: 'text', value: '의제 3' }],
    },
  ],
};
const heading: RootContent = {
  type: 'heading',
  depth: 2,
  children: [{ type: 'text', value: '의제 3' }],
};
const agenda = (number: number, slug: string, translations: { [L in Locale]?: Document } = {}) =>
  entryOf(
    {
      ...COMMON,
      kind: 'agenda',
      id: `agenda/${slug}`,
      number,
      state: 'proposed',
      category: 'general',
    },
    translations,
  );

const found = (locale: Locale, ...children: RootContent[]) => {
  const tree: Root = { type: 'root', children };
  const document = { path: `agendas/two/${locale}.md`, locale, tree } as unknown as Document;
  const two = agenda(2, 'two', { [locale]: document });
  const entries = [two, agenda(3, 'three')];
  return checkMentions(two, numberedIn({ entries, registries }, faults).map(toSought));
};

const title = { ko: '제목', en: 'Title' };
const terms = { un: { ...REGISTRIES.terms.ndc, forms: { ko: ['의제 21'], en: ['Agenda 21'] } } };
const elsewhere = { 'agenda/away': { number: 14, title, source: { title } } };
const registries = { ...REGISTRIES, elsewhere, terms } as Registries;
let faults: { path: string; severity: 'error' }[] = [];

it.each<[string, Locale, RootContent[], string[]]>([
  ['a number in Korean', 'ko', [text('먼저 의제 3과 묶습니다.')], ['의제 3']],
  ['a circled number', 'ko', [text('의제 ③을 봅니다.')], ['의제 ③']],
  ['a number in English', 'en', [text('Taken with Agenda 3.')], ['Agenda 3']],
  ['a second mention in a section', 'ko', [text('의제 3과 의제 3')], ['의제 3']],
  ['a linked section', 'ko', [link, text('의제 3과')], []],
  ['the next section', 'ko', [link, heading, text('의제 3과')], ['의제 3']],
  ['a count of agendas', 'ko', [text('의제 3개를 고릅니다.')], []],
  ['its own number', 'en', [text('Agenda 2 asks.')], []],
  ['a number that stands elsewhere', 'en', [text('Agenda 14 asks.')], ['Agenda 14']],
  ['a number nobody has', 'en', [text('Agenda 15 asks.')], ['Agenda 15']],
  ['a circled number nobody has', 'ko', [text('의제 ⑳은 묻습니다.')], ['의제 ⑳']],
  ['a term that looks like one', 'en', [text('Agenda 21 of 1992.')], []],
  ['a longer word', 'ko', [text('지방의제 21을 세웠습니다.')], []],
  ['a range', 'ko', [text('의제 1부터 8까지, 의제 4~6')], []],
  ['a longer number', 'en', [text('Agenda 31 and Agenda 3.5.')], ['Agenda 31']],
])('tells of mentions: %s', (_what, locale, children, expected) => {
  expect(found(locale, ...children).map(({ actual }) => actual)).toEqual(expected);
});

it('says nothing of unknown numbers while a document of the kind cannot be read', () => {
  faults = [{ path: 'agendas/nine/meta.yaml', severity: 'error' }];
  expect(found('ko', text('의제 9와 의제 3을 봅니다.')).map(({ actual }) => actual)).toEqual([
    '의제 3',
  ]);
  faults = [];
});

it('links the words where their place is certain', () => {
  const [fix] = found('ko', text('먼저 의제 3과 묶습니다.'))[0]?.fix ?? [];
  expect(fix).toMatchObject({
    text: '[의제 3](agenda:three)',
    span: { start: { offset: 3 }, end: { offset: 7 } },
  });
});
