/**
 * How checking and building grow with the number of documents.
 *
 *   npm run bench:scale -- [--documents 200] [--times 4]
 *
 * Copies of our own documents are put into a scratch folder, N and then N × times of them. A step that is linear has a ratio of
 * about 1: the milliseconds it takes a document with more documents around, over those with fewer. PDFs are left out: one is made
 * for each document whatever stands around it.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkContent, publish } from '../packages/engine/dist/index.js';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '200' },
    times: { type: 'string', default: '4' },
  },
});
const CONTENT = fileURLToPath(new URL('../content', import.meta.url));
/** Kinds whose documents need no partner: an agenda's relations and a session's day would clash with their copies. */
const KINDS = ['articles', 'papers', 'docs'];
const SITE = 'magazine';
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
    writeCopies(root, size);
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

function writeCopies(root, size) {
  for (const name of ['narani.yaml', 'registry', ...KINDS, 'agendas', 'sessions', 'meetings'])
    cpSync(join(CONTENT, name), join(root, name), { recursive: true });
  cpSync(join(CONTENT, 'sites/policy-magazine'), join(root, 'sites', SITE), {
    recursive: true,
    filter: (path) => !/\/(?:dist|\.turbo|package\.json|\.build\.json)$/.test(path),
  });
  edit(join(root, 'sites', SITE, 'site.yaml'), (text) =>
    text
      .replace(/^name: .*$/m, `name: ${SITE}`)
      .replace(/^kinds: .*$/m, 'kinds: [article, paper, doc]')
      .replace(/^editions: .*$/m, 'editions: [html, feed]'),
  );
  const folders = KINDS.flatMap((kind) =>
    readdirSync(join(CONTENT, kind)).map((slug) => ({ kind, slug })),
  );
  for (let index = 0; index < size; index++) {
    const { kind, slug } = folders[index % folders.length];
    const copy = `${slug}-${index}`;
    cpSync(join(CONTENT, kind, slug), join(root, kind, copy), {
      recursive: true,
      filter: (path) => !path.endsWith('parity.lock.yaml'),
    });
    edit(join(root, kind, copy, 'meta.yaml'), (text) =>
      text.replace(/^id: (.*)$/m, `id: $1-${index}`).replace(/^aliases:.*$/m, ''),
    );
  }
}

function edit(path, change) {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
