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

/**
 * Tells for each file, in the order of the paths, whether it is read.
 *
 * **Shapes**: a text within its limit; a figure or annex within its own, as long as those of its folder are within theirs
 * together. What no stage reads is not read.
 */
export function createWants(limits: Limits): Wants {
  const totals = new Map<string, number>();
  return (path, size) => {
    // What it says of limits counts, however small the limits are that it sets.
    if (path === 'narani.yaml') return size <= LIMIT_TABLE.recordBytes.maximum;
    if (!isAnnexName(path)) return TEXT.test(path) && size <= limits[sourceLimit(path)];
    if (size > limits[attachmentLimit(path)]) return false;
    const folder = path.split('/').slice(0, 2).join('/');
    const total = (totals.get(folder) ?? 0) + size;
    if (total > limits.folderBytes) return false;
    totals.set(folder, total);
    return true;
  };
}
