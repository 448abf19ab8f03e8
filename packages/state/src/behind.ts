/** The sections that fell behind their source between two states of the content. */
import type { CheckedCorpus, EntryState, Locale } from '@narani/model';
import { otherLocale } from '@narani/model';
import type { Titles } from './board.js';

/**
 * A section whose translation is out of date now and was not before.
 *
 * **Shapes**: `path` and `line` are where its source stands; `words` how many words that source has now.
 */
export interface SectionBehind {
  readonly document: string;
  readonly locale: Locale;
  readonly section: string;
  readonly titles: Titles;
  readonly change?: 'cosmetic' | 'wording' | 'fact';
  readonly path: string;
  readonly line: number;
  readonly words: number;
}

/** The sections that are stale or missing now and were neither before, in the order of the text. */
export function sectionsBehind(
  { entries, states, outlines = {} }: CheckedCorpus,
  before: CheckedCorpus['states'],
): SectionBehind[] {
  return entries.flatMap(({ id, source, translations, metaPath }) => {
    const locale = otherLocale(source);
    const key = `${id}@${locale}`;
    const known = new Set(behind(before[key]).map(({ section }) => section));
    const fresh = behind(states[key]).filter(({ section }) => !known.has(section));
    if (fresh.length === 0) return [];
    const bySection = new Map(outlines[key]?.map((outline) => [outline.section, outline]));
    return fresh.map(({ section, change }): SectionBehind => {
      const { titles = {}, line = 1, words = 0 } = bySection.get(section) ?? {};
      return {
        ...{ document: id, locale, section, titles, line, words },
        ...(change ? { change } : {}),
        path: translations[source]?.path ?? metaPath,
      };
    });
  });
}

/** A section that no translation ever had is behind only where the translation is there. */
function behind(state: EntryState | undefined) {
  if (!state || state.state === 'missing') return [];
  return state.sections.filter((each) => each.state === 'stale' || each.state === 'missing');
}
