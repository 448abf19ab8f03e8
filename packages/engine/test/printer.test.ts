/** Typesetters that are ended, and what becomes of the parts that they had. */
import { DEFAULT_LIMITS, type Limits } from '@narani/limits';
import type { PrintPart } from '@narani/print';
import { describe, expect, it } from 'vitest';
import { createPress } from '../src/press.js';
import { createPrinter } from '../src/printer.js';

const part = (path: string, paragraphs: number): PrintPart => ({
  id: 'doc/a',
  design: 'article',
  locale: 'en',
  path,
  title: 'A',
  heading: ['A'],
  label: '',
  publisher: 'Narani',
  accent: '#123456',
  running: 'A',
  description: '',
  authors: [],
  identifier: 'doc/a@en',
  rights: 'Narani',
  keywords: [],
  date: [2026, 11, 21],
  words: { page: 'p. #', figures: '', contents: '' },
  metadata: [],
  blocks: Array.from({ length: paragraphs }, (_, index) => ({
    type: 'paragraph',
    text: [`A paragraph of some words, number ${index}.`],
  })),
  end: [],
  notes: [],
});

/** Long enough to stay past the limit of memory while the watch looks, on a busy machine too. */
const LONG = 16_000;
const PARTS = [part('first', 1), part('second', 2), part('bad', LONG), part('last', 1)];

/** Which parts got a PDF, and the limit that one of them passed. */
async function printed(limits: Partial<Limits>, parts: readonly PrintPart[] = PARTS) {
  const press = createPress({ ...DEFAULT_LIMITS, ...limits }, { reports: false });
  try {
    return await Promise.all(
      parts.map(async (each) => {
        const { value, findings } = await press.print(each, {});
        return [
          each.path,
          value?.length ? 'pdf' : 'none',
          ...findings.map(({ rule, path, variant }) => `${rule} ${variant} ${path}`),
        ].join(' ');
      }),
    );
  } finally {
    await press.close();
  }
}

describe('a part past a limit', () => {
  it.each(['pdfSeconds', 'pdfMegabytes'] as const)(
    'of %s costs no other its PDF',
    async (name) => {
      const limits = {
        pdfSeconds: { pdfSeconds: 0.15 },
        pdfMegabytes: { pdfMegabytes: 300, pdfSeconds: 60 },
      }[name];
      expect(await printed(limits)).toEqual([
        'first pdf',
        'second pdf',
        `bad none limits/exceeded ${name} bad`,
        'last pdf',
      ]);
    },
    60_000,
  );
});

describe('pictures that draw too much together', () => {
  const drawing = (shapes: number) =>
    new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${'<path/>'.repeat(shapes)}</svg>`,
    );
  const shown = (times: number): PrintPart => ({
    ...part('shown', 1),
    blocks: Array.from({ length: times }, () => ({
      type: 'figure',
      id: 'figure-a',
      file: 'a.svg',
      hash: '',
      width: 9,
      height: 9,
      alt: 'A',
      number: '1',
      caption: [],
    })),
  });

  it.each([
    [200, [], 'pdf'],
    [2000, ['limits/exceeded shownShapes shown'], 'none'],
  ])('shown %i times: %s', async (times, expected, made) => {
    const printer = createPrinter({ ...DEFAULT_LIMITS, shownShapes: 50_000 });
    try {
      const { value, findings } = await printer.print(shown(times), { 'a.svg': drawing(100) });
      const told = findings.map(({ rule, variant, path }) => `${rule} ${variant} ${path}`);
      expect([told, value ? 'pdf' : 'none']).toEqual([expected, made]);
    } finally {
      await printer.close();
    }
  });
});
