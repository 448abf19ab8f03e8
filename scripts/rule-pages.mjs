/**
 * `npm run docs:rules`: writes docs/rules from the rules. With `--check` it writes nothing and fails where a page is not what
 * the rules say.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createTranslator, rulePage } from '@narani/messages';
import { RULE_IDS } from '@narani/rules';

const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));
const pages = new Map();
const titles = { ko: '규칙', en: 'Rules' };
for (const locale of ['ko', 'en']) {
  const translate = createTranslator(locale);
  const line = (id) => `- [${id}](${id.replace('/', '-')}.md): ${translate(`rules:${id}.title`)}`;
  pages.set(`${locale}/README.md`, `# ${titles[locale]}\n\n${RULE_IDS.map(line).join('\n')}\n`);
  for (const id of RULE_IDS)
    pages.set(`${locale}/${id.replace('/', '-')}.md`, rulePage(id, locale, translate));
}

if (process.argv.includes('--check')) await check();
else await write();

async function check() {
  const present = (await readdir(folder, { recursive: true }).catch(() => []))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'));
  const stale = [];
  for (const [path, text] of pages)
    if ((await readFile(folder + path, 'utf8').catch(() => '')) !== text) stale.push(path);
  stale.push(...present.filter((path) => !pages.has(path)));
  if (stale.length === 0) return;
  console.error(
    `docs/rules is not what the rules say (${stale.join(', ')}); run npm run docs:rules`,
  );
  process.exitCode = 1;
}

async function write() {
  await rm(folder, { recursive: true, force: true });
  for (const locale of ['ko', 'en']) await mkdir(folder + locale, { recursive: true });
  await Promise.all([...pages].map(([path, text]) => writeFile(folder + path, text)));
}
