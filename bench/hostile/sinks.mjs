/** Every place of content that takes a string, as documents that hold an attack there. */
import {
  declaration,
  declaredEntries,
  declaredSinks,
  fieldsWith,
  hostileRegistries,
  PROBE,
} from './registries.mjs';

const HISTORY = (note) => [{ date: '2026-11-21', class: 'wording', note }];
const both = (text) => ({ ko: text, en: text });

/** Marks of Markdown around a string: one document each, since some of them are refused with all that stands beside them. */
const BODIES = {
  paragraph: (text) => text,
  heading: (text) => `## ${oneLine(text)} {#place}`,
  'heading-id': (text) => `## Place {#${oneLine(text)}}`,
  cell: (text) => `| a | b |\n| --- | --- |\n| ${oneLine(text)} | b |`,
  code: (text) => `\`\`\`html\n${text}\n\`\`\`\n\nAs \`${oneLine(text)}\` here.`,
  quote: (text) => `> ${oneLine(text)}`,
  list: (text) => `- ${oneLine(text)}\n- b`,
  emphasis: (text) => `**${oneLine(text)}** and *${oneLine(text)}*`,
  'link-text': (text) => `[${oneLine(text)}](https://example.org/)`,
  'link-target': (text) => `[a](<${oneLine(text)}>)`,
  'link-title': (text) => `[a](https://example.org/ "${oneLine(text).replaceAll('"', '\\"')}")`,
  'image-alt': (text) => `![${oneLine(text)}](a.png)`,
  'image-target': (text) => `![a](<${oneLine(text)}>)`,
  footnote: (text) => `A note.[^1]\n\n[^1]: ${oneLine(text)}`,
  reference: (text) => `[a](doc:${oneLine(text)})`,
};

const oneLine = (text) => text.replace(/[\r\n]+/g, ' ');

/** Fields of the registries and of a site, one file each for all strings: those that YAML or a rule would refuse would take the others along. */
const plain = (strings) => strings.filter((text) => text.trim() !== '' && !/[\p{C}]/u.test(text));

/** **Units**: letters. What is filled of a field: most may have 5,000. */
const FILLED = 4000;

/** Strings that YAML takes, in groups that fit into one field. */
export function inFields(strings) {
  const groups = [[]];
  let letters = 0;
  for (const text of plain(strings)) {
    letters += text.length + 1;
    if (letters > FILLED) {
      groups.push([]);
      letters = text.length + 1;
    }
    groups.at(-1).push(text);
  }
  return groups;
}

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';
const FIGURE = { id: 'f', file: 'f.svg', width: 9, height: 9 };
const BODY = 'The next one is probed.';

/** What documents say of themselves, with a string in every field that takes text. */
const front = (text) => ({
  title: text,
  shortTitle: text,
  summary: text,
  keywords: [text],
  translation: { translators: [{ name: text }] },
});
const meta = (text) => ({
  rights: both(text),
  figures: [{ ...FIGURE, credit: both(text) }],
  sources: [{ title: both(text), note: both(text) }],
  history: HISTORY(both(text)),
});
const paper = (text) => ({
  state: 'final',
  date: '2026',
  symbol: text,
  series: both(text),
  annexes: [{ id: 'a', title: both(text) }],
  ...meta(text),
});
const session = (text) => ({
  date: '2026-11-21',
  zone: 'Asia/Seoul',
  status: 'held',
  place: both(text),
  items: [{ id: 'a', kind: 'report', title: both(text) }],
});
const waivers = (text) => [
  { finding: text, reason: text, owner: text, expires: '2027-01-01' },
  { rule: 'parity/amount', section: text, reason: text, owner: text, expires: '2027-01-01' },
];
const kind = (text) => ({
  labels: { one: both(text), plural: both(text), summary: both(text) },
  traits: {
    numbered: { label: both(text), caption: both(text) },
    status: { values: { set: both(text) } },
  },
});
const site = (text) => ({
  title: both(text),
  tagline: both(text),
  description: both(text),
  footer: both(text),
});

/**
 * The files of a content folder that holds every string in every sink, and what was tried.
 *
 * **Shapes**: `tried` names a string's document, or file and entry, for each sink.
 */
