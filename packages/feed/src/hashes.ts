/** The fingerprints of an item: what changed of it can be told by them alone. */
import { fingerprint } from '@narani/changes';
import type { Document, Entry, Locale } from '@narani/model';
import type { ItemFile } from '@narani/schema';
import { hashText, type SectionText, sectionTexts } from '@narani/state';
import type { ItemBody } from './shape.js';

/** The hashes of a section, as an item's file has them. */
export type SectionHashes = Pick<ItemFile['sections'][number], 'hash' | 'text_hash' | 'words_hash'>;

/**
 * The hash of what a document says itself in one language: it changes when its editors change it, and not with a name, a title or an
 * address that is kept elsewhere.
 */
export function ownHash(entry: Entry, document: Document, files: ItemFile['files']): string {
  const {
    id: _id,
    aliases: _aliases,
    formerIds: _former,
    lifecycle: _lifecycle,
    ...meta
  } = entry.meta;
  const ownFiles = files.filter(({ role }) => role !== 'pdf').map(({ sha256 }) => sha256);
  const texts = sectionTexts(document).map((piece) => [piece.key, hashText(piece).text]);
  return fingerprint({ meta: inLanguage(meta, document.locale), files: ownFiles, texts });
}

/** A value of meta.yaml with only one language of whatever is given in both. */
function inLanguage(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((inner) => inLanguage(inner, locale));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value);
  const isLocalised = fields.length > 0 && fields.every(([key]) => key === 'ko' || key === 'en');
  if (isLocalised) return inLanguage((value as Record<string, unknown>)[locale], locale) ?? null;
  return Object.fromEntries(fields.map(([key, inner]) => [key, inLanguage(inner, locale)]));
}

/**
 * The hashes of a document's sections, the text before the first heading under an empty id.
 *
 * **Shapes**: `hash` covers the HTML, whatever changed it; `text_hash` what is written there to the letter; `words_hash` the words, without
 * spacing, punctuation and emphasis.
 */
export function sectionHashes(document: Document, body: ItemBody): Map<string, SectionHashes> {
  const html = new Map(body.sections.map((section) => [section.id, section.html]));
  const pieces = piecesById(document);
  return new Map(
    [...pieces].map(([id, piece]) => {
      const { text, words } = hashText(piece);
      const hash = fingerprint(html.get(id) ?? '');
      return [id, { hash, text_hash: text, words_hash: words }];
    }),
  );
}

function piecesById(document: Document): Map<string, SectionText> {
  const pieces = sectionTexts(document).filter(({ key }) => key !== '@meta');
  const lead = pieces[0]?.key === '@lead' ? pieces.shift() : undefined;
  const headed = document.sections.filter(({ depth }) => depth > 0);
  const named = pieces.map((piece, index) => [headed[index]?.id ?? piece.key, piece] as const);
  return new Map(lead ? [['', lead], ...named] : named);
}
