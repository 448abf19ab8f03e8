/** All signatures there are, looked up by the texts they speak of: wherever those texts stand now, they are found again. */
import type { Locale } from '@narani/model';
import type { Signature } from '@narani/schema';
import { hashText, isSame } from './hash.js';
import type { Lock } from './lock.js';
import type { SectionPair } from './pair.js';
import { byWorth } from './signature.js';

/** **Shapes**: signatures by language and the hashes of both texts, once to the letter and once in words. */
export interface SignatureBook {
  readonly byTexts: ReadonlyMap<string, readonly Signature[]>;
  readonly byWords: ReadonlyMap<string, readonly Signature[]>;
}

/** A book of the signatures of these locks: those of all documents, for a section may have moved to another. */
export function createBook(locks: Iterable<Lock>): SignatureBook {
  const byTexts = new Map<string, Signature[]>();
  const byWords = new Map<string, Signature[]>();
  const seen = new Set<string>();
  for (const { signatures } of locks) {
    for (const signature of signatures) {
      if (seen.has(signature.seal)) continue;
      seen.add(signature.seal);
      const { locale, source, translation } = signature;
      push(byTexts, keyOf(locale, source.text, translation.text), signature);
      push(byWords, keyOf(locale, source.words, translation.words), signature);
    }
  }
  return { byTexts, byWords };
}

/**
 * The signatures that these two texts have, the best first. They hold for texts that differ in nothing but spacing, punctuation
 * and emphasis, and for the mode they were given in: who held that an adaptation is right did not hold that it mirrors.
 */
export function findSignatures(
  book: SignatureBook,
  pair: SectionPair,
  locale: Locale,
): readonly Signature[] {
  if (!pair.translation) return [];
  const [source, translation] = [hashText(pair.source), hashText(pair.translation)];
  const exact = book.byTexts.get(keyOf(locale, source.text, translation.text));
  const found = exact ?? book.byWords.get(keyOf(locale, source.words, translation.words)) ?? [];
  return found.filter((each) => isOfMode(each, pair)).sort(byWorth);
}

/**
 * The signature that these texts have outgrown: of those in the document's own lock whose section or one of whose texts is
 * still the same, the nearest.
 */
export function findOutgrown(lock: Lock, pair: SectionPair, locale: Locale): Signature | undefined {
  const [source, translation] = [hashText(pair.source), hashText(pair.translation)];
  const near = (signature: Signature): number =>
    (isSame(signature.translation, translation) ? 4 : 0) +
    (signature.section === pair.key ? 3 : 0) +
    (isSame(signature.source, source) ? 2 : 0);
  let best: Signature | undefined;
  let nearest = 0;
  for (const signature of lock.signatures) {
    if (signature.locale !== locale) continue;
    const nearness = near(signature);
    if (nearness > nearest || (best && nearness === nearest && isLater(signature, best))) {
      best = signature;
      nearest = nearness;
    }
  }
  return best;
}

/** Whether a signature was given after another; of one day the better counts as later. */
export function isLater(a: Signature, b: Signature): boolean {
  return a.date === b.date ? byWorth(a, b) < 0 : a.date > b.date;
}

/** Whether two signatures speak of the same texts, in the same mode. */
export function isOfSameTexts(a: Signature, b: Signature): boolean {
  return (
    a.locale === b.locale &&
    a.mode === b.mode &&
    isSame(a.source, b.source) &&
    isSame(a.translation, b.translation)
  );
}

function isOfMode({ mode }: Signature, { translation }: SectionPair): boolean {
  const declared = translation?.document.data.translation?.mode;
  return mode === undefined || declared === undefined || mode === declared;
}

function keyOf(locale: string, source: string, translation: string): string {
  return `${locale} ${source} ${translation}`;
}

function push(map: Map<string, Signature[]>, key: string, signature: Signature): void {
  const list = map.get(key);
  if (list) list.push(signature);
  else map.set(key, [signature]);
}
