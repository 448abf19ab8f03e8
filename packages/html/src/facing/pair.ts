/** Which elements of two texts stand side by side. */
import type { LineMatch } from '@narani/model';
import type { Element } from 'hast';
import { indexAt, startsOf } from './lines.js';

/**
 * What belongs together; one side is empty where there is no counterpart.
 *
 * **Shapes**: `matches` are those within, the line of one's own text first.
 */
export interface Row {
  readonly own: readonly Element[];
  readonly other: readonly Element[];
  readonly matches: readonly LineMatch[];
}

/** What grows into a row. */
interface Group {
  readonly own: number[];
  readonly other: number[];
  readonly matches: LineMatch[];
}

/**
 * Rows in the order of one's own text; what stands in the other text alone follows what stands before it there.
 *
 * Time grows with the number of elements and matches, not with their product.
 */
export function pairElements(
  own: readonly Element[],
  other: readonly Element[],
  matches: readonly LineMatch[],
): Row[] {
  const [left, right] = [startsOf(own), startsOf(other)];
  const sets = createSets(own.length + other.length);
  const placed = matches.flatMap((match) => {
    const [one, two] = [indexAt(left, match[0]), indexAt(right, match[1])];
    if (one === undefined || two === undefined) return [];
    sets.join(one, own.length + two);
    return [{ match, one }];
  });
  const groups = new Map<number, Group>();
  const groupOf = (index: number): Group => {
    const key = sets.find(index);
    const known = groups.get(key) ?? { own: [], other: [], matches: [] };
    groups.set(key, known);
    return known;
  };
  for (const index of own.keys()) groupOf(index).own.push(index);
  for (const index of other.keys()) groupOf(own.length + index).other.push(index);
  for (const { match, one } of placed) groupOf(one).matches.push(match);
  return inOrder([...groups.values()]).map((group) => ({
    own: group.own.flatMap((index) => own[index] ?? []),
    other: group.other.flatMap((index) => other[index] ?? []),
    matches: group.matches,
  }));
}

/** The groups of one's own text, and behind each those of the other that follow it there. */
function inOrder(groups: readonly Group[]): Group[] {
  const byOther = groups
    .filter(({ other }) => other.length > 0)
    .sort((a, b) => (a.other[0] ?? 0) - (b.other[0] ?? 0));
  const first: Group[] = [];
  const behind = new Map<Group, Group[]>();
  let before = first;
  for (const group of byOther) {
    if (group.own.length === 0) before.push(group);
    else {
      before = [];
      behind.set(group, before);
    }
  }
  const standing = groups
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => (a.own[0] ?? 0) - (b.own[0] ?? 0));
  return [...first, ...standing.flatMap((group) => [group, ...(behind.get(group) ?? [])])];
}

/** Numbers that are joined to sets. **Source**: union–find with path halving, Tarjan and van Leeuwen, 1984. */
function createSets(count: number) {
  const parents = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      const above = parents[at] ?? at;
      parents[at] = parents[above] ?? above;
      at = parents[at] ?? at;
    }
    return at;
  };
  return {
    find,
    join: (one: number, other: number) => {
      parents[find(one)] = find(other);
    },
  };
}
