/**
 * How checking and building grow with the number of documents.
 *
 *   npm run bench:scale -- [--documents 200] [--times 4]
 *
 * Copies of our own documents are put into a scratch folder, N and then N × times of them. A step that is linear has a ratio of
 * about 1: the milliseconds it takes a document with more documents around, over those with fewer. PDFs are left out: one is made
 * for each document whatever stands around it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent, publish } from '../packages/engine/dist/index.js';
import { writeLibrary } from './library.mjs';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '200' },
    times: { type: 'string', default: '4' },
  },
});
const TODAY = '2026-11-21';

const sizes = [Number(values.documents), Number(values.documents) * Number(values.times)];
const runs = [];
for (const size of sizes) runs.push(await measure(size));
const [few, many] = runs;
console.log(
  `ms a document      ${sizes.map((size) => `at ${size}`.padStart(9)).join('')}    ratio`,
);
for (const step of ['check', 'build'])
  console.log(
    `${step.padEnd(18)} ${few[step].toFixed(1).padStart(9)}${many[step].toFixed(1).padStart(9)}    ${(many[step] / few[step]).toFixed(2)}`,
  );
console.log(
  `memory, MB         ${runs.map(({ memory }) => memory.toFixed(0).padStart(9)).join('')}`,
);

/** Milliseconds a document, in two languages, takes to check and to publish; the heap behind it in MB. */
async function measure(size) {
  const root = mkdtempSync(join(tmpdir(), 'narani-scale-'));
  try {
    writeLibrary(root, size);
    const start = performance.now();
    const checked = await checkContent(root, { today: TODAY });
    const checkedAt = performance.now();
    await publish(root, checked, { today: TODAY, now: () => performance.now() });
    const end = performance.now();
    return {
      check: (checkedAt - start) / size,
      build: (end - checkedAt) / size,
      memory: process.memoryUsage().rss / 1024 ** 2,
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
