/** Names that not every system tells apart, or has at all. */
import type { ContentFile } from '@narani/host';
import type { Checked, Finding } from '@narani/model';
import { finding } from '@narani/rules';

/** Names of devices on Windows, whatever follows their dot. **Source**: learn.microsoft.com, “Naming Files, Paths, and Namespaces”. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\..*)?$/i;

/** What a folder holds under plain names, and the paths of what is left out. */
export interface PlainNames {
  readonly files: readonly ContentFile[];
  readonly leftOut: readonly string[];
}

/**
 * Files whose paths, in composed letters, are each a name of one file that every system can have; the others are left out. Of two names that differ in
 * capitals alone the one without any stays.
 *
 * **Errors**: source/twin-name, source/reserved-name; one for a folder and all that is in it.
 */
export function withPlainNames(all: readonly ContentFile[]): Checked<PlainNames> {
  const counts = new Map<string, number>();
  for (const { path } of all) counts.set(path, (counts.get(path) ?? 0) + 1);
  const twins = [...counts].filter(([, count]) => count > 1).map(([path]) => path);
  const single = all.filter(({ path }) => counts.get(path) === 1);
  const refused = new Map<string, Finding>();
  for (const found of [...reservedIn(single), ...capitalTwins(single)])
    if (!refused.has(found.path)) refused.set(found.path, found);
  const isRefused = (path: string) => placesIn(path).some((place) => refused.has(place));
  const findings = [
    ...twins.map((path) => finding('source/twin-name', { path })),
    ...[...refused.values()].filter(({ path }) => !isRefused(folderOf(path))),
  ];
  const out = single.filter(({ path }) => isRefused(path)).map(({ path }) => path);
  const files = single.filter(({ path }) => !isRefused(path));
  return { value: { files, leftOut: [...twins, ...out] }, findings };
}

function folderOf(place: string): string {
  return place.slice(0, Math.max(0, place.lastIndexOf('/')));
}

/** A path with every folder above it: `a`, `a/b`, `a/b/c`. */
function placesIn(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('/') + 1);
}

function reservedIn(files: readonly ContentFile[]): Finding[] {
  return files.flatMap(({ path }) => {
    const place = placesIn(path).find((each) => isReserved(nameOf(each)));
    if (place === undefined) return [];
    const actual = nameOf(place);
    return [finding('source/reserved-name', { path: place, actual, values: { actual } })];
  });
}

function isReserved(name: string): boolean {
  return DEVICE.test(name) || /[. ]$/.test(name);
}

/** Files and folders beside one whose name differs in capitals alone, but the only one without any. */
function capitalTwins(files: readonly ContentFile[]): Finding[] {
  const twins = new Map<string, Set<string>>();
  for (const place of files.flatMap(({ path }) => placesIn(path))) {
    // Capitals: of small letters some have two forms.
    const folded = place.toUpperCase();
    const known = twins.get(folded);
    if (known) known.add(place);
    else twins.set(folded, new Set([place]));
  }
  return [...twins.values()].flatMap((places) => {
    const small = [...places].filter((place) => place === place.toLowerCase());
    const kept = small.length === 1 ? small[0] : undefined;
    return [...places]
      .filter((place) => place !== kept && places.size > 1)
      .map((path) => {
        const other = kept ?? [...places].find((place) => place !== path) ?? path;
        const values = { actual: nameOf(path), expected: nameOf(other) };
        return finding('source/twin-name', { path, variant: 'capitals', ...values, values });
      });
  });
}
