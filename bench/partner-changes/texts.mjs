/** Changes of texts and of what is said of them, one step finer. */

import { replace, sign } from './content.mjs';
import { both, history, META } from './edits.mjs';

const KO = 'agendas/water/ko.md';
const EN = 'agendas/water/en.md';

/** A text with two of its sections in the other order. */
const reordered = (files, path) => {
  const [head, first, second] = files[path].split(/(?=^## )/m);
  return { ...files, [path]: `${head}${second}\n${first.trimEnd()}\n` };
};
const appended = (text) => (files, path) => ({ ...files, [path]: `${files[path]}\n${text}\n` });
const inBoth = (from, to) => (files, path) => replace(files, path, from, to);
const table = (value) => `| A | B |\n| --- | --- |\n| 1 | ${value} |`;

export const TEXTS = [
  {
    name: 'sections in another order',
    edits: [(files) => history(both(files, 'water', reordered), 'format')],
    told: ['content water:en format reordered', 'content water:ko format reordered'],
    some: true,
  },
  {
    name: 'another id of a section',
    edits: [(files) => history(both(files, 'water', inBoth('{#issues}', '{#concerns}')), 'format')],
    told: [
      'content water:en format +concerns -issues',
      'content water:ko format +concerns -issues',
    ],
    some: true,
  },
  {
    name: 'a section less',
    edits: [
      (files) =>
        history(
          both(files, 'water', (all, path) => ({
            ...all,
            [path]: `${all[path].split('\n## ')[0]}\n## ${all[path].split('\n## ')[2]}`,
          })),
          'fact',
        ),
    ],
    told: ['content water:en fact -issues', 'content water:ko fact -issues'],
    some: true,
  },
  {
    name: 'another title of the translation',
    edits: [(files) => replace(files, EN, 'title: Agenda 1', 'title: Agenda 1 on rivers')],
    told: [
      'affected soil:en text',
      'affected water:ko alternate',
      'content water:en wording',
      'state water:en reviewed→draft',
    ],
  },
  {
    name: 'another summary of the translation',
    edits: [(files) => replace(files, EN, 'Agenda number 1.', 'Number 1, on rivers.')],
    told: [
      'affected water:ko alternate',
      'content water:en wording',
      'state water:en reviewed→draft',
    ],
  },
  {
    name: 'a link to another address',
    edits: [
      (files) => both(files, 'water', appended('[A](https://a.example/).')),
      (files) => history(both(files, 'water', inBoth('https://a.example/', 'https://b.example/'))),
    ],
    told: ['content water:en fact end', 'content water:ko fact end'],
    some: true,
  },
  {
    name: 'a cell of a table',
    edits: [
      (files) => both(files, 'water', appended(table(5))),
      (files) => history(both(files, 'water', inBoth('| 5 |', '| 6 |')), 'fact'),
    ],
    told: ['content water:en fact end', 'content water:ko fact end'],
    some: true,
  },
  {
    name: 'a figure that the translation alone has otherwise',
    edits: [(files) => replace(files, EN, '120 local', '210 local')],
    told: [
      'affected water:ko alternate',
      'content water:en fact issues',
      'state water:en reviewed→draft',
    ],
  },
  {
    name: 'a paragraph on other lines',
    edits: [(files) => replace(files, EN, 'This is the conclusion', 'This is\nthe conclusion')],
    told: ['content water:en format end'],
  },
  {
    name: 'punctuation alone',
    edits: [(files) => replace(files, EN, 'conclusion on water.', 'conclusion on water!')],
    told: ['content water:en format end'],
    some: true,
  },
  {
    name: 'a wording that its editors call a fact',
    edits: [
      (files) =>
        history(
          replace(replace(files, KO, '세운다', '세울 수 있다'), EN, 'draw up', 'may draw up'),
          'fact',
        ),
    ],
    told: ['content water:en fact issues', 'content water:ko fact issues'],
    some: true,
  },
  {
    name: 'a note of the history in other words',
    edits: [(files) => replace(files, META, 'en: First published', 'en: Published')],
    told: ['content water:en format'],
  },
  {
    name: 'a source more',
    edits: [
      (files) => ({
        ...files,
        [META]: `${files[META]}sources:\n  - title: { ko: 통계, en: Statistics }\n    url: https://a.example/\n`,
      }),
    ],
    told: ['content water:en fact', 'content water:ko fact'],
  },
  {
    name: 'two numbers swapped',
    edits: [
      (files) =>
        replace(
          replace(files, META, 'number: 1', 'number: 2'),
          'agendas/air/meta.yaml',
          'number: 2',
          'number: 1',
        ),
    ],
    told: ['air', 'water'].flatMap((id) => [`content ${id}:en fact`, `content ${id}:ko fact`]),
  },
  {
    name: 'a document that is corrected',
    edits: [
      (files) =>
        history(
          replace(
            replace(
              replace(files, META, 'lifecycle: published', 'lifecycle: corrected'),
              KO,
              '120곳',
              '121곳',
            ),
            EN,
            '120 local',
            '121 local',
          ),
          'fact',
        ),
    ],
    told: ['content water:en fact issues', 'content water:ko fact issues'],
    some: true,
  },
  {
    name: 'a notice in other words',
    edits: [
      (files) =>
        replace(files, 'registry/notices.yaml', 'not an official document', 'not official'),
    ],
    told: ['air', 'soil', 'water'].map((id) => `affected ${id}:en name`),
  },
  {
    name: 'a ministry under another id, and documents that follow',
    edits: [
      (files) =>
        Object.fromEntries(
          Object.entries(files).map(([path, text]) => [
            path,
            path === 'registry/organisations.yaml'
              ? text.replace('  ministry:\n', '  environment:\n')
              : text.replace('organisation: ministry', 'organisation: environment'),
          ]),
        ),
    ],
    told: ['air', 'soil', 'water'].flatMap((id) => [
      `content ${id}:en fact`,
      `content ${id}:ko fact`,
    ]),
  },
  {
    name: 'a translation that is the source now',
    edits: [
      (files) =>
        replace(
          replace(
            { ...files, [META]: `${files[META]}source: en\n` },
            EN,
            'translation: { mode: mirror }\n',
            '',
          ),
          KO,
          '---\n\n',
          'translation: { mode: mirror }\n---\n\n',
        ),
    ],
    told: ['state water:en reviewed→source', 'state water:ko source→draft'],
    some: true,
  },
  {
    name: 'a translation verified after an edit',
    edits: [
      (files) => replace(files, EN, 'the conclusion', 'the end'),
      (files) => sign(files, 'agenda/water', 'verified'),
    ],
    told: ['affected water:ko alternate', 'state water:en draft→verified'],
  },
];
