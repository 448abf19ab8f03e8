/**
 * What one edit of a translator leads to: `npm run bench:edits -- [--verbose] [FILE] [CONTENT]`
 *
 * `edits.json` holds single edits of the content with the state that the section must have after it, and the rule and words of
 * the one finding. Prints how many had the right state, and how many exactly one finding at the right words. `words: null` are
 * edits that leave no words to mark: there the finding must name the other place, or what is missing.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readContentFiles } from '../packages/host/dist/index.js';
import { judgeEdit } from './edits/judge.mjs';

const { values, positionals } = parseArgs({
  options: { verbose: { type: 'boolean' } },
  allowPositionals: true,
});
const [file = 'bench/edits.json', root = 'content'] = positionals;
const edits = JSON.parse(readFileSync(file, 'utf8'));
const files = await readContentFiles(root);
const judged = edits.map((edit) => judgeEdit(files, edit));
const count = (test) => judged.filter(test).length;
const share = (number) =>
  `${number} of ${judged.length} (${((number * 100) / judged.length).toFixed(1)} %)`;

process.stdout.write(`Right state: ${share(count(({ isState }) => isState))}\n`);
process.stdout.write(`One finding, right words: ${share(count(({ isOne }) => isOne))}\n`);
for (const { edit, isState, isOne, state, told } of judged) {
  if (isState && isOne && !values.verbose) continue;
  process.stdout.write(
    `${edit.id}: state ${state} (${edit.state}), ${edit.rule ?? 'nothing'} at ${edit.words ?? '–'}\n`,
  );
  for (const line of told) process.stdout.write(`    ${line}\n`);
}
