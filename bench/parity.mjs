/**
 * Plants errors in pairs of Korean and English documents and counts how many the checker finds.
 *
 *   npm run bench:parity -- --bench TOOLS [--docs DIR] [--wiki DIR] [--news DIR] [--sentences FILE] [--seeds 3] [--seed 1] [--split test] [--per-kind 40] [--misses 0] [--alarms 0]
 *
 * TOOLS is a folder with `mutate.mjs`, `score.mjs` and the glossaries; DIR holds one folder a documentation set (or `ko` and
 * `en` themselves). `bench/policy` is always run. One process does all the checking; only planting runs beside it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runAlarms } from './alarms.mjs';
import { check, parse, toTerms } from './check.mjs';
import { runErrors } from './errors.mjs';
import { runMeta } from './meta.mjs';
import { runSentences } from './sentences.mjs';

const { values: args } = parseArgs({
  options: {
    bench: { type: 'string' },
    docs: { type: 'string' },
    wiki: { type: 'string' },
    news: { type: 'string' },
    sentences: { type: 'string' },
    policy: { type: 'string', default: fileURLToPath(new URL('./policy/pairs', import.meta.url)) },
    seeds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    split: { type: 'string', default: 'test' },
    'per-kind': { type: 'string', default: '40' },
    misses: { type: 'string', default: '0' },
    alarms: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    kinds: { type: 'string' },
  },
});
if (!args.bench) {
  process.stderr.write('Missing --bench TOOLS: the folder with mutate.mjs\n');
  process.exit(2);
}
const TOOLS = resolve(args.bench);
const { mutate, close } = planter();
const suites = [
  ...sets(args.docs).map((dir) => ({
    group: 'docs',
    dir,
    mode: 'mirror',
    glossary: tool('glossary.docs.json'),
    split: args.split,
  })),
  {
    group: 'policy',
    dir: args.policy,
    mode: 'mirror',
    glossary: join(args.policy, '../glossary.json'),
    split: args.split,
  },
  ...sets(args.wiki).map((dir) => ({
    group: 'wiki',
    dir,
    mode: 'adaptation',
    glossary: tool('glossary.wiki.json'),
    split: 'all',
  })),
].filter(
  (suite) => existsSync(suite.dir) && (!args.only || args.only.split(',').includes(suite.group)),
);

for (const file of [fileURLToPath(new URL('./sentences.json', import.meta.url)), args.sentences])
  if (file) runSentences(file, Number(args.misses) > 0);
if (args.news) runAlarms('news', args.news);

for (const group of new Set(suites.map((suite) => suite.group))) {
  const total = { kinds: {}, alarms: 0, words: 0, times: [], codes: {} };
  for (const suite of suites.filter((entry) => entry.group === group)) {
    for (let round = 0; round < Number(args.seeds); round += 1)
      runSuite(suite, Number(args.seed) + round, total);
  }
  print(group, total);
  if (group === 'policy') {
    // The two sets that were unseen when first measured are told beside the test split.
    for (const split of args.split === 'test' ? ['test', 'first', 'second'] : [args.split])
      runErrors(args.policy, split, Number(args.misses) > 0);
  }
  if (group === 'wiki') {
    for (const { dir, mode, glossary } of suites.filter((entry) => entry.group === group))
      runMeta({
        dir,
        options: { mode, terms: termsOf(glossary) },
        verbose: Number(args.misses) > 0,
      });
  }
}
close();

function termsOf(glossary) {
  return existsSync(glossary) ? toTerms(JSON.parse(readFileSync(glossary, 'utf8'))) : [];
}

function tool(name) {
  return join(TOOLS, name);
}

/** A folder with `ko` and `en` is one set; otherwise each of its folders is. */
function sets(dir) {
  if (!dir) return [];
  if (existsSync(join(dir, 'ko'))) return [resolve(dir)];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dir, entry.name, 'ko')))
    .map((entry) => resolve(dir, entry.name));
}

