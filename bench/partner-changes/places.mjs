/** Changes of where documents stand, are held and come back. */

import { remove, rename, replace } from './content.mjs';
import { history, META, RECORD, typo } from './edits.mjs';

const KO = 'agendas/water/ko.md';
const EN = 'agendas/water/en.md';
const SITE = 'sites/wiki/site.yaml';
const AIR = 'agendas/air/meta.yaml';
const offSite = (files) => ({ ...files, [SITE]: `${files[SITE]}except: [agenda/air]\n` });
const withRecord = (files, record = RECORD) => ({
  ...remove(files, 'agendas/water/'),
  'withdrawn.yaml': record,
});

export const PLACES = [
  {
    name: 'a document that returns to the site',
    edits: [offSite, (files) => replace(files, SITE, 'except: [agenda/air]\n', '')],
    told: ['on_site air:en', 'on_site air:ko'],
  },
  {
    name: 'a language that the site has again',
    edits: [
      (files) => replace(files, SITE, '[ko, en]', '[ko]'),
      (files) => replace(files, SITE, '[ko]', '[ko, en]'),
    ],
    told: ['air', 'soil', 'water'].flatMap((id) => [
      `affected ${id}:ko alternate`,
      `on_site ${id}:en`,
    ]),
  },
  {
    name: 'a translation that was not there before',
    edits: [
      (files) => remove(fireIn(files), 'agendas/fire/en.md'),
      (_files, start) => fireIn(start),
    ],
    told: ['affected fire:ko alternate', 'created fire:en'],
  },
  {
    name: 'an old address more',
    edits: [(files) => ({ ...files, [META]: `${files[META]}aliases: [rivers]\n` })],
    told: [],
  },
  {
    name: 'a folder renamed for the second time',
    edits: ['rivers', 'lakes'].map((name, index) => (files) => {
      const from = index === 0 ? 'water' : 'rivers';
      const moved = rename(files, `agendas/${from}`, `agendas/${name}`);
      const path = `agendas/${name}/meta.yaml`;
      const text = moved[path].replace(/aliases.*\n/, '');
      const aliases = index === 0 ? 'water' : 'water, rivers';
      return { ...moved, [path]: `${text}aliases: [${aliases}]\n` };
    }),
    told: ['moved water:en /rivers/→/lakes/', 'moved water:ko /rivers/→/lakes/'],
    some: true,
  },
  {
    name: 'another base URL and an edited text at once',
    edits: [
      (files) =>
        replace(
          replace(files, SITE, 'https://wiki.example', 'https://moved.example'),
          'agendas/air/en.md',
          'the conclusion',
          'the end',
        ),
    ],
    told: [
      'addresses https://wiki.example/→https://moved.example/ 4',
      'content air:en wording end',
      'state air:en reviewed→draft',
    ],
    some: true,
  },
  {
    name: 'a document that cannot be read and is then a draft',
    edits: [
      typo,
      (files) =>
        replace(
          replace(files, META, 'number: ten', 'number: 1'),
          META,
          'lifecycle: published',
          'lifecycle: draft',
        ),
    ],
    told: [
      'affected soil:en text',
      'affected soil:ko text',
      'withheld water:en taken-back',
      'withheld water:ko taken-back',
    ],
    rules: ['changes/vanished'],
  },
  {
    name: 'a document that cannot be read and is then deleted',
    edits: [typo, (files) => remove(files, 'agendas/water/')],
    told: ['withheld water:en vanished', 'withheld water:ko vanished'],
    rules: ['changes/vanished'],
    some: true,
  },
  {
    name: 'a document that cannot be read and is then withdrawn',
    edits: [typo, (files) => withRecord(files)],
    told: ['withdrawn water:en 2026-11-20 agenda/air', 'withdrawn water:ko 2026-11-20 agenda/air'],
    some: true,
  },
  {
    name: 'a document that was a draft and is then deleted',
    edits: [
      (files) => replace(files, AIR, 'lifecycle: published', 'lifecycle: draft'),
      (files) => remove(files, 'agendas/air/'),
    ],
    told: [],
    some: true,
    rules: ['changes/vanished'],
  },
  {
    name: 'a deleted document that is there again',
    edits: [
      (files) => remove(files, 'agendas/air/'),
      (files, start) => ({ ...files, ...airOf(start) }),
    ],
    told: ['back air:en', 'back air:ko'],
  },
  {
    name: 'a front matter that cannot be read',
    edits: [
      (files) =>
        replace(files, EN, 'translation: { mode: mirror }', 'translation: { mode: mirrored }'),
    ],
    told: ['withheld water:en unreadable'],
    some: true,
  },
  {
    name: 'a record of a withdrawal with another reason',
    edits: [
      (files) => withRecord(files),
      (files) => replace(files, 'withdrawn.yaml', 'Withdrawn by agreement.', 'Out of date.'),
    ],
    told: ['withdrawn water:en 2026-11-20 agenda/air', 'withdrawn water:ko 2026-11-20 agenda/air'],
  },
  {
    name: 'a withdrawal that names another replacement',
    edits: [
      (files) => withRecord(files),
      (files) =>
        replace(files, 'withdrawn.yaml', 'replacement: agenda/air', 'replacement: agenda/soil'),
    ],
    told: [
      'withdrawn water:en 2026-11-20 agenda/soil',
      'withdrawn water:ko 2026-11-20 agenda/soil',
    ],
  },
  {
    name: 'a record of a withdrawal that is lost',
    edits: [(files) => withRecord(files), (files) => remove(files, 'withdrawn.yaml')],
    told: ['affected soil:en text', 'affected soil:ko text'],
  },
  {
    name: 'a document whose section became one of its own',
    edits: [
      (files) =>
        history({
          ...fireIn(files),
          [KO]: files[KO].split('\n## 결론')[0],
          [EN]: files[EN].split('\n## Conclusion')[0],
        }),
    ],
    told: [
      'content water:en wording -end',
      'content water:ko wording -end',
      'created fire:en',
      'created fire:ko',
    ],
    some: true,
  },
  {
    name: 'settings of all content that cannot be read',
    edits: [(files) => ({ ...files, 'narani.yaml': 'locales: [' })],
    told: [],
  },
  {
    name: 'a new title of the site',
    edits: [
      (files) =>
        replace(files, SITE, 'title: { ko: wiki, en: wiki }', 'title: { ko: 위키, en: The wiki }'),
    ],
    told: [],
  },
];

/** A copy of a document as another one, without its signatures. */
function fireIn(files) {
  const copied = ['meta.yaml', 'ko.md', 'en.md'].map((name) => [
    `agendas/fire/${name}`,
    files[`agendas/water/${name}`]
      .replace('agenda/water', 'agenda/fire')
      .replace('number: 1', 'number: 9'),
  ]);
  return { ...files, ...Object.fromEntries(copied) };
}

function airOf(files) {
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => path.startsWith('agendas/air/')),
  );
}
