/** Whoever follows a site through whatever happens to it holds in the end exactly what a first reader gets. */
import { makeSites, type SitesInMemory } from '@narani/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Copy, createClient, memoryStore, NaraniError } from '../src/index.js';
import { createMockSite } from '../src/mock.js';

type Files = Readonly<Record<string, string>>;

const bench = new URL('../../../bench/partner-changes/', import.meta.url);
const {
  START: SIGNED,
  TODAY,
  asContent,
  remove,
  rename,
  sign,
} = await import(new URL('content.mjs', bench).href);

/** Sites of feeds alone: pages are another matter, and cost most of the time. */
const START: Files = Object.fromEntries(
  Object.entries(SIGNED as Files).map(([path, text]) => [
    path,
    text.replace('editions: [html, feed]', 'editions: [feed]'),
  ]),
);

/** One edit: `name` picks a document, `value` what is written. */
type Edit = (files: Files, name: string, value: number) => Files;

const swap = (files: Files, path: string, from: string | RegExp, to: string): Files =>
  files[path] === undefined ? files : { ...files, [path]: files[path].replace(from, to) };
const folderOf = (files: Files, name: string) =>
  Object.keys(files)
    .filter((path) => path.endsWith('/meta.yaml') && path.includes(name))[0]
    ?.replace('/meta.yaml', '') ?? `agendas/${name}`;
const inMeta = (files: Files, name: string, from: string | RegExp, to: string) =>
  swap(files, `${folderOf(files, name)}/meta.yaml`, from, to);
const back = (files: Files, name: string): Files => ({
  ...files,
  ...Object.fromEntries(
    Object.entries(START).filter(([path]) => path.startsWith(`agendas/${name}/`)),
  ),
});

