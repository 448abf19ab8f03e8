/** What content promised to whoever reads its feeds, and no longer does. */
import { findBrokenPromises, openSchemas } from '@narani/feed';
import { kindsOf } from '@narani/kinds';
import type { Finding } from '@narani/model';
import type { CheckedContent } from './check-content.js';

/**
 * The promises that the kinds of earlier content made to readers and those of now break. None while a kind cannot be read, whose fields come back with it.
 * **Errors**: changes/broken-promise, at the file of the kind that had the field.
 */
export function findBrokenSchemas({ corpus }: CheckedContent, before: CheckedContent): Finding[] {
  const isWhole = (of: CheckedContent['corpus']) =>
    of !== undefined && !of.withheld.some((path) => path.startsWith('kinds/'));
  if (!corpus || !before.corpus || !isWhole(corpus) || !isWhole(before.corpus)) return [];
  const own = Object.entries(before.corpus.kinds ?? {});
  const pathOf = (field: string) => {
    const [, name = ''] = field.split(/[.[]/);
    const [kind] = own.find(([, { traits }]) => Object.hasOwn(traits, name)) ?? [];
    return kind === undefined ? 'narani.yaml' : `kinds/${kind}.yaml`;
  };
  return findBrokenPromises(openSchemas(kindsOf(before.corpus)), kindsOf(corpus), pathOf);
}
