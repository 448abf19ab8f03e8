/**
 * Records the week that the mock site replays: `node bench/partner-changes/week.mjs`, after a compile.
 *
 * One site, published on seven days, by whole files on the first and by those that differ on the others. What it holds stays valid for all of
 * version 1, so it is recorded again only where the mock is to show something new.
 */
import { writeFile } from 'node:fs/promises';
import { makeSites } from '@narani/engine';
import { asContent, remove, rename, replace, START, sign, TODAY } from './content.mjs';

const target = new URL('../../packages/client/mock/week.json', import.meta.url);
/** Where the mock listens: the hashes of items cover their addresses. */
const BASE = 'http://127.0.0.1:4600';

const META = 'agendas/water/meta.yaml';
const KO = 'agendas/water/ko.md';
const EN = 'agendas/water/en.md';

const DAYS = [
  ['The site as it begins: three documents in two languages.', (files) => files],
  [
    'A figure changed in the original; the translation is stale.',
    (files) => withHistory(replace(files, KO, '120곳', '226곳'), '2026-11-17', 'fact'),
  ],
  [
    'The translation follows and is verified; a new document comes.',
    (files) => {
      const followed = sign(
        replace(files, EN, '120 local', '226 local'),
        'agenda/water',
        'verified',
      );
      return { ...followed, ...copyOf(followed, 'air', 'forest', 4) };
    },
  ],
  [
    'A folder was renamed, its old address kept; a fault withholds a document.',
    (files) => {
      const moved = rename(files, 'agendas/water', 'agendas/rivers');
      const path = 'agendas/rivers/meta.yaml';
      const kept = { ...moved, [path]: `${moved[path]}aliases: [water]\n` };
      return replace(kept, 'agendas/air/meta.yaml', 'number: 2', 'number: two');
    },
  ],
  [
    'The fault is mended; a ministry has a new name.',
    (files) =>
      replace(
        replace(files, 'agendas/air/meta.yaml', 'number: two', 'number: 2'),
        'registry/organisations.yaml',
        '{ ko: 환경부, en: Ministry of Environment }',
        '{ ko: 기후환경부, en: Ministry of Climate and Environment }',
      ),
  ],
  [
    'A document is withdrawn, with date, reason and replacement.',
    (files) => ({
      ...remove(files, 'agendas/soil/'),
      'withdrawn.yaml': `entries:
  agenda/soil:
    title: { ko: 의제 3, en: Agenda 3 }
    date: 2026-11-20
    reason: { ko: 다른 의제에 합쳤습니다., en: Merged into another agenda. }
    replacement: agenda/forest
    licence: CC-BY-SA-4.0
`,
    }),
  ],
  [
    'A document leaves the site and stands on another one.',
    (files) =>
      replace(
        {
          ...files,
          'sites/wiki/site.yaml': `${files['sites/wiki/site.yaml']}except: [agenda/air]\n`,
        },
        'sites/library/site.yaml',
        '[doc]',
        '[doc, agenda]',
      ),
  ],
];

function withHistory(files, date, kind) {
  const entry = `  - date: ${date}\n    class: ${kind}\n    note: { ko: 수를 고침, en: Figure corrected }\n`;
  return { ...files, [META]: files[META] + entry };
}

function copyOf(files, from, to, number) {
  return Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(`agendas/${from}/`))
      .map(([path, text]) => [
        path.replace(from, to),
        text
          .replaceAll(from, to)
          .replace(/number: \d+/, `number: ${number}`)
          .replaceAll(/(의제|Agenda) \d/g, `$1 ${number}`),
      ]),
  );
}

function start() {
  return Object.fromEntries(
    Object.entries(START).map(([path, text]) => [
      path,
      text
        .replace('editions: [html, feed]', 'editions: [feed]')
        .replace('https://wiki.example', BASE),
    ]),
  );
}

let files = start();
let last;
let before = new Map();
const days = DAYS.map(([told, edit]) => {
  files = edit(files);
  last = makeSites(asContent(files), { today: TODAY, ...(last ? { last } : {}) }).sites;
  const now = new Map(last.get('wiki').map(({ path, contents }) => [path, String(contents)]));
  const changed = [...now].filter(([path, text]) => before.get(path) !== text);
  const gone = [...before.keys()].filter((path) => !now.has(path));
  before = now;
  return { told, files: Object.fromEntries(changed), gone };
});
await writeFile(target, `${JSON.stringify({ site: `${BASE}/`, days }, null, 1)}\n`);