/** Planting needs a Markdown parser beside its own files: a folder of links gives it the project's. */
function planter() {
  const home = mkdtempSync(join(tmpdir(), 'narani-bench-'));
  for (const name of readdirSync(TOOLS)) {
    if (name.endsWith('.mjs')) writeFileSync(join(home, name), readFileSync(join(TOOLS, name)));
  }
  const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
  spawnSync('ln', ['-s', modules, join(home, 'node_modules')]);
  writeFileSync(join(home, 'package.json'), '{"type":"module"}');
  return {
    mutate: (dir, out, options) => {
      const run = spawnSync(process.execPath, [join(home, 'mutate.mjs'), dir, out, ...options], {
        encoding: 'utf8',
      });
      if (run.status !== 0) throw new Error(`mutate.mjs failed on ${dir}: ${run.stderr}`);
    },
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}

function runSuite({ dir, mode, glossary, split }, seed, total) {
  const out = mkdtempSync(join(tmpdir(), 'narani-cases-'));
  const common = ['--seed', String(seed), '--per-kind', args['per-kind'], '--split', split];
  if (args.kinds) common.push('--kinds', args.kinds);
  mutate(dir, out, [...common, ...(existsSync(glossary) ? ['--glossary', glossary] : [])]);
  const options = { mode, terms: termsOf(glossary) };
  const base = JSON.parse(readFileSync(join(out, 'base.json'), 'utf8'));
  const cases = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const clean = new Map();
  for (const { pair, words } of base.pairs) {
    const { found, ms } = checkPair(dir, pair, options);
    const loud = found.filter(isLoud);
    clean.set(pair, found);
    total.alarms += loud.length;
    total.words += words.en;
    total.times.push(ms);
    for (const { code } of loud) total.codes[code] = (total.codes[code] ?? 0) + 1;
    if (Number(args.alarms) > 0 && seed === Number(args.seed)) {
      for (const { file, line, code, message } of loud)
        process.stdout.write(`ALARM ${dir.split('/').at(-1)}/${file}:${line} ${code} ${message}\n`);
    }
  }
  for (const planted of cases) {
    total.kinds[planted.kind] ??= {
      n: 0,
      hit: 0,
      anchored: 0,
      anchoredHit: 0,
      codes: {},
    };
    const kind = total.kinds[planted.kind];
    const { found } = checkPair(join(out, 'cases', planted.id), planted.pair, options);
    const hits = fresh(found, clean.get(planted.pair) ?? []).filter((entry) =>
      isNear(entry, planted),
    );
    kind.n += 1;
    kind.hit += hits.length > 0 ? 1 : 0;
    if (planted.anchored) {
      kind.anchored += 1;
      kind.anchoredHit += hits.length > 0 ? 1 : 0;
    }
    for (const code of new Set(hits.map((hit) => hit.code)))
      kind.codes[code] = (kind.codes[code] ?? 0) + 1;
    if (hits.length === 0 && Number(args.misses) > 0) {
      const elsewhere = fresh(found, clean.get(planted.pair) ?? []);
      process.stdout.write(
        `MISS ${planted.kind} ${planted.locale} ${dir.split('/').at(-1)}/${planted.pair}:${planted.line} ${planted.anchored === false ? '(not anchored) ' : ''}${JSON.stringify(planted.before.slice(0, 90))} => ${JSON.stringify(planted.after.slice(0, 90))} ${elsewhere.length ? `elsewhere: ${elsewhere[0].file}:${elsewhere[0].line} ${elsewhere[0].code}` : ''}\n`,
      );
    }
  }
  rmSync(out, { recursive: true, force: true });
}

function checkPair(dir, pair, options) {
  const [ko, en] = ['ko', 'en'].map((locale) =>
    parse(readFileSync(join(dir, locale, pair), 'utf8'), locale, pair),
  );
  if (!ko || !en) return { found: [], ms: 0 };
  const start = performance.now();
  return { found: check(ko, en, options), ms: performance.now() - start };
}

function isLoud({ severity }) {
  return severity === 'error' || severity === 'warning';
}

/** Findings that the clean pair does not have: the same file, code and wording count as the same. */
function fresh(found, clean) {
  const seen = new Map();
  const key = ({ file, code, message }) => `${file.slice(0, 3)}|${code}|${message}`;
  for (const entry of clean) seen.set(key(entry), (seen.get(key(entry)) ?? 0) + 1);
  return found.filter((entry) => {
    const count = seen.get(key(entry)) ?? 0;
    if (count > 0) seen.set(key(entry), count - 1);
    return count === 0 && isLoud(entry);
  });
}

/** Within three lines of the planted error or its section, on either side. */
function isNear({ file, line }, planted) {
  if (file.startsWith(`${planted.locale}/`))
    return (
      Math.abs(line - planted.line) <= 3 || (line >= planted.range[0] && line <= planted.range[1])
    );
  return planted.peer ? line >= planted.peer.start - 3 && line <= planted.peer.end + 3 : true;
}

function print(group, { kinds, alarms, words, times, codes }) {
  const percent = (a, b) => (b ? `${((100 * a) / b).toFixed(1)}%` : '-');
  const lines = [
    `\n${group}: ${args.split} split, seeds ${args.seed}..${Number(args.seed) + Number(args.seeds) - 1}`,
  ];
  let n = 0;
  let hit = 0;
  for (const [kind, entry] of Object.entries(kinds)) {
    n += entry.n;
    hit += entry.hit;
    const [top] = Object.entries(entry.codes).sort((a, b) => b[1] - a[1]);
    const anchored = entry.anchored
      ? ` (anchored ${entry.anchoredHit}/${entry.anchored}, ${percent(entry.anchoredHit, entry.anchored)})`
      : '';
    lines.push(
      `${kind.padEnd(24)} ${String(entry.n).padStart(5)} ${percent(entry.hit, entry.n).padStart(7)}  ${top?.[0] ?? ''}${anchored}`,
    );
  }
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  lines.push(`${'all'.padEnd(24)} ${String(n).padStart(5)} ${percent(hit, n).padStart(7)}`);
  lines.push(
    `alarms on clean pairs: ${((1000 * alarms) / words || 0).toFixed(2)} per 1,000 English words (${Math.round(alarms / Number(args.seeds))} in ${Math.round(words / Number(args.seeds))}); median ${median.toFixed(1)} ms a pair`,
  );
  lines.push(
    `alarms by rule: ${Object.entries(codes)
      .sort((a, b) => b[1] - a[1])
      .map(([code, count]) => `${code} ${Math.round(count / Number(args.seeds))}`)
      .join(', ')}`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}
