/** The sections that fell behind their source between two states of the content. */
import type { Entry, EntryState, Locale } from '@narani/model';
import { otherLocale } from '@narani/model';
import type { Titles } from './board.js';
import { readingLines } from './content.js';
import { pairSections } from './pair.js';

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

type States = Readonly<Record<string, EntryState>>;

/** The sections of these entries that are stale or missing in `now` and were neither in `before`, in the order of the text. */
export function sectionsBehind(
  entries: readonly Entry[],
  now: States,
  before: States,
): SectionBehind[] {
  return entries.flatMap((entry) => {
    const locale = otherLocale(entry.source);
    const key = `${entry.id}@${locale}`;
    const behindBefore = new Set(behind(before[key]).map(({ section }) => section));
    const fresh = behind(now[key]).filter(({ section }) => !behindBefore.has(section));
    if (fresh.length === 0) return [];
    const pairs = new Map(pairSections(entry, locale).map((pair) => [pair.key, pair]));
    return fresh.map(({ section, change }): SectionBehind => {
      const source = pairs.get(section)?.source;
      const lines = readingLines(source?.document.tree.children ?? []);
      return {
        document: entry.id,
        locale,
        section,
        titles: source?.title ? { [entry.source]: source.title } : {},
        ...(change ? { change } : {}),
        path: entry.translations[entry.source]?.path ?? entry.metaPath,
        line: source?.document.tree.children[0]?.position?.start.line ?? 1,
        words: lines.join(' ').split(/\s+/).filter(Boolean).length,
      };
    });
  });
}

/** A section that no translation ever had is behind only where the translation is there. */
function behind(state: EntryState | undefined) {
  if (!state || state.state === 'missing') return [];
  return state.sections.filter((each) => each.state === 'stale' || each.state === 'missing');
}
