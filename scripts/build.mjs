/**
 * The last step of `npm run build`: one Turborepo task a site, then what was made in all.
 * The exit code is Turborepo's: 1 where a site's content has errors; the other sites are published all the same.
 */
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

const start = performance.now();
const turbo = spawnSync(
  'turbo',
  [
    'run',
    'build',
    '--continue',
    '--output-logs=new-only',
    '--log-order=grouped',
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  },
);

const sitesDir = new URL('../content/sites/', import.meta.url);
const names = (await readdir(sitesDir, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const reports = (await Promise.all(names.sort().map(read))).filter(
  (report) => report !== undefined,
);

const columns = ['documents', 'pages', 'feeds', 'pdfs', 'files'];
const total = Object.fromEntries(
  columns.map((column) => [column, reports.reduce((sum, report) => sum + report[column], 0)]),
);
const rows = [
  ['site', ...columns],
  ...reports.map((report) => [report.site, ...columns.map((column) => report[column])]),
  ['total', ...columns.map((column) => total[column])],
];
const widths = rows[0].map((_, index) => Math.max(...rows.map((row) => String(row[index]).length)));
console.log();
for (const row of rows)
  console.log(
    row
      .map((cell, index) =>
        index === 0 ? String(cell).padEnd(widths[index]) : String(cell).padStart(widths[index]),
      )
      .join('  '),
  );
// Every site's task checks the whole content; print findings are the site's own. The largest count is that of the content.
const most = (field) => Math.max(0, ...reports.map((report) => report[field]));
console.log(
  `\nfindings: ${most('errors')} errors, ${most('warnings')} warnings, ${most('infos')} notes; ${((performance.now() - start) / 1000).toFixed(1)} s`,
);
process.exitCode = turbo.status ?? 1;

async function read(name) {
  return (
    JSON.parse(
      await readFile(new URL(`${name}/.build.json`, sitesDir), 'utf8').catch(() => 'null'),
    ) ?? undefined
  );
}
