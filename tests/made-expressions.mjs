/** Prints the regular expressions that the packages make as they are loaded, as JSON: `{source, flags, place}`. Run by regular-expressions.test.ts. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const packages = join(import.meta.dirname, '..', 'packages');
const made = [];
const { RegExp: Native } = globalThis;
globalThis.RegExp = new Proxy(Native, {
  construct(target, values) {
    const expression = new target(...values);
    // Those of libraries are theirs.
    const [, , caller = ''] = new Error().stack?.split('\n') ?? [];
    const [, place] = /\/packages\/([^?)]*)/.exec(caller) ?? [];
    const { source, flags } = expression;
    if (place !== undefined && !place.includes('generated')) made.push({ source, flags, place });
    return expression;
  },
});
for (const name of readdirSync(packages)) {
  const path = join(packages, name, 'dist', 'index.js');
  if (existsSync(path)) await import(pathToFileURL(path).href);
}
console.log(JSON.stringify(made));
