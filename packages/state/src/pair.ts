/** Pairs the sections of a source with those of its translation. */
import type { Document, Entry, Locale } from '@narani/model';
import { alignSections } from '@narani/parity';
import { joinTexts, keysOf, LEAD, META, REST, type SectionText, sectionTexts } from './section.js';

/**
 * One row of a translation: what stands on either side. A side is missing where the document lacks the section.
 *
 * **Shapes**: `key` is the id that is written on either side, the source's before the translation's.
 */
export interface SectionPair {
  readonly key: string;
  readonly source?: SectionText;
  readonly translation?: SectionText;
}

/**
 * The pairs of one translation: the source's sections in its order, then those that stand in the translation alone.
 *
 * **Shapes**: sections are paired by id; those whose id is missing or another on one side as the comparison of the texts pairs
 * them, so that a forgotten id costs no signature. Sections declared `only` for the source are left out, for there is nothing
 * to translate; those declared for the translation are pairs without a source. An abstract pairs what has the same id, and all
 * the rest of both texts as one pair, `@rest`: any change of the source may touch what the abstract says.
 */
export function pairSections(entry: Entry, locale: Locale): SectionPair[] {
  const source = entry.translations[entry.source];
  const translation = entry.translations[locale];
  const from = source ? sectionTexts(source).filter(({ only }) => only !== entry.source) : [];
  const into = translation ? sectionTexts(translation) : [];
  const isAbstract = translation?.data.translation?.mode === 'abstract';
  const partners = partnersByKey(from, into, isAbstract ? () => true : isNamed);
  if (source && isAbstract) {
    const paired = from.filter((piece) => partners.has(piece));
    const standing = new Set(paired.flatMap((piece) => [piece, partners.get(piece)]));
    const loose = (pieces: readonly SectionText[]) => pieces.filter((each) => !standing.has(each));
    const rest: SectionPair = {
      key: REST,
      source: joinTexts(REST, source, loose(from)),
      translation: joinTexts(REST, translation, loose(into)),
    };
    const pairs = paired.map((piece) => pair(piece, partners));
    return loose(from).length + loose(into).length === 0 ? pairs : [...pairs, rest];
  }
  if (source && translation) addAligned(partners, source, translation, from, into);
  const taken = new Set(partners.values());
  const extra = into.filter((piece) => !taken.has(piece));
  return [
    ...from.map((piece) => pair(piece, partners)),
    ...extra.map((piece) => ({ key: piece.key, translation: piece })),
  ];
}

/** The key as a person types it: `meta`, `lead` and `rest` stand for the front matter and its like. */
export function findKey(pairs: readonly SectionPair[], typed: string): string | undefined {
  const known = new Set(pairs.map(({ key }) => key));
  return [typed, `@${typed}`].find((key) => known.has(key));
}

type Partners = Map<SectionText, SectionText>;

/** Sections of one key: the same id, the front matters, and the texts before the first heading. */
function partnersByKey(
  from: readonly SectionText[],
  into: readonly SectionText[],
  isMeant: (piece: SectionText) => boolean,
): Partners {
  const byKey = new Map(into.filter(isMeant).map((piece) => [piece.key, piece]));
  return new Map(
    from.flatMap((piece): [SectionText, SectionText][] => {
      const partner = byKey.get(piece.key);
      return partner && isMeant(piece) ? [[piece, partner]] : [];
    }),
  );
}

/** Whether a key was given by hand, and not by the order of the text. */
function isNamed({ key }: SectionText): boolean {
  return !key.includes('@') || key === META || key === LEAD;
}

/** Pairs what has no partner by id as the comparison does: by order, level and content. */
function addAligned(
  partners: Partners,
  source: Document,
  translation: Document,
  from: readonly SectionText[],
  into: readonly SectionText[],
): void {
  const taken = new Set(partners.values());
  const isFree = ({ key, only }: SectionText) => key !== META && only === undefined;
  const [sources, targets] = [from, into].map((pieces) =>
    pieces.filter((each) => isFree(each) && !partners.has(each) && !taken.has(each)),
  );
  if (!sources?.length || !targets?.length) return;
  const [left, right] = [byIndex(source, sources), byIndex(translation, targets)];
  for (const match of alignSections(source, translation)) {
    const [one, other] = [left[match.source ?? -1], right[match.target ?? -1]];
    if (one && other) partners.set(one, other);
  }
}

function byIndex(document: Document, pieces: readonly SectionText[]) {
  const byKey = new Map(pieces.map((piece) => [piece.key, piece]));
  return keysOf(document.sections).map((key) => byKey.get(key));
}

function pair(source: SectionText, partners: Partners): SectionPair {
  const translation = partners.get(source);
  const key =
    translation && isNamed(translation) && !isNamed(source) ? translation.key : source.key;
  return { key, source, ...(translation ? { translation } : {}) };
}
