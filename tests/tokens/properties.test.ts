/** The words, numbers, marks and order of a source are those of the page, of the feed and of the PDF, or a finding names the place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typefacePath } from '@narani/foundry';
import { readContentFiles } from '@narani/host';
import {
  compilePdf,
  createCompiler,
  fontFiles,
  type PdfCompiler,
  releaseMemory,
} from '@narani/print';
import {
  contentOf,
  findDifferences,
  type Print,
  type Published,
  publishTexts,
} from '@narani/tokens';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { generatedText, type Language } from './generated.js';

const content = join(import.meta.dirname, '..', '..', 'content');

/** Texts drawn where no more are asked for, and of how many one is printed: a PDF takes as long as ten pages. */
const RUNS = 200;
const PRINTED = 4;

let print: Print | undefined;

beforeAll(async () => {
  const fonts = fontFiles().map((file) => readFileSync(typefacePath(file)));
  const { value: compiler } = await createCompiler(fonts, '/narani-print');
  // Where Typst has no native build, pages and feeds are held to the law alone.
  if (compiler) print = printer(compiler);
});

function printer(compiler: PdfCompiler): Print {
  return async (part, figures) => {
    const { value } = compilePdf(compiler, part, figures);
    await releaseMemory(compiler);
    return value;
  };
}

/** Differences of which no finding speaks. */
async function silent(texts: ReturnType<typeof publishTexts>, print?: Print) {
  const all = [];
  for (const text of texts) {
    const { differences } = await findDifferences(text, print);
    all.push(
      ...differences.filter(({ told }) => !told).map((found) => ({ path: text.path, ...found })),
    );
  }
  return all;
}

describe('what is published is what is written', () => {
  it('in all of content/', async () => {
    const texts = publishTexts(await readContentFiles(content));
    expect(texts.length).toBeGreaterThan(20);
    expect(await silent(texts, print)).toEqual([]);
  });

  it.each([
    ['a note that calls a note', '가[^2] 나[^1]\n\n[^1]: 하나\n\n[^2]: 둘[^3]\n\n[^3]: 셋'],
    ['a note that only a cell beyond the head calls', '| 가 |\n| - |\n| 1 | 2[^1] |\n\n[^1]: 하나'],
    [
      'notes at the end of links',
      '[가[^1]](https://a.example/) [나](https://b.example/)[^1]\n\n[^1]: 하나',
    ],
  ])('in a text that was not: %s', async (_name, text) => {
    const texts = publishTexts(contentOf([{ text, locale: 'ko' }]));
    expect(await silent(texts, print)).toEqual([]);
  });

  it('and a law that nothing breaks is none', async () => {
    const [text] = publishTexts(contentOf([{ text: '1. 가\n2. 나\n', locale: 'ko' }]));
    const wrong = { ...text, source: text?.source.replace('2. 나', '3. 나') } as Published;
    const { differences } = await findDifferences(wrong, print);
    expect(differences).toMatchObject(
      ['page', 'feed', ...(print ? ['pdf'] : [])].map((edition) => ({
        edition,
        written: ['3'],
        published: ['2'],
        told: false,
      })),
    );
  });

  it('in any text, or a finding says so', async () => {
    const { numRuns = RUNS } = fc.readConfigureGlobal();
    const all = numRuns > RUNS;
    let drawn = 0;
    const locales = fc.constantFrom<Language>('ko', 'en');
    const texts = locales.chain((locale) =>
      fc.record({ locale: fc.constant(locale), text: generatedText(locale) }),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const published = publishTexts(contentOf([text]));
        expect(published).toHaveLength(1);
        const printed = all || drawn++ % PRINTED === 0;
        expect(await silent(published, printed ? print : undefined)).toEqual([]);
      }),
      { numRuns: Math.max(RUNS, numRuns) },
    );
  });
});
