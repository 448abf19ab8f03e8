/** What was promised to readers, in a check: who would break by what changed since a commit. */
import {
  type CheckedContent,
  checkFiles,
  findBrokenPartners,
  findBrokenSchemas,
} from '@narani/engine';
import { commitFiles, earlierFiles, findCommit, hashBytes } from '@narani/host';
import { today } from './today.js';

/** Checked content with the findings on partners and on schemas; `since` is the commit to compare with, else the last. */
export async function withPromised(
  root: string,
  checked: CheckedContent,
  since = 'HEAD',
): Promise<CheckedContent> {
  const commit = await findCommit(root, since);
  const { partners } = checked.loaded;
  // The schemas that a site publishes follow from its kinds.
  const kinds = commit === undefined ? [] : await earlierFiles(root, commit, 'kinds/*.yaml');
  if (!partners && kinds.length === 0) return checked;
  const files = commit === undefined ? [] : ((await commitFiles(root, commit)) ?? []);
  const isSame =
    files.length === checked.hashes.size &&
    files.every(({ path, bytes }) => bytes && checked.hashes.get(path) === hashBytes(bytes));
  const before = files.length > 0 && !isSame ? checkFiles(files, { today: today() }) : undefined;
  const findings = [
    ...findBrokenPartners(checked, before),
    ...(before && kinds.length > 0 ? findBrokenSchemas(checked, before) : []),
  ];
  return { ...checked, findings: [...checked.findings, ...findings] };
}
