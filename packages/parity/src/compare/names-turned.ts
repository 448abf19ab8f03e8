/** Finds a name in another's place: another city, ministry or person; and two that changed places: A submits to B against B to A. */
import type { Finding, Locale } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import { spanAt } from '../block.js';
import type { Place } from '../claims/compare.js';
import { findActors, findNames, type Name, sameName } from '../claims/names.js';
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
      const turned =
        (right.length > 0
          ? (findTurned(left, right) ?? findSwapped(a, b, left, right, context))
          : undefined) ?? findActorsSwapped(a, b, context);
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

type Role = 'agent' | 'recipient' | 'origin';

/** In a short sentence: the mayor reports to the council, the victim claims from the offender. */
function findActorsSwapped(a: Unit, b: Unit, context: Context): Turned | undefined {
  if (!a.single || !b.single || Math.max(a.passage.weight, b.passage.weight) > SHORT)
    return undefined;
  const left = findActors(a.text, context.source.locale);
  const right = left.length === 2 ? findActors(b.text, context.target.locale) : [];
  const [korean = '', english = ''] =
    context.source.locale === 'ko' ? [a.text, b.text] : [b.text, a.text];
  // What is received or done by another is told from the other end.
  if (right.length !== 2 || KOREAN_PASSIVE.test(korean) || ENGLISH_PASSIVE.test(english))
    return undefined;
  return findSwapped(a, b, left, right, context);
}

const KOREAN_PASSIVE = /[받듣]|당하|당한|의하여|의해|으로부터|에게서|맞[는다]|[가-힣]되/;
const ENGLISH_PASSIVE = /\b(?:is|are|was|were|be|been|being)\b|\b(?:receiv|hear|heard|get|got)/i;
/** Longer sentences hold more than one who acts. **Units**: letters of English. */
const SHORT = 110;

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
  for (const name of names) {
    const role =
      locale === 'ko'
        ? koreanRole(text.slice(name.end), name)
        : englishRole(text.slice(0, name.start), text.slice(name.end), name);
    if (role && !out[role]) out[role] = name;
  }
  return out;
}

function koreanRole(after: string, { class: kind }: Name): Role | undefined {
  if (kind === 'place' && /^(?:에서|부터)(?![가-힣])/.test(after)) return 'origin';
  if (/^(?:이|가|은|는|에서는?|께서)(?![가-힣])/.test(after)) return 'agent';
  const object = kind === 'actor' && /^[을를](?![가-힣])/.test(after);
  return object || /^(?:에|에게|께|로|으로|까지)(?![가-힣])/.test(after) ? 'recipient' : undefined;
}

function englishRole(before: string, after: string, { class: kind }: Name): Role | undefined {
  if (kind === 'place' && /\bfrom $/i.test(before)) return 'origin';
  if (/\b(?:to|with) (?:the )?$/i.test(before)) return 'recipient';
  if (/(?:^|\bby )(?:the |an? )?$/i.test(before)) return 'agent';
  return kind === 'actor' && (/\bfrom (?:the |an? )?$/.test(before) || /^\w*[.]?$/.test(after))
    ? 'recipient'
    : undefined;
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
