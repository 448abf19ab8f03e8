/** What a reader is told of a file before fetching it. */
import type { Translate } from '@narani/messages';

/** A file to be fetched. **Units**: `bytes`; `pages` where it has such and they are known. */
export interface FileFacts {
  readonly bytes: number;
  readonly pages?: number;
}

/** Its pages and size in words: `4 pages, 143 KB`. */
export function fileNote(t: Translate, { bytes, pages }: FileFacts): string {
  const size = bytes < MEGABYTE ? `${rounded(bytes / 1000)} KB` : `${rounded(bytes / MEGABYTE)} MB`;
  return [pages === undefined ? undefined : t('pages:file.pages', { count: pages }), size]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** **Units**: bytes. */
const MEGABYTE = 1_000_000;

/** A small number with one decimal, others whole; never 0. */
function rounded(value: number): string {
  return value < 10
    ? String(Math.max(0.1, Math.round(value * 10) / 10))
    : String(Math.round(value));
}
