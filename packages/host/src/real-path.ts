/** Where a path leads. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Where a path really lies: links are followed as far as there is anything. */
export async function realPath(path: string): Promise<string> {
  const whole = resolve(path);
  const real = await realpath(whole).catch(() => undefined);
  if (real !== undefined) return real;
  return dirname(whole) === whole ? whole : join(await realPath(dirname(whole)), basename(whole));
}
