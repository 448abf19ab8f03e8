/** The board: where every translation stands, section by section. */
import type {
  ChangeClass,
  CheckedCorpus,
  Entry,
  EntryState,
  Locale,
  SectionOutline,
  SectionState,
  TranslationState,
} from '@narani/model';
import { LOCALES } from '@narani/model';

/** Titles in the languages that have one. */
export type Titles = Readonly<Partial<Record<Locale, string>>>;

/**
 * One section on the board.
 *
 * **Shapes**: `titles` is empty for the front matter and the text before the first heading; `words` is how many its source has.
 */
export interface SectionRow extends SectionState {
  readonly titles: Titles;
  readonly words: number;
}

/**
 * One translation on the board.
 *
 * **Shapes**: `mode` is missing where there is no translation, or none is declared; `wordsToDo` where there is nothing to translate.
 */
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
  readonly wordsToDo?: number;
  readonly sections: readonly SectionRow[];
}

type ByState = Readonly<Partial<Record<TranslationState, number>>>;

/**
 * How many stand where.
 *
 * **Shapes**: only states and classes that occur; `stale` counts sections by what changed, `words` those of the sources of sections.
 */
export interface BoardSummary {
  readonly translations: ByState;
  readonly sections: ByState;
  readonly stale: Readonly<Partial<Record<ChangeClass, number>>>;
  readonly words: ByState;
}

/** The whole board; also the output of `narani status --format json` (schemas/status.schema.json). */
export interface StatusBoard {
  readonly version: 1;
  readonly translations: readonly TranslationRow[];
  readonly summary: BoardSummary;
}

/**
 * The board of a corpus, in the order of its entries.
 *
 * **Shapes**: an entry without a state has no row.
 */
export function statusBoard(corpus: BoardCorpus): StatusBoard {
  const translations = corpus.entries.flatMap((entry) =>
    LOCALES.flatMap((locale) => {
      const key = `${entry.id}@${locale}`;
      const state = corpus.states[key];
      return state ? [rowOf(entry, locale, state, corpus.outlines?.[key])] : [];
    }),
  );
  const sections = translations.flatMap((row) => row.sections);
  const summary: BoardSummary = {
    translations: countBy(translations.map(({ state }) => [state, 1])),
    sections: countBy(sections.map(({ state }) => [state, 1])),
    stale: countBy(
      sections.flatMap(({ state, change }) => (state === 'stale' && change ? [[change, 1]] : [])),
    ),
    words: countBy(sections.flatMap(({ state, words }) => (words > 0 ? [[state, words]] : []))),
  };
  return { version: 1, translations, summary };
}

/** What a board is made of: no texts are read for it. */
type BoardCorpus = Pick<CheckedCorpus, 'entries' | 'states' | 'outlines'>;

function rowOf(
  entry: Entry,
  locale: Locale,
  { sections: states, ...state }: EntryState,
  outlines: readonly SectionOutline[] = [],
): TranslationRow {
  const bySection = new Map(outlines.map((outline) => [outline.section, outline]));
  const mode = entry.translations[locale]?.data.translation?.mode;
  const sections = states.map((section): SectionRow => {
    const { titles = {}, words = 0 } = bySection.get(section.section) ?? {};
    return { ...section, titles, words };
  });
  const wordsToDo = sections
    .filter((section) => section.state === 'stale' || section.state === 'missing')
    .reduce((sum, { words }) => sum + words, 0);
  return {
    document: entry.id,
    folder: entry.folder,
    source: entry.source,
    locale,
    ...(mode ? { mode } : {}),
    titles: titles(entry.source, titleOf(entry, entry.source), locale, titleOf(entry, locale)),
    ...state,
    ...(wordsToDo > 0 ? { wordsToDo } : {}),
    sections,
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

function countBy<Key extends string>(
  counted: readonly (readonly [Key, number])[],
): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const [key, count] of [...counted].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
    counts[key] = (counts[key] ?? 0) + count;
  return counts;
}
