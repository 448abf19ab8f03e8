/** Hashes of a piece of text: what it says to the letter, in words, and by value. */
import { createHash } from 'node:crypto';
import type { ChangeClass, Document } from '@narani/model';
import { bareWords, canonicalText } from './content.js';
import { readFacts } from './facts.js';
import type { SectionText } from './section.js';
import { sectionTexts } from './section.js';

/**
 * One side of a sign-off.
 *
 * **Shapes**: each a SHA-256 in hexadecimal. `text` changes with any edit; `words` not with spacing, punctuation, typography
 * and emphasis; `facts` only with a figure, a date, a statute, a reference, a link, a picture or code.
 */
export interface Hashes {
  readonly text: string;
  readonly words: string;
  readonly facts: string;
}

/** The hashes of one section of a document by its key (see `SectionText`); undefined where it has none of that key. */
export function hashSection(document: Document, key: string): Hashes | undefined {
  const piece = sectionTexts(document).find((each) => each.key === key);
  return piece && hashText(piece);
}

/** The hashes of a piece; those of an empty text where there is none. */
export function hashText(piece: SectionText | undefined): Hashes {
  if (!piece) return NOTHING;
  const nodes = piece.document.tree.children;
  return {
    text: textHash(piece),
    words: sha256(bareWords(nodes)),
    facts: sha256(readFacts(piece.document).join('\n')),
  };
}

/** What changed in a piece since it was signed. Words and facts are read only where the text is another. */
export function changeSince(
  signed: Hashes,
  piece: SectionText | undefined,
): ChangeClass | undefined {
  return signed.text === textHash(piece) ? undefined : classifyChange(signed, hashText(piece));
}

/**
 * What changed between two states of one text, or undefined where nothing did.
 *
 * Equal text is no change and equal words a cosmetic one, whatever the facts: a later version may read facts better, which must
 * not age a translation.
 */
export function classifyChange(before: Hashes, after: Hashes): ChangeClass | undefined {
  if (before.text === after.text) return undefined;
  if (before.words === after.words) return 'cosmetic';
  return before.facts === after.facts ? 'wording' : 'fact';
}

function textHash(piece: SectionText | undefined): string {
  return sha256(canonicalText(piece?.document.tree.children ?? []));
}

/** SHA-256 in hexadecimal of a text in UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The hashes of an empty text: a section that is not there. */
export const NOTHING: Hashes = { text: sha256('[]'), words: sha256(''), facts: sha256('') };
