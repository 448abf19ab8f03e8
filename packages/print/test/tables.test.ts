/** Tables and pictures with numbers, heads of rows, and references that say their page. */
import { readFileSync } from 'node:fs';
import { typefacePath } from '@narani/foundry';
import { parseDocument } from '@narani/markdown';
import { createTranslator } from '@narani/messages';
import type { Document, Locale } from '@narani/model';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  compilePdf,
  createCompiler,
  createPart,
  type Design,
  fontFiles,
  type PdfCompiler,
} from '../src/index.js';
import { BARS, EMPTY, fixture, openPdf } from './fixture.js';

const native = process.platform === 'linux' && process.arch === 'x64';

const TEXT = {
  ko: `## 자료 {#data}

[방법](#method)은 뒤에 있고 [자료](#data)는 여기 있다.

**자급률**

| 시·도 | 비율 |
|---|--:|
| 서울 | 10.6 |
| 인천 | 185.1 |

| 2023 | 2024 |
|---|---|
| 1 | 2 |
| 3 | 4 |

![막대](figure:bars "배출량")

${'긴 글이 한 쪽을 넘도록 이어진다. '.repeat(160)}

## 방법 {#method}

끝.
`,
  en: `## Data {#data}

The [method](#method) follows, the [data](#data) are here.

**Self-sufficiency**

| City | Share |
|---|--:|
| Seoul | 10.6 |
| Incheon | 185.1 |

| 2023 | 2024 |
|---|---|
| 1 | 2 |
| 3 | 4 |

![Bars](figure:bars "Emissions")

${'A long text that goes on until it fills more than a page. '.repeat(120)}

## Method {#method}

End.
`,
};

async function partOf(text: string, locale: Locale, design: Design = 'article') {
  const { entry } = await fixture('korean-words-stay-whole', 'ko');
  const { value } = parseDocument(
    { path: `${locale}.md`, text: `---\ntitle: T\n---\n${text}`, hash: '' },
    { id: 'doc/x', locale },
  );
  return createPart(value as Document, entry, EMPTY, { t: createTranslator(locale), design }).value;
}

describe('a part', () => {
  it.each([
    ['ko', ['〈표 1〉', '〈표 2〉'], '[그림 1]'],
    ['en', ['Table 1.', 'Table 2.'], 'Figure 1.'],
  ] as const)('%s: numbers tables and pictures', async (locale, tables, figure) => {
    const { blocks } = await partOf(TEXT[locale], locale);
    const numbers = blocks.flatMap((block) => (block.type === 'table' ? [block.number] : []));
    expect(numbers).toEqual(tables);
    expect(blocks.find(({ type }) => type === 'figure')).toMatchObject({ number: figure });
  });

  it('takes strong words before a table for its caption, and no other words', async () => {
    const { blocks } = await partOf(TEXT.en, 'en');
    expect(blocks.map((block) => ('caption' in block ? block.caption : undefined))).toEqual(
      blocks.map(({ type }, at) => {
        if (type === 'figure') return ['Emissions'];
        return at === 2 ? ['Self-sufficiency'] : undefined;
      }),
    );
  });

  it('turns the sheet with the heading of a wide table', async () => {
    const cells = (word: string) => `|${` ${word} |`.repeat(16)}`;
    const rows = [cells('항목'), cells('---'), cells('123,456'), cells('123,456')].join('\n');
    const { blocks } = await partOf(`글.\n\n## 표 {#wide}\n\n${rows}\n`, 'ko');
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'table']);
    expect(blocks[1]).toMatchObject({ landscape: true, above: [{ id: 'wide' }] });
  });

  it('gives each page of a site once among the addresses, with all its places', async () => {
    const { end } = await partOf(
      '[가](https://x.example/terms/#a), [나](https://x.example/terms/#b), [다](https://x.example/y#c), [라](https://x.example/#/z)\n',
      'ko',
    );
    const items = end.flatMap((block) => (block.type === 'references' ? block.items : []));
    const addresses = items.map((item) => /"u":"([^"]*)"/.exec(JSON.stringify(item))?.[1]);
    expect(addresses.slice(0, 3)).toEqual([
      'https://x.example/terms/',
      'https://x.example/y#c',
      'https://x.example/#/z',
    ]);
  });
});

describe.runIf(native)('a PDF', () => {
  let compiler: PdfCompiler;
  beforeAll(async () => {
    const fonts = fontFiles('common').map((file) => readFileSync(typefacePath(file)));
    const made = await createCompiler(fonts, '/narani-print');
    if (!made.value) throw new Error('No compiler');
    compiler = made.value;
  });

  async function printed(locale: Locale, design?: Design) {
    const part = await partOf(TEXT[locale], locale, design);
    const { value, findings } = compilePdf(compiler, part, { 'bars.svg': BARS });
    expect(findings).toEqual([]);
    return value as Uint8Array;
  }

  it('has heads of rows where the first column names them, and there alone', async () => {
    const opened = await openPdf(await printed('ko'));
    const page = await opened.getPage(1);
    const text = JSON.stringify(await page.getStructTree());
    const tables = text.split('"role":"Table"').slice(1);
    const heads = tables.map((table) => table.match(/"role":"TH"/g)?.length);
    expect(heads.sort()).toEqual([2, 4]);
    await opened.loadingTask.destroy();
  });

  it.each([
    ['ko', '방법(#쪽)은'],
    ['en', 'method (p. #) follows'],
  ] as const)('%s: says the page of a place that is on another', async (locale, expected) => {
    const opened = await openPdf(await printed(locale));
    const { items } = await (await opened.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text.replace(/\u00a0/g, ' ')).toContain(expected.replace('#', String(opened.numPages)));
    expect(text).not.toMatch(/자료\(|data \(p/);
    expect(await opened.getPageLabels()).toEqual(['1', '2', '3'].slice(0, opened.numPages));
    await opened.loadingTask.destroy();
  });

  it('lists tables and pictures in a paper', async () => {
    const opened = await openPdf(await printed('ko', 'paper'));
    const { items } = await (await opened.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text).toMatch(/표·그림 차례.*〈표 1〉 자급률.*\[그림 1\] 배출량/s);
    await opened.loadingTask.destroy();
  });
});
