/**
 * `npm run build`: compiles, then checks the content and publishes every site into `dist`. The exit code is Narani's: 1 where the
 * content has errors, 3 where the machine failed. What can be published is published all the same.
 *
 * All sites are one task: they read the same documents, and four processes that each read them took half as long again. One site
 * by itself is `npx narani build --site NAME`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const out = fileURLToPath(new URL('../dist', import.meta.url));
const start = performance.now();
const { status } = spawnSync(
  'turbo',
  [
    'run',
    'build:content',
    '--log-prefix=none',
    '--output-logs=full',
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
// Turborepo lays what it restores over what was there: what a build leaves is exactly what it names.
const publication = await publicationOf();
if (publication) await (await built()).pruneOutput(out, publication);
console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`);
process.exitCode = status ?? 3;

/** The day in Korea, as the command line reckons it. */
function today() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
}

/** What the output folder says it holds; undefined before anything was built. */
async function publicationOf() {
  return (await built().catch(() => undefined))?.readPublication(out);
}

/** Compiled by the first task of a build, so it is not there before. */
function built() {
  return import('../packages/engine/dist/index.js');
}
