// Checks the benchmark itself: node bench/policy/validate.mjs
// Exit code 0 if every pair is in step by structure and every planted error can be applied, else 1.
import fs from 'node:fs';

const at = (path) => new URL(path, import.meta.url);
const read = (path) => fs.readFileSync(at(path), 'utf8');
const json = (path) => JSON.parse(read(path));
const problems = [];
const fail = (where, text) => problems.push(`${where}: ${text}`);
const count = (text, part) => text.split(part).length - 1;
const LOCALES = ['ko', 'en'];
const MIN_WORDS = 430, MAX_WORDS = 600;

/** Front matter keys, body and fenced code of a page. */
function parts(src) {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(src);
  let body = front ? src.slice(front[0].length) : src;
  const code = [];
  body = body.replace(/^```[^\n]*\n[\s\S]*?^```$/gm, (m) => { code.push(m); return ''; });
  const keys = front ? front[1].split('\n').map((l) => l.split(':')[0]).join(' ') : '';
  return { keys, body, code };
}

/** Words of the prose: no front matter, fenced code or link targets. */
function words(body) {
  const prose = body.replace(/\]\([^)]*\)/g, '] ');
  return (prose.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []).length;
}

/** What must be the same on both sides, as strings to compare. */
function shape(src) {
  const { keys, body, code } = parts(src);
  const lines = body.split('\n');
  const pick = (re) => lines.map((l) => re.exec(l)?.[1]).filter((x) => x !== undefined);
  return {
    'front matter keys': keys,
    headings: pick(/^(#{1,6}) /).join(' '),
    'numbered items': pick(/^\s*(\d+)\. /).join(' '),
    bullets: String(pick(/^\s*(-) /).length),
    'table rows': lines.filter((l) => l.startsWith('|')).map((l) => count(l, '|') - 1).join(' '),
    'quoted paragraphs': String(body.split(/\n\n|\n>\n/).filter((b) => /^>/.test(b)).length),
    blocks: String(body.split(/\n\s*\n/).filter((b) => b.trim()).length),
    'footnote references': (body.match(/\[\^\d+\](?!:)/g) ?? []).join(' '),
    'footnote definitions': pick(/^(\[\^\d+\]):/).join(' '),
    'link and image targets': [...body.matchAll(/\]\(([^)]+)\)/g)].map((m) => m[1].replace(/\/(ko|en)\//, '/*/')).join(' '),
    'inline code': [...body.matchAll(/`([^`]+)`/g)].map((m) => m[1]).join(' '),
    'code blocks': code.join('\n'),
  };
}

const list = (loc) => fs.readdirSync(at(`pairs/${loc}/`)).filter((f) => f.endsWith('.md')).sort();
const names = list('ko').map((f) => f.slice(0, -3));
if (list('ko').join() !== list('en').join()) fail('pairs', 'the two folders do not hold the same names');
if (names.length !== 24) fail('pairs', `${names.length} instead of 24`);

const text = {};
for (const name of names) {
  text[name] = {};
  for (const loc of LOCALES) {
    const src = text[name][loc] = read(`pairs/${loc}/${name}.md`);
    const where = `${loc}/${name}.md`;
    if (src !== src.normalize('NFC')) fail(where, 'not NFC');
    if (/\r|\t|[ ]+$/m.test(src)) fail(where, 'a tab, a carriage return or a space at a line end');
    // Two tildes in one block would be read as strikethrough.
    for (const block of parts(src).body.split(/\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.) )|\|/)) {
      if (count(block, '~') > 1) fail(where, `two tildes in one block: ${block.slice(0, 40)}`);
    }
  }
  const ko = shape(text[name].ko), en = shape(text[name].en);
  for (const key of Object.keys(ko)) {
    if (ko[key] !== en[key]) fail(name, `${key} differ: ko "${ko[key]}" en "${en[key]}"`);
  }
  const n = words(parts(text[name].en).body), k = words(parts(text[name].ko).body);
  if (n < MIN_WORDS || n > MAX_WORDS) fail(name, `${n} English words, outside ${MIN_WORDS}–${MAX_WORDS}`);
  console.log(`${name.padEnd(30)} en ${n} words, ko ${k} words`);
}

const used = (loc, term) => names.filter((n) => text[n][loc].toLowerCase().replace(/\s+/g, ' ').includes(term.toLowerCase()));
for (const { ko, en, group } of json('glossary.json')) {
  if (!group) fail('glossary', `${ko} has no group`);
  const k = used('ko', ko).join(), e = used('en', en).join();
  if (!k) fail('glossary', `${ko} is in no pair`);
  if (k !== e) fail('glossary', `${ko} / ${en}: ko in [${k}], en in [${e}]`);
}

const errors = json('errors.json');
const ids = new Set(), splitOfPair = {}, tally = {};
for (const e of errors) {
  const where = `errors ${e.id}`;
  for (const key of ['id', 'pair', 'locale', 'kind', 'split', 'before', 'why']) if (!e[key]) fail(where, `no ${key}`);
  if (typeof e.after !== 'string' || e.after === e.before) fail(where, 'no change');
  if (ids.has(e.id)) fail(where, 'id used twice');
  ids.add(e.id);
  const src = text[e.pair]?.[e.locale];
  if (src === undefined) { fail(where, `no page ${e.locale}/${e.pair}`); continue; }
  const n = count(src, e.before);
  if (n !== 1) fail(where, `"before" occurs ${n} times`);
  if ((splitOfPair[e.pair] ??= e.split) !== e.split) fail(where, `${e.pair} is in both splits`);
  const cell = `${e.split} ${e.locale}`;
  tally[cell] = (tally[cell] ?? 0) + 1;
}
const SIZES = { dev: 24, test: 24, first: 75, second: 38 };
for (const [split, size] of Object.entries(SIZES)) {
  const n = errors.filter((e) => e.split === split).length;
  if (n !== size) fail('errors', `${n} in split ${split} instead of ${size}`);
}
for (const name of names) if (!splitOfPair[name]) fail('errors', `none in ${name}`);

console.log(`${errors.length} errors of ${new Set(errors.map((e) => e.kind)).size} kinds:`, JSON.stringify(tally));
for (const p of problems) console.error(p);
console.log(problems.length ? `${problems.length} problems` : 'all checks passed');
process.exit(problems.length ? 1 : 0);
