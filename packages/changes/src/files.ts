/** The files of an item that are new or have other bytes. */
import type { ChangesRecordChange as Change, ItemFile } from '@narani/schema';

/** **Shapes**: a field of a change, or nothing where no file is new. */
export function newFiles(old: ItemFile, now: ItemFile): Pick<Change, 'files'> {
  const known = new Set(old.files.map(({ sha256 }) => sha256));
  const files = now.files
    .filter(({ sha256 }) => !known.has(sha256))
    .map(({ url, sha256 }) => ({ url, sha256 }));
  return files.length > 0 ? { files } : {};
}
