/** Sources: files of the content folder as text. */

/** The languages Narani publishes. */
export type Locale = 'ko' | 'en';

/** Both languages, in the order they are listed wherever order does not matter. */
export const LOCALES: readonly Locale[] = ['ko', 'en'];

/** One text in both languages. */
export type Localised = Readonly<Record<Locale, string>>;

/**
 * One text file of the content folder.
 *
 * **Shapes**: `path` is POSIX, relative to the content folder, NFC; `text` is NFC with LF line ends and
 * no byte order mark; `hash` is the SHA-256 of `text` in hexadecimal.
 */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly hash: string;
}

/** Another language than `locale`. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'ko' ? 'en' : 'ko';
}
