/** Every place of content that takes a string, as documents that hold an attack there. */

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

const FIELDS = [
  'title',
  'shortTitle',
  'summary',
  'keywords',
  'translators',
  'symbol',
  'series',
  'rights',
];
const MORE = ['sources.title', 'sources.note', 'history.note'];
const REGISTRY = ['term.forms', 'term.definition', 'term.source', 'notice.title', 'notice.text'];
const SITE = ['title', 'tagline', 'description', 'footer'];
const PROBE = 'The next one is probed.';

/**
 * The files of a content folder that holds every string in every sink, and what was tried.
 *
 * **Shapes**: `tried` names a string's document, or file, for each sink.
 */
export function hostileContent(strings) {
  const files = new Map();
  const tried = [];
  const yaml = (path, value) => files.set(path, JSON.stringify(value, null, 1));
  const document = (kind, slug, meta, front, body) => {
    const folder = `${kind}s/${slug}`;
    const common = {
      locales: ['ko', 'en'],
      source: 'ko',
      lifecycle: 'published',
      licence: 'CC0-1.0',
    };
    yaml(`${folder}/meta.yaml`, {
      id: `${kind}/${slug}`,
      ...common,
      rights: both('Narani'),
      history: HISTORY(both('First.')),
      ...meta,
    });
    for (const locale of ['ko', 'en']) {
      const own = locale === 'en' ? { translation: { mode: 'mirror', ...front.translation } } : {};
      const { translation: _, ...rest } = front;
      files.set(
        `${folder}/${locale}.md`,
        `---\n${JSON.stringify({ ...rest, ...own }, null, 1)}\n---\n\n${body}\n`,
      );
    }
    return folder;
  };
  for (const [index, text] of strings.entries()) {
    const meta = {
      state: 'final',
      date: '2026',
      symbol: text,
      series: both(text),
      rights: both(text),
      sources: [{ title: both(text), note: both(text) }],
      history: HISTORY(both(text)),
    };
    const front = {
      title: text,
      shortTitle: text,
      summary: text,
      keywords: [text],
      translation: { translators: [{ name: text }] },
    };
    const fields = document('paper', `fields-${index}`, meta, front, PROBE);
    for (const sink of [...FIELDS, ...MORE]) tried.push({ sink, text, path: fields });
    const source = { title: both('A'), url: text };
    const address = document(
      'doc',
      `address-${index}`,
      { type: 'note', sources: [source] },
      { title: 'A' },
      PROBE,
    );
    tried.push({ sink: 'sources.url', text, path: address });
    for (const [sink, write] of Object.entries(BODIES)) {
      const path = document(
        'doc',
        `${sink}-${index}`,
        { type: 'note' },
        { title: 'A' },
        `${PROBE}\n\n${write(text)}`,
      );
      tried.push({ sink: `body.${sink}`, text, path });
    }
  }
  const safe = plain(strings);
  const source = (text) => ({ title: both(text) });
  const entries = (make) =>
    Object.fromEntries(safe.map((text, index) => [`e${index}`, make(text)]));
  yaml('registry/terms.yaml', {
    entries: entries((text) => ({
      forms: { ko: [text], en: [text] },
      definition: both(text),
      source: source(text),
    })),
  });
  yaml('registry/notices.yaml', {
    entries: entries((text) => ({ title: both(text), text: both(text) })),
  });
  for (const text of safe)
    for (const sink of REGISTRY)
      tried.push({ sink, text, path: `registry/${sink.split('.')[0]}s.yaml` });
  const site = (name, more) => ({
    name,
    title: both(name),
    tagline: both('Probed'),
    baseUrl: `https://${name}.example`,
    locales: ['ko', 'en'],
    kinds: ['doc'],
    editions: ['html', 'feed'],
    fallback: 'show',
    ...more,
  });
  document('doc', 'plain', { type: 'about' }, { title: 'Plain' }, PROBE);
  const all = safe.join(' ');
  yaml('sites/all/site.yaml', site('all', { kinds: ['doc', 'paper'], registries: ['terms'] }));
  yaml('sites/print/site.yaml', site('print', { kinds: ['paper'], editions: ['html', 'print'] }));
  const words = Object.fromEntries(SITE.map((field) => [field, both(all)]));
  yaml('sites/words/site.yaml', site('words', { ...words, only: ['doc/plain'] }));
  files.set('sites/words/theme.css', `.hero { color: #123456 }\n${all}`);
  for (const text of safe) {
    for (const field of SITE)
      tried.push({ sink: `site.${field}`, text, path: 'sites/words/site.yaml' });
    tried.push({ sink: 'theme', text, path: 'sites/words/theme.css' });
  }
  files.set(
    'narani.yaml',
    JSON.stringify({ locales: ['ko', 'en'], sourceLocale: 'ko', publisher: both('Narani') }),
  );
  return { files, tried };
}
