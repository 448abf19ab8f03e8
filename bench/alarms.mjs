/** Counts the alarms on pairs that are in step, by rule, and the time a pair. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, parse } from './check.mjs';

/** Prints one line for a folder with `ko` and `en`. */
export function runAlarms(name, dir) {
  const codes = {};
  const times = [];
  let words = 0;
  for (const pair of readdirSync(join(dir, 'ko')).filter((file) => file.endsWith('.md'))) {
    const texts = ['ko', 'en'].map((locale) => readFileSync(join(dir, locale, pair), 'utf8'));
    const [ko, en] = [parse(texts[0], 'ko', pair), parse(texts[1], 'en', pair)];
    if (!ko || !en) continue;
    words += texts[1].match(/[A-Za-z0-9]+/g)?.length ?? 0;
    const start = performance.now();
    const loud = check(ko, en, { mode: 'mirror' }).filter(({ severity }) => severity !== 'info');
    times.push(performance.now() - start);
    for (const { code } of loud) codes[code] = (codes[code] ?? 0) + 1;
  }
  const alarms = Object.values(codes).reduce((sum, count) => sum + count, 0);
  const median = times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
  const rules = Object.entries(codes).map(([code, count]) => `${code} ${count}`);
  process.stdout.write(
    `${name}: ${alarms} alarms in ${words} words (${((1000 * alarms) / (words || 1)).toFixed(2)} per 1,000), median ${median.toFixed(1)} ms a pair; ${rules.join(', ')}\n`,
  );
}
