/** What can be said of a translation's sections without their texts. */
import type { Entry, SectionOutline } from '@narani/model';
import { LOCALES } from '@narani/model';
import { readingLines } from './content.js';
import { pairSections, type SectionPair } from './pair.js';

/** The sections of an entry's translations by `id@locale`, in the order of `computeStates`. */
export function outlineSections(entry: Entry): Record<string, SectionOutline[]> {
  const locales = LOCALES.filter((locale) => locale !== entry.source);
  return Object.fromEntries(
    locales.map((locale) => [
      `${entry.id}@${locale}`,
      pairSections(entry, locale).map((pair) => outlineOf(pair)),
    ]),
  );
}

function outlineOf({ key, source, translation }: SectionPair): SectionOutline {
  const sides = [source, translation].filter((side) => side !== undefined && side.title !== '');
  const blocks = source?.document.tree.children ?? [];
  return {
    section: key,
    titles: Object.fromEntries(sides.map((side) => [side?.document.locale, side?.title])),
    words: countWords(readingLines(blocks)),
    line: blocks[0]?.position?.start.line ?? 1,
  };
}

/** What stands between spaces and says something. */
function countWords(lines: readonly string[]): number {
  const words = lines.join(' ').match(/(?<!\S)\S+/g) ?? [];
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
