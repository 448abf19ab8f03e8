import type { Document, Locale } from '@narani/model';
import { COMMON, entryOf } from '@narani/testkit';
import { expect, it } from 'vitest';
import { checkMentions, numberedIn } from '../src/mentions.js';

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
  return checkMentions(two, numberedIn({ entries: [two, agenda(3, 'three')] }));
};

it.each<[string, Locale, RootContent[], string[]]>([
  ['a number in Korean', 'ko', [text('먼저 의제 3과 묶습니다.')], ['의제 3']],
  ['a circled number', 'ko', [text('의제 ③을 봅니다.')], ['의제 ③']],
  ['a number in English', 'en', [text('Taken with Agenda 3.')], ['Agenda 3']],
  ['a second mention in a section', 'ko', [text('의제 3과 의제 3')], ['의제 3']],
  ['a linked section', 'ko', [link, text('의제 3과')], []],
  ['the next section', 'ko', [link, heading, text('의제 3과')], ['의제 3']],
  ['a count of agendas', 'ko', [text('의제 3개를 고릅니다.')], []],
  ['its own number', 'en', [text('Agenda 2 asks.')], []],
  ['a number nobody has', 'en', [text('Agenda 14 asks.')], []],
  ['a longer number', 'en', [text('Agenda 31 and Agenda 3.5.')], []],
])('tells of mentions: %s', (_what, locale, children, expected) => {
  expect(found(locale, ...children).map(({ actual }) => actual)).toEqual(expected);
});

it('links the words where their place is certain', () => {
  const [fix] = found('ko', text('먼저 의제 3과 묶습니다.'))[0]?.fix ?? [];
  expect(fix).toMatchObject({
    text: '[의제 3](agenda:three)',
    span: { start: { offset: 3 }, end: { offset: 7 } },
  });
});
