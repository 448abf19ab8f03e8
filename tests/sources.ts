/** The sources of all packages. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the packages lie. */
export const PACKAGES = join(import.meta.dirname, '..', 'packages');

/** Every TypeScript file of every package's `src`, as an absolute path. */
export const SOURCES: readonly string[] = readdirSync(PACKAGES)
  .map((name) => join(PACKAGES, name, 'src'))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => path.endsWith('.ts'));