export function hostileContent(strings) {
  const files = new Map();
  const tried = [];
  const yaml = (path, value) => files.set(path, JSON.stringify(value, null, 1));
  const document = (kind, slug, own, words, body = BODY) => {
    const folder = `${kind}s/${slug}`;
    yaml(`${folder}/meta.yaml`, {
      id: `${kind}/${slug}`,
      locales: ['ko', 'en'],
      source: 'ko',
      lifecycle: 'published',
      licence: 'CC0-1.0',
      rights: both('Narani'),
      history: HISTORY(both('First.')),
      ...own,
    });
    for (const locale of ['ko', 'en']) {
      const { translation, ...rest } = words;
      const declared = locale === 'en' ? { translation: { mode: 'mirror', ...translation } } : {};
      const head = JSON.stringify({ ...rest, ...declared }, null, 1);
      files.set(`${folder}/${locale}.md`, `---\n${head}\n---\n\n${body}\n`);
    }
    return folder;
  };
  const fields = (schema, make) =>
    fieldsWith(PROBE, make(PROBE)).map((name) => `${schema}.${name}`);
  const attempt = (sinks, text, path) => tried.push(...sinks.map((sink) => ({ sink, text, path })));
  const A = { title: 'A' };
  const type = 'note';
  const words = [...fields('paper', paper), ...fields('front-matter', front)];
  for (const [index, text] of strings.entries()) {
    const shown = `${BODY}\n\n![Figure](figure:f)`;
    const folder = document('paper', `fields-${index}`, paper(text), front(text), shown);
    files.set(`${folder}/f.svg`, SVG);
    attempt(words, text, folder);
    attempt(
      fields('session', session),
      text,
      document('session', `session-${index}`, session(text), A),
    );
    const waived = { ...A, translation: { waivers: waivers(text) } };
    attempt(
      fields('front-matter.translation', (probe) => ({ waivers: waivers(probe) })),
      text,
      document('doc', `waivers-${index}`, { type }, waived),
    );
    const linked = { type, sources: [{ title: both('A'), url: text }] };
    attempt(['sources.url'], text, document('doc', `address-${index}`, linked, A));
    const named = { type, figures: [{ ...FIGURE, file: text }] };
    attempt(['figures.file'], text, document('doc', `file-${index}`, named, A));
    for (const [sink, write] of Object.entries(BODIES))
      attempt(
        [`body.${sink}`],
        text,
        document('doc', `${sink}-${index}`, { type }, A, `${BODY}\n\n${write(text)}`),
      );
  }
  const safe = plain(strings);
  const registries = hostileRegistries(safe);
  for (const [path, value] of registries.files) yaml(path, value);
  for (const { path, sink } of registries.sinks)
    for (const [index, text] of safe.entries())
      tried.push({ sink, text, path, entry: `e${index}` });
  const record = (text) => ({
    title: both(text),
    date: '2026-11-01',
    reason: both(text),
    licence: 'CC0-1.0',
  });
  const records = safe.map((text, index) => [`doc/withdrawn-${index}`, record(text)]);
  yaml('withdrawn.yaml', { entries: Object.fromEntries(records) });
  for (const [index, text] of safe.entries())
    for (const sink of fields('withdrawn', record))
      tried.push({ sink, text, path: 'withdrawn.yaml', entry: `doc/withdrawn-${index}` });
  const publish = (name, more) =>
    yaml(`sites/${name}/site.yaml`, {
      name,
      ...site(name),
      baseUrl: `https://${name}.example`,
      locales: ['ko', 'en'],
      kinds: ['doc'],
      editions: ['html', 'feed'],
      fallback: 'show',
      ...more,
    });
  document('doc', 'plain', { type: 'about' }, { title: 'Plain' });
  const shown = [...registries.files.keys()].map((path) => path.replace(/^.*\/|\.yaml$/g, ''));
  // One language: both go through the same hands, and pages are what opening takes its time for.
  publish('all', {
    locales: ['ko'],
    kinds: ['doc', 'paper', 'session', 'agenda'],
    registries: shown.filter((name) => !['notices', 'elsewhere'].includes(name)),
  });
  publish('print', { kinds: ['paper', 'session'], editions: ['print'] });
  // As many strings as a field may hold.
  for (const [index, some] of inFields(strings).entries()) {
    const name = `words-${index}`;
    const all = some.join(' ');
    yaml(`kinds/${name}.yaml`, { folder: `${name}s`, ...kind(all), kicker: ['numbered'] });
    yaml(`registries/own-${index}.yaml`, declaration(`own-${index}`, all));
    yaml(`registry/own-${index}.yaml`, declaredEntries(some));
    const ruling = document(name, 'first', { number: 1, status: 'set' }, A);
    publish(name, {
      ...site(all),
      kinds: ['doc', name],
      registries: [`own-${index}`],
      only: ['doc/plain', `${name}/first`],
    });
    files.set(`sites/${name}/theme.css`, `.hero { color: #123456 }\n${all}`);
    for (const text of some) {
      attempt(fields('site', site), text, `sites/${name}/site.yaml`);
      attempt(
        fields('kind', kind).map((sink) => sink.replace(/\.(?:numbered|status|set)\b/g, '')),
        text,
        ruling,
      );
      attempt(declaredSinks(), text, `registries/own-${index}.yaml`);
      attempt(['theme'], text, `sites/${name}/theme.css`);
    }
  }
  const settings = { locales: ['ko', 'en'], sourceLocale: 'ko', publisher: both('Narani') };
  // What levers say of their model holds all strings.
  const limits = { letters: 50_000 };
  files.set('narani.yaml', JSON.stringify({ ...settings, limits }));
  return { files, tried };
}
