/** Numbers that are published in other digits than they are written with. */
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { isScalar } from 'yaml';
import type { Places } from './places.js';
import type { Text } from './quote.js';

/** Every number that a page would print otherwise than its source: `1.10`, `08`, `1e3`. **Errors**: yaml/number. */
export function findNumbers(places: Places, { path }: Text): Finding[] {
  return [...places.nodes].flatMap(([pointer, node]) => {
    if (!isScalar(node) || typeof node.value !== 'number' || !node.source) return [];
    const [actual, expected] = [node.source, String(node.value)];
    const span = places.values[pointer];
    if (actual === expected || !span) return [];
    const values = { actual, expected };
    return [finding('yaml/number', { path, scope: pointer, span, actual, expected, values })];
  });
}
