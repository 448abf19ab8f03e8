/** Signatures that an earlier commit has and the present locks lack. */
import type { Entry, Finding, Source } from '@narani/model';
import { otherLocale } from '@narani/model';
import { finding } from '@narani/rules';
import type { Signature } from '@narani/schema';
import { hashText } from './hash.js';
import { readLock } from './lock.js';
import { pairSections } from './pair.js';

/** **Shapes**: `base` is the commit compared with; `seals` are those of all signatures there are now; without `isMeant` every signature counts. */
export interface RemovedOptions {
  readonly base: string;
  readonly seals: ReadonlySet<string>;
  readonly isMeant?: (signature: Signature) => boolean;
}

/**
 * What is gone of an earlier lock: one finding that names who signed what.
 *
 * **Shapes**: `earlier` is the lock as the commit compared with has it. **Errors**: state/signature-removed.
 */
export function removedSignatures(
  earlier: Pick<Source, 'path' | 'text'>,
  target: string,
  { base, seals, isMeant = () => true }: RemovedOptions,
): Finding[] {
  const { value: lock } = readLock(earlier, target);
  const gone = (lock?.signatures ?? []).filter(
    (signature) => !seals.has(signature.seal) && isMeant(signature),
  );
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

/** What tells whether the two texts of a signature still stand in these entries, in whichever. */
export function standingTexts(entries: readonly Entry[]): (signature: Signature) => boolean {
  const keyOf = (locale: string, source: string, translation: string) =>
    `${locale} ${source} ${translation}`;
  const standing = new Set(
    entries.flatMap((entry) => {
      const locale = otherLocale(entry.source);
      return pairSections(entry, locale).flatMap(({ source, translation }) =>
        translation ? [keyOf(locale, hashText(source).words, hashText(translation).words)] : [],
      );
    }),
  );
  return ({ locale, source, translation }) =>
    standing.has(keyOf(locale, source.words, translation.words));
}
