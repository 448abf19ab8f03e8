/** Publishes changes one by one and says how each is told: `node bench/partner-changes/run.mjs`. */
import { pathToFileURL } from 'node:url';
import { makeSites } from '@narani/engine';
import { CASES as FIRST_CASES } from './cases.mjs';
import { asContent, START, TODAY } from './content.mjs';
import { PLACES } from './places.mjs';
import { TEXTS } from './texts.mjs';

export const CASES = [...FIRST_CASES, ...TEXTS, ...PLACES];

const FIRST = makeSites(asContent(START), { today: TODAY });

/** What the last publication of a case tells: of its site and to its editors. */
export function runCase({ edits, site = 'wiki' }) {
  let files = START;
  let made = FIRST;
  let before = headOf(made, site);
  for (const edit of edits) {
    before = headOf(made, site);
    files = edit(files, START);
    made = makeSites(asContent(files), { today: TODAY, last: made.sites });
  }
  const head = headOf(made, site);
  const record =
    head.number > before.number
      ? read(made, site, `feeds/v1/changes/${head.epoch}/${head.number}.json`)
      : { changes: [] };
  const rules = made.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('changes/'));
  return { told: record.changes.map(inWords).sort(), rules: [...new Set(rules)].sort(), made };
}

function headOf(made, site) {
  return read(made, site, 'feeds/v1/changes/head.json');
}

function read({ sites }, site, path) {
  return JSON.parse(sites.get(site).find((file) => file.path === path).contents);
}

/** A change in a line. */
export function inWords(change) {
  const { kind, id = '', from = '', to = '', items = [] } = change;
  const name = short(id);
  const details = {
    content: () => [change.class, ...sectionsOf(change)],
    state: () => [`${change.before.state}→${change.after.state}`],
    renamed: () => [`${short(from).split(':')[0]}→${short(to).split(':')[0]}`],
    moved: () => [`${tail(from)}→${tail(to)}`],
    withheld: () => [change.cause],
    withdrawn: () => [change.withdrawal.date, change.withdrawal.replacement],
    affected: () => change.causes,
    off_site: () => change.sites.map((site) => site.name),
    addresses: () => [`${from}→${to}`, items.length],
  };
  const rest = (details[kind]?.() ?? []).filter((part) => part !== undefined);
  return [kind, name, ...rest].filter((part) => part !== '').join(' ');
}

const short = (id) => id.split('/').at(-1);
const tail = (url) => `/${url.split('/').at(-2)}/`;

function sectionsOf({ sections = {} }) {
  const { changed = [], added = [], removed = [], reordered } = sections;
  return [
    ...changed,
    ...(reordered ? ['reordered'] : []),
    ...added.map((id) => `+${id}`),
    ...removed.map((id) => `-${id}`),
  ];
}

/** Whether a case is told as what it is: all that it must tell, and nothing else unless `some` allows it. */
export function isTold({ told, some, rules = [] }, result) {
  const all = [...told].sort().every((line) => result.told.includes(line));
  const only = some || result.told.length === told.length;
  return all && only && String(rules) === String(result.rules);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const results = CASES.map((each) => ({ each, result: runCase(each) }));
  for (const { each, result } of results) {
    const told = isTold(each, result);
    console.log(`${told ? 'told  ' : 'WRONG '} ${each.name}`);
    if (!told) console.log({ expected: each.told, rules: each.rules, ...result, made: undefined });
  }
  const right = results.filter(({ each, result }) => isTold(each, result)).length;
  console.log(`${right} of ${results.length} changes are told as what they are`);
  process.exitCode = right === results.length ? 0 : 1;
}
