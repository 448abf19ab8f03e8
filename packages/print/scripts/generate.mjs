/** Writes `src/generated/typst.ts` from `typst/`: the designs reach the typesetter from memory, as everything does. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

const names = (await readdir(`${root}typst`, { recursive: true }))
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.typ'))
  .sort();
const files = await Promise.all(
  names.map(async (name) => [name, await readFile(`${root}typst/${name}`, 'utf8')]),
);
const text = `/* Generated from packages/print/typst/ by packages/print/scripts/generate.mjs. */
export const TYPST: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(files), null, 1)};
`;
await mkdir(`${root}src/generated`, { recursive: true });
const file = `${root}src/generated/typst.ts`;
if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await writeFile(file, text);
