/** Names that not every system tells apart, or has at all. */
import type { ContentFile } from '@narani/host';
import type { Checked, Finding } from '@narani/model';
import { finding } from '@narani/rules';

/** Names of devices on Windows, whatever follows their dot. **Source**: learn.microsoft.com, “Naming Files, Paths, and Namespaces”. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\..*)?$/i;

/**
 * Files whose paths, in composed letters, are each a name of one file that every system can have; the others are left out.
 *
 * **Errors**: source/twin-name, source/reserved-name.
 */
export function withPlainNames(files: readonly ContentFile[]): Checked<ContentFile[]> {
  const findings: Finding[] = [];
  const counts = new Map<string, number>();
  for (const { path } of files) counts.set(path, (counts.get(path) ?? 0) + 1);
  for (const [path, count] of counts)
    if (count > 1) findings.push(finding('source/twin-name', { path }));
  const value = files.filter(({ path }) => {
    const actual = path.split('/').find((part) => DEVICE.test(part) || /[. ]$/.test(part));
    if (actual !== undefined && counts.get(path) === 1)
      findings.push(finding('source/reserved-name', { path, actual, values: { actual } }));
    return actual === undefined && counts.get(path) === 1;
  });
  return { value, findings };
}
