/** Where a file stands in the wiki: its language, kind and name, read from its path. */

/** **Shapes**: `kind` is the folder under the language (`agenda`), '' in the flat layout; `name` the file's name without its ending. */
export interface Place {
  readonly locale: string;
  readonly kind: string;
  readonly name: string;
  /** It stands under `translations/`: the other language is the source. */
  readonly translated: boolean;
}

/** Languages a wiki of this kind has folders for, besides Korean and English. */
const OTHER_LANGUAGES = new Set(
  'ar bn cs da de el es fa fi fr he hi hu id it ja kk km lo mn ms my ne nl no pl pt ro ru si sv th tl tr uk ur uz vi zh'.split(
    ' ',
  ),
);

const ROOTS = new Set(['content', 'translations', 'i18n', 'locales', 'docs']);

/**
 * The place of a Markdown file in a language folder, or undefined for any other file.
 *
 * Example: `content/ko/agenda/03-grid.md` is `{ locale: 'ko', kind: 'agenda', name: '03-grid', translated: false }`.
 */
export function findPlace(path: string): Place | undefined {
  const segments = path.replace(/^\.?\//, '').split('/');
  const file = segments.pop() ?? '';
  if (!/\.(md|mdx|markdown)$/i.test(file)) return undefined;
  const at = segments.findLastIndex((segment, index) => isLocale(segment, segments[index - 1]));
  if (at < 0) return undefined;
  const [kind = '', ...rest] = segments.slice(at + 1);
  const stem = file.replace(/\.[a-z]+$/i, '');
  return {
    locale: segments[at]?.toLowerCase() ?? '',
    kind: kind.toLowerCase(),
    name: [...rest, stem].join('-'),
    translated: segments[at - 1] === 'translations',
  };
}

/** Whether a folder is named for a language; `before` is the folder that holds it. */
export function isLocale(segment: string, before: string | undefined): boolean {
  const locale = segment.toLowerCase();
  if (locale === 'ko' || locale === 'en') return true;
  const known = OTHER_LANGUAGES.has(locale.replace(/-[a-z]{2,4}$/, ''));
  return known && (before === undefined || ROOTS.has(before));
}
