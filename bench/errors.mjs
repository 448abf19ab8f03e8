/** Applies the errors people make (`bench/policy/errors.json`) one at a time, and counts how many the checker finds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, parse, toTerms } from './check.mjs';

/** Prints the number found of one split, by kind. */
export function runErrors(pairs, split, verbose) {
  const home = join(pairs, '..');
  const read = (name) => JSON.parse(readFileSync(join(home, name), 'utf8'));
  const options = { mode: 'mirror', terms: toTerms(read('glossary.json')) };
  const errors = read('errors.json').filter((error) => split === 'all' || error.split === split);
  if (errors.length === 0) return;
  const kinds = {};
  let found = 0;
  for (const error of errors) {
    const texts = Object.fromEntries(
      ['ko', 'en'].map((locale) => [
        locale,
        readFileSync(join(pairs, locale, `${error.pair}.md`), 'utf8'),
      ]),
    );
    const clean = run(texts, error.pair, options);
    const at = texts[error.locale].indexOf(error.before);
    const line = texts[error.locale].slice(0, at).split('\n').length;
    const lines = error.after.split('\n').length;
    texts[error.locale] = texts[error.locale].replace(error.before, () => error.after);
    const before = new Set(clean.map(key));
    const hits = run(texts, error.pair, options).filter((entry) => !before.has(key(entry)));
    const near = hits.filter(
      (entry) =>
        !entry.file.startsWith(`${error.locale}/`) ||
        (entry.line >= line - 3 && entry.line <= line + lines + 3),
    );
    kinds[error.kind] ??= { n: 0, hit: 0 };
    const kind = kinds[error.kind];
    kind.n += 1;
    kind.hit += near.length > 0 ? 1 : 0;
    found += near.length > 0 ? 1 : 0;
    if (verbose && near.length === 0)
      process.stdout.write(
        `MISS ${error.id} ${error.locale} ${error.pair}: ${JSON.stringify(error.before)} => ${JSON.stringify(error.after)} (${error.why}) ${JSON.stringify(hits[0] ?? '')}\n`,
      );
  }
  const table = Object.entries(kinds).map(([kind, { n, hit }]) => `${kind} ${hit}/${n}`);
  process.stdout.write(
    `errors people make, ${split}: ${found} of ${errors.length} found (${table.join(', ')})\n`,
  );
}

const key = ({ file, code, message }) => `${file}|${code}|${message}`;

function run(texts, pair, options) {
  const [ko, en] = ['ko', 'en'].map((locale) => parse(texts[locale], locale, `${pair}.md`));
  return ko && en ? check(ko, en, options).filter(({ severity }) => severity !== 'info') : [];
}
