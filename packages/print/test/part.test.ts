/** The pure half: documents to parts. */

import { readFile } from 'node:fs/promises';
import { parseDocument } from '@narani/markdown';
import { createTranslator } from '@narani/messages';
import type { Document, Meta } from '@narani/model';
import { describe, expect, it } from 'vitest';
import { coverageModule } from '../scripts/coverage.mjs';
import { toRoman } from '../src/blocks.js';
import { cleanText, familyOf, findUnprintable } from '../src/glyphs.js';
import { createPart, printKey } from '../src/index.js';
import { toInlines } from '../src/words.js';
import { EMPTY, fixture, partOf } from './fixture.js';

const placesOf = (text: string): string[] => {
  const { value } = parseDocument(
    { path: 'docs/a/ko.md', text, hash: '' },
    { id: 'doc/a', locale: 'ko' },
  );
  return findUnprintable(value as Document).map(
    ({ span, actual }) => `${span?.start.line} ${actual}`,
  );
};

describe('a print part', () => {
  it('is plain JSON, and the same each time', async () => {
    const first = await partOf('korean-words-stay-whole', 'ko');
    const second = await partOf('korean-words-stay-whole', 'ko');
    expect(JSON.parse(JSON.stringify(first.value))).toEqual(first.value);
    expect(second).toEqual(first);
    expect(first.findings).toEqual([]);
  });

  it('has a key that changes with its text and its site, and with nothing else', async () => {
    const { value } = await partOf('korean-words-stay-whole', 'ko');
    const { value: again } = await partOf('korean-words-stay-whole', 'ko');
    const { value: elsewhere } = await partOf('korean-words-stay-whole', 'ko', {
      publisher: '다른 곳',
    });
    expect(printKey(value)).toMatch(/^[0-9a-f]{64}$/);
    expect(printKey(again)).toBe(printKey(value));
    expect(printKey(elsewhere)).not.toBe(printKey(value));
  });

  it('numbers sections in roman figures and keeps the typed numbers of paragraphs', async () => {
    const { value } = await partOf('paragraphs-keep-their-numbers', 'en');
    const numbers = value.blocks.flatMap((block) =>
      block.type === 'numbered' ? [block.number] : [],
    );
    const sections = value.blocks.flatMap((block) =>
      block.type === 'heading' ? [`${block.number ?? ''}${block.text.join('')}`] : [],
    );
    expect(numbers).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    expect(sections).toEqual(['I.Background', 'II.Progress', 'III.Future work', 'Next year']);
  });

  it('prints the marks of lists as they are written', async () => {
    const { entry } = await fixture('korean-words-stay-whole', 'ko');
    const text = '---\ntitle: 글\n---\n가. 하나\n나. 둘\n\n1. 셋\n3. 넷\n\n- 다섯\n';
    const source = { path: 'docs/x/ko.md', text, hash: '' };
    const { value: document } = parseDocument(source, { id: 'doc/x', locale: 'ko' });
    if (!document) throw new Error('Document, got none');
    const { value } = createPart(document, entry, EMPTY, { t: createTranslator('ko') });
    const marks = value.blocks.map((block) => block.type === 'list' && block.marks);
    expect(marks).toEqual([['가.', '나.'], ['1.', '3.'], undefined]);
  });

  it('keeps the links and notes of a caption, of a figure that is shown twice too', async () => {
    const { entry } = await fixture('korean-words-stay-whole', 'ko');
    const caption = '![가](figure:a "[글](https://e.org/) 말[^1]")';
    const text = `---\ntitle: 글\n---\n\n${caption}\n\n> ${caption}\n\n[^1]: 주.\n`;
    const source = { path: 'docs/x/ko.md', text, hash: '' };
    const { value: document } = parseDocument(source, { id: 'doc/x', locale: 'ko' });
    if (!document) throw new Error('Document, got none');
    const figures = [{ id: 'a', file: 'a.svg', width: 9, height: 9 }];
    const shown = { ...entry, meta: { ...entry.meta, figures } };
    const { value } = createPart(document, shown, EMPTY, { t: createTranslator('ko') });
    const captions = JSON.stringify(value.blocks).split('"type":"figure"').slice(1);
    expect(captions).toHaveLength(2);
    for (const each of captions) expect(each).toMatch(/"u":"https:\/\/e\.org\/".*"n":/);
    expect(JSON.stringify(value)).toContain('주.');
  });

  it('links to its own anchors and sets other typed references as text', async () => {
    const { value } = await partOf('paragraphs-keep-their-numbers', 'en');
    const third = value.blocks.find((block) => block.type === 'numbered' && block.number === 3);
    expect(JSON.stringify(third)).toContain('{"in":["paragraph\u00a013"],"d":"p13"}');
  });

  it('says the name of an author once where the biography begins with it', async () => {
    const { document, entry } = await fixture('english-mixes-scripts', 'en');
    const meta = { ...entry.meta, kind: 'article', authors: ['kim'] } as Meta;
    const biographyOf = (biography: string) => {
      const kim = { name: { ko: '김하나', en: 'Hana Kim' }, biography: { ko: '-', en: biography } };
      const registries = { ...EMPTY.registries, people: { kim } };
      const options = { t: createTranslator('en') };
      const corpus = { ...EMPTY, registries };
      const { value } = createPart(document, { ...entry, kind: meta.kind, meta }, corpus, options);
      return JSON.stringify(value.end).match(/Hana/g);
    };
    expect(biographyOf('Hana Kim studies cities.')).toHaveLength(1);
    expect(biographyOf('Studies cities.')).toHaveLength(1);
  });

  it('never skips a heading level, whatever the source does', async () => {
    const { value } = await partOf('awkward-structure-is-fine', 'en');
    const levels = value.blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
    expect(levels.slice(0, 3)).toEqual([1, 1, 2]);
  });

  it('leaves out notes without a mark and marks without a note', async () => {
    const { value } = await partOf('awkward-structure-is-fine', 'en');
    expect(value.notes).toHaveLength(2);
    expect(JSON.stringify(value)).not.toContain('Never marked');
  });

  it('prints a substitute for what no font has, and reports each place of it once', async () => {
    const { value, findings } = await partOf('english-mixes-scripts', 'en');
    expect(findings).toEqual([]);
    expect(JSON.stringify(value)).toContain('a hieroglyph □\u00a0does');
    const { document } = await fixture('english-mixes-scripts', 'en');
    expect(findUnprintable(document)).toMatchObject([
      {
        rule: 'print/missing-glyph',
        path: 'fixtures/english-mixes-scripts/en.md',
        actual: '𓀀',
        values: { code: 'U+13000' },
        span: { start: { line: 8 } },
      },
    ]);
  });

  it('names every line that holds characters without a glyph', () => {
    const places = placesOf(
      '---\ntitle: 제목 𓀀\n---\n첫 줄\n둘째 𓀀 𓁐, 𓃰\n\n- 항목 `𓁐`\n\n```\n가\n  𓁐\n```\n\n| 표 |\n|---|\n| 𓃰 |\n',
    );
    expect(places).toEqual(['2 𓀀', '5 𓀀 𓁐', '5 𓃰', '7 𓁐', '11 𓁐', '16 𓃰']);
  });

  it('reports nothing of blanks and marks that are never drawn', () => {
    expect(placesOf('---\ntitle: 제목\n---\n한\u200b글 A\u00adB ※\ufe0f\u3000끝\n')).toEqual([]);
  });
});

