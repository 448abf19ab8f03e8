/** Partners in a check: who would break by what changed since a commit. */
import { type CheckedContent, checkFiles, findBrokenPartners } from '@narani/engine';
import { commitFiles, findCommit, hashBytes } from '@narani/host';
import { today } from './today.js';

/** Checked content with the findings on partners; `since` is the commit to compare with, else the last. */
export async function withPartners(
  root: string,
  checked: CheckedContent,
  since = 'HEAD',
): Promise<CheckedContent> {
  const commit = await findCommit(root, since);
  const files = commit === undefined ? [] : ((await commitFiles(root, commit)) ?? []);
  const isSame =
    files.length === checked.hashes.size &&
    files.every(({ path, bytes }) => bytes && checked.hashes.get(path) === hashBytes(bytes));
  const before = files.length > 0 && !isSame ? checkFiles(files, { today: today() }) : undefined;
  const findings = findBrokenPartners(checked, before);
  return { ...checked, findings: [...checked.findings, ...findings] };
}
