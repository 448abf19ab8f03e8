/**
 * Generates `src/generated/rules.ts` from `rules/<package>/<name>.yaml`: one file a rule, both languages side by side.
 * A rule that lacks a text in either language stops the build here.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const rulesDir = fileURLToPath(new URL('../rules/', import.meta.url));
const outDir = fileURLToPath(new URL('../src/generated/', import.meta.url));

const files = (await readdir(rulesDir, { recursive: true }))
  .filter((file) => file.endsWith('.yaml'))
  .sort();
const rules = {};
for (const file of files) {
  const id = file.replaceAll('\\', '/').replace(/\.yaml$/, '');
  rules[id] = checked(id, parse(await readFile(`${rulesDir}${file}`, 'utf8')));
}
const text = `/* Generated from packages/rules/rules/ by packages/rules/scripts/generate.mjs. */
import type { Rule } from '../rule-data.js';

export const RULES = ${JSON.stringify(rules, null, 1)} as const satisfies Record<string, Rule>;
`;
await mkdir(outDir, { recursive: true });
const old = await readFile(`${outDir}rules.ts`, 'utf8').catch(() => undefined);
if (old !== text) await writeFile(`${outDir}rules.ts`, text);

function checked(id, rule) {
  const need = (condition, what) => {
    if (!condition) throw new Error(`packages/rules/rules/${id}.yaml: ${what}`);
  };
  need(/^[a-z-]+\/[a-z0-9-]+$/.test(id), 'the file must be <package>/<kebab-name>.yaml');
  need(
    ['error', 'warning', 'info'].includes(rule.severity),
    'severity must be error, warning or info',
  );
  need(rule.withholds === undefined || rule.withholds === true, 'withholds is true or absent');
  need(
    typeof rule.fires === 'string' && typeof rule.silent === 'string',
    'needs an example that fires and one that does not',
  );
  for (const locale of ['ko', 'en']) {
    for (const field of ['title', 'message', 'what', 'why'])
      need(typeof rule[locale]?.[field] === 'string', `missing ${locale}.${field}`);
  }
  const variants = (locale) =>
    Object.keys(rule[locale].variants ?? {})
      .sort()
      .join();
  need(variants('ko') === variants('en'), 'ko and en must have the same variants');
  need('note' in rule.ko === 'note' in rule.en, 'note must be in both languages or in neither');
  return rule;
}
