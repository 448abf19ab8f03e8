/** Texts as they are published, made by the pipeline itself: the page, the item of the feed, the part of the PDF. */

import { checkCorpus } from '@narani/check';
import { type Loaded, loadCorpus, makeSite, renderEditions } from '@narani/engine';
import { addressOf } from '@narani/kinds';
import { createTranslator } from '@narani/messages';
import type { Document, Entry, Finding, Locale } from '@narani/model';
import {
  type Block,
  createPart,
  type Figures,
  findUnprintable,
  type PrintPart,
} from '@narani/print';

/** A file of a content folder. */
export type ContentText = Parameters<typeof loadCorpus>[0][number];

/** One text of a content folder, as written and as published. */
export interface Published {
  readonly path: string;
  readonly source: string;
  readonly document: Document;
  readonly entry: Entry;
  readonly page: string;
  readonly feed: string;
  /** Its text alone, without what the PDF says of the document. */
  readonly part: PrintPart;
  readonly figures: Figures;
  readonly findings: readonly Finding[];
}

const DAY = '2026-11-27';

/**
 * Publishes a content folder in memory.
 *
 * **Shapes**: one entry a text that is read and shown on a site, withheld or not; in the order of the corpus.
 */
export function publishTexts(files: readonly ContentText[]): Published[] {
  const { value: loaded, findings } = loadCorpus(files);
  if (!loaded.corpus) throw new Error(`Content folder, got ${JSON.stringify(findings[0])}`);
  const checked = checkCorpus(loaded.corpus, {
    findings,
    locks: loaded.locks,
    today: DAY,
    compared: [],
    findUnprintable,
  });
  // What a withheld text would look like is a matter of the law too.
  const corpus = { ...checked, withheld: [] };
  const editions = renderEditions(corpus).value;
  const outputs = new Map<string, string>();
  const items = new Map<string, string>();
  for (const site of corpus.sites) {
    const made = makeSite(site, {
      corpus,
      loaded,
      editions,
      printed: { value: new Map(), findings: [] },
    });
    for (const { path, contents } of made.value ?? []) {
      if (typeof contents !== 'string') continue;
      outputs.set(path, contents);
      if (path.endsWith('/item.json')) items.set(path, JSON.parse(contents).content_html ?? '');
    }
  }
  return corpus.entries.flatMap((entry) =>
    (['ko', 'en'] as const).flatMap((locale) => {
      const document = entry.translations[locale];
      const place = `${locale}/${addressOf(entry)}/${entry.slug}`;
      const page = outputs.get(`${place}/index.html`);
      if (!document || page === undefined) return [];
      return [
        {
          path: document.path,
          source: loaded.sources.get(document.path)?.text ?? '',
          document,
          entry,
          page,
          feed: items.get(`${place}/item.json`) ?? '',
          part: textAlone(document, entry, corpus, locale),
          figures: figuresOf(entry, loaded.pictures),
          findings: checked.findings.filter(({ path }) => path === document.path),
        },
      ];
    }),
  );
}

function figuresOf(entry: Entry, pictures: Loaded['pictures']): Figures {
  return Object.fromEntries(
    Object.keys(entry.files).flatMap((name) => {
      const picture = pictures.get(`${entry.folder}/${name}`);
      return picture ? [[name, picture.contents]] : [];
    }),
  );
}

function textAlone(
  document: Document,
  entry: Entry,
  corpus: Parameters<typeof createPart>[2],
  locale: Locale,
): PrintPart {
  const { items: _items, ...meta } = entry.meta as Entry['meta'] & { items?: unknown };
  const bare = { ...entry, meta: meta as Entry['meta'] };
  const { value } = createPart(document, bare, corpus, { t: createTranslator(locale) });
  const { summary: _summary, front: _front, ...part } = value;
  const blocks = part.blocks.map(withoutNumber);
  return { ...part, label: '', heading: [], metadata: [], end: [], blocks };
}

/** Pages number figures, tables and sections by themselves, and place a figure where there is room. */
function withoutNumber(block: Block): Block {
  if (block.type === 'heading') {
    const { number: _number, ...heading } = block;
    return heading;
  }
  if (block.type === 'figure') {
    const { credit: _credit, float: _float, ...figure } = block;
    return { ...figure, number: '' };
  }
  if (block.type === 'table' && block.number !== undefined) return { ...block, number: '' };
  return block;
}
