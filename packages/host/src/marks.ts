/**
 * Marks: what the system says of a file without its being read. Asked at once and not one after the other's promise: a thousand
 * answers that wait for nothing take a tenth of the time so.
 */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foreignness } from './content.js';
import { hashBytes } from './hash.js';

/**
 * One file, unread.
 *
 * **Shapes**: `mark` holds size, times and inode of a plain file; whoever writes a file changes it. Of all else it is the kind.
 * **Units**: `changed` is when the system last changed anything of it, in ms since 1970; 0 where it has no such time.
 */
export interface MarkedFile {
  readonly path: string;
  readonly mark: string;
  readonly changed: number;
}

/** The size that a mark holds; 0 of what is no plain file. **Units**: bytes. */
export function sizeIn({ mark }: Pick<MarkedFile, 'mark'>): number {
  return Number.parseInt(mark, 10) || 0;
}

/** Every file below a folder, sorted by path; those for which `skip` answers true are passed over. Nothing where there is no folder. */
export function listMarked(
  root: string,
  skip: (name: string, path: string) => boolean = () => false,
): MarkedFile[] {
  const files: MarkedFile[] = [];
  const walk = (folder: string): void => {
    const entries = entriesOf(join(root, folder));
    if (!entries && folder) files.push({ path: folder, mark: 'denied', changed: 0 });
    for (const entry of entries ?? []) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (skip(entry.name, path)) continue;
      if (entry.isDirectory()) walk(path);
      else files.push({ path, ...markOf(join(root, path)) });
    }
  };
  walk('');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files of a content folder as `readContentFiles` knows them; what belongs to other programs is named and not looked into. */
export function listContent(root: string): MarkedFile[] {
  const isRepository = existsSync(join(root, '.git'));
  const foreign: MarkedFile[] = [];
  const files = listMarked(root, (name, path) => {
    const known = foreignness(path, name, isRepository);
    if (known === 'named') foreign.push({ path, mark: 'foreign', changed: 0 });
    return known !== undefined;
  });
  return [...files, ...foreign];
}

/** The SHA-256 of a plain file; undefined where there is none, or none that may be read. */
export function hashOf(path: string): string | undefined {
  try {
    return lstatSync(path).isFile() ? hashBytes(readFileSync(path)) : undefined;
  } catch {
    return undefined;
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function markOf(path: string): Pick<MarkedFile, 'mark' | 'changed'> {
  try {
    const found = lstatSync(path);
    if (!found.isFile()) return { mark: 'other', changed: 0 };
    const { size, mtimeMs, ctimeMs, ino } = found;
    return { mark: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, changed: Math.max(mtimeMs, ctimeMs) };
  } catch {
    return { mark: 'gone', changed: 0 };
  }
}
