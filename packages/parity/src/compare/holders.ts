/**
 * Finds values that changed places between two that hold them: 찬성 12, 반대 3 against “3 for, 12 against”.
 *
 * Said only where a pair of sentences names the same holders once each, it is plain on both sides which value is whose, and the
 * values of two of them are exchanged.
 */
import type { Finding, Locale } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import { allFacts, spanAt, textBlock } from '../block.js';
import type { Fact } from '../facts/fact.js';
import { sameFact } from '../facts/match.js';
import { hasCounted } from '../facts/words.js';
import type { NameClass } from './names.js';
import { HELD, HOLDERS } from './names.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';
import type { Unit } from './units.js';
import { pairUnits, unitOf } from './units.js';

/** The findings on exchanged values in paired sentences and descriptions. */
export function compareHolders(context: Context, pairs: readonly BlockPair[]): Finding[] {
  return pairs.flatMap((pair) =>
    [...pairUnits(pair), ...pairImages(pair)].flatMap(([a, b]) => {
      // Two values at least must stand there to be exchanged.
      if (
        ![a, b].every(({ block }) => block.facts.length > 1 || hasCounted(block.rest, block.locale))
      )
        return [];
      for (const [index, names] of HOLDERS.entries()) {
        const held = HELD[index]?.[a.block.locale];
        if (!held || (a.text.match(held)?.length ?? 0) < 2) continue;
        const found = compareClass(context, names, a, b);
        if (found) return [found];
      }
      return [];
    }),
  );
}

/** The descriptions of images, where both sides have as many. */
function pairImages({ source, target }: BlockPair): (readonly [Unit, Unit])[] {
  const unitsOf = (blocks: BlockPair['source']): Unit[] =>
    blocks.flatMap(({ images, locale }) =>
      images.flatMap(({ text, span }) =>
        text ? [unitOf(textBlock(text, span, locale), text, 0, true)] : [],
      ),
    );
  const [left, right] = [unitsOf(source), unitsOf(target)];
  if (left.length !== right.length) return [];
  return left.flatMap((unit, index) => (right[index] ? [[unit, right[index]] as const] : []));
}

/** A name or a value in a sentence, at its place in the block. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly name?: number;
  readonly fact?: Fact;
}

type Held = ReadonlyMap<number, readonly Token[]>;

function compareClass(context: Context, names: NameClass, a: Unit, b: Unit): Finding | undefined {
  const left = readTokens(a, names, context.source.locale);
  const right = left && readTokens(b, names, context.target.locale);
  if (!left || !right) return undefined;
  const [mine, theirs] = [left, right].map((tokens) =>
    [byNearest(tokens), byOrder(tokens), bySide(tokens)].filter((held) => held !== undefined),
  );
  for (const one of mine ?? []) {
    for (const other of theirs ?? []) {
      const exchanged = one.size === other.size ? findExchange(one, other) : undefined;
      if (exchanged) return tell(context, a, b, exchanged);
    }
  }
  return undefined;
}

/** Names and values in their order; undefined where fewer than two names stand there, or one twice. */
function readTokens(unit: Unit, names: NameClass, locale: Locale): Token[] | undefined {
  const found = names.flatMap((name, index) =>
    [...unit.text.matchAll(name[locale])].map((match) => ({
      name: index,
      start: unit.start + match.index,
      end: unit.start + match.index + match[0].length,
    })),
  );
  // Most sentences end here.
  if (found.length < 2 || new Set(found.map(({ name }) => name)).size !== found.length)
    return undefined;
  const end = unit.start + unit.text.length;
  const values: Token[] = [];
  for (const fact of allFacts(unit.block)) {
    if (fact.start < unit.start || fact.end > end) continue;
    if (!fact.certain && !(fact.counted ?? false)) continue;
    if ([...found, ...values].some((other) => fact.start < other.end && fact.end > other.start))
      continue;
    values.push({ start: fact.start, end: fact.end, fact });
  }
  return [...found, ...values].sort((x, y) => x.start - y.start);
}

