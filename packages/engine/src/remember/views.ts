/** Views of a corpus: whoever reads through one leaves a note of what was read. */
import type { CheckedCorpus, Corpus, Document, Entry, Locale, Router } from '@narani/model';
import type { Notes } from './notes.js';

type Fields<T> = { readonly [Name in keyof T]-?: () => T[Name] };

/** An object whose fields are read by these functions; each counts as its own. */
function viewOf<T>(fields: Fields<T>): T {
  const getters = Object.entries(fields).map(([name, get]) => [name, { get, enumerable: true }]);
  return Object.defineProperties({}, Object.fromEntries(getters)) as T;
}

/** Fields of an object, each read after a note. */
function fieldsOf<T extends object>(
  value: T,
  noteOf: (name: string) => () => void,
): Record<string, () => unknown> {
  return Object.fromEntries(
    Object.keys(value).map((name) => {
      const note = noteOf(name);
      return [
        name,
        () => {
          note();
          return value[name as keyof T];
        },
      ];
    }),
  );
}

/** A record by id, each of whose values is noted when it is looked up, and all of them when they are listed. */
function viewById<T extends object>(record: T, note: (id?: string) => void): T {
  const noted = (id: string | symbol) => {
    if (typeof id === 'string') note(id);
  };
  return new Proxy(record, {
    get: (target, id) => {
      noted(id);
      return Reflect.get(target, id);
    },
    has: (target, id) => {
      noted(id);
      return Reflect.has(target, id);
    },
    getOwnPropertyDescriptor: (target, id) => {
      noted(id);
      return Reflect.getOwnPropertyDescriptor(target, id);
    },
    ownKeys: (target) => {
      note();
      return Reflect.ownKeys(target);
    },
  });
}

/** A document whose tree and front matter are noted apart: most that refer to a text ask for its title alone. */
function viewDocument(document: Document, notes: Notes): Document {
  const { path } = document;
  const noteOf = (name: string) => {
    const source = name === 'data' || name === 'id' ? 'data' : 'text';
    const isKnown = name === 'path' || name === 'locale';
    return isKnown ? () => undefined : () => notes.read(source, path);
  };
  return viewOf<Document>(fieldsOf(document, noteOf) as unknown as Fields<Document>);
}

function viewEntry(entry: Entry, notes: Notes): Entry {
  const { translations } = entry;
  const documents = Object.fromEntries(
    Object.entries(translations).map(([locale, document]) => [
      locale,
      viewDocument(document, notes),
    ]),
  ) as Partial<Record<Locale, Document>>;
  const note = () => notes.read('entry', entry.folder);
  const fields = fieldsOf({ ...entry, translations: documents }, () => note);
  return viewOf<Entry>(fields as unknown as Fields<Entry>);
}

/** Fields that a corpus may lack. */
const OPTIONAL = [
  ...(['incomplete', 'kinds', 'registryKinds', 'about'] as const),
  ...(['labels', 'frames', 'withdrawn'] as const),
];

/** What a text's digest is made of, for a document that a view shows. */
export type TextDigest = (document: Document) => unknown;

/** A corpus that leaves notes, and answers for them. `textOf` gives what all of a document but its front matter depends on. */
export function viewCorpus(corpus: Corpus, notes: Notes, textOf: TextDigest): Corpus {
  const byFolder = new Map(corpus.entries.map((entry) => [entry.folder, entry]));
  const byPath = new Map(
    corpus.entries.flatMap((entry) =>
      Object.values(entry.translations).map((document) => [document.path, document] as const),
    ),
  );
  notes.answer('entry', (folder) => {
    const entry = byFolder.get(folder);
    return entry && { ...entry, translations: Object.keys(entry.translations) };
  });
  notes.answer('data', (path) => {
    const document = byPath.get(path);
    return document && [document.id, document.data];
  });
  notes.answer('text', (path) => {
    const document = byPath.get(path);
    return document && textOf(document);
  });
  notes.answer('entries', () => corpus.entries.map(({ id, folder }) => [id, folder]));
  const entries = corpus.entries.map((entry) => viewEntry(entry, notes));
  const registries = viewRegistries(corpus.registries, notes);
  return viewOf<Corpus>({
    ...optionally(corpus, OPTIONAL, notes),
    entries: () => {
      notes.read('entries');
      return entries;
    },
    registries: () => registries,
    ...plainly(corpus, ['config', 'sites'], notes),
    usedIn: byId(corpus.usedIn, 'usedIn', notes),
  });
}