describe('the front of a part', () => {
  const text = (value: unknown) => JSON.stringify(value);

  it('says in words what meta.yaml and the registries know', async () => {
    const { document, entry } = await fixture('korean-words-stay-whole', 'ko');
    const meta = {
      ...entry.meta,
      kind: 'agenda',
      number: 10,
      category: 'meta',
      state: 'proposed',
      ministries: [{ organisation: 'mcee', role: 'lead' }],
      statutes: [{ statute: 'carbon-neutrality', articles: ['11', '19-2'] }],
      levers: [],
    } as unknown as Meta;
    const registries = {
      ...EMPTY.registries,
      organisations: {
        mcee: {
          type: 'ministry' as const,
          names: [
            { ko: '새 이름', en: 'New', from: '2026-10-01' },
            { ko: '기후에너지환경부', en: 'MCEE', until: '2026-09-30' },
          ],
        },
      },
      statutes: {
        'carbon-neutrality': { official: { ko: '탄소중립기본법', en: 'Carbon Neutrality Act' } },
      },
    };
    const t = createTranslator('ko');
    const { value } = createPart(
      document,
      { ...entry, kind: meta.kind, meta },
      { entries: [], registries },
      { t },
    );
    expect(value.label).toBe('의제 10');
    expect(text(value.metadata)).toContain('["기후에너지환경부","(주관)"]');
    expect(text(value.metadata)).toContain('["「탄소중립기본법」","제11조·제19조의2"]');
    expect(text(value.metadata)).toContain('["2026년","6월 1일"]');
  });

  it('gives the programme in every zone, and marks times that were worked out', async () => {
    const { document, entry } = await fixture('korean-words-stay-whole', 'ko');
    const meta = {
      ...entry.meta,
      kind: 'meeting',
      date: '2020-12-01',
      zone: 'Asia/Seoul',
      zones: ['Europe/Brussels'],
      start: '17:00',
      status: 'held',
      items: [
        {
          id: 'a',
          kind: 'opening',
          start: '17:00',
          minutes: 5,
          title: { ko: '개회', en: 'Opening' },
        },
        { id: 'b', kind: 'closing', minutes: 10, title: { ko: '폐회', en: 'Close' } },
      ],
    } as unknown as Meta;
    const t = createTranslator('ko');
    const { value } = createPart(document, { ...entry, kind: meta.kind, meta }, EMPTY, { t });
    // As on the page, it comes before the text.
    const table = value.blocks.find((block) => block.type === 'table');
    expect(value.blocks[1]).toBe(table);
    expect(text(table?.header)).toContain('[["KST"]],[["CET"]]');
    expect(text(table?.rows[1])).toContain('[["17:05–17:15*"]],[["09:05–09:15*"]],[["폐회"]]');
  });

  it('says which end is on another day, and puts the items of each day under it', async () => {
    const { document, entry } = await fixture('korean-words-stay-whole', 'ko');
    const title = { ko: '순서', en: 'Item' };
    const meta = {
      ...entry.meta,
      kind: 'meeting',
      date: '2026-05-28/2026-05-29',
      zone: 'Asia/Seoul',
      zones: ['America/New_York'],
      start: '12:30',
      status: 'held',
      items: [
        { id: 'a', kind: 'opening', start: '12:30', minutes: 60, title },
        { id: 'b', kind: 'closing', day: 2, start: '23:30', minutes: 60, title },
      ],
    } as unknown as Meta;
    const t = createTranslator('ko');
    const { value } = createPart(document, { ...entry, kind: meta.kind, meta }, EMPTY, { t });
    expect(text(value.metadata)).toContain('"23:30","EDT","(전날)"]');
    const rows = value.blocks.find((block) => block.type === 'table')?.rows.map(text);
    expect(rows?.[0]).toContain('["1일째:","2026년","5월 28일(목)"]');
    expect(rows?.[1]).toContain('["23:30","(전날)–00:30"]');
    expect(rows?.[3]).toContain('["23:30–00:30","(다음","날)"]');
  });

  it('begins a row with a capital and names one author as one', async () => {
    const { document, entry } = await fixture('english-mixes-scripts', 'en');
    const meta = {
      ...entry.meta,
      kind: 'article',
      date: '[2020-11..2020-12]',
      authors: ['kim'],
    } as unknown as Meta;
    const registries = { ...EMPTY.registries, people: { kim: { name: { ko: '김', en: 'Kim' } } } };
    const t = createTranslator('en');
    const article = { ...entry, kind: 'article' as const, meta };
    const { value } = createPart(document, article, { ...EMPTY, registries }, { t });
    const rows = value.metadata.map(({ label, value: words }) => [label, words].flat().join(' '));
    expect(rows[0]).toBe('Author Kim');
    expect(rows[1]).toMatch(/^Dated Between /);
  });

  it('warns where the translation has fallen behind or says something else', async () => {
    const { document, entry } = await fixture('english-mixes-scripts', 'en');
    const data = { ...document.data, translation: { mode: 'adaptation' as const } };
    const translated = { ...document, data };
    const states = {
      [`${entry.id}@en`]: { state: 'stale' as const, change: 'fact' as const, sections: [] },
    };
    const moved = { ...entry, source: 'ko' as const, translations: { en: translated } };
    const t = createTranslator('en');
    const { value } = createPart(translated, moved, { ...EMPTY, states }, { t });
    expect(value.blocks[0]).toMatchObject({
      type: 'notice',
      title: ['This translation has fallen behind the\u00a0original'],
    });
    expect(text(value.metadata)).toContain('Adapted from the Korean for international readers.');
    const withheld = [`${entry.folder}/ko.md`];
    const held = createPart(translated, moved, { ...EMPTY, states, withheld }, { t }).value;
    expect(text(held.blocks[0])).toContain('is not shown');
    expect(text(held.blocks[0])).not.toContain('rely on the original');
    const differs = {
      [`${entry.id}@en`]: { state: 'machine' as const, discrepancies: 2, sections: [] },
    };
    const differing = createPart(translated, moved, { ...EMPTY, states: differs }, { t }).value;
    expect(text(differing.blocks[0])).toContain('found 2 places where');
  });
});

