/** Finds a name in another's place: another city, ministry or person; and two that changed places: A submits to B against B to A. */
import type { Finding, Locale } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import { spanAt } from '../block.js';
import type { Place } from '../claims/compare.js';
import { findNames, findParties, type Name, sameName } from '../claims/names.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';
import type { Unit, UnitPair } from './units.js';
import { pairUnits } from './units.js';

/** The findings on names in paired sentences. */
export function compareNames(context: Context, pairs: readonly BlockPair[]): Finding[] {
  return pairs.flatMap((pair) => pairUnits(pair).flatMap((units) => compareUnits(context, units)));
}

function compareUnits(context: Context, [a, b]: UnitPair): Finding[] {
  const { source, target } = context;
  const names = [findNames(a.text, source.locale), findNames(b.text, target.locale)] as const;
  const [left, right] = names;
  const turned =
    left.length > 0 && right.length > 0
      ? (findTurned(left, right) ?? findSwapped(a, b, left, right, context))
      : undefined;
  if (turned) return [tell(context, a, b, turned)];
  // Longer sentences hold more than one who acts.
  if (!a.single || !b.single || Math.max(a.passage.weight, b.passage.weight) > SHORT) return [];
  const parties = [
    findParties(a.text, source.locale, left),
    findParties(b.text, target.locale, right),
  ] as const;
  const swapped = findPartiesSwapped(a, b, parties, context);
  if (swapped) return [tell(context, a, b, swapped)];
  const lost = loneOf(a, ...parties);
  if (lost) return [tellLone(context, a, b, lost, 'missing')];
  const added = loneOf(b, parties[1], parties[0]);
  return added ? [tellLone(context, a, b, added, 'extra')] : [];
}

/** **Units**: letters of English. */
const SHORT = 110;

type Turned = readonly [Name, Name];

/** A name that the other side lacks, and one there of the same class that this side lacks. */
function findTurned(left: readonly Name[], right: readonly Name[]): Turned | undefined {
  const alone = (names: readonly Name[], others: readonly Name[]): Name[] =>
    names.filter((name) => !others.some((other) => sameName(name, other)));
  const added = alone(right, left);
  for (const lost of alone(left, right)) {
    // A country may be said by its people or its capital.
    const other = added.find((name) => name.class === lost.class && name.class !== 'country');
    if (other) return [lost, other];
  }
  return undefined;
}

/** The one of three or more in a list that the other's list lacks. Bodies and places are looked for in lists of any length. */
function loneOf(unit: Unit, names: readonly Name[], others: readonly Name[]): Name | undefined {
  if (names.length < 3 || others.length !== names.length - 1) return undefined;
  if (names.some(({ class: kind }) => kind !== 'actor') || !isList(unit.text, names))
    return undefined;
  const alone = names.filter((name) => !others.some((other) => sameName(name, other)));
  return alone.length === 1 ? alone[0] : undefined;
}

/** Whether nothing but signs and “and” stands between names. */
const isList = (text: string, names: readonly Name[]): boolean =>
  names.every((name, index) => {
    const next = names[index + 1];
    return !next || BETWEEN.test(text.slice(name.end, next.start));
  });
const BETWEEN = /^(?:s|es)?(?:,| and|, and|·|들?[과와]| 및|,? 그리고)\s?(?:the )?$/;

type Role = 'agent' | 'recipient' | 'origin';

/** In a short sentence: the mayor reports to the council, the victim claims from the offender, the cat bites the dog. */
function findPartiesSwapped(
  a: Unit,
  b: Unit,
  [left, right]: readonly [readonly Name[], readonly Name[]],
  context: Context,
): Turned | undefined {
  if (left.length !== 2 || right.length !== 2) return undefined;
  const [korean = '', english = ''] =
    context.source.locale === 'ko' ? [a.text, b.text] : [b.text, a.text];
  // What is received or done by another is told from the other end.
  if (KOREAN_TURNED.test(korean) || ENGLISH_TURNED.test(english)) return undefined;
  return findSwapped(a, b, left, right, context);
}

const KOREAN_TURNED =
  /[받듣]|당하|당한|의하여|의해|으로부터|에게서|한테서|[맞빌배][는다렸운웠]|[가-힣]되/;
const ENGLISH_TURNED =
  /\b(?:is|are|was|were|be|been|being)\b|\b(?:receiv|hear|heard|get|got|learn|borrow)/i;
function findSwapped(
  a: Unit,
  b: Unit,
  left: readonly Name[],
  right: readonly Name[],
  { source, target }: Context,
): Turned | undefined {
  const mine = rolesOf(a.text, left, source.locale);
  const theirs = rolesOf(b.text, right, target.locale);
  for (const role of ['agent', 'origin'] as const) {
    const [one, two] = [mine[role], mine.recipient];
    const [other, last] = [theirs[role], theirs.recipient];
    if (one && two && other && last && sameName(one, last) && sameName(two, other))
      return [one, other];
  }
  return undefined;
}

/** Who acts and who receives, and from where to where, as particles or prepositions say. */
function rolesOf(
  text: string,
  names: readonly Name[],
  locale: Locale,
): Readonly<Partial<Record<Role, Name>>> {
  const out: Partial<Record<Role, Name>> = {};
  for (const [index, name] of names.entries()) {
    const role =
      locale === 'ko'
        ? koreanRole(text.slice(name.end), name)
        : englishRole(text.slice(0, name.start), name, index === 0);
    if (role && !out[role]) out[role] = name;
  }
  return out;
}

function koreanRole(after: string, { class: kind }: Name): Role | undefined {
  if (kind === 'place' && /^(?:에서|부터)(?![가-힣])/.test(after)) return 'origin';
  if (/^들?(?:이|가|은|는|에서는?|께서)(?![가-힣])/.test(after)) return 'agent';
  return /^들?(?:[을를에]|에게|한테|께|으?로|까지)(?![가-힣])/.test(after)
    ? 'recipient'
    : undefined;
}

/** In English the first acts, and one behind the verb is acted upon. */
function englishRole(before: string, { class: kind }: Name, first: boolean): Role | undefined {
  if (kind === 'place' && /\bfrom $/i.test(before)) return 'origin';
  if (/(?:^|\bby )(?:the |an? )?$/i.test(before)) return 'agent';
  return first || /\b(?:of|in|at|on|as|by) (?:the |an? )?$/i.test(before) ? undefined : 'recipient';
}

function tellLone(
  context: Context,
  a: Unit,
  b: Unit,
  { start, end }: Name,
  variant: 'missing' | 'extra',
): Finding {
  const [here, there] = variant === 'missing' ? [a, b] : [b, a];
  const span = spanAt(here.block, here.start + start, here.start + end);
  const whole = spanAt(there.block, there.start, there.start + there.text.length);
  const text = here.text.slice(start, end);
  return report(context, 'parity/contrast', {
    variant,
    ...(variant === 'missing' ? { expected: text } : { actual: text }),
    span: variant === 'missing' ? whole : span,
    related: elsewhere(context.source.path, variant === 'missing' ? span : whole, text),
  });
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