/** A checked corpus over the view of the corpus that was checked. */
export function viewChecked(checked: CheckedCorpus, view: Corpus, notes: Notes): CheckedCorpus {
  const of =
    <Name extends keyof Corpus>(name: Name) =>
    () =>
      view[name];
  return viewOf<CheckedCorpus>({
    ...optionally(checked, OPTIONAL, notes),
    ...{ entries: of('entries'), registries: of('registries'), usedIn: of('usedIn') },
    ...{ config: of('config'), sites: of('sites') },
    ...plainly(checked, ['withheld', 'unreleased', 'findings'], notes),
    states: byId(checked.states, 'states', notes),
    outlines: byId(checked.outlines ?? {}, 'outlines', notes),
    alignments: byId(checked.alignments ?? {}, 'alignments', notes),
  } as Fields<CheckedCorpus>);
}

function viewRegistries(registries: Corpus['registries'], notes: Notes): Corpus['registries'] {
  notes.answer('registry', (kind, id) => {
    const registry = registries[kind ?? ''];
    return id === undefined ? registry : registry?.[id];
  });
  return Object.fromEntries(
    Object.entries(registries).map(([kind, registry]) => [
      kind,
      viewById(registry, (id) => notes.read('registry', kind, ...(id === undefined ? [] : [id]))),
    ]),
  ) as unknown as Corpus['registries'];
}

/** Fields of which each is one value. */
function plainly<T extends object, Name extends keyof T & string>(
  from: T,
  names: readonly Name[],
  notes: Notes,
): Fields<Pick<T, Name>> {
  const entries = names.map((name) => {
    notes.answer(name, () => from[name]);
    return [
      name,
      () => {
        notes.read(name);
        return from[name];
      },
    ];
  });
  return Object.fromEntries(entries) as Fields<Pick<T, Name>>;
}

/** The same of fields that may not be there. */
function optionally<T extends object, Name extends keyof T & string>(
  from: T,
  names: readonly Name[],
  notes: Notes,
): Fields<Pick<T, Name>> {
  for (const name of names) notes.answer(name, () => from[name]);
  return plainly(
    from,
    names.filter((name) => name in from),
    notes,
  );
}

function byId<T extends object>(record: T, name: string, notes: Notes): () => T {
  notes.answer(name, (id) => (id === undefined ? record : (record as Record<string, unknown>)[id]));
  const view = viewById(record, (id) => notes.read(name, ...(id === undefined ? [] : [id])));
  return () => view;
}

/** A map whose look-ups are noted under a name. `digest` is what counts of a value, where that is not all of it. */
export function viewMap<V>(
  name: string,
  map: ReadonlyMap<string, V>,
  notes: Notes,
  digest: (value: V | undefined) => unknown = (value) => value,
): ReadonlyMap<string, V> {
  notes.answer(name, (key) =>
    key === undefined
      ? [...map].map(([each, value]) => [each, digest(value)])
      : [map.has(key), digest(map.get(key))],
  );
  const whole = () => {
    notes.read(name);
    return map;
  };
  return {
    get: (key) => {
      notes.read(name, key);
      return map.get(key);
    },
    has: (key) => {
      notes.read(name, key);
      return map.has(key);
    },
    get size() {
      return whole().size;
    },
    forEach: (each, self) => whole().forEach(each, self),
    entries: () => whole().entries(),
    keys: () => whole().keys(),
    values: () => whole().values(),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  };
}

/** A router whose answers are noted. */
export function viewRouter(router: Router, site: string, notes: Notes): Router {
  const name = `router ${site}`;
  notes.answer(name, (kind, asked = '', locale = 'ko') => {
    if (kind === 'canonical') return router.canonical(JSON.parse(asked).id, locale as Locale);
    return kind === 'page'
      ? router.page(JSON.parse(asked), locale as Locale)
      : router.reference(JSON.parse(asked), locale as Locale);
  });
  return {
    page: (ref, locale) => {
      notes.read(name, 'page', JSON.stringify(ref), locale);
      return router.page(ref, locale);
    },
    reference: (reference, locale) => {
      notes.read(name, 'reference', JSON.stringify(reference), locale);
      return router.reference(reference, locale);
    },
    canonical: (id, locale) => {
      notes.read(name, 'canonical', JSON.stringify({ type: 'document', id }), locale);
      return router.canonical(id, locale);
    },
    // The site's base address is given to whatever is made for a site.
    absolute: router.absolute,
  };
}
