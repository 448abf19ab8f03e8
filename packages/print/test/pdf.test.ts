/** The native half: parts to PDFs, read back with pdf.js. */
import { readFile } from 'node:fs/promises';
import { typefacePath } from '@narani/foundry';
import { createTranslator } from '@narani/messages';
import type { Meta } from '@narani/model';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  compilePdf,
  createCompiler,
  createPart,
  DESIGNS,
  fontFiles,
  type PdfCompiler,
  type PrintPart,
  releaseMemory,
} from '../src/index.js';
import { BARS, EMPTY, fixture, type Line, linesOf, openPdf, partOf } from './fixture.js';

let compiler: PdfCompiler | undefined;

beforeAll(async () => {
  const fonts = await Promise.all(fontFiles().map((file) => readFile(typefacePath(file))));
  compiler = (await createCompiler(fonts, '/narani-print')).value;
});

function make(part: PrintPart, figures = { 'bars.svg': BARS }): Uint8Array {
  const { value, findings } = compilePdf(compiler as PdfCompiler, part, figures);
  expect(findings).toEqual([]);
  if (!value) throw new Error('No PDF');
  return value;
}

async function pdfOf(name: string, locale: 'ko' | 'en'): Promise<Uint8Array> {
  return make((await partOf(name, locale)).value);
}

