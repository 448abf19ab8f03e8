/** Compares what two passages claim: a pole that one has and the other has not, where the other has its opposite instead. */
import type { Locale } from '@narani/model';
import { type Hit, isDenied, readWords } from '@narani/words';
import { weigh } from '../block.js';
import {
  type Claim,
  CONCEPTS,
  type Concept,
  findClaims,
  OPEN,
  type Scope,
  TRAP,
} from './concept.js';

/** A passage of one language, with what it says by concept. **Units**: `weight` is in letters of English. */
export interface Passage {
  readonly text: string;
  readonly locale: Locale;
  readonly weight: number;
  readonly claims: Claims;
}

type Claims = ReadonlyMap<number, readonly Hit<Claim>[]>;

/** A text as a passage. It is read when something is asked of it, and once. */
export function passageOf(text: string, locale: Locale): Passage {
  let claims: Claims | undefined;
  let weight: number | undefined;
  return {
    text,
    locale,
    get weight() {
      weight ??= weigh(text);
      return weight;
    },
    get claims() {
      claims ??= claimsOf(text, locale);
      return claims;
    },
  };
}

/** A claim at its place in a passage. **Units**: offsets into its text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A claim of the source and the one that stands in its place. */
export interface Turn {
  readonly concept: string;
  readonly source: Place;
  readonly target: Place;
}

/** The claims of the source that the target turned into others. `scopes` are those of which the passages are. */
export function findTurns(source: Passage, target: Passage, scopes: ReadonlySet<Scope>): Turn[] {
  const turns: Turn[] = [];
  for (const [index, mine] of source.claims) {
    const theirs = target.claims.get(index);
    const concept = CONCEPTS[index];
    // Most sentences end here, before it is read what they deny.
    if (!theirs || !concept || !scopes.has(concept.scope) || !hasLost(mine, theirs)) continue;
    const a = standsOf(source, mine, concept);
    const b = a && standsOf(target, theirs, concept);
    const turn = a && b && findTurn(a, b);
    if (turn) turns.push({ concept: concept.id, ...turn });
  }
  return turns;
}

/** Whether a pole is said for sure on one side alone. */
function hasLost(left: readonly Hit<Claim>[], right: readonly Hit<Claim>[]): boolean {
  const alone = (one: readonly Hit<Claim>[], other: readonly Hit<Claim>[]): boolean =>
    one.some(({ key }) => key.sure && !other.some((hit) => hit.key.pole === key.pole));
  return alone(left, right) || alone(right, left);
}

/**
 * Two claims that changed their holders: the former is binding and the latter voluntary, against the former voluntary and the latter
 * binding. Said where both sides name both poles of two concepts once each, one after the other.
 */
export function findExchange(source: Passage, target: Passage): Turn | undefined {
  const [left, right] = [source.claims, target.claims];
  const both = [...left.keys()].filter(
    (index) => CONCEPTS[index] && hasBothPoles(left.get(index)) && hasBothPoles(right.get(index)),
  );
  for (const [at, one] of both.entries()) {
    for (const other of both.slice(at + 1)) {
      const mine = pairsOf(left.get(one), left.get(other));
      const theirs = pairsOf(right.get(one), right.get(other));
      const [first] = mine ?? [];
      const peer = theirs?.find(({ key }) => key === first?.key);
      if (first && peer && first.held !== peer.held)
        return {
          concept: CONCEPTS[other]?.id ?? '',
          source: first.place,
          target: peer.place,
        };
    }
  }
  return undefined;
}

/** Whether what one passage denies the other says by its opposite: not safe is dangerous. */
export function answersDenial(a: Passage, b: Passage): boolean {
  return [...a.claims].some(([index, mine]) => {
    const theirs = b.claims.get(index);
    if (!theirs || CONCEPTS[index]?.poles.length !== 2) return false;
    return [[a, mine, theirs] as const, [b, theirs, mine] as const].some(
      ([{ text, locale }, denied, said]) =>
        denied.some(
          ({ key, start, end }) =>
            key.sure &&
            isDenied(text, start, end, locale) &&
            said.some((other) => other.key.pole === 1 - key.pole),
        ),
    );
  });
}

/** One hit a place, sure ones where there are two: a word may be listed in two forms. */
function heldOf(hits: readonly Hit<Claim>[] = []): readonly Hit<Claim>[] {
  const at = (list: readonly Hit<Claim>[]): readonly Hit<Claim>[] => [
    ...new Map(list.map((hit) => [hit.start, hit])).values(),
  ];
  const sure = at(hits.filter(({ key }) => key.sure));
  return sure.length === 1 ? at(hits.filter(({ key }) => key.pole >= 0)) : sure;
}

