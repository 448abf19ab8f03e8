/**
 * How often the search finds what a reader means: `npm run bench:search`
 *
 * Each line of queries.tsv is asked of the index that a build of assembly-wiki makes of content/, beside minisearch as it comes. Then time, on an index as of
 * 5,000 documents.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { checkCorpus } from '../packages/check/dist/index.js';
import { loadCorpus } from '../packages/engine/dist/index.js';
import { readContentFiles } from '../packages/host/dist/index.js';
import { createRouter } from '../packages/routes/dist/index.js';
import { createSearch, searchFiles } from '../packages/search/dist/index.js';

const LIMITS = { first: 0.9, five: 0.98 };
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const { value: loaded, findings } = loadCorpus(await readContentFiles(at('../content')));
const options = { findings, locks: loaded.locks, today: '2026-11-27', compared: [] };
const corpus = checkCorpus(loaded.corpus, options);
const site = corpus.sites.find(({ name }) => name === 'assembly-wiki');
const { value: files } = searchFiles(corpus, site, createRouter(corpus, site, corpus.sites));
const parts = files.filter(({ path }) => /index-\d+\.js$/.test(path));
const rows = parts.flatMap(
  ({ contents }) => JSON.parse(contents.slice('naraniIndex('.length, -3)).rows,
);
const bytes = parts.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);

const queries = readFileSync(at('queries.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));
const addresses = addressesOf(rows);
const own = createSearch(rows);
const mini = new MiniSearch({
  fields: ['ko', 'en', 'more'],
  searchOptions: { prefix: true, fuzzy: 0.2 },
});
mini.addAll(rows.map(([, , ko, en, more], id) => ({ id, ko, en, more })));
const engines = {
  narani: (query) => own(query, /[a-z]/i.test(query) ? 'en' : 'ko', 5).map(({ row }) => row),
  minisearch: (query) =>
    mini
      .search(query)
      .slice(0, 5)
      .map(({ id }) => rows[id]),
};

console.log(`${queries.length} queries, ${rows.length} rows, index ${bytes} bytes compressed`);
const kinds = [...new Set(queries.map(([kind]) => kind))];
const results = Object.entries(engines).map(([name, ask]) => [name, judged(ask)]);
console.log('kind'.padEnd(12), results.map(([name]) => name.padStart(20)).join(''));
for (const kind of [...kinds, 'all']) {
  const cells = results.map(([, answers]) => {
    const asked = answers.filter((each) => kind === 'all' || each.kind === kind);
    const share = (most) => asked.filter(({ rank }) => rank < most).length / asked.length;
    return `${percent(share(1))} ${percent(share(5))}`.padStart(20);
  });
  console.log(kind.padEnd(12), cells.join(''));
}
const [, answers] = results[0];
for (const { query, rank, first } of answers.filter((each) => each.rank > 0))
  console.log(`  ${query}: ${rank < 5 ? `place ${rank + 1}` : 'not found'}, first ${first}`);

const large = Array.from({ length: Math.ceil(5000 / 9) }, () => rows.slice(0, 60)).flat();
const fast = createSearch(large.map((row) => [...row]));
const times = queries.map(([, query]) => {
  const start = performance.now();
  fast(query, 'ko', 12);
  return performance.now() - start;
});
times.sort((a, b) => a - b);
const middle = times[Math.floor(times.length / 2)];
const most = times[Math.floor(times.length * 0.95)];
console.log(
  `${large.length} rows: an answer in ${middle.toFixed(1)} ms, 95 % in ${most.toFixed(1)} ms`,
);

const all = answers.length;
const share = (most) => answers.filter(({ rank }) => rank < most).length / all;
process.exitCode = share(1) < LIMITS.first || share(5) < LIMITS.five ? 1 : 0;

function judged(ask) {
  return queries.map(([kind, query, expected]) => {
    const wanted = expected.split(' ');
    const found = ask(query).map((row) => addresses.get(row));
    const rank = found.findIndex((address) => wanted.includes(address));
    return { kind, query, rank: rank < 0 ? 5 : rank, first: found[0] ?? 'nothing' };
  });
}

function addressesOf(all) {
  const known = new Map();
  let above = '';
  for (const row of all) {
    if (!row[1].startsWith('#')) above = row[1];
    known.set(row, row[1].startsWith('#') ? above + row[1] : row[1]);
  }
  return known;
}

function percent(value) {
  return `${(100 * value).toFixed(0)} %`.padStart(6);
}