/** Each name holds the value right beside it. **Units**: characters. */
const NEAR = 12;

function byNearest(tokens: readonly Token[]): Held | undefined {
  const held = new Map<number, readonly Token[]>();
  const taken = new Set<Token>();
  for (const [index, token] of tokens.entries()) {
    if (token.name === undefined) continue;
    const beside = [tokens[index - 1], tokens[index + 1]]
      .flatMap((value) => (value?.fact ? [{ value, gap: gapOf(token, value) }] : []))
      .filter(({ gap }) => gap <= NEAR)
      .sort((x, y) => x.gap - y.gap);
    const [first, second] = beside;
    if (!first || (second && second.gap === first.gap) || taken.has(first.value)) return undefined;
    taken.add(first.value);
    held.set(token.name, [first.value]);
  }
  return held;
}

/** Each name holds the value before it, or each the one after it: whichever stands closer. */
function byOrder(tokens: readonly Token[]): Held | undefined {
  const read = (step: 1 | -1): { held: Held; gap: number } | undefined => {
    const held = new Map<number, readonly Token[]>();
    let gap = 0;
    for (const [index, token] of tokens.entries()) {
      if (token.name === undefined) continue;
      const value = tokens[index + step];
      if (!value?.fact || gapOf(token, value) > NEAR) return undefined;
      gap += gapOf(token, value);
      held.set(token.name, [value]);
    }
    return { held, gap };
  };
  const [before, after] = [read(-1), read(1)];
  if (!before || !after) return (before ?? after)?.held;
  if (before.gap === after.gap) return undefined;
  return before.gap < after.gap ? before.held : after.held;
}

const gapOf = (a: Token, b: Token): number =>
  a.start >= b.end ? a.start - b.end : b.start - a.end;

/** Each name holds every value up to the next name, or from the one before, as the sentence begins. */
function bySide(tokens: readonly Token[]): Held | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || (first.name === undefined) === (last.name === undefined)) return undefined;
  const ordered = first.name === undefined ? [...tokens].reverse() : tokens;
  const held = new Map<number, Token[]>();
  let holder = 0;
  for (const token of ordered) {
    if (token.name !== undefined) {
      holder = token.name;
      held.set(holder, []);
    } else held.get(holder)?.push(token);
  }
  return [...held.values()].every((values) => values.length > 0) ? held : undefined;
}

function findExchange(mine: Held, theirs: Held): readonly [Token, Token] | undefined {
  const names = [...mine.keys()];
  if (!names.every((name) => theirs.has(name))) return undefined;
  for (const [index, one] of names.entries()) {
    for (const other of names.slice(index + 1)) {
      const [a, b] = [mine.get(one) ?? [], mine.get(other) ?? []];
      const [x, y] = [theirs.get(one) ?? [], theirs.get(other) ?? []];
      const [wrong, peer] = [x[0], y[0]];
      if (!wrong || !peer || shared(a, x) > 0 || shared(b, y) > 0) continue;
      if (covers(a, y) && covers(b, x)) return [wrong, peer];
    }
  }
  return undefined;
}

/** How many values of one stand in the other. */
const shared = (a: readonly Token[], b: readonly Token[]): number =>
  a.filter((x) => b.some((y) => x.fact && y.fact && sameFact(x.fact, y.fact))).length;

/** Whether all values of the one that has fewer stand in the other. */
const covers = (a: readonly Token[], b: readonly Token[]): boolean =>
  a.length <= b.length ? shared(a, b) === a.length : shared(b, a) === b.length;

function tell(context: Context, a: Unit, b: Unit, [wrong, peer]: readonly [Token, Token]): Finding {
  const textOf = ({ start, end }: Token): string => b.block.text.slice(start, end);
  return report(context, 'parity/cells', {
    variant: 'swapped',
    severity: 'warning',
    span: spanAt(b.block, wrong.start, wrong.end),
    values: { text: textOf(wrong), other: textOf(peer) },
    related: elsewhere(context.source.path, spanAt(a.block, a.start, a.start + a.text.length)),
  });
}
