/** The file of one item: the item, and all that a list has no room for. */

import { withHashes } from '@narani/changes';
import { createTranslator } from '@narani/messages';
import type { Document, Entry } from '@narani/model';
import type { ItemFile } from '@narani/schema';
import { asciiAddress } from '@narani/text';
import { getText, isWithdrawn, naming, pagePath } from './context.js';
import { itemFiles } from './files.js';
import { ownHash, type SectionHashes, sectionHashes } from './hashes.js';
import { bareItem } from './item.js';
import { licenceOf } from './licence.js';
import { itemMeta } from './meta.js';
import type { FeedContext, ItemBody, Part } from './shape.js';

/** An item's own file. **Shapes**: a withdrawn document keeps its history and its rights, and nothing of its text or metadata. */
export function itemFile(context: FeedContext, part: Part, body: ItemBody): ItemFile {
  const { entry, document } = getText(context, part);
  const files = itemFiles(context, part, entry);
  const hashes = sectionHashes(document, body);
  const texts = new Map(body.sections.map(({ id, text }) => [id, text]));
  const lead = hashes.get('');
  const { meta } = entry;
  const { locale } = part;
  const withdrawn = isWithdrawn(part);
  const notice =
    meta.notice === undefined ? undefined : context.corpus.registries.notices[meta.notice];
  const item = {
    ...bareItem(context, part, body.html),
    meta: withdrawn ? {} : itemMeta(naming(context, part, entry), meta),
    ...(withdrawn || !lead ? {} : { lead: { ...lead, text: texts.get('') ?? '' } }),
    sections: withdrawn ? [] : sections(context, part, document, { hashes, texts }),
    ...blocksOf(context, part, body),
    files,
    history: meta.history.map((change) => ({
      date: change.date,
      class: change.class,
      note: change.note[locale],
    })),
    licence: licenceOf(meta.licence),
    rights: meta.rights[locale],
    ...(withdrawn ? {} : { attribution: attributionOf(context, part, meta) }),
    ...(notice && meta.notice
      ? { notice: { id: meta.notice, title: notice.title[locale], text: notice.text[locale] } }
      : {}),
    sources: (withdrawn ? [] : (meta.sources ?? [])).map(({ title, url, date, note }) => ({
      title: title[locale],
      ...(url ? { url: asciiAddress(url) } : {}),
      ...(date ? { date } : {}),
      ...(note ? { note: note[locale] } : {}),
    })),
  };
  return withHashes(item, ownHash(entry, document, files));
}

/** What programs can use without reading HTML; a list that would be empty is left out. */
function blocksOf(
  { router }: FeedContext,
  { id, locale }: Part,
  { blocks: { paragraphs, tables, faq } }: ItemBody,
): Pick<ItemFile, 'paragraphs' | 'tables' | 'faq'> {
  const page = router.absolute(pagePath(router, id, locale));
  const numbered = paragraphs.map((each) => ({ ...each, url: `${page}#${each.id}` }));
  return {
    ...(numbered.length > 0 ? { paragraphs: numbered } : {}),
    ...(tables.length > 0
      ? {
          tables: tables.map(({ rows, ...each }) => ({
            ...each,
            header: [...each.header],
            rows: rows.map((row) => [...row]),
          })),
        }
      : {}),
    ...(faq.length > 0 ? { faq: [...faq] } : {}),
  };
}

/** The line to print below the text, as its language credits a source. */
function attributionOf(
  { router }: FeedContext,
  { id, locale, body }: Part,
  { rights, licence }: Entry['meta'],
): string {
  const url = router.absolute(pagePath(router, id, locale));
  const name = WORDS[locale](`pages:licence.${licence.replaceAll('.', '-')}`);
  const values = { title: body.item.title, rights: rights[locale], licence: name, url };
  return WORDS[locale]('feeds:attribution', values);
}

const WORDS = { ko: createTranslator('ko'), en: createTranslator('en') };

function getHashes(hashes: ReadonlyMap<string, SectionHashes>, id: string): SectionHashes {
  const found = hashes.get(id);
  if (!found) throw new Error(`Hashes, got none for section ${id}, expected some for each`);
  return found;
}

interface SectionParts {
  readonly hashes: ReadonlyMap<string, SectionHashes>;
  readonly texts: ReadonlyMap<string, string>;
}

function sections(
  { corpus, router }: FeedContext,
  { id, locale }: Part,
  document: Document,
  { hashes, texts }: SectionParts,
): ItemFile['sections'] {
  const page = router.absolute(pagePath(router, id, locale));
  const states = corpus.states[`${id}@${locale}`]?.sections ?? [];
  return document.sections
    .filter((section) => section.id !== '')
    .map((section) => {
      const known = states.find((state) => state.section === section.id);
      return {
        id: section.id,
        // A heading without a word is a finding; what stands below it is published all the same.
        title: section.title.trim() || section.id,
        depth: section.depth,
        url: `${page}#${encodeURIComponent(section.id)}`,
        text: texts.get(section.id) ?? '',
        ...getHashes(hashes, section.id),
        ...(section.only ? { only: true as const } : {}),
        ...(known ? { state: known.state } : {}),
        ...(known?.change ? { change: known.change } : {}),
      };
    });
}
