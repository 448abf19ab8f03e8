/** `npm run bench:hostile`: attack strings in every sink, pictures, names, floods and faults. Exit code 1 where anything came of one.
 * `--short` tries a part, `--strings` and `--cases` one half. */
import { launchBrowser } from './hostile/launch.mjs';
import { runHostile } from './hostile/run.mjs';

/** How far it is, beside the result. */
const tell = (text) => process.stderr.write(`${text}\n`);
const short = process.argv.includes('--short');
const only = ['strings', 'cases'].find((part) => process.argv.includes(`--${part}`));
const browser = await launchBrowser();
try {
  const { counts, faults } = await runHostile(browser, { short, only, tell });
  for (const [group, numbers] of Object.entries(counts)) {
    const shown = Object.entries(numbers).map(([name, count]) => `${name} ${count}`);
    process.stdout.write(`${group}: ${shown.join(', ')}\n`);
  }
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
  process.stdout.write(`faults: ${faults.length}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await browser.close();
}
