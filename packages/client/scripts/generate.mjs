/** The types of what a site publishes, taken from those of the schemas: the client depends on no other package. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';

const types = new URL('../../schema/src/generated/types.ts', import.meta.url);
const target = new URL('../src/generated/types.ts', import.meta.url);
const text = await readFile(types, 'utf8');
await mkdir(new URL('.', target), { recursive: true });
const known = await readFile(target, 'utf8').catch(() => '');
if (known !== text) await writeFile(target, text);
