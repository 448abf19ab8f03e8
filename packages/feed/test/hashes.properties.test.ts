/** Fingerprints against bytes: an item's file differs if and only if its hash does, and each hash covers what it says. */
import type { CheckedCorpus, Document, Entry } from '@narani/model';
import { createRouter } from '@narani/routes';
import type { ItemFile, SiteConfig } from '@narani/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderFeed, writeFeed } from '../src/index.js';
import { bodyOf, corpus, SITE } from './corpus.js';

/** All that items are made of. */
interface World {
  readonly corpus: CheckedCorpus;
  readonly site: SiteConfig;
  readonly html: string;
  readonly pdf: string;
}

type Hash = 'content_hash' | 'state_hash' | 'own_hash';

/** One edit, and the hashes that it moves in the Korean agenda: the first item. */
interface Edit {
  readonly name: string;
  readonly moves: readonly Hash[];
  readonly make: (world: World, value: number) => World;
}

const AGENDA = 'agenda/national-to-local';

function edited(world: World, change: (entry: Entry) => Entry): World {
  const entries = world.corpus.entries.map((entry) =>
    entry.id === AGENDA ? change(entry) : entry,
  );
  return { ...world, corpus: { ...world.corpus, entries } };
}

function retold(world: World, change: (document: Document) => Partial<Document>): World {
  return edited(world, (entry) => {
    const { ko } = entry.translations;
    return ko
      ? { ...entry, translations: { ...entry.translations, ko: { ...ko, ...change(ko) } } }
      : entry;
  });
}

const withMeta = (world: World, change: object): World =>
  edited(world, (entry) => ({ ...entry, meta: { ...entry.meta, ...change } as Entry['meta'] }));

const EDITS: readonly Edit[] = [
  {
    name: 'title',
    moves: ['content_hash', 'own_hash'],
    make: (world, value) =>
      retold(world, ({ data }) => ({ data: { ...data, title: `제목 ${value}` } })),
  },
  {
    name: 'text',
    moves: ['content_hash', 'own_hash'],
    make: (world, value) => {
      const children = [
        { type: 'paragraph' as const, children: [{ type: 'text' as const, value: String(value) }] },
      ];
      return {
        ...retold(world, () => ({ tree: { type: 'root', children } })),
        html: `<p>${value}</p>`,
      };
    },
  },
  {
    name: 'number',
    moves: ['content_hash', 'own_hash'],
    make: (world, value) => withMeta(world, { number: value + 1 }),
  },
  {
    name: 'rights',
    moves: ['content_hash', 'own_hash'],
    make: (world, value) => withMeta(world, { rights: { ko: `나란히 ${value}`, en: 'Narani' } }),
  },
  {
    name: 'rights in the other language',
    moves: [],
    make: (world, value) => withMeta(world, { rights: { ko: '나란히', en: `Narani ${value}` } }),
  },
  {
    name: 'order of keys',
    moves: [],
    make: (world) =>
      edited(world, (entry) => ({
        ...entry,
        meta: Object.fromEntries(Object.entries(entry.meta).reverse()) as unknown as Entry['meta'],
      })),
  },
  {
    name: 'name in a registry',
    moves: ['content_hash'],
    make: (world, value) => {
      const { registries } = world.corpus;
      const ministry = { type: 'ministry' as const, names: [{ ko: `부처 ${value}`, en: 'A' }] };
      return {
        ...world,
        corpus: { ...world.corpus, registries: { ...registries, organisations: { ministry } } },
      };
    },
  },
  {
    name: 'state of the translation',
    moves: ['state_hash'],
    make: (world, value) => {
      const state = value % 2 === 0 ? ('verified' as const) : ('reviewed' as const);
      const states = { ...world.corpus.states, [`${AGENDA}@en`]: { state, sections: [] } };
      return { ...world, corpus: { ...world.corpus, states } };
    },
  },
  {
    name: 'base URL',
    moves: ['content_hash'],
    make: (world, value) => ({
      ...world,
      site: { ...world.site, baseUrl: `https://wiki-${value}.example` },
    }),
  },
  {
    name: 'PDF',
    moves: [],
    make: (world, value) => ({ ...world, pdf: String(value).padStart(64, '0') }),
  },
];

/** The text of every item's file by its path, and the file itself. */
function itemsOf({ corpus: of, site, html, pdf }: World): Map<string, string> {
  const router = createRouter(of, site, [site]);
  const path = 'ko/agenda/national-to-local/national-to-local.ko.pdf';
  const { value = [] } = writeFeed(of, renderFeed(of).value, site, router, {
    bodyOf: (id) => bodyOf(`${html}<p><a href="${site.baseUrl}/">${id}</a></p>`),
    pdfs: { [`${AGENDA}@ko`]: { path, bytes: 9, sha256: pdf } },
  });
  const items = value.filter((file) => file.path.endsWith('item.json'));
  return new Map(items.map((file) => [file.path, String(file.contents)]));
}

const hashes = (text = 'null'): ItemFile['_narani'] => (JSON.parse(text) as ItemFile)._narani;

/** Each case makes a site twice. */
const FEWER = import.meta.env.MODE === 'fuzz' ? {} : { numRuns: 40 };

const START: World = { corpus: corpus(), site: SITE, html: '<p>글</p>', pdf: 'a'.repeat(64) };
const EDIT = fc.record({ edit: fc.constantFrom(...EDITS), value: fc.nat({ max: 3 }) });

test('a byte of an item differs if and only if its hash does', () => {
  fc.assert(
    fc.property(fc.array(EDIT, { maxLength: 4 }), EDIT, (first, last) => {
      const before = first.reduce((world, { edit, value }) => edit.make(world, value), START);
      const [old, now] = [itemsOf(before), itemsOf(last.edit.make(before, last.value))];
      for (const [path, text] of now)
        expect(hashes(text).item_hash === hashes(old.get(path)).item_hash, path).toBe(
          text === old.get(path),
        );
    }),
    FEWER,
  );
});

test.each(EDITS)('$name moves the hashes that cover it alone', ({ make, moves }) => {
  const path = 'ko/agenda/national-to-local/item.json';
  const [old, now] = [START, make(START, 7)].map((world) => hashes(itemsOf(world).get(path)));
  const kinds: readonly Hash[] = ['content_hash', 'state_hash', 'own_hash'];
  expect(kinds.filter((kind) => old?.[kind] !== now?.[kind])).toEqual(moves);
});
