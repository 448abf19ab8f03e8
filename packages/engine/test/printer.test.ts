/** Typesetters that are ended, and what becomes of the parts that they had. */
import { DEFAULT_LIMITS, type Limits } from '@narani/limits';
import type { PrintPart } from '@narani/print';
import { describe, expect, it } from 'vitest';
import { createPress } from '../src/press.js';

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
