/**
 * `npm run build`: one Turborepo task checks the content, one a site publishes it; then what was made, in all.
 * The exit code is Turborepo's: 1 where the content has errors. What can be published is published all the same.
 */
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

const start = performance.now();
const turbo = spawnSync(
  'turbo',
  [
    'run',
    'check:content',
    'build',
    '--continue',
    // Typesetting keeps a core busy: more tasks than cores and one only take turns.
    `--concurrency=${availableParallelism() + 1}`,
    '--log-prefix=none',
    '--output-logs=new-only',
    '--log-order=grouped',
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      TURBO_TELEMETRY_DISABLED: '1',
      // A waiver may run out overnight: what was built yesterday is not taken from the cache.
      NARANI_TODAY: process.env.NARANI_TODAY ?? today(),
    },
  },
);

const contentDir = new URL('../content/', import.meta.url);
const names = await readdir(new URL('sites/', contentDir));
const reports = (
  await Promise.all(names.sort().map((name) => readJson(`sites/${name}/.build.json`)))
).filter((report) => report !== undefined);
const columns = ['documents', 'pages', 'feeds', 'pdfs', 'files'];
const total = columns.map((column) => reports.reduce((sum, report) => sum + report[column], 0));
const rows = [
  ['site', ...columns],
  ...reports.map((report) => [report.site, ...columns.map((column) => report[column])]),
  ['total', ...total],
];
const widths = columns.map((column, index) => Math.max(column.length, String(total[index]).length));
const nameWidth = Math.max(...rows.map(([name]) => name.length));

console.log();
for (const [name, ...cells] of rows)
  console.log(
    [
      name.padEnd(nameWidth),
      ...cells.map((cell, index) => String(cell).padStart(widths[index])),
    ].join('  '),
  );
const findings = (await readJson('.check.json')) ?? [];
const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
  `\nfindings: ${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes; ${seconds} s`,
);
process.exitCode = turbo.status ?? 1;

/** The day in Korea, as the command line reckons it. */
function today() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
}

async function readJson(path) {
  const text = await readFile(new URL(path, contentDir), 'utf8').catch(() => 'null');
  return JSON.parse(text) ?? undefined;
}
