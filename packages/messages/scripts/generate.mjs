/**
 * Generates `src/generated/catalogues.ts` from `catalogues/<locale>/<namespace>.json`. A key that one language lacks stops
 * the build here. (Node 20 warns at every start about JSON modules, so the catalogues become TypeScript.)
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
/** Suffixes i18next adds to a plural's key; Korean has `other` only. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

const catalogues = { ko: await read('ko'), en: await read('en') };
const keys = { ko: keysOf(catalogues.ko), en: keysOf(catalogues.en) };
for (const [locale, other] of [
  ['ko', 'en'],
  ['en', 'ko'],
]) {
  const missing = [...keys[locale]].filter((key) => !keys[other].has(key));
  if (missing.length > 0)
    throw new Error(`packages/messages/catalogues/${other} lacks ${missing.join(', ')}`);
}

const text = `/* Generated from packages/messages/catalogues/ by packages/messages/scripts/generate.mjs. */
export const CATALOGUES = ${JSON.stringify(catalogues, null, 1)};
`;
await mkdir(`${root}src/generated`, { recursive: true });
const file = `${root}src/generated/catalogues.ts`;
if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await writeFile(file, text);

async function read(locale) {
  const folder = `${root}catalogues/${locale}/`;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const entries = names.map(async (name) => [
    name.slice(0, -5),
    JSON.parse(await readFile(folder + name, 'utf8')),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

function keysOf(value, prefix = '') {
  if (typeof value === 'string') return new Set([prefix.replace(PLURAL, '')]);
  return new Set(
    Object.entries(value).flatMap(([key, inner]) => [
      ...keysOf(inner, prefix ? `${prefix}.${key}` : key),
    ]),
  );
}
