/** Pairs the sections of a source with those of its translation, by key. */
import type { Entry, Locale } from '@narani/model';
import { joinTexts, REST, type SectionText, sectionTexts } from './section.js';

/** One row of a translation: what stands on either side. A side is missing where the document lacks the section. */
export interface SectionPair {
  readonly key: string;
  readonly source?: SectionText;
  readonly translation?: SectionText;
}

/**
 * The pairs of one translation: the source's sections in its order, then those that stand in the translation alone.
 *
 * **Shapes**: sections declared `only` for the source are left out, for there is nothing to translate; those declared for the
 * translation are pairs without a source. An abstract pairs what has the same id, and all the rest of both texts as one
 * pair, `@rest`: any change of the source may touch what the abstract says.
 */
export function pairSections(entry: Entry, locale: Locale): SectionPair[] {
  const source = entry.translations[entry.source];
  const translation = entry.translations[locale];
  const from = source ? sectionTexts(source).filter(({ only }) => only !== entry.source) : [];
  const into = translation ? sectionTexts(translation) : [];
  const byKey = new Map(into.map((piece) => [piece.key, piece]));
  if (source && translation?.data.translation?.mode === 'abstract') {
    const paired = new Set(from.map(({ key }) => key).filter((key) => byKey.has(key)));
    const loose = (pieces: readonly SectionText[]) => pieces.filter(({ key }) => !paired.has(key));
    const rest: SectionPair = {
      key: REST,
      source: joinTexts(REST, source, loose(from)),
      translation: joinTexts(REST, translation, loose(into)),
    };
    const pairs = from.filter(({ key }) => paired.has(key)).map((piece) => pair(piece, byKey));
    return loose(from).length + loose(into).length === 0 ? pairs : [...pairs, rest];
  }
  const known = new Set(from.map(({ key }) => key));
  const extra = into.filter(({ key }) => !known.has(key));
  return [
    ...from.map((piece) => pair(piece, byKey)),
    ...extra.map((piece) => ({ key: piece.key, translation: piece })),
  ];
}

/** The key as a person types it: `meta`, `lead` and `rest` stand for the front matter and its like. */
export function findKey(pairs: readonly SectionPair[], typed: string): string | undefined {
  const known = new Set(pairs.map(({ key }) => key));
  return [typed, `@${typed}`].find((key) => known.has(key));
}

function pair(source: SectionText, byKey: ReadonlyMap<string, SectionText>): SectionPair {
  const translation = byKey.get(source.key);
  return { key: source.key, source, ...(translation ? { translation } : {}) };
}
