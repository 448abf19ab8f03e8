/** Ids of content, links and footnotes wherever a text may have them: none costs the document its PDF. */
import { readFile } from 'node:fs/promises';
import { typefacePath } from '@narani/foundry';
import { parseDocument } from '@narani/markdown';
import { createTranslator } from '@narani/messages';
import type { Document } from '@narani/model';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Block,
  compilePdf,
  createCompiler,
  createPart,
  fontFiles,
  type PdfCompiler,
  type PrintPart,
} from '../src/index.js';
import { EMPTY, fixture, openPdf, partOf } from './fixture.js';

const native = process.platform === 'linux' && process.arch === 'x64';
const RUNS = import.meta.env.MODE === 'fuzz' ? 1000 : 15;

let compiler: PdfCompiler;
let plain: PrintPart;

beforeAll(async () => {
  const fonts = await Promise.all(fontFiles().map((file) => readFile(typefacePath(file))));
  compiler = (await createCompiler(fonts, '/narani-print')).value as PdfCompiler;
  plain = (await partOf('korean-words-stay-whole', 'ko')).value;
});

const out = { in: ['address'], u: 'https://x.example/' };
const lead = (id: string) => ({ in: ['place'], d: id });
const mark = { w: [{ t: 'word' }, { t: '', n: 0, first: true as const }] };
const heading = (id: string): Block => ({ type: 'heading', level: 1, id, text: ['Heading'] });
const words = (...text: Extract<Block, { type: 'paragraph' }>['text']): Block => ({
  type: 'paragraph',
  text,
});

/** The PDF of a part of these blocks and one footnote. */
function make(...blocks: readonly Block[]): Uint8Array {
  const part = { ...plain, blocks, end: [], notes: [[words('Note. ', out)]] };
  const { value, findings } = compilePdf(compiler, part);
  expect(findings).toEqual([]);
  return value as Uint8Array;
}

/** The names that a PDF gives its places, as `file.pdf#name` asks for them: in UTF-8. */
function destinations(pdf: Uint8Array): string[] {
  const names = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/<([0-9a-f]+)> \[\d+ 0 R \/XYZ/g);
  return [...names].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('utf8'));
}

describe.runIf(native)('an id of content', () => {
  it.each([
    'places',
    'note-0',
    'at places',
    'constructor',
    '__proto__',
    'part',
    'anchor',
    '한글',
    'a<b>\\"#$@*_`',
    '<places>',
    ' ',
    '1',
    'x:y',
  ])('%s is a place that links lead to, whatever the template names its own', (id) => {
    const pdf = make(heading(id), words(lead(id), mark));
    expect(destinations(pdf)).toContain(id);
  });

  it('of any letters is one', () => {
    const run = (id: string) => make(heading(id), words(lead(id))).length > 0;
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), run), {
      numRuns: RUNS,
    });
  });

  it('that is there twice, not at all or empty does not cost the document', () => {
    expect(make(heading('a'), heading('a'), words(lead('a'))).length).toBeGreaterThan(0);
    expect(make(words(lead('gone'))).length).toBeGreaterThan(0);
    expect(make(heading(''), words('x')).length).toBeGreaterThan(0);
  });
});

describe.runIf(native)('a table whose head goes on to a second page', () => {
  const rows = Array.from({ length: 90 }, (_, index) => [[`row ${index}`], ['x']]);
  const table = (
    head: Extract<Block, { type: 'table' }>['header'][number],
    once?: true,
  ): Block => ({
    type: 'table',
    columns: [1, 1],
    align: [null, null],
    header: [head, ['b']],
    rows,
    breakable: rows.map(() => false),
    ...(once ? { once } : {}),
  });
  const heads = async (pdf: Uint8Array) => {
    const opened = await openPdf(pdf);
    expect(opened.numPages).toBeGreaterThan(1);
    const { items } = await (await opened.getPage(2)).getTextContent();
    return items.some((item) => 'str' in item && item.str.includes('Head'));
  };

  it('has it again where it holds words alone', async () => {
    expect(await heads(make(table(['Head'])))).toBe(true);
  });

  it.each([
    ['an address', [out]],
    ['a place', [lead('a')]],
    ['a footnote', [mark]],
    [
      'an address that is part of a word',
      [{ w: [{ t: 'a', u: 'https://x.example/' }, { t: 'b' }] }],
    ],
  ])('has it once where it holds %s', async (_what, head) => {
    expect(await heads(make(heading('a'), table(['Head ', ...head], true)))).toBe(false);
  });

  it('is known by its head', async () => {
    expect(await tableOf('| [a](https://x.example/) | b |\n|---|---|\n| c | d |\n')).toHaveProperty(
      'once',
    );
    expect(await tableOf('| a[^1] | b |\n|---|---|\n| c | d |\n\n[^1]: Note.\n')).toHaveProperty(
      'once',
    );
    expect(
      await tableOf('| a | b |\n|---|---|\n| [c](https://x.example/) | d |\n'),
    ).not.toHaveProperty('once');
  });
});

describe.runIf(native)('links and footnotes', () => {
  it('stand in headings, notes and quotations', () => {
    const text = ['Heading ', out, lead('a'), mark];
    const blocks: Block[] = [
      { type: 'heading', level: 1, id: 'a', text },
      { type: 'quote', blocks: [words(...text)] },
      { type: 'list', tight: true, items: [[words(...text)]] },
    ];
    for (const block of blocks)
      expect(make(heading('b'), block, heading('a')).length).toBeGreaterThan(0);
  });
});

async function tableOf(markdown: string): Promise<Block | undefined> {
  const { entry } = await fixture('korean-words-stay-whole', 'ko');
  const text = `---\ntitle: Title\nsummary: Summary.\n---\n\n${markdown}`;
  const parsed = parseDocument(
    { path: 'en.md', text, hash: '' },
    { id: entry.id, locale: 'en', numbered: false },
  );
  const { value } = createPart(parsed.value as Document, entry, EMPTY, {
    t: createTranslator('en'),
  });
  return value.blocks.find(({ type }) => type === 'table');
}
