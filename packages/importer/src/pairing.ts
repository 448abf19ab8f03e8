/** Which section of one language is which of the other, and the id both get. */

import type { PairedBy, PairedSection, Unnamed } from './paired.js';
import { nameAll } from './section-ids.js';
import type { WikiSection } from './sections.js';

/** Pairs two outlines. Where a language has no page, its list is empty and every section stands alone. */
export function pairSections(
  ko: readonly WikiSection[],
  en: readonly WikiSection[],
): PairedSection[] {
  const pairs: Pairs = { partner: new Map(), taken: new Set() };
  joinAcrossLevels(flatten(ko), flatten(en), pairs);
  return nameAll(pairLists(ko, en, pairs));
}

/** The pairs found so far, on any level. */
interface Pairs {
  readonly partner: Map<WikiSection, { en: WikiSection; by: PairedBy }>;
  readonly taken: Set<WikiSection>;
}

function flatten(sections: readonly WikiSection[]): WikiSection[] {
  return sections.flatMap((section) => [section, ...flatten(section.children)]);
}

/** A known heading that stands once in each language is one section, wherever the two outlines put it. */
function joinAcrossLevels(
  ko: readonly WikiSection[],
  en: readonly WikiSection[],
  { partner, taken }: Pairs,
): void {
  const only = (list: readonly WikiSection[], key: string) => {
    const found = list.filter((section) => section.key === key);
    return found.length === 1 ? found[0] : undefined;
  };
  for (const left of ko) {
    const key = left.key ?? '';
    const right = only(ko, key) && only(en, key);
    if (!right || (left.written ?? right.written) !== (right.written ?? left.written)) continue;
    partner.set(left, { en: right, by: 'heading' });
    taken.add(right);
  }
}

/** Finds the entry of a section. */
export function findPaired(
  sections: readonly PairedSection[],
  section: WikiSection,
): PairedSection | undefined {
  for (const paired of sections) {
    if (paired[section.locale] === section) return paired;
    const inner = findPaired(paired.children, section);
    if (inner) return inner;
  }
  return undefined;
}

function pairLists(
  ko: readonly WikiSection[],
  en: readonly WikiSection[],
  pairs: Pairs,
): Unnamed[] {
  const { partner, taken } = pairs;
  const join = (left: WikiSection, right: WikiSection, by: PairedBy) => {
    partner.set(left, { en: right, by });
    taken.add(right);
  };
  const joinFirst = (by: PairedBy, same: (left: WikiSection, right: WikiSection) => boolean) => {
    for (const left of ko) {
      const right = partner.has(left)
        ? undefined
        : en.find((other) => !taken.has(other) && same(left, other));
      if (right) join(left, right, by);
    }
  };
  joinFirst('id', (left, right) => left.written !== undefined && left.written === right.written);
  joinFirst('heading', (left, right) => left.key !== undefined && left.key === right.key);
  const rest = () =>
    [ko.filter((one) => !partner.has(one)), en.filter((one) => !taken.has(one))] as const;
  for (const [left, right] of alike(...rest(), ko, en)) join(left, right, 'likeness');
  for (const [left, right] of inOrder(...rest())) join(left, right, 'place');
  return merge(ko, en, pairs);
}

/** In the order of the Korean list, each English section without a partner behind the one it follows. */
function merge(ko: readonly WikiSection[], en: readonly WikiSection[], pairs: Pairs): Unnamed[] {
  const { partner, taken } = pairs;
  const named = ko.map((left): Unnamed => {
    const found = partner.get(left);
    if (!found) return { ko: left, children: pairLists(left.children, [], pairs) };
    return { ko: left, ...found, children: pairLists(left.children, found.en.children, pairs) };
  });
  const alone = en
    .filter((right) => !taken.has(right))
    .map((right): Unnamed => ({ en: right, children: pairLists([], right.children, pairs) }));
  return [...named, ...alone];
}

/** Two sections of different known headings are never the same section. */
function mayPair(left: WikiSection, right: WikiSection): boolean {
  return left.key === undefined || right.key === undefined || left.key === right.key;
}

/** Least likeness of a pair: one name or two numbers that no sibling has. */
const LEAST_LIKENESS = 1.5;

/** How much likelier than any other pair of either section: a wrong pair costs more than none. */
const CLEAR_LEAD = 1.5;

/** The likest pair first, then the likest of the rest: adaptations change the order of sections. */
function alike(
  left: readonly WikiSection[],
  right: readonly WikiSection[],
  allLeft: readonly WikiSection[],
  allRight: readonly WikiSection[],
): [WikiSection, WikiSection][] {
  const spread = [countTokens(allLeft), countTokens(allRight)] as const;
  const candidates = left
    .flatMap((one) =>
      right
        .filter((other) => mayPair(one, other))
        .map((other) => ({ one, other, score: likenessOf(one, other, spread) })),
    )
    .sort(
      (a, b) =>
        b.score - a.score || a.one.range[0] - b.one.range[0] || a.other.range[0] - b.other.range[0],
    );
  const taken = new Set<WikiSection>();
  const pairs: [WikiSection, WikiSection][] = [];
  for (const { one, other, score } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    const rivals = candidates.filter(
      (rival) =>
        (rival.one === one) !== (rival.other === other) &&
        !taken.has(rival.one) &&
        !taken.has(rival.other),
    );
    if (rivals.some((rival) => rival.score * CLEAR_LEAD > score)) continue;
    if (score < LEAST_LIKENESS) break;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  return pairs;
}

/**
 * What is left, first with first, where the two lists are of one make and order. Of several, each must share more with its
 * own than with any other: order alone proves nothing in an adaptation.
 */
function inOrder(
  left: readonly WikiSection[],
  right: readonly WikiSection[],
): [WikiSection, WikiSection][] {
  if (left.length !== right.length) return [];
  const spread = [countTokens(left), countTokens(right)] as const;
  const pairs: [WikiSection, WikiSection][] = [];
  for (const [index, one] of left.entries()) {
    const own = right[index];
    if (!own || !mayPair(one, own) || one.shape !== own.shape) return [];
    const score = likenessOf(one, own, spread);
    const rivals = left.flatMap((other, place) => {
      const rival = right[place];
      if (place === index || !rival) return [];
      return [likenessOf(one, rival, spread), likenessOf(other, own, spread)];
    });
    if (rivals.some((rival) => rival >= score)) return [];
    pairs.push([one, own]);
  }
  return pairs;
}

/** Shared tokens, each the lighter the more siblings have it too; small numbers say little. */
function likenessOf(
  one: WikiSection,
  other: WikiSection,
  [left, right]: readonly [TokenCounts, TokenCounts],
): number {
  let sum = 0;
  for (const token of one.tokens) {
    if (!other.tokens.has(token)) continue;
    const spread = (left.get(token) ?? 1) * (right.get(token) ?? 1);
    const inTitles = one.titleTokens.has(token) && other.titleTokens.has(token);
    const weight = inTitles ? 2 : /^\d$/.test(token) ? 0.25 : /^[a-z]/.test(token) ? 1.5 : 1;
    sum += weight / spread;
  }
  return sum;
}

/** In how many sections each token stands. */
type TokenCounts = ReadonlyMap<string, number>;

function countTokens(sections: readonly WikiSection[]): TokenCounts {
  const counts = new Map<string, number>();
  for (const { tokens } of sections) {
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}
