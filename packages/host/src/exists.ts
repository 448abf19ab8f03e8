/** Whether anything lies at a path. */
import { lstat, stat } from 'node:fs/promises';

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () =>
      lstat(path).then(
        () => true,
        () => false,
      ),
  );
}
