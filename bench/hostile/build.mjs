/** Builds one content folder in a process of its own: `node build.mjs CONTENT OUT`. Prints rules, milliseconds and the most memory. */
import { checkContent, publish } from '@narani/engine';

const [root, out] = process.argv.slice(2);
const options = { today: '2026-11-21', now: () => performance.now(), out };
const start = performance.now();
const checked = await checkContent(root, options);
const { findings } = await publish(root, checked, options);
const withheld = [...new Set(checked.corpus?.withheld ?? [])];
process.stdout.write(
  `${JSON.stringify({
    errors: findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, path, scope }) => ({ rule, path, scope })),
    withheld,
    ms: performance.now() - start,
    bytes: process.resourceUsage().maxRSS * 1024,
  })}\n`,
);
