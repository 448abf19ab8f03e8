/**
 * Whether what is published is what is written: `npm run bench:tokens -- [--pdf] [--verbose] FOLDER…`
 *
 * A folder with a narani.yaml is published as it stands; of any other each Markdown or text file is published as a document of its own. Prints how
 * many words of the sources differ on the page, in the feed and (with `--pdf`) in the PDF where no finding names the line, and the
 * findings of this kind by rule, for each 1,000 words.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { typefacePath } from '../packages/foundry/dist/index.js';
import {
  compilePdf,
  createCompiler,
  fontFiles,
  releaseMemory,
} from '../packages/print/dist/index.js';
import { contentOf, findDifferences, publishTexts } from '../packages/tokens/dist/index.js';

/** Folders that hold no content. */
const SKIPPED = new Set(['dist', '.narani', 'node_modules', '.turbo', '.git']);

/** Documents published at once. */
const BATCH = 50;

const { values, positionals } = parseArgs({
  options: { pdf: { type: 'boolean' }, verbose: { type: 'boolean' } },
  allowPositionals: true,
});

const print = values.pdf ? await printer() : undefined;
for (const folder of positionals) await report(folder);

async function report(folder) {
  const counts = { texts: 0, tokens: 0, differing: 0, told: 0 };
  const rules = {};
  for (const files of batches(folder)) {
    for (const text of publishTexts(files)) {
      const { tokens, differences } = await findDifferences(text, print);
      counts.texts += 1;
      counts.tokens += tokens;
      for (const { rule } of text.findings)
        if (rule.startsWith('markdown/')) rules[rule] = (rules[rule] ?? 0) + 1;
      for (const difference of differences) tell(counts, text.path, difference);
    }
  }
  const { texts, tokens, differing, told } = counts;
  process.stdout.write(
    `${folder}: ${texts} texts, ${tokens} tokens, ${differing} differ in silence, ${told} where a finding says so\n`,
  );
  for (const [rule, count] of Object.entries(rules).sort(([a], [b]) => a.localeCompare(b)))
    process.stdout.write(`  ${rule} ${count} (${((count * 1000) / tokens).toFixed(2)})\n`);
}

function tell(counts, path, { edition, line, written, published, told }) {
  counts[told ? 'told' : 'differing'] += Math.max(written.length, published.length);
  if (told && !values.verbose) return;
  const [from, to] = [written, published].map((words) => words.slice(0, 12).join(' '));
  process.stdout.write(`${path}:${line} ${edition}${told ? ' (told)' : ''}: “${from}” → “${to}”\n`);
}

function batches(folder) {
  const files = walk(folder, '');
  if (existsSync(join(folder, 'narani.yaml')))
    return [files.map((path) => ({ path, bytes: readFileSync(join(folder, path)) }))];
  const texts = files.filter((path) => /\.(?:mdx?|txt)$/.test(path));
  const all = [];
  for (let start = 0; start < texts.length; start += BATCH)
    all.push(
      contentOf(
        texts.slice(start, start + BATCH).map((path) => ({
          text: readFileSync(join(folder, path), 'utf8'),
          locale: /(?:^|\/)en(?:\/|\.)/.test(path) ? 'en' : 'ko',
        })),
      ),
    );
  return all;
}

function walk(root, folder) {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (!statSync(join(root, path)).isDirectory()) return [path];
    return SKIPPED.has(name) ? [] : walk(root, path);
  });
}

async function printer() {
  const fonts = fontFiles().map((file) => readFileSync(typefacePath(file)));
  const { value: compiler } = await createCompiler(fonts, '/narani-print');
  if (!compiler) return undefined;
  return async (part, figures) => {
    const { value } = compilePdf(compiler, part, figures);
    await releaseMemory(compiler);
    return value;
  };
}
