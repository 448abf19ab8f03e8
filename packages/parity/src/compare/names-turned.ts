/** Finds a name in another's place: another city, ministry or person; and two that changed places: A submits to B against B to A. */
import type { Finding, Locale } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import { spanAt } from '../block.js';
import type { Place } from '../claims/compare.js';
import { findNames, type Name, sameName } from '../claims/names.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';
import type { Unit } from './units.js';
import { pairUnits } from './units.js';

/** The findings on names in paired sentences. */
export function compareNames(context: Context, pairs: readonly BlockPair[]): Finding[] {
  const { source, target } = context;
  return pairs.flatMap((pair) =>
    pairUnits(pair).flatMap(([a, b]) => {
      const left = findNames(a.text, source.locale);
      const right = left.length > 0 ? findNames(b.text, target.locale) : [];
      if (right.length === 0) return [];
      const turned = findTurned(left, right) ?? findSwapped(a, b, left, right, context);
      return turned ? [tell(context, a, b, turned)] : [];
    }),
  );
}

type Turned = readonly [Name, Name];

/** A name that the other side lacks, and one there of the same class that this side lacks. */
function findTurned(left: readonly Name[], right: readonly Name[]): Turned | undefined {
  const alone = (names: readonly Name[], others: readonly Name[]): Name[] =>
    names.filter((name) => !others.some((other) => sameName(name, other)));
  const added = alone(right, left);
  for (const lost of alone(left, right)) {
    const other = added.find((name) => name.class === lost.class);
    if (other) return [lost, other];
  }
  return undefined;
}

type Role = 'agent' | 'recipient';

function findSwapped(
  a: Unit,
  b: Unit,
  left: readonly Name[],
  right: readonly Name[],
  { source, target }: Context,
): Turned | undefined {
  const mine = rolesOf(a.text, left, source.locale);
  const theirs = rolesOf(b.text, right, target.locale);
  const [one, two] = [mine.agent, mine.recipient];
  const [other, last] = [theirs.agent, theirs.recipient];
  if (!one || !two || !other || !last) return undefined;
  return sameName(one, last) && sameName(two, other) ? [one, other] : undefined;
}

/** Who acts and who receives, where particles or prepositions say so. */
function rolesOf(
  text: string,
  names: readonly Name[],
  locale: Locale,
): Readonly<Partial<Record<Role, Name>>> {
  const out: Partial<Record<Role, Name>> = {};
  for (const name of names) {
    const role =
      locale === 'ko' ? koreanRole(text.slice(name.end)) : englishRole(text.slice(0, name.start));
    if (role && !out[role]) out[role] = name;
  }
  return out;
}

function koreanRole(after: string): Role | undefined {
  if (/^(?:이|가|은|는|에서는?|께서)(?![가-힣])/.test(after)) return 'agent';
  return /^(?:에|에게|께|로|으로)(?![가-힣])/.test(after) ? 'recipient' : undefined;
}

function englishRole(before: string): Role | undefined {
  if (/\b(?:to|with) (?:the )?$/i.test(before)) return 'recipient';
  return /(?:^|\bby )(?:the )?$/i.test(before) ? 'agent' : undefined;
}

function tell(context: Context, a: Unit, b: Unit, [from, to]: Turned): Finding {
  const textOf = ({ text }: Unit, { start, end }: Place): string => text.slice(start, end);
  const spanOf = ({ block, start }: Unit, place: Place) =>
    spanAt(block, start + place.start, start + place.end);
  return report(context, 'parity/contrast', {
    actual: textOf(b, to),
    expected: textOf(a, from),
    span: spanOf(b, to),
    related: elsewhere(context.source.path, spanOf(a, from), textOf(a, from)),
  });
}
