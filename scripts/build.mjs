/**
 * `npm run build`: compiles, then checks the content and publishes every site, each as a Turborepo task. The exit code is
 * Turborepo's: 1 where the content has errors. What can be published is published all the same.
 *
 * All sites are one task: they read the same documents, and four processes that each read them took half as long again. One site
 * by itself is `npx turbo run build --filter=@narani-site/NAME`.
 */
import { spawnSync } from 'node:child_process';

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
console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`);
process.exitCode = status ?? 1;

/** The day in Korea, as the command line reckons it. */
function today() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
}
