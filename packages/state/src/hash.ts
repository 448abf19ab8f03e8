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
 * **Shapes**: each 40 hexadecimal digits. `text` changes with any edit; `words` not with spacing, punctuation, typography
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

/** The hashes of a piece, each made when it is first asked for; those of an empty text where there is none. */
export function hashText(piece: SectionText | undefined): Hashes {
  if (!piece) return NOTHING;
  const known = hashed.get(piece);
  if (known) return known;
  const hashes = new TextHashes(piece);
  hashed.set(piece, hashes);
  return hashes;
}

const hashed = new WeakMap<SectionText, Hashes>();

class TextHashes implements Hashes {
  readonly #piece: SectionText;
  #text?: string;
  #words?: string;
  #facts?: string;

  constructor(piece: SectionText) {
    this.#piece = piece;
  }

  get text(): string {
    this.#text ??= shortHash(canonicalText(this.#piece.document.tree.children));
    return this.#text;
  }

  get words(): string {
    this.#words ??= shortHash(bareWords(this.#piece.document.tree.children));
    return this.#words;
  }

  get facts(): string {
    this.#facts ??= shortHash(readFacts(this.#piece.document).join('\n'));
    return this.#facts;
  }
}

/** What changed in a piece since it was signed. */
export function changeSince(
  signed: Hashes,
  piece: SectionText | undefined,
): ChangeClass | undefined {
  return classifyChange(signed, hashText(piece));
}

/** Whether two states of a text say the same words. */
export function isSame(before: Hashes, after: Hashes): boolean {
  return before.text === after.text || before.words === after.words;
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

/** SHA-256 in hexadecimal of a text in UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Hexadecimal digits that a lock keeps of a hash: 160 bits, as git has. */
export const HASH_LENGTH = 40;

/** SHA-256 of a text in UTF-8, cut to `HASH_LENGTH`. */
export function shortHash(text: string): string {
  return sha256(text).slice(0, HASH_LENGTH);
}

/** The hashes of an empty text: a section that is not there. */
export const NOTHING: Hashes = {
  text: shortHash('[]'),
  words: shortHash(''),
  facts: shortHash(''),
};