/** Every word of a text, footnote marks taken off. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

const native = process.platform === 'linux' && process.arch === 'x64';

describe.runIf(native)('a PDF', () => {
  it('has the same bytes each time, also after other documents', async () => {
    const first = await pdfOf('korean-words-stay-whole', 'ko');
    await pdfOf('paragraphs-keep-their-numbers', 'en');
    await releaseMemory(compiler as PdfCompiler);
    const second = await pdfOf('korean-words-stay-whole', 'ko');
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('declares title, language, keywords, PDF/UA-1 and the date of the last change', async () => {
    const opened = await openPdf(await pdfOf('korean-words-stay-whole', 'ko'));
    const { info, metadata } = await opened.getMetadata();
    expect(info).toMatchObject({
      Title: '기후위기 대응을 위한 탄소중립·녹색성장 기본법과 지방자치단체의 책무',
      Keywords: '탄소중립, 지방자치',
      Language: 'ko',
    });
    expect((info as { CreationDate: string }).CreationDate).toMatch(/^D:20260601/);
    expect(metadata?.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(await opened.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it('carries what is known of the document as JSON, but for an archive', async () => {
    const { value: part } = await partOf('korean-words-stay-whole', 'ko');
    const attached = async (each: PrintPart) => {
      const found = await (await openPdf(make(each))).getAttachments();
      return Object.values(found ?? {}) as { filename: string; content: Uint8Array }[];
    };
    const [file, ...more] = await attached(part);
    expect([file?.filename, more]).toEqual(['document.json', []]);
    expect(JSON.parse(new TextDecoder().decode(file?.content))).toMatchObject({
      ...{ id: part.id, language: 'ko', title: part.title },
    });
    expect(await attached({ ...part, standard: 'a-2a' })).toEqual([]);
  });

  it('is A4', async () => {
    const opened = await openPdf(await pdfOf('paragraphs-keep-their-numbers', 'en'));
    const [, , width = 0, height = 0] = (await opened.getPage(1)).view;
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  it('never breaks a Korean word', async () => {
    const { document } = await fixture('korean-words-stay-whole', 'ko');
    const { value } = await partOf('korean-words-stay-whole', 'ko');
    const known = new Set(allText(value).flatMap(wordsOf));
    const lines = await linesOf(make(value));
    const broken = lines
      .flatMap(({ text }) => wordsOf(text))
      .filter((word) => /[가-힣]/.test(word))
      .filter((word) => !known.has(word.replace(/(?<=[.다])\d$/, '')));
    expect(document.locale).toBe('ko');
    expect(lines.length).toBeGreaterThan(30);
    expect(broken).toEqual([]);
  });

  it('keeps the space before a corner bracket', async () => {
    const text = (await linesOf(await pdfOf('korean-words-stay-whole', 'ko'))).map(
      (line) => line.text,
    );
    expect(text.join(' ')).toMatch(/위하여 「탄소중립기본법」에/);
  });

  it('puts footnotes at the foot of the page', async () => {
    const lines = await linesOf(await pdfOf('paragraphs-keep-their-numbers', 'en'));
    const note = find(lines, 'A footnote at the foot of the page.');
    const below = lines.filter(({ page, y }) => page === note.page && y < note.y - 3);
    expect(note.page).toBe(1);
    expect(note.y).toBeLessThan(130);
    expect(below.map(({ text }) => text)).toEqual([expect.stringMatching(/1 \/ \d/)]);
  });

  it('has a named destination for every section, figure and numbered paragraph', async () => {
    const opened = await openPdf(await pdfOf('paragraphs-keep-their-numbers', 'en'));
    const names = Object.keys(await opened.getDestinations());
    const paragraphs = Array.from({ length: 21 }, (_, index) => `p${index + 1}`);
    expect(names.sort()).toEqual(
      [
        ...[...paragraphs, 'background', 'future', 'next-year', 'progress'],
        ...['figure-bars', 'page-sources'],
      ].sort(),
    );
  });

  it('opens #p13 at paragraph 13', async () => {
    const pdf = await pdfOf('paragraphs-keep-their-numbers', 'en');
    const opened = await openPdf(pdf);
    const [ref, , , top] = (await opened.getDestination('p13')) ?? [];
    const page = (await opened.getPageIndex(ref)) + 1;
    const line = find(await linesOf(pdf), 'Paragraph 13 says');
    expect(page).toBe(line.page);
    expect(Math.abs(top - line.y)).toBeLessThan(30);
  });

  it('has bookmarks with the roman numerals of the sections', async () => {
    const opened = await openPdf(await pdfOf('paragraphs-keep-their-numbers', 'en'));
    const outline = await opened.getOutline();
    expect(outline.map(({ title }) => title)).toEqual([
      'I. Background',
      'II. Progress',
      'III. Future work',
      'Sources',
    ]);
  });

  it('gives figures their alternative text', async () => {
    const opened = await openPdf(await pdfOf('paragraphs-keep-their-numbers', 'en'));
    expect(await altTexts(opened)).toContain('Three bars, the last one the highest.');
  });

  it('draws no line over another where a text ends without sources', async () => {
    const { value: part } = await partOf('korean-words-stay-whole', 'ko');
    const end = part.end.filter(({ type }) => type === 'small');
    for (const count of [2, 3, 4]) {
      const blocks = part.blocks.filter(({ type }) => type === 'paragraph').slice(0, count);
      const { value } = compilePdf(compiler as PdfCompiler, { ...part, blocks, end });
      // The marks of notes stand above their lines.
      const lines = (await linesOf(value ?? new Uint8Array())).filter(
        ({ text }) => text.length > 3,
      );
      const gaps = lines.map(({ page, y }, at) =>
        lines[at + 1]?.page === page ? y - (lines[at + 1]?.y ?? 0) : 99,
      );
      expect(Math.min(...gaps)).toBeGreaterThan(7);
    }
  });

  it('numbers figures before their captions', async () => {
    const lines = await linesOf(await pdfOf('paragraphs-keep-their-numbers', 'en'));
    expect(find(lines, 'Figure 1. Three bars.')).toBeDefined();
  });

  it('prints the alternative text where a picture is missing or damaged, and reports it', async () => {
    const { value: part } = await partOf('paragraphs-keep-their-numbers', 'en');
    const damaged = new TextEncoder().encode('<svg');
    const cases: Record<string, Uint8Array>[] = [{}, { 'bars.svg': damaged }];
    for (const figures of cases) {
      const { value, findings } = compilePdf(compiler as PdfCompiler, part, figures);
      expect(findings).toMatchObject([{ rule: 'print/unreadable-figure', actual: 'bars.svg' }]);
      const lines = await linesOf(value ?? new Uint8Array());
      expect(find(lines, '[Three bars, the last one the highest.]')).toBeDefined();
    }
  });

  it('sets text in pictures in its own fonts, and reports characters they lack', async () => {
    const { value: part } = await partOf('paragraphs-keep-their-numbers', 'en');
    const svg = new TextDecoder()
      .decode(BARS)
      .replace('막대 Bar', '막대 𓀀')
      .replace('sans-serif', 'Arial');
    const figures = { 'bars.svg': new TextEncoder().encode(svg) };
    const { value, findings } = compilePdf(compiler as PdfCompiler, part, figures);
    expect(findings).toMatchObject([{ rule: 'print/missing-glyph', actual: '𓀀' }]);
    expect(find(await linesOf(value ?? new Uint8Array()), '막대 □')).toBeDefined();
  });

  it('reads nothing that a picture asks for', async () => {
    const { value: part } = await partOf('paragraphs-keep-their-numbers', 'en');
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="/etc/passwd"/></svg>';
    const figures = { 'bars.svg': new TextEncoder().encode(svg) };
    const { findings } = compilePdf(compiler as PdfCompiler, part, figures);
    expect(findings.map(({ rule }) => rule)).toEqual(['print/unreadable-figure']);
  });

  it('takes nested lists, tables in lists, empty cells, skipped headings and notes in notes', async () => {
    const lines = await linesOf(await pdfOf('awkward-structure-is-fine', 'en'));
    const text = lines.map((line) => line.text).join('\n');
    for (const part of [
      'deeper',
      'quoted in a list',
      'code in a list',
      '☑ done',
      'A note on a note.',
    ])
      expect(text).toContain(part);
  });

  it('prints hostile text as it stands', async () => {
    const lines = await linesOf(await pdfOf('hostile-text-is-literal', 'en'));
    const text = lines
      .map((line) => line.text)
      .join(' ')
      .replace(/\s+/g, ' ');
    for (const part of [
      '#import "@preview/evil:0.1.0": * $x^2$ *not bold* _not italic_',
      '#panic("no") and <label> and @ref and `raw` and // comment /* block */',
      '#let x = 1 $ * _ ` ~',
      '$ sum_(i=0)^n $ and *stars* and _unders_ and back\\slash \\ and \\u{41}.',
      '#read("/etc/passwd") and #include "part.json" and "quotes" -- dashes --- ... 1/2 ~ tilde.',
      '#set page(fill: red) #eval("1 + 1")',
    ])
      expect(text).toContain(part);
  });

  it('keeps long addresses and endless words on the page', async () => {
    for (const [name, locale] of [
      ['hostile-text-is-literal', 'en'],
      ['korean-words-stay-whole', 'ko'],
    ] as const) {
      const lines = await linesOf(await pdfOf(name, locale));
      // **Units**: points; the text ends 35 mm before the edge of A4.
      expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(595.3 - 98);
    }
  });

  it.each(DESIGNS)(
    'is printed in the design %s, with its words, a code and a draft across it',
    async (design) => {
      const canonical = 'https://narani.example/ko/doc/x/';
      const { document, entry } = await fixture('korean-words-stay-whole', 'ko');
      const meta = { ...entry.meta, lifecycle: 'draft' } as Meta;
      const options = { t: createTranslator('ko'), canonical, design, publisher: '자료실' };
      const { value } = createPart(document, { ...entry, meta }, EMPTY, options);
      const text = (await linesOf(make(value))).map((line) => line.text).join(' ');
      expect(text).toContain('초안');
      expect(text).toContain('온실가스를 줄이기');
      expect(value.front?.qr?.size).toBeGreaterThan(20);
    },
  );

  it('holds its fonts as outlines, none as Type 3', async () => {
    const pdf = Buffer.from(await pdfOf('english-mixes-scripts', 'en')).toString('latin1');
    expect(pdf).toContain('/Subtype /CIDFontType');
    expect(pdf).not.toContain('/Subtype /Type3');
    expect(pdf).toMatch(/SourceSerif4-It|SourceSerif4-Italic|SourceSerif4-RegularItalic/);
  });
});

it('says so where the native compiler refuses to load', async () => {
  const { value, findings } = await createCompiler([], '\0');
  expect(value === undefined ? findings.map(({ rule }) => rule) : ['print/unavailable']).toEqual([
    'print/unavailable',
  ]);
});

function find(lines: readonly Line[], text: string): Line {
  const line = lines.find((each) => each.text.includes(text));
  if (!line)
    throw new Error(`No line with ${text}, got\n${lines.map((each) => each.text).join('\n')}`);
  return line;
}

/** The strings of a part that are printed, each with its words apart. */
function allText(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(allText);
  if (typeof value !== 'object' || value === null) return [];
  if ('w' in value && Array.isArray(value.w)) return [value.w.map(({ t }) => t).join('')];
  return Object.values(value).flatMap(allText);
}

async function altTexts(opened: PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = [];
  const collect = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    if ('alt' in node && typeof node.alt === 'string') texts.push(node.alt);
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(collect);
  };
  for (let page = 1; page <= opened.numPages; page++)
    collect(await (await opened.getPage(page)).getStructTree());
  return texts;
}
