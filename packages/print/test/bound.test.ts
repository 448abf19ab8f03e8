/** Two languages face to face, and documents bound as a book. */
import { readFileSync } from 'node:fs';
import { typefacePath } from '@narani/foundry';
import { parseDocument } from '@narani/markdown';
import { createTranslator } from '@narani/messages';
import type { Document, Entry, Locale } from '@narani/model';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Binding,
  type Block,
  bindBook,
  compilePdf,
  createCompiler,
  createPart,
  faceToFace,
  fontFiles,
  inReadingOrder,
  type PdfCompiler,
  type PrintPart,
} from '../src/index.js';
import { EMPTY, fixture, openPdf } from './fixture.js';

const native = process.platform === 'linux' && process.arch === 'x64';

const CORPUS = {
  ...EMPTY,
  registries: {
    ...EMPTY.registries,
    terms: {
      ndc: {
        forms: { ko: ['국가 감축목표'], en: ['NDC'] },
        definition: { ko: '나라가 정한 목표.', en: 'What a country sets itself.' },
      },
    },
    statutes: {
      frame: {
        official: { ko: '기본법', en: 'Framework Act' },
        articles: { '2': {}, '11': {} },
      },
    },
  },
} as unknown as Parameters<typeof createPart>[2];

const address = ({ kind, id, fragment }: { kind: string; id: string; fragment?: string }) =>
  kind === 'doc'
    ? `https://x.example/doc/${id}/${fragment === undefined ? '' : `#${fragment}`}`
    : `https://x.example/${kind}s/#${id}${fragment === undefined ? '' : `-${fragment}`}`;

async function partOf(text: string, locale: Locale, id = 'doc/x'): Promise<PrintPart> {
  const { entry } = await fixture('korean-words-stay-whole', 'ko');
  const { value } = parseDocument(
    { path: `${locale}.md`, text: `---\ntitle: ${id} ${locale}\n---\n${text}`, hash: '' },
    { id: id as Document['id'], locale },
  );
  const own = { ...entry, id, translations: { [locale]: value } } as Entry;
  const canonical = `https://x.example/${id}/`;
  const t = createTranslator(locale);
  return createPart(value as Document, own, CORPUS, { t, address, canonical }).value;
}

const KO = `## 배경 {#a}

첫째 문단[^1].

둘째 문단.

## 한국에만 {#only}

글.

## 끝 {#z}

끝 문단[^2].

[^1]: 첫 각주.
[^2]: 둘째 각주.
`;
const EN = `## Background {#a}

First paragraph.[^1]

Second paragraph.

## End {#z}

Last paragraph.[^2]

A paragraph more.

[^1]: First note.
[^2]: Second note.
`;

const wordsOf = (blocks: readonly Block[]): string =>
  JSON.stringify(blocks).match(
    /[가-힣]{2,}|(?:First|Second|Last|Background|End|A paragraph)\b/g,
  )?.[0] ?? '';

describe('a document face to face', () => {
  it('has each paragraph beside its own, and alone what one side lacks', async () => {
    const { blocks } = faceToFace(await partOf(KO, 'ko'), await partOf(EN, 'en'));
    const rows = blocks.flatMap((block) =>
      block.type === 'pair' ? [block.items.map(wordsOf).join(' | ')] : [],
    );
    expect(rows.slice(0, 6)).toEqual([
      '배경 | Background',
      '둘째 | Second',
      '각주 | First',
      '한국에만 | ',
      '문단 | End',
      '둘째 | Second',
    ]);
  });

  it('numbers the notes of each side by itself, and gives places a name of their own', async () => {
    const text = JSON.stringify(faceToFace(await partOf(KO, 'ko'), await partOf(EN, 'en')));
    expect(text.match(/"type":"note","n":\d,"m":\d/g)).toEqual([
      '"type":"note","n":0,"m":1',
      '"type":"note","n":2,"m":1',
      '"type":"note","n":1,"m":2',
      '"type":"note","n":3,"m":2',
    ]);
    expect(text).toContain('"id":"a"');
    expect(text).toContain('"id":"en:a"');
  });
});