function hasBothPoles(hits: readonly Hit<Claim>[] | undefined): boolean {
  const held = heldOf(hits);
  return held.length === 2 && new Set(held.map(({ key }) => key.pole)).size === 2;
}

/** Which pole of the one concept goes with which of the other, where they alternate: A a B b, or a A b B. */
function pairsOf(
  one: readonly Hit<Claim>[] | undefined,
  other: readonly Hit<Claim>[] | undefined,
): { key: number; held: number; place: Place }[] | undefined {
  const [a, b] = heldOf(one);
  const [x, y] = heldOf(other);
  if (!a || !b || !x || !y) return undefined;
  const [first, , third] = [a, b, x, y].sort((m, n) => m.start - n.start);
  const alternates = (first === a && third === b) || (first === x && third === y);
  if (!alternates) return undefined;
  return [
    { key: a.key.pole, held: x.key.pole, place: { start: x.start, end: x.end } },
    { key: b.key.pole, held: y.key.pole, place: { start: y.start, end: y.end } },
  ];
}

/** The claims of a text by concept, without those inside of a longer form that means something else. */
function claimsOf(text: string, locale: Locale): Claims {
  const groups = new Map<number, Hit<Claim>[]>();
  const traps: Hit<Claim>[] = [];
  for (const hit of findClaims(readWords(text), locale)) {
    if (hit.key.pole === TRAP) traps.push(hit);
    const list = groups.get(hit.key.concept);
    if (list) list.push(hit);
    else groups.set(hit.key.concept, [hit]);
  }
  for (const { key, start, end } of traps) {
    const free = (groups.get(key.concept) ?? []).filter(
      (hit) => hit.start >= end || hit.end <= start,
    );
    groups.set(key.concept, free);
  }
  return groups;
}

/** How often a pole is said, for sure and at all. */
interface Stand {
  readonly pole: number;
  readonly sure: number;
  readonly any: number;
  readonly place: Place;
}

/** The poles of a concept in a passage; undefined where none is sure, or where the passage leaves the concept open. */
function standsOf(
  { text, locale }: Passage,
  hits: readonly Hit<Claim>[],
  { final = false }: Concept,
): Stand[] | undefined {
  const open = hits.some(
    ({ key, start, end }) => key.pole === OPEN || isDenied(text, start, end, locale),
  );
  if (open) return undefined;
  const closing = final && locale === 'ko' ? text.length - CLOSING : 0;
  const stands = countPoles(
    hits.map((hit) => (hit.end < closing ? { ...hit, key: { ...hit.key, sure: false } } : hit)),
  );
  return stands.some(({ sure }) => sure > 0) ? stands : undefined;
}

/** How far from its end a Korean sentence has its last predicate. **Units**: characters. */
const CLOSING = 10;

function countPoles(hits: readonly Hit<Claim>[]): Stand[] {
  const out = new Map<number, Stand>();
  for (const { key, start, end } of hits) {
    const known = out.get(key.pole);
    const place = known && (known.sure > 0 || !key.sure) ? known.place : { start, end };
    out.set(key.pole, {
      pole: key.pole,
      sure: (known?.sure ?? 0) + Number(key.sure),
      any: (known?.any ?? 0) + 1,
      place,
    });
  }
  return [...out.values()];
}

/** A pole that one side has and the other has not, and another that the other side has more often. */
function findTurn(
  left: readonly Stand[],
  right: readonly Stand[],
): { source: Place; target: Place } | undefined {
  const anyOf = (list: readonly Stand[], pole: number): number =>
    list.find((peer) => peer.pole === pole)?.any ?? 0;
  const more = (one: readonly Stand[], other: readonly Stand[]): Stand | undefined =>
    one.find(({ pole, sure }) => sure > anyOf(other, pole));
  const alone = (one: readonly Stand[], other: readonly Stand[]): Stand | undefined =>
    one.find(({ pole, sure }) => sure > 0 && anyOf(other, pole) === 0);
  const lost = alone(left, right);
  const gained = lost && more(right, left);
  if (gained) return { source: lost.place, target: gained.place };
  const added = alone(right, left);
  const reduced = added && more(left, right);
  return reduced ? { source: reduced.place, target: added.place } : undefined;
}
