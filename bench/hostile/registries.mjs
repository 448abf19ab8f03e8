/** The registries of content, as one entry for a string that stands in every field of it that takes text. */

const both = (text) => ({ ko: text, en: text });
const source = (text) => ({ title: both(text), note: both(text), url: 'https://example.org/' });

/** Each registry by its name: what one entry is with a string in it. */
const ENTRIES = {
  terms: (text) => ({
    forms: { ko: [text], en: [text] },
    avoid: { ko: [`${text} `], en: [`${text} `] },
    former: [{ ...both(`${text}.`), until: '2020' }],
    definition: both(text),
    source: source(text),
  }),
  notices: (text) => ({ title: both(text), text: both(text) }),
  people: (text) => ({
    name: both(text),
    sort: both(text),
    affiliation: both(text),
    role: both(text),
    biography: both(text),
    source: source(text),
  }),
  organisations: (text) => ({
    type: 'agency',
    names: [{ ...both(text), short: both(text) }],
    source: source(text),
  }),
  statutes: (text) => ({
    official: both(text),
    short: both(text),
    former: [{ ...both(`${text}.`), until: '2020' }],
    articles: { 1: { title: both(text), note: both(text) } },
    number: text,
    source: source(text),
  }),
  levers: (text, index) => ({
    number: index + 1,
    name: both(text),
    group: both(text),
    description: both(text),
  }),
  elsewhere: (text, index) => ({ number: index + 1, title: both(text), source: source(text) }),
  tools: (text) => ({ name: both(text), description: both(text) }),
  facts: (text) => ({
    value: 1,
    unit: 'people',
    scope: both(text),
    asOf: '2026',
    state: 'current',
    source: source(text),
  }),
};

/** What stands before the name of an entry, where that is an id of a document. */
const KEYS = { elsewhere: 'agenda/' };

/** The files of all registries with every string, and the names of the fields that hold them: `people.name`. */
export function hostileRegistries(strings) {
  const files = new Map();
  const sinks = [];
  for (const [name, entry] of Object.entries(ENTRIES)) {
    const path = `registry/${name}.yaml`;
    files.set(path, registry(name, entry, strings));
    for (const field of fieldsWith(PROBE, registry(name, entry, [PROBE])))
      sinks.push({ path, sink: `${name}.${field}` });
  }
  return { files, sinks };
}

function registry(name, entry, strings) {
  const entries = Object.fromEntries(
    strings.map((text, index) => [`${KEYS[name] ?? ''}e${index}`, entry(text, index)]),
  );
  const all = strings.join(' ');
  return name === 'levers'
    ? { entries, about: { model: all, version: all, source: source(all) } }
    : { entries };
}

/** A registry that the content declares, with a string in every label. */
export const declaration = (link, text) => ({
  link,
  labels: {
    title: both(text),
    summary: both(text),
    one: both(text),
    other: both(text),
    about: both(`${text} {{note}}`),
  },
  fields: {
    text: { type: 'text', label: both(text) },
    forms: { type: 'forms', label: both(text) },
    words: { type: 'words', label: both(text) },
    names: { type: 'names', required: true },
    former: { type: 'former', label: both(text) },
    symbol: { type: 'symbol', label: both(text) },
    articles: { type: 'articles', label: both(text) },
    number: { type: 'number', label: both(text), caption: both(text) },
    word: { type: 'word', label: both(text), values: { set: both(text) } },
    source: { type: 'source' },
  },
  names: ['names'],
  title: '{{symbol}} {{names}}',
  lead: 'text',
  group: 'word',
});

/** An entry of such a registry. */
const declared = (text) => ({
  text: both(text),
  forms: { ko: [text], en: [text] },
  words: { ko: [text], en: [text] },
  names: [{ ...both(text), short: both(text) }],
  former: [{ ...both(`${text}.`), until: '2020' }],
  symbol: text,
  articles: { 1: { title: both(text), note: both(text) } },
  number: 1,
  word: 'set',
  source: source(text),
});

/** What such a registry holds: an entry for each string. */
export const declaredEntries = (strings) => ({
  about: { note: strings.join(' '), source: source(strings.join(' ')) },
  entries: Object.fromEntries(strings.map((text, index) => [`e${index}`, declared(text)])),
});

/** The names of its fields that hold a string, as the schemas name them. */
export const declaredSinks = () => [
  ...new Set([
    ...fieldsWith(PROBE, declaration('own', PROBE)).map(
      (name) => `registry.${name.replace(/^fields\.\w+\.(\w+).*$/, 'fields.$1')}`,
    ),
    ...fieldsWith(PROBE, declaredEntries([PROBE])).map(
      (name) => `registry-values.${name.replace(/^about\.note$/, 'about')}`,
    ),
  ]),
];

/** A string that stands in a value to see where strings stand. */
export const PROBE = 'probe';

/** Where a value holds a string, as people say it: `names.short` for `/entries/e0/names/0/short/ko`. */
export function fieldsWith(probe, value, path = '') {
  if (typeof value === 'string') return value.includes(probe) ? [nameOf(path)] : [];
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    fieldsWith(probe, each, `${path}/${key}`),
  );
  return [...new Set(inner)];
}

/** A JSON pointer without what only counts: entries, items of lists, languages, articles. */
export function nameOf(pointer) {
  const parts = pointer.slice(1).split('/');
  return parts.filter((part) => !/^(?:entries|agenda|e?\d+|\*|ko|en)$/.test(part)).join('.');
}
