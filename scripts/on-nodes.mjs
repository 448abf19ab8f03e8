/**
 * Runs the tests on every Node that we support, each brought by the npm package `node`:
 *
 *   npm run test:nodes -- [VERSION…] [-- ARGUMENT…]
 *
 * Without versions on 20, 22 and 24; the arguments are Vitest's. It ends with 1 where the tests of one fail, and says of which.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const VITEST = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const given = process.argv.slice(2);
const versions = given.filter((each) => /^\d+$/.test(each));
const rest = given.filter((each) => !/^\d+$/.test(each) && each !== '--');

const failed = (versions.length > 0 ? versions : ['20', '22', '24']).filter((version) => {
  console.log(`\nNode ${version}`);
  const node = ['exec', '--yes', `--package=node@${version}`, '--', 'node'];
  const { status } = spawnSync('npm', [...node, VITEST, 'run', ...rest], { stdio: 'inherit' });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`The tests fail on Node ${failed.join(', ')}.`);
  process.exitCode = 1;
}
