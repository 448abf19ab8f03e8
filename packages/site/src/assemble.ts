/** Puts the files of a site's editions together. */
import type { Checked, Finding, OutputFile } from '@narani/model';
import { finding } from '@narani/rules';
import type { SiteConfig } from '@narani/schema';

/**
 * All files of one site.
 *
 * **Shapes**: `editions` are the files of each edition, the most important first; the value is in the order of paths, so that the same content gives the
 * same list. **Errors**: site/path-clash where two files want one path, or paths that differ only in case; the first is kept.
 */
export function assembleSite(
  site: Pick<SiteConfig, 'name'>,
  editions: readonly (readonly OutputFile[])[],
): Checked<OutputFile[]> {
  const taken = new Map<string, OutputFile>();
  const findings: Finding[] = [];
  for (const file of editions.flat()) {
    // Disks of Windows and macOS know no difference between a and A.
    const key = file.path.toLowerCase();
    const first = taken.get(key);
    if (first) findings.push(clash(site.name, file.path));
    else taken.set(key, file);
  }
  return { value: [...taken.values()].sort(byPath), findings };
}

function clash(site: string, path: string): Finding {
  return finding('site/path-clash', {
    path: `sites/${site}/site.yaml`,
    scope: path,
    actual: path,
    values: { actual: path },
  });
}

function byPath(one: OutputFile, other: OutputFile): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0;
}
