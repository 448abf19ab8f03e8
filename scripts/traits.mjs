/**
 * What each edition shows of the traits of kinds, found by their names: `src/traits/<trait>.ts` of an edition is its part for that trait. Writes
 * `src/generated/traits.ts`, which lists them.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';

const EDITIONS = ['html', 'feed', 'print'];

for (const edition of EDITIONS) {
  const source = new URL(`../packages/${edition}/src/`, import.meta.url);
  const names = (await readdir(new URL('traits/', source)))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  const imports = names.map((name) => `import { view as ${name} } from '../traits/${name}.js';`);
  const text = `/* Generated from packages/${edition}/src/traits/ by scripts/traits.mjs. */
import type { TraitName } from '@narani/schema';
import type { View } from '../view.js';
${imports.join('\n')}

/** What this edition shows of each trait that it shows. */
export const VIEWS: Readonly<Partial<Record<TraitName, View>>> = { ${names.join(', ')} };
`;
  const target = new URL('generated/traits.ts', source);
  await mkdir(new URL('generated/', source), { recursive: true });
  const old = await readFile(target, 'utf8').catch(() => undefined);
  if (old !== text) await writeFile(target, text);
}
