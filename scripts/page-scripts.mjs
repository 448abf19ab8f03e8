/**
 * The scripts of pages as texts, `src/generated/scripts.ts` of each edition that has some: classic ones, since a module cannot be loaded from a page that was
 * opened as a file.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SCRIPTS = { html: ['page'], search: ['opener', 'palette'] };

for (const [edition, names] of Object.entries(SCRIPTS)) {
  const source = new URL(`../packages/${edition}/src/`, import.meta.url);
  const texts = await Promise.all(
    names.map(async (name) => {
      const script = await bundled(fileURLToPath(new URL(`client/${name}.ts`, source)));
      return `export const ${name.toUpperCase()} = ${JSON.stringify(script)};`;
    }),
  );
  const text = `/** Generated from packages/${edition}/src/client/ by scripts/page-scripts.mjs. */\n${texts.join('\n')}\n`;
  const target = new URL('generated/scripts.ts', source);
  await mkdir(new URL('generated/', source), { recursive: true });
  const old = await readFile(target, 'utf8').catch(() => undefined);
  if (old !== text) await writeFile(target, text);
}

async function bundled(entry) {
  const { outputFiles } = await build({
    ...{ entryPoints: [entry], bundle: true, write: false, conditions: ['@narani/source'] },
    ...{ minify: true, format: 'iife', target: 'es2022', charset: 'utf8', legalComments: 'none' },
  });
  return outputFiles[0].text;
}
