/** Signatures that an earlier commit has and the present locks lack. */
import type { Finding, Source } from '@narani/model';
import { finding } from '@narani/rules';
import { readLock } from './lock.js';

/**
 * What is gone of an earlier lock: one finding that names who signed what.
 *
 * **Shapes**: `earlier` is the lock as the commit `base` has it; `seals` are those of all signatures there are now.
 * **Errors**: state/signature-removed.
 */
export function removedSignatures(
  earlier: Pick<Source, 'path' | 'text'>,
  target: string,
  base: string,
  seals: ReadonlySet<string>,
): Finding[] {
  const { value: lock } = readLock(earlier, target);
  const gone = (lock?.signatures ?? []).filter(({ seal }) => !seals.has(seal));
  if (gone.length === 0) return [];
  const bySigner = new Map<string, string[]>();
  for (const { signer, section } of gone)
    bySigner.set(signer, [...(bySigner.get(signer) ?? []), `#${section}`]);
  const signers = [...bySigner]
    .map(([signer, sections]) => `${signer} (${[...new Set(sections)].sort().join(', ')})`)
    .sort()
    .join('; ');
  const { path } = earlier;
  return [
    finding('state/signature-removed', {
      path,
      scope: 'signatures',
      values: { target, base, signers },
    }),
  ];
}
