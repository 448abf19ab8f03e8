/**
 * Changes that a partner must be able to tell apart.
 *
 * `edits` are made one publication after the other; `told` is what the last of them tells, as `kind id detail`, sorted; `rules` what the
 * editors are told, of the rules that concern publication.
 */
import { remove, rename, replace, sign } from './content.mjs';
import { both, history, META, RECORD, typo } from './edits.mjs';

const KO = 'agendas/water/ko.md';
const EN = 'agendas/water/en.md';

export const CASES = [
  { name: 'a rebuild', edits: [(files) => files], told: [] },
  {
    name: 'a figure in the source, the translation left behind',
    edits: [(files) => history(replace(files, KO, '120곳', '226곳'), 'fact')],
    told: [
      'content water:ko fact issues',
      'content water:en fact',
      'state water:en reviewed→stale',
    ],
  },
  {
    name: 'a wording in the source, with an entry in the history',
    edits: [(files) => history(replace(files, KO, '끝맺음이다', '마무리이다'))],
    told: [
      'content water:ko wording end',
      'content water:en wording',
      'state water:en reviewed→stale',
    ],
  },
  {
    name: 'a wording in the source, without an entry in the history',
    edits: [(files) => replace(files, KO, '끝맺음이다', '마무리이다')],
    told: ['content water:ko wording end', 'state water:en reviewed→stale'],
    rules: ['changes/unrecorded'],
  },
  {
    name: 'emphasis alone',
    edits: [(files) => replace(files, KO, '끝맺음', '**끝맺음**')],
    told: ['content water:ko format end', 'state water:en reviewed→reviewed'],
  },
  {
    name: 'a wording in the translation',
    edits: [(files) => replace(files, EN, 'the conclusion', 'the end')],
    told: [
      'affected water:ko alternate',
      'content water:en wording end',
      'state water:en reviewed→draft',
    ],
  },
  {
    name: 'a translation verified',
    edits: [(files) => sign(files, 'agenda/water', 'verified')],
    told: ['affected water:ko alternate', 'state water:en reviewed→verified'],
  },
  {
    name: 'a new section in both languages',
    edits: [
      (files) =>
        history(
          both(files, 'water', (all, path) => ({
            ...all,
            [path]: `${all[path]}\n## More {#more}\n\nMore.\n`,
          })),
        ),
    ],
    told: ['content water:en wording +more', 'content water:ko wording +more'],
    some: true,
  },
  {
    name: 'a new document',
    edits: [
      (files) => ({
        ...files,
        ...Object.fromEntries(
          Object.entries(files)
            .filter(([path]) => path.startsWith('agendas/water/'))
            .map(([path, text]) => [
              path.replace('water', 'fire'),
              text.replace('agenda/water', 'agenda/fire').replace('number: 1', 'number: 9'),
            ]),
        ),
      }),
    ],
    told: ['created fire:en', 'created fire:ko'],
  },
  {
    name: 'a renamed ministry',
    edits: [
      (files) =>
        replace(
          files,
          'registry/organisations.yaml',
          'Ministry of Environment',
          'Ministry of Climate',
        ),
    ],
    told: ['affected air:en name', 'affected soil:en name', 'affected water:en name'],
  },
  {
    name: 'keys of meta.yaml in another order',
    edits: [
      (files) =>
        replace(
          {
            ...files,
            [META]: `category: general\n${files[META].replace('category: general\n', '')}`,
          },
          META,
          'category',
          'category',
        ),
    ],
    told: [],
  },
  {
    name: 'a folder renamed, its old address kept',
    edits: [
      (files) => {
        const moved = rename(files, 'agendas/water', 'agendas/rivers');
        return {
          ...moved,
          'agendas/rivers/meta.yaml': `${moved['agendas/rivers/meta.yaml']}aliases: [water]\n`,
        };
      },
    ],
    told: [
      'affected soil:en link',
      'affected soil:ko link',
      'moved water:en /water/→/rivers/',
      'moved water:ko /water/→/rivers/',
    ],
  },
  {
    name: 'another base URL',
    edits: [
      (files) =>
        replace(files, 'sites/wiki/site.yaml', 'https://wiki.example', 'https://moved.example'),
    ],
    told: ['addresses https://wiki.example/→https://moved.example/ 6'],
  },
  {
    name: 'an id that changed, and says so',
    edits: [
      (files) =>
        rename(
          replace(
            replace(
              files,
              META,
              'id: agenda/water',
              'id: agenda/rivers\nformerIds: [agenda/water]',
            ),
            'agendas/soil/ko.md',
            'agenda:water',
            'agenda:rivers',
          ),
          'x',
          'x',
        ),
    ].map(
      (edit) => (files) =>
        replace(edit(files), 'agendas/soil/en.md', 'agenda:water', 'agenda:rivers'),
    ),
    told: ['renamed rivers:en water→rivers', 'renamed rivers:ko water→rivers'],
    some: true,
    rules: ['changes/unrecorded'],
  },
  {
    name: 'an id that changed in silence',
    edits: [
      (files) => replace(files, 'agendas/air/meta.yaml', 'id: agenda/air', 'id: agenda/wind'),
    ],
    told: ['renamed wind:en air→wind', 'renamed wind:ko air→wind'],
    rules: ['changes/renamed-id'],
  },
  {
    name: 'an id and a folder that changed in silence',
    edits: [
      (files) =>
        rename(
          replace(files, 'agendas/air/meta.yaml', 'id: agenda/air', 'id: agenda/wind'),
          'agendas/air',
          'agendas/wind',
        ),
    ],
    told: [
      'moved wind:en /air/→/wind/',
      'moved wind:ko /air/→/wind/',
      'renamed wind:en air→wind',
      'renamed wind:ko air→wind',
    ],
    rules: ['changes/renamed-id'],
  },
  {
    name: 'another authority, in silence',
    edits: [
      (files) => ({
        ...files,
        'narani.yaml': `${files['narani.yaml']}authority: example.org,2026\n`,
      }),
    ],
    told: ['air', 'soil', 'water'].flatMap((id) => [
      `renamed ${id}:en ${id}→${id}`,
      `renamed ${id}:ko ${id}→${id}`,
    ]),
    rules: ['changes/renamed-id'],
  },
  {
    name: 'another authority that names the old one',
    edits: [
      (files) => ({
        ...files,
        'narani.yaml': `${files['narani.yaml']}authority: example.org,2026\nformerAuthorities: ["narani.example,2026"]\n`,
      }),
    ],
    told: ['air', 'soil', 'water'].flatMap((id) => [
      `renamed ${id}:en ${id}→${id}`,
      `renamed ${id}:ko ${id}→${id}`,
    ]),
  },
  {
    name: 'two ids swapped',
    edits: [
      (files) =>
        replace(
          replace(files, META, 'agenda/water', 'agenda/air'),
          'agendas/air/meta.yaml',
          'agenda/air',
          'agenda/water',
        ),
    ],
    told: [
      'content air:en fact @lead issues end',
      'content air:ko fact @lead issues end',
      'content water:en fact @lead issues end',
      'content water:ko fact @lead issues end',
    ],
    some: true,
    rules: ['changes/swapped-ids'],
  },
  {
    name: 'a typo in meta.yaml',
    edits: [typo],
    told: ['withheld water:en unreadable', 'withheld water:ko unreadable'],
  },
  {
    name: 'the typo mended',
    edits: [typo, (files) => replace(files, META, 'number: ten', 'number: 1')],
    told: ['back water:en', 'back water:ko'],
  },
  {
    name: 'a rebuild while a document is withheld',
    edits: [typo, (files) => files],
    told: [],
  },
  {
    name: 'a translation deleted',
    edits: [(files) => remove(files, EN)],
    told: ['affected soil:en text', 'withheld water:en vanished'],
    rules: ['changes/vanished'],
  },
  {
    name: 'a translation withdrawn by a record',
    edits: [
      (files) => ({
        ...remove(files, EN),
        'withdrawn.yaml': RECORD.replace('licence', 'locales: [en]\n    licence'),
      }),
    ],
    told: [
      'affected soil:en text',
      'affected water:ko alternate',
      'withdrawn water:en 2026-11-20 agenda/air',
    ],
    some: true,
  },
  {
    name: 'a document deleted',
    edits: [(files) => remove(files, 'agendas/air/')],
    told: ['withheld air:en vanished', 'withheld air:ko vanished'],
    rules: ['changes/vanished'],
  },
  {
    name: 'a document that is a draft again',
    edits: [
      (files) =>
        replace(files, 'agendas/air/meta.yaml', 'lifecycle: published', 'lifecycle: draft'),
    ],
    told: ['withheld air:en taken-back', 'withheld air:ko taken-back'],
    rules: ['changes/vanished'],
  },
  {
    name: 'a document withdrawn, its text kept',
    edits: [
      (files) =>
        replace(files, 'agendas/air/meta.yaml', 'lifecycle: published', 'lifecycle: withdrawn'),
    ],
    told: ['withdrawn air:en 2026-11-01', 'withdrawn air:ko 2026-11-01'],
  },
  {
    name: 'a document withdrawn by a record, its text deleted',
    edits: [(files) => ({ ...remove(files, 'agendas/water/'), 'withdrawn.yaml': RECORD })],
    told: ['withdrawn water:en 2026-11-20 agenda/air', 'withdrawn water:ko 2026-11-20 agenda/air'],
    some: true,
  },
  {
    name: 'a document taken off the site',
    edits: [
      (files) => ({
        ...files,
        'sites/wiki/site.yaml': `${files['sites/wiki/site.yaml']}except: [agenda/air]\n`,
        'sites/library/site.yaml': files['sites/library/site.yaml'].replace(
          '[doc]',
          '[doc, agenda]',
        ),
      }),
    ],
    told: [
      'affected soil:en canonical',
      'affected soil:ko canonical',
      'affected water:en canonical',
      'affected water:ko canonical',
      'off_site air:en library',
      'off_site air:ko library',
    ],
  },
  {
    name: 'a document that another site had',
    site: 'library',
    edits: [
      (files) =>
        replace(files, 'sites/library/site.yaml', '[doc]', '[doc, agenda]\nonly: [agenda/air]'),
    ],
    told: ['on_site air:en', 'on_site air:ko'],
  },
  {
    name: 'a bad character in the entry of a ministry',
    edits: [
      (files) =>
        replace(
          files,
          'registry/organisations.yaml',
          'en: Ministry of Environment',
          'en: "Ministry',
        ),
    ],
    told: [],
  },
  {
    name: 'a notice that cannot be read, and a text edited meanwhile',
    edits: [
      (files) =>
        replace(
          { ...files, 'registry/notices.yaml': 'entries: [' },
          'agendas/air/en.md',
          'the conclusion',
          'the end',
        ),
    ],
    told: ['withheld air:en unreadable'],
  },
  {
    name: 'a registry that was deleted',
    edits: [(files) => remove(files, 'registry/organisations.yaml')],
    told: [],
  },
  {
    name: 'a ministry by a wrong id, and a text edited meanwhile',
    edits: [
      (files) =>
        replace(
          replace(
            files,
            'agendas/air/meta.yaml',
            'organisation: ministry',
            'organisation: minsitry',
          ),
          'agendas/air/en.md',
          'the conclusion',
          'the end',
        ),
    ],
    told: ['withheld air:en unreadable', 'withheld air:ko unreadable'],
  },
  {
    name: 'an agenda that is final now',
    edits: [(files) => replace(files, META, 'state: proposed', 'state: final')],
    told: ['content water:en fact', 'content water:ko fact'],
  },
  {
    name: 'another ministry in charge',
    edits: [(files) => replace(files, META, 'organisation: ministry', 'organisation: other')],
    told: ['content water:en fact', 'content water:ko fact'],
  },
  {
    name: 'another licence',
    edits: [(files) => replace(files, META, 'CC-BY-SA-4.0', 'CC-BY-4.0')],
    told: ['content water:en fact', 'content water:ko fact'],
  },
  {
    name: 'other rights in one language',
    edits: [(files) => replace(files, META, 'en: Narani', 'en: Narani Foundation')],
    told: ['content water:en fact'],
  },
  {
    name: 'another name of an author',
    edits: [(files) => replace(files, 'registry/people.yaml', 'Kim Hana', 'Kim Ha-na')],
    told: ['air', 'soil', 'water'].map((id) => `affected ${id}:en name`),
  },
  {
    name: 'a document that was a draft and is published again',
    edits: [
      (files) => replace(files, META, 'lifecycle: published', 'lifecycle: draft'),
      (files) => replace(files, META, 'lifecycle: draft', 'lifecycle: published'),
    ],
    told: ['back water:en', 'back water:ko'],
    some: true,
  },
  {
    name: 'a document that was withdrawn and is published again',
    edits: [
      (files) => replace(files, META, 'lifecycle: published', 'lifecycle: withdrawn'),
      (files) => replace(files, META, 'lifecycle: withdrawn', 'lifecycle: published'),
    ],
    told: [
      'back water:en',
      'back water:ko',
      'state water:en withdrawn→reviewed',
      'state water:ko source→source',
    ],
  },
  {
    name: 'a document edited while it was withheld',
    edits: [
      typo,
      (files) => replace(replace(files, META, 'number: ten', 'number: 1'), KO, '120곳', '226곳'),
    ],
    told: [
      'back water:en',
      'back water:ko',
      'content water:ko fact issues',
      'state water:en reviewed→stale',
    ],
    rules: ['changes/unrecorded'],
  },
  {
    name: 'a record of a withdrawal without a reason',
    edits: [
      (files) => ({
        ...remove(files, 'agendas/water/'),
        'withdrawn.yaml': RECORD.replace(/ {4}reason.*\n/, ''),
      }),
    ],
    told: ['withheld water:en vanished', 'withheld water:ko vanished'],
    some: true,
    rules: ['changes/vanished'],
  },
  {
    name: 'two folders swapped',
    edits: [
      (files) =>
        rename(
          rename(rename(files, 'agendas/water', 'agendas/x'), 'agendas/air', 'agendas/water'),
          'agendas/x',
          'agendas/air',
        ),
    ],
    told: [
      'affected soil:en link',
      'affected soil:ko link',
      'moved air:en /air/→/water/',
      'moved air:ko /air/→/water/',
      'moved water:en /water/→/air/',
      'moved water:ko /water/→/air/',
    ],
  },
  {
    name: 'settings of the site that cannot be read',
    edits: [(files) => replace(files, 'sites/wiki/site.yaml', 'fallback: show', 'fallback: sho')],
    told: [],
  },
  {
    name: 'a language that the site gave up',
    edits: [(files) => replace(files, 'sites/wiki/site.yaml', '[ko, en]', '[ko]')],
    told: ['air', 'soil', 'water'].flatMap((id) => [
      `affected ${id}:ko alternate`,
      `off_site ${id}:en`,
    ]),
  },
  {
    name: 'a kind taken off the site',
    edits: [(files) => replace(files, 'sites/wiki/site.yaml', '[agenda]', '[doc]')],
    told: ['air', 'soil', 'water'].flatMap((id) => [`off_site ${id}:en`, `off_site ${id}:ko`]),
  },
];