const BINDING: Binding = {
  id: 'site/x',
  title: '책',
  description: '모은 글',
  publisher: '나란히',
  locale: 'ko',
  corpus: CORPUS,
  t: createTranslator('ko'),
  address,
  canonical: 'https://x.example/ko/',
};

async function book(): Promise<PrintPart> {
  const first = '## 가 {#a}\n\n[목표](term:ndc)와 [제2조](statute:frame#2)[^1].\n\n[^1]: 각주.\n';
  const second =
    '## 가 {#a}\n\n[첫 글의 절](doc:one#a)과 [제11조](statute:frame#11), [목표](term:ndc)[^1].\n\n[^1]: 각주.\n';
  const parts = [await partOf(first, 'ko', 'doc/one'), await partOf(second, 'ko', 'doc/two')];
  return bindBook(
    parts.map((part) => ({ group: '안내', part })),
    BINDING,
  );
}

describe('a book', () => {
  it('leads to its own chapters, glossary and index', async () => {
    const { blocks, end, notes } = await book();
    expect(blocks.map(({ type }) => type)).toEqual(
      [
        'divider',
        ...['chapter', 'heading', 'paragraph'],
        ...['chapter', 'heading', 'paragraph'],
      ].flatMap((type) => (type === 'paragraph' ? [type, 'heading', 'references'] : [type])),
    );
    const text = JSON.stringify(blocks);
    expect(text).toContain('"d":"doc/one#a"');
    expect(text).toContain('"d":"term/ndc","x":true');
    expect(text.match(/"n":\d/g)).toEqual(['"n":0', '"n":1']);
    expect(notes).toHaveLength(2);
    const keys = JSON.stringify(end).match(/"key":"[^"]*"/g);
    expect(keys).toEqual([
      '"key":"statute/frame#2"',
      '"key":"statute/frame#11"',
      '"key":"term/ndc"',
    ]);
    expect(JSON.stringify(end).match(/"type":"small"/g)).toHaveLength(1);
  });

  it('goes by the numbers of its documents, else from the first day on', () => {
    const entry = (id: string, meta: object) =>
      ({ id, meta: { history: [], ...meta } }) as unknown as Entry;
    const kind = { labels: {}, traits: [] } as unknown as Parameters<typeof inReadingOrder>[1];
    const entries = [entry('a', { date: '2026-05' }), entry('b', { date: '2025-01' })];
    expect(inReadingOrder(entries, kind).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe.runIf(native)('bound PDFs', () => {
  let compiler: PdfCompiler;
  beforeAll(async () => {
    const fonts = fontFiles('common').map((file) => readFileSync(typefacePath(file)));
    const made = await createCompiler(fonts, '/narani-print');
    if (!made.value) throw new Error('No compiler');
    compiler = made.value;
  });

  async function pagesOf(part: PrintPart): Promise<string[]> {
    const { value, findings } = compilePdf(compiler, part);
    expect(findings).toEqual([]);
    const opened = await openPdf(value as Uint8Array);
    const pages: string[] = [];
    for (let number = 1; number <= opened.numPages; number++) {
      const { items } = await (await opened.getPage(number)).getTextContent();
      pages.push(
        items
          .map((item) => ('str' in item ? item.str : ''))
          .join(' ')
          .replace(/\s+/g, ' '),
      );
    }
    await opened.loadingTask.destroy();
    return pages;
  }

  it('have cover, contents, chapters and an index that gives their pages', async () => {
    const pages = await pagesOf(await book());
    expect(pages[0]).toContain('책');
    expect(pages[1]).toMatch(/차례.*안내.*doc\/one ko.*2.*doc\/two ko.*3.*용어 풀이.*찾아보기/);
    // The page of a group is 1; the chapters follow.
    expect(pages[3]).toContain('목표');
    expect(pages[4]).toMatch(/절 ?\(2쪽\)/);
    expect(pages.join(' ')).toMatch(/기본법 제2조 +2 .*기본법 제11조 +3 .*국가 감축목표 +2 ?, +3/);
  });

  it('set both languages on one sheet', async () => {
    const [page = ''] = await pagesOf(faceToFace(await partOf(KO, 'ko'), await partOf(EN, 'en')));
    expect(page).toMatch(/배경.*Background.*둘째 문단.*Second paragraph/);
  });
});
