/** Looks at a content folder as it is edited. */
import { watch } from 'node:fs';
import { listContent } from '@narani/host';

/**
 * How long a save may take: editors write a file in several steps. And how often the folder is looked at where the system tells nothing, as
 * on network drives. **Units**: milliseconds.
 */
const SETTLING = 15;
const LOOKING = 1_000;

/** Looks whether anything is other than it was, and does the work then. What happens meanwhile is looked at afterwards. */
export function createLook(
  root: string,
  work: (edited: readonly string[]) => Promise<void>,
): () => Promise<void> {
  let marks: ReadonlyMap<string, string> | undefined;
  let isBusy = false;
  let isAsked = false;
  return async () => {
    isAsked = true;
    if (isBusy) return;
    isBusy = true;
    try {
      while (isAsked) {
        isAsked = false;
        const now = new Map(listContent(root).map(({ path, mark }) => [path, mark]));
        const edited = changedPaths(marks ?? now, now);
        if (marks && edited.length === 0) continue;
        marks = now;
        await work(edited);
      }
    } finally {
      isBusy = false;
    }
  };
}

function changedPaths(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): string[] {
  const paths = new Set([...before.keys(), ...now.keys()]);
  return [...paths].filter((path) => before.get(path) !== now.get(path));
}

/** Calls `look` soon after anything happens in a folder, and now and then; gives what ends that. */
export function watchFolder(root: string, look: () => Promise<void>): () => void {
  let soon: NodeJS.Timeout | undefined;
  const poke = () => {
    clearTimeout(soon);
    soon = setTimeout(look, SETTLING);
  };
  const often = setInterval(look, LOOKING);
  const watcher = watch(root, { recursive: true }, poke);
  // Where the system watches no more, looking now and then goes on.
  watcher.on('error', () => watcher.close());
  return () => {
    clearTimeout(soon);
    clearInterval(often);
    watcher.close();
  };
}
