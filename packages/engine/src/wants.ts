/** Which files of a content folder are read: each is looked at before it fills the memory. */
import { isAnnexName } from '@narani/corpus';
import type { Wants } from '@narani/host';
import { type Limits, sourceLimit } from '@narani/limits';
import { LIMIT_TABLE } from '@narani/schema';

/** What else any stage reads. */
const TEXT = /\.(?:ya?ml|md|css|json)$/i;

/** **Units**: bytes. How large a figure or annex may be. */
export function attachmentLimit(name: string): 'svgBytes' | 'attachmentBytes' {
  return /\.svg$/i.test(name) ? 'svgBytes' : 'attachmentBytes';
}

/** **Units**: bytes. How much there may be of its kind in the folder of a document. */
export function folderLimit(name: string): 'svgFolderBytes' | 'folderBytes' {
  return /\.svg$/i.test(name) ? 'svgFolderBytes' : 'folderBytes';
}

/**
 * Tells for each file, in the order of the paths, whether it is read.
 *
 * **Shapes**: a text within its limit; a figure or annex within its own, as long as those of its folder are within theirs
 * together. What no stage reads is not read.
 */
export function createWants(limits: Limits): Wants {
  const totals = new Map<string, number>();
  /** Whether it fits, all of its kind in its folder counted. */
  const fits = (folder: string, key: 'svgFolderBytes' | 'folderBytes', size: number): boolean => {
    const total = (totals.get(`${key} ${folder}`) ?? 0) + size;
    if (total > limits[key]) return false;
    totals.set(`${key} ${folder}`, total);
    return true;
  };
  return (path, size) => {
    // What it says of limits counts, however small the limits are that it sets.
    if (path === 'narani.yaml') return size <= LIMIT_TABLE.recordBytes.maximum;
    if (!isAnnexName(path)) return TEXT.test(path) && size <= limits[sourceLimit(path)];
    if (size > limits[attachmentLimit(path)]) return false;
    const folder = path.split('/').slice(0, 2).join('/');
    const own = folderLimit(path);
    return (own === 'folderBytes' || fits(folder, own, size)) && fits(folder, 'folderBytes', size);
  };
}
