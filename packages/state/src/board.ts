/** The board: where every translation stands, section by section. */
import type {
  ChangeClass,
  Entry,
  EntryState,
  Locale,
  SectionState,
  TranslationState,
} from '@narani/model';
import { LOCALES } from '@narani/model';
import { pairSections } from './pair.js';

/** Titles in the languages that have one. */
export type Titles = Readonly<Partial<Record<Locale, string>>>;

/** One section on the board. **Shapes**: `titles` is empty for the front matter and the text before the first heading. */
export interface SectionRow extends SectionState {
  readonly titles: Titles;
}

/** One translation on the board. **Shapes**: `mode` is missing where there is no translation, or none is declared. */
export interface TranslationRow {
  readonly document: string;
  readonly folder: string;
  readonly source: Locale;
  readonly locale: Locale;
  readonly mode?: 'mirror' | 'adaptation' | 'abstract';
  readonly titles: Titles;
  readonly state: TranslationState;
  readonly change?: ChangeClass;
  readonly native?: boolean;
  readonly discrepancies?: number;
  readonly last?: TranslationState;
  readonly sections: readonly SectionRow[];
}

/** How many stand where. **Shapes**: only states and classes that occur; `stale` counts sections by what changed. */
export interface BoardSummary {
  readonly translations: Readonly<Partial<Record<TranslationState, number>>>;
  readonly sections: Readonly<Partial<Record<TranslationState, number>>>;
  readonly stale: Readonly<Partial<Record<ChangeClass, number>>>;
}

/** The whole board; also the output of `narani status --format json` (schemas/status.schema.json). */
export interface StatusBoard {
  readonly version: 1;
  readonly translations: readonly TranslationRow[];
  readonly summary: BoardSummary;
}

/**
 * The board of these entries, in their order.
 *
 * **Shapes**: `states` are those of `computeStates`, by `id@locale`; an entry without a state has no row.
 */
export function statusBoard(
  entries: readonly Entry[],
  states: Readonly<Record<string, EntryState>>,
): StatusBoard {
  const translations = entries.flatMap((entry) =>
    LOCALES.flatMap((locale) => {
      const state = states[`${entry.id}@${locale}`];
      return state ? [rowOf(entry, locale, state)] : [];
    }),
  );
  const sections = translations.flatMap((row) => row.sections);
  const summary: BoardSummary = {
    translations: countBy(translations.map(({ state }) => state)),
    sections: countBy(sections.map(({ state }) => state)),
    stale: countBy(
      sections.flatMap(({ state, change }) => (state === 'stale' && change ? [change] : [])),
    ),
  };
  return { version: 1, translations, summary };
}

function rowOf(entry: Entry, locale: Locale, { sections, ...state }: EntryState): TranslationRow {
  const pairs = new Map(pairSections(entry, locale).map((pair) => [pair.key, pair]));
  const mode = entry.translations[locale]?.data.translation?.mode;
  return {
    document: entry.id,
    folder: entry.folder,
    source: entry.source,
    locale,
    ...(mode ? { mode } : {}),
    titles: titles(entry.source, titleOf(entry, entry.source), locale, titleOf(entry, locale)),
    ...state,
    sections: sections.map((section) => {
      const pair = pairs.get(section.section);
      return {
        ...section,
        titles: titles(entry.source, pair?.source?.title, locale, pair?.translation?.title),
      };
    }),
  };
}

/** A title is shown beside the state also where the rest of the file cannot be read. */
function titleOf(entry: Entry, locale: Locale): string | undefined {
  return entry.translations[locale]?.data.title ?? entry.unreadable?.[locale]?.title;
}

function titles(
  source: Locale,
  original: string | undefined,
  locale: Locale,
  translated: string | undefined,
): Titles {
  return {
    ...(original ? { [source]: original } : {}),
    ...(translated ? { [locale]: translated } : {}),
  };
}

function countBy<Key extends string>(keys: readonly Key[]): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of [...keys].sort()) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