describe('words', () => {
  const strong = (t: string) => ({ t, b: true as const });

  it('keeps a word and its particle together across a change of style', () => {
    expect(toInlines([strong('국가(國家)'), { t: '는 줄인다.' }], 'ko')).toEqual([
      { w: [strong('국가(國家)'), { t: '는' }], k: true },
      ' ',
      ['줄인다.'],
    ]);
  });

  it('keeps a footnote mark with the word before it', () => {
    const [word] = toInlines([{ t: '세웁니다.' }, { t: '', n: 0, first: true }], 'ko');
    expect(word).toEqual({ w: [{ t: '세웁니다.' }, { t: '', n: 0, first: true }], k: true });
  });

  it('keeps a sign and its footnote mark at the link before them', () => {
    const [link, word] = toInlines(
      [
        { t: 'the ', u: 'https://x.example/' },
        { t: 'law', u: 'https://x.example/' },
        { t: '.' },
        { t: '', n: 0, first: true },
      ],
      'en',
    );
    expect(link).toMatchObject({ u: 'https://x.example/' });
    expect(word).toMatchObject({
      k: true,
      w: [{ t: 'law', u: 'https://x.example/' }, { t: '.' }, { n: 0 }],
    });
  });

  it('makes one link of several words', () => {
    const u = 'https://example.org';
    expect(toInlines([{ t: '회의의 권고', u }, { t: '를 본다' }], 'ko')).toEqual([
      { in: [['회의의'], ' '], u },
      { w: [{ t: '권고', u }, { t: '를' }], k: true },
      ' ',
      ['본다'],
    ]);
  });

  it('leaves English to break where it may, but not inside an acronym', () => {
    expect(toInlines([{ t: 'low-carbon NEA-LCCP cities' }], 'en')).toEqual([
      'low-carbon ',
      ['NEA-LCCP'],
      ' cities',
    ]);
  });

  it('cuts a long address behind its slashes', () => {
    const pieces = toInlines(
      [{ t: 'https://www.example.go.kr/policy/climate/guideline.pdf' }],
      'en',
    );
    const texts = pieces.flatMap((piece) => (Array.isArray(piece) ? piece : []));
    expect(texts).toEqual(['https://www.example.go.kr/', 'policy/climate/guideline.pdf']);
  });

  it('marks Hangul on an English page as Korean', () => {
    expect(toInlines([{ t: '시행령' }], 'en')).toEqual([
      { w: [{ t: '시행령', l: 'ko' }], k: true },
    ]);
  });
});

describe('characters', () => {
  it('strips what leaves no trace in print', () => {
    expect(cleanText('가\u200b나\u0007 다\u00ad라\ufe0f')).toBe('가나 다라');
    expect(cleanText('각'.normalize('NFD'))).toBe('각');
  });

  it('knows the characters of policy texts', () => {
    for (const char of '가國A㎡℃①Ⅳ「」§₩€–—…·ㆍ’”₂½→') expect(familyOf(char), char).toBeDefined();
    for (const char of '𓀀𓃰') expect(familyOf(char), char).toBeUndefined();
  });

  it('are those that the installed fonts have', async () => {
    const written = await readFile(new URL('../src/coverage.ts', import.meta.url), 'utf8');
    expect(await coverageModule()).toBe(written);
  });
});

it('writes roman numerals', () => {
  expect([1, 4, 9, 14, 19, 49].map(toRoman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XIX', 'XLIX']);
});
