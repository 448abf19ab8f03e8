/** The last good version of an item, marked. */
import type { FeedExtension, ItemFile } from '@narani/schema';
import { fingerprint } from './canonical.js';

type Cause = NonNullable<FeedExtension['availability']>['cause'];

/** What an item says of itself but its own hashes. */
export type Unhashed = Omit<ItemFile, '_narani'> & {
  readonly _narani: Omit<
    ItemFile['_narani'],
    'item_hash' | 'content_hash' | 'state_hash' | 'own_hash'
  >;
};

/**
 * An item with its fingerprints.
 *
 * **Shapes**: `item_hash` covers all else in the file, the other hashes among it; `content_hash` what a reader of that language sees, links
 * and names included, but for the PDF; `state_hash` where the text and its translations stand; `own` what its editors wrote.
 */
export function withHashes(item: Unhashed, own: string): ItemFile {
  const known = {
    ...item._narani,
    content_hash: fingerprint(contentOf(item)),
    state_hash: fingerprint(stateOf(item)),
    own_hash: own,
  };
  return { ...item, _narani: { ...known, item_hash: fingerprint({ ...item, _narani: known }) } };
}

/** An item that is withheld: the last good version; one that was taken back without its text. Marked already, it comes back as it is. */
export function withheldItem(last: ItemFile, cause: Cause): ItemFile {
  const availability = { state: 'withheld' as const, cause };
  const marked = { ...last, _narani: { ...last._narani, availability } };
  return rehashed(cause === 'taken-back' ? withoutText(marked) : marked);
}

/** The tombstone of an item of which the text is no longer at hand. */
export function withdrawnItem(
  last: ItemFile,
  withdrawal: NonNullable<FeedExtension['withdrawal']>,
): ItemFile {
  const { availability: _availability, translation, ...extension } = last._narani;
  const ended = {
    ...extension,
    ...(translation ? { translation: { ...translation, state: 'withdrawn' as const } } : {}),
    lifecycle: 'withdrawn' as const,
    withdrawal,
  };
  return rehashed(withoutText({ ...last, _narani: ended }));
}

/** An item with its hashes made anew, after something else in it changed. */
export function rehashed(item: ItemFile): ItemFile {
  const { item_hash: _item, content_hash: _content, state_hash: _state, ...rest } = item._narani;
  const { own_hash: own, ...extension } = rest;
  return withHashes({ ...item, _narani: extension }, own);
}

function withoutText(item: ItemFile): ItemFile {
  const { content_html: _html, summary: _summary, tags: _tags, lead: _lead, ...rest } = item;
  const { attachments: _pdf, notice: _notice, paragraphs: _paragraphs, ...others } = rest;
  const { tables: _tables, faq: _faq, attribution: _attribution, ...bare } = others;
  return { ...bare, content_text: '', meta: {}, sections: [], files: [], sources: [] };
}

function contentOf(item: Unhashed): unknown {
  const { _narani, id: _id, url: _url, attachments: _pdf, sections, files, ...seen } = item;
  return {
    ...seen,
    sections: sections.map(({ state: _state, change: _change, ...section }) => section),
    files: files.filter(({ role }) => role !== 'pdf'),
  };
}

function stateOf({ _narani: extension, sections }: Unhashed): unknown {
  const { lifecycle, availability, withdrawal, translation, alternates } = extension;
  return {
    lifecycle,
    availability,
    withdrawal,
    translation,
    alternates: alternates.map(({ language, id, state }) => ({ language, id, state })),
    sections: Object.fromEntries(sections.map(({ id, state, change }) => [id, { state, change }])),
  };
}