const EDITS: Readonly<Record<string, Edit>> = {
  text: (files, name, value) =>
    swap(files, `${folderOf(files, name)}/ko.md`, /\d+곳/, `${value}곳`),
  translation: (files, name, value) =>
    swap(files, `${folderOf(files, name)}/en.md`, /\d+ local/, `${value} local`),
  title: (files, name, value) =>
    swap(files, `${folderOf(files, name)}/en.md`, /title: .*/, `title: Agenda no. ${value}`),
  signed: (files, name, value) => {
    const id = /id: (.*)/.exec(files[`${folderOf(files, name)}/meta.yaml`] ?? '')?.[1];
    try {
      return sign(files, id, value % 2 ? 'verified' : 'reviewed');
    } catch {
      return files;
    }
  },
  fault: (files, name) => inMeta(files, name, /number: \d+/, 'number: ten'),
  mended: (files, name, value) => inMeta(files, name, /number: .*/, `number: ${value + 1}`),
  draft: (files, name) => inMeta(files, name, 'lifecycle: published', 'lifecycle: draft'),
  withdrawn: (files, name) => inMeta(files, name, /lifecycle: .*/, 'lifecycle: withdrawn'),
  published: (files, name) => inMeta(files, name, /lifecycle: .*/, 'lifecycle: published'),
  deleted: (files, name) => remove(files, `${folderOf(files, name)}/`),
  untranslated: (files, name) => remove(files, `${folderOf(files, name)}/en.md`),
  restored: back,
  recorded: (files, name) => ({
    ...remove(files, `${folderOf(files, name)}/`),
    'withdrawn.yaml': `entries:\n  agenda/${name}:\n    title: { ko: 글, en: Text }\n    date: 2026-11-20\n    reason: { ko: 까닭, en: Reason }\n    licence: CC0-1.0\n`,
  }),
  unrecorded: (files) => remove(files, 'withdrawn.yaml'),
  folder: (files, name, value) => rename(files, folderOf(files, name), `agendas/${name}-${value}`),
  id: (files, name, value) =>
    inMeta(files, name, /id: agenda\/(.*)/, `id: agenda/${name}-${value}`),
  namedId: (files, name, value) =>
    inMeta(files, name, /id: agenda\/(.*)/, `id: agenda/${name}-${value}\nformerIds: [agenda/$1]`),
  swappedIds: (files) => {
    const [a, b] = ['water', 'air'].map((name) => `${folderOf(files, name)}/meta.yaml`);
    const id = (path = '') => /id: (.*)/.exec(files[path] ?? '')?.[1] ?? '';
    if (!a || !b || !id(a) || !id(b)) return files;
    return swap(swap(files, a, id(a), id(b)), b, id(b), id(a));
  },
  offSite: (files, name) =>
    swap(
      files,
      'sites/wiki/site.yaml',
      /fallback: .*\n?[\s\S]*/,
      `fallback: show\nexcept: [agenda/${name}]\n`,
    ),
  onSite: (files) =>
    swap(files, 'sites/wiki/site.yaml', /fallback: .*\n?[\s\S]*/, 'fallback: show\n'),
  english: (files, _name, value) =>
    swap(
      files,
      'sites/wiki/site.yaml',
      /locales: .*/,
      value % 2 ? 'locales: [en]' : 'locales: [ko, en]',
    ),
  /** The other site comes first by its name, so the texts are at home there then. */
  elsewhere: (files, _name, value) =>
    swap(
      files,
      'sites/library/site.yaml',
      /kinds: .*/,
      value % 2 ? 'kinds: [doc, agenda]' : 'kinds: [doc]',
    ),
  reordered: (files, name) =>
    swap(
      files,
      `${folderOf(files, name)}/ko.md`,
      /(## [\s\S]*?\n\n[\s\S]*?\n\n)(## [\s\S]*)/,
      '$2\n$1',
    ),
  ministry: (files, _name, value) =>
    swap(files, 'registry/organisations.yaml', /en: Ministry of \w+/, `en: Ministry of M${value}`),
  brokenRegistry: (files) => ({ ...files, 'registry/organisations.yaml': 'entries: [' }),
  mendedRegistry: (files) => ({
    ...files,
    'registry/organisations.yaml': START['registry/organisations.yaml'] ?? '',
  }),
};

const STEP = fc.record({
  edit: fc.constantFrom(...Object.keys(EDITS)),
  name: fc.constantFrom('water', 'air', 'soil'),
  value: fc.nat({ max: 5 }),
  /** Whether the follower looks in after this publication. */
  looks: fc.boolean(),
});
/** Each publication makes both sites anew: a hundred in a run of the tests, thousands in a search. */
const RUNS = import.meta.env.MODE === 'fuzz' ? { numRuns: 50 } : { numRuns: 4, endOnFailure: true };
/** Every chance alike: fast-check likes the smallest numbers best, and nothing would ever arrive. */
const CHANCE = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((number) => number / 10_000);
const STEPS = { minLength: 20, maxLength: 20 };

/** The files of the site that is followed. */
function wikiOf(sites: SitesInMemory): [string, string][] {
  return (sites.get('wiki') ?? []).map(({ path, contents }) => [path, String(contents)]);
}

/** What the site holds by a copy. */
function inOrder(copy: Copy | undefined): unknown {
  const { left: _left, items = {}, ...rest } = copy ?? {};
  return { ...rest, items: Object.entries(items).sort(([a], [b]) => (a < b ? -1 : 1)) };
}

test('following ends equal to a fresh read, whatever happened, byte for byte', async () => {
  let caughtUp = 0;
  const property = fc.asyncProperty(
    fc.array(STEP, STEPS),
    fc.infiniteStream(CHANCE),
    async (steps, chances) => {
      const waiting: SitesInMemory[] = [];
      const next = () => chances.next().value as number;
      const server = createMockSite({
        chance: next,
        faults: { broken: 0.1, cut: 0.05, late: 0.05 },
        // Published between any two files of a reader.
        onAnswer: () => {
          const sites = next() < 0.3 ? waiting.shift() : undefined;
          if (sites) server.publish(wikiOf(sites));
        },
      });
      const calm = createMockSite();
      const store = memoryStore();
      const client = createClient('https://wiki.example', {
        fetch: server.fetch,
        wait: async () => undefined,
        tries: 6,
      });
      let files = START;
      let made = makeSites(asContent(files), { today: TODAY });
      server.publish(wikiOf(made.sites));
      calm.publish(wikiOf(made.sites));
      const steady = memoryStore();
      const daily = createClient('https://wiki.example', { fetch: calm.fetch });
      await daily.follow(steady);
      for (const { edit, name, value, looks } of steps) {
        files = EDITS[edit]?.(files, name, value) ?? files;
        made = makeSites(asContent(files), { today: TODAY, last: made.sites });
        waiting.push(made.sites);
        calm.publish(wikiOf(made.sites));
        expect((await daily.follow(steady)).fresh).toBe(false);
        if (!looks) continue;
        await client.follow(store).catch((error: unknown) => {
          if (!(error instanceof NaraniError)) throw error;
        });
      }
      // The copies of one who was there each day, of one who was cut off and came back, and of one who never was here.
      const reader = createClient('https://wiki.example', { fetch: calm.fetch });
      const copies = [await steady.load()];
      for (const one of [store, memoryStore()]) {
        const behind = await one.load();
        const { copy, fresh } = await reader.follow(one);
        if (!fresh && copy.number > (behind?.number ?? 0) + 1) caughtUp += 1;
        copies.push(copy);
      }
      const [present, late, fresh] = copies.map(inOrder);
      expect(present).toEqual(fresh);
      expect(late).toEqual(fresh);
    },
  );
  await fc.assert(property, RUNS);
  // Some at least were several publications behind, and had not to begin anew.
  expect(caughtUp).toBeGreaterThan(0);
});
