/** A note stands on the page of its mark, wherever on a page the mark falls (typst/typst#5314). */
import { readFileSync } from 'node:fs';
import { typefacePath } from '@narani/foundry';
import {
  type Block,
  compilePdf,
  createCompiler,
  fontFiles,
  type Inline,
  releaseMemory,
} from '@narani/print';
import { readPages } from '@narani/tokens';
import { expect, it } from 'vitest';

const native = process.platform === 'linux' && process.arch === 'x64';

const PART = {
  id: 'doc/notes',
  design: 'handout',
  locale: 'ko',
  path: 'docs/notes/ko.md',
  title: '각주',
  heading: ['각주'],
  label: '안내서',
  publisher: '나란히',
  accent: '#17365d',
  running: '각주',
  description: '',
  authors: [],
  identifier: 'doc/notes',
  rights: '',
  keywords: [],
  date: [2026, 11, 28],
  metadata: [],
  words: { page: '#쪽', figures: '', contents: '' },
  end: [],
} as const;

const MARK: Inline = { w: [{ t: '값' }, { t: '', n: 0, first: true }], k: true };
const words = (count: number) => [Array.from({ length: count }, (_, at) => `낱말이${at}`)];
it.runIf(native)(
  'where a heading takes the paragraph that calls it to the next page',
  async () => {
    const fonts = fontFiles('common').map((file) => readFileSync(typefacePath(file)));
    const { value: compiler } = await createCompiler(fonts, '/narani-print');
    if (!compiler) throw new Error('No compiler');
    const apart: string[] = [];
    const pages = new Set<number | undefined>();
    for (let above = 90; above < 120; above += 3) {
      const blocks: Block[] = [
        { type: 'paragraph', text: words(above) },
        { type: 'heading', level: 1, text: [['제목']] },
        { type: 'paragraph', text: [...words(6), ' ', MARK, ' ', ...words(14)] },
      ];
      const notes: Block[][] = [[{ type: 'paragraph', text: words(14) }]];
      const { value: pdf, findings } = compilePdf(compiler, { ...PART, blocks, notes });
      expect(findings).toEqual([]);
      await releaseMemory(compiler);
      const { marks, notes: at } = await readPages(pdf as Uint8Array);
      pages.add(marks.get('1'));
      if (at.get('1') !== marks.get('1')) apart.push(`${above} words above`);
    }
    expect([...pages]).toEqual([1, 2]);
    expect(apart).toEqual([]);
  },
  120_000,
);
