/** Every word of content/ stands in its PDF, in the order of its source. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { typefacePath } from '@narani/foundry';
import { compilePdf, createCompiler, fontFiles, releaseMemory } from '@narani/print';
import { findDifferences, publishTexts } from '@narani/tokens';
import { expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '..', '..', 'content');
const BUILT = /(?:^|\/)(?:dist|\.narani|\.turbo|node_modules)\//;
const native = process.platform === 'linux' && process.arch === 'x64';

it.runIf(native)(
  'loses none and turns none around',
  async () => {
    const paths = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter(
      (path) => !BUILT.test(path) && statSync(join(CONTENT, path)).isFile(),
    );
    const files = paths.map((path) => ({ path, bytes: readFileSync(join(CONTENT, path)) }));
    const fonts = fontFiles('common').map((file) => readFileSync(typefacePath(file)));
    const { value: compiler } = await createCompiler(fonts, '/narani-print');
    if (!compiler) throw new Error('No compiler');
    let words = 0;
    const lost: string[] = [];
    for (const text of publishTexts(files)) {
      const { tokens, differences } = await findDifferences(text, async (part, figures) => {
        const { value } = compilePdf(compiler, part, figures);
        await releaseMemory(compiler);
        return value;
      });
      words += tokens;
      for (const { edition, line, written, published, told } of differences)
        if (edition === 'pdf' && !told)
          lost.push(`${text.path}:${line} ${written.join(' ')} | ${published.join(' ')}`);
    }
    expect(lost).toEqual([]);
    expect(words).toBeGreaterThan(15_000);
  },
  120_000,
);
