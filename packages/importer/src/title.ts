/** Whether a heading is the page's title again, perhaps shortened or in slightly other words. */

import type { Locale } from '@narani/model';
import { findHeadingKey } from './known/headings.js';

/** Least share of letter pairs two wordings of one title have in common; 0.6 parts titles from headings in the wikis seen. */
const LEAST_LIKENESS = 0.6;

/**
 * Whether a heading says what the title says. A heading that many pages share, such as “Issues”, only does so word for word.
 *
 * Example: `repeatsTitle('Issues: the grid', '[Agenda 3] The Grid', 'en')` is false; with `'The grid: who pays'` it is true.
 */
export function repeatsTitle(title: string, heading: string, locale: Locale): boolean {
  const [whole, other] = [squeeze(title), squeeze(heading)];
  if (whole === other) return true;
  if (other === '' || findHeadingKey(heading, locale) !== undefined) return false;
  const parts = title.split(/[:：|]|\s[-–—]\s/).map(squeeze);
  return parts.includes(other) || likeness(whole, other) >= LEAST_LIKENESS;
}

/** Letters and digits, without a mark in brackets or a number of the agenda before them. */
function squeeze(text: string): string {
  const bare = text
    .normalize('NFKC')
    .replace(/^\s*(?:\[[^\]]*\]\s*)+(?=\S)/, '')
    .replace(/^\s*(?:의제|agenda)\s*#?\d+[.:)]?\s*(?=\S)/i, '');
  return bare.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The Dice coefficient of the pairs of neighbouring letters. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2)));
  const [one, other] = [pairs(a), pairs(b)];
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / Math.max(one.size + other.size, 1);
}
