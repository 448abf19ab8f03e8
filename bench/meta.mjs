/**
 * Plants errors in the front matter of pairs and counts how many the checker finds: in numbers, dates, identifiers, names of the
 * glossary and members of lists, in fields that both languages have.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, parse } from './check.mjs';

/** Fields about the translation itself. */
const OWN = /^(?:translat|source_|locale|lang)/;

/** Prints the share found by kind. */
export function runMeta({ dir, options, verbose }) {
  const kinds = {};
  for (const name of readdirSync(join(dir, 'ko')).filter((file) => /\.mdx?$/.test(file))) {
    const texts = ['ko', 'en'].map((locale) => readFileSync(join(dir, locale, name), 'utf8'));
    const [ko, en] = ['ko', 'en'].map(
      (locale, side) => parse(texts[side], locale, name)?.data ?? {},
    );
    const clean = new Set(run(texts, name, options).map(key));
    for (const [side, data] of [ko, en].entries()) {
      const shared = Object.keys(data).filter(
        (field) => field in ko && field in en && !OWN.test(field),
      );
      for (const field of shared) {
        for (const { kind, value } of plant(
          data[field],
          (side === 0 ? en : ko)[field],
          options.terms,
          side === 0 ? 'ko' : 'en',
        )) {
          const changed = [...texts];
          changed[side] = write(texts[side], { ...data, [field]: value });
          const near = run(changed, name, options).some(
            (entry) => !clean.has(key(entry)) && entry.line <= 25,
          );
          kinds[kind] ??= { n: 0, hit: 0 };
          kinds[kind].n += 1;
          kinds[kind].hit += near ? 1 : 0;
          if (verbose && !near)
            process.stdout.write(
              `MISS front matter ${kind} ${side === 0 ? 'ko' : 'en'}/${name} ${field}: ${JSON.stringify(data[field])} => ${JSON.stringify(value)}\n`,
            );
        }
      }
    }
  }
  const entries = Object.entries(kinds);
  const sum = (part) => entries.reduce((total, [, entry]) => total + entry[part], 0);
  process.stdout.write(
    `front matter: ${((100 * sum('hit')) / (sum('n') || 1)).toFixed(1)}% of ${sum('n')} (${entries.map(([kind, { n, hit }]) => `${kind} ${hit}/${n}`).join(', ')})\n`,
  );
}

/** Every way in which a value goes wrong that its counterpart can show. */
function plant(value, peer, terms, locale) {
  if (typeof value === 'number') return [{ kind: 'number', value: value + 1 }];
  if (value instanceof Date) return [{ kind: 'date', value: new Date(value.getTime() + 864e5) }];
  if (typeof value === 'string') return plantText(value, peer, terms, locale);
  if (!Array.isArray(value) || !Array.isArray(peer)) return [];
  const lists = [
    { kind: 'list shorter', value: value.slice(1) },
    { kind: 'list longer', value: [...value, value[0]] },
  ].filter((planted) => value.length > 0 && planted.value.length !== peer.length);
  return [
    ...lists,
    ...value.flatMap((member, index) =>
      plant(member, peer[index] ?? '', terms, locale).map((planted) => ({
        kind: `list ${planted.kind}`,
        value: value.with(index, planted.value),
      })),
    ),
  ];
}

function plantText(text, peer, terms, locale) {
  if (typeof peer !== 'string') return [];
  if (/^\d{4}-\d\d-\d\d$/.test(text) && peer === text)
    return [{ kind: 'date', value: text.replace(/\d$/, (digit) => (digit === '9' ? '8' : '9')) }];
  if (/^[a-z][a-z-]+$/.test(text))
    return text === peer ? [{ kind: 'identifier', value: `${text}-2` }] : [];
  const figure = /(?<![\w.,-])\d+(?![\w.,-])/.exec(text)?.[0];
  const out = [];
  if (figure && new RegExp(`(?<![\\w.,-])${figure}(?![\\w.,-])`).test(peer))
    out.push({ kind: 'figure', value: text.replace(figure, String(Number(figure) + 1)) });
  const index = terms.findIndex(
    (term) => term.group && term[locale].some((form) => form.text === text),
  );
  const other = terms.find((term, at) => at !== index && term.group === terms[index]?.group);
  if (index >= 0 && other) out.push({ kind: 'name', value: other[locale][0].text });
  return out;
}

const MATTER = /^---\n([\s\S]*?)\n---\n/;
/** JSON values are YAML too. */
const write = (text, data) => {
  const lines = Object.entries(data).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return text.replace(MATTER, () => `---\n${lines.join('\n')}\n---\n`);
};
const key = ({ file, code, message }) => `${file}|${code}|${message}`;

function run([ko, en], path, options) {
  const [a, b] = [parse(ko, 'ko', path), parse(en, 'en', path)];
  return a && b ? check(a, b, options).filter(({ severity }) => severity !== 'info') : [];
}
