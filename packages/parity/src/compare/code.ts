/**
 * Compares code and markup as streams of tokens. Comments, and stretches where the Korean side holds Hangul, are translation.
 */
import type { Finding, Span } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../block.js';
import { hunks } from './code-hunks.js';
import type { CodeToken } from './code-tokens.js';
import { tokens } from './code-tokens.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';

const HANGUL = /[가-힣]/;
/** So many findings on one block say enough. */
const MANY = 6;
/** So many differences on lines next to each other are one rewritten passage. */
const PASSAGE = 3;

/** A stretch that differs, with the token that gives its place on each side. */
interface Difference {
  readonly expected: readonly CodeToken[];
  readonly actual: readonly CodeToken[];
  readonly at: CodeToken | undefined;
  readonly from: CodeToken | undefined;
}

/** The findings on paired code blocks and markup: one for each difference or passage, however often it stands there. */
export function compareCode(context: Context, pairs: readonly BlockPair[]): Finding[] {
  const out: Finding[] = [];
  for (const { source, target } of pairs) {
    const [a] = source;
    const [b] = target;
    if (a && b && isCode(a) && isCode(b) && a.raw !== b.raw)
      out.push(...compareBlocks(context, a, b));
  }
  return out;
}

const isCode = (block: Block): boolean => block.kind === 'code' || block.kind === 'markup';

function compareBlocks(context: Context, a: Block, b: Block): Finding[] {
  return passages(differences(context, a, b))
    .slice(0, MANY)
    .map((list) => {
      const [expected, actual] = [
        write(list.map((entry) => entry.expected)),
        write(list.map((entry) => entry.actual)),
      ];
      return report(context, 'parity/code', {
        variant: actual === '' ? 'missing' : expected === '' ? 'extra' : 'contradicting',
        ...(actual === '' ? {} : { actual }),
        ...(expected === '' ? {} : { expected }),
        span: lineSpan(b, list[0]?.at?.line ?? 0),
        related: elsewhere(context.source.path, lineSpan(a, list[0]?.from?.line ?? 0)),
      });
    });
}

function differences(context: Context, a: Block, b: Block): Difference[] {
  const left = tokens(a);
  const right = tokens(b);
  const korean = context.source.locale === 'ko';
  const told = new Set<string>();
  return hunks(left, right).flatMap(({ from, to, fromB, toB }) => {
    const expected = left.slice(from, to);
    const actual = right.slice(fromB, toB);
    const said = `${write([actual])}\n${write([expected])}`;
    if (told.has(said) || !isTelling([...expected, ...actual])) return [];
    if (a.kind === 'markup' && isProse(korean ? [expected, actual] : [actual, expected])) return [];
    if (isTranslation(expected, actual, context, left, right, from, fromB)) return [];
    told.add(said);
    const at = actual[0] ?? right[fromB - 1] ?? right[0];
    return [{ expected, actual, at, from: expected[0] ?? left[from - 1] ?? left[0] }];
  });
}

/** Differences in groups: many on lines next to each other together, the others each for itself. */
function passages(list: readonly Difference[]): Difference[][] {
  const groups: Difference[][] = [];
  for (const entry of list) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && (entry.at?.line ?? 0) - (last.at?.line ?? 0) <= 1) group.push(entry);
    else groups.push([entry]);
  }
  return groups.flatMap((group) =>
    group.length >= PASSAGE ? [group] : group.map((entry) => [entry]),
  );
}

const write = (lists: readonly (readonly CodeToken[])[]): string =>
  lists
    .filter((list) => list.length > 0)
    .map((list) =>
      list
        .slice(0, 8)
        .map((token) => token.value)
        .join(' ')
        .replaceAll('`', "'")
        .slice(0, 60),
    )
    .join(' … ')
    .slice(0, 120);

/** In markup, words that the Korean side has nothing for are words of a sentence. */
function isProse([korean, english]: readonly (readonly CodeToken[])[]): boolean {
  return (
    !korean?.some(({ value }) => /[\p{L}\p{N}]/u.test(value)) &&
    (english ?? []).every(({ value }) => !/\d/.test(value))
  );
}

/** Brackets, quotes and slashes alone are formatting; a word, a number or a comparison is not. */
function isTelling(list: readonly CodeToken[]): boolean {
  return list.some(
    ({ value }) => /[\p{L}\p{N}]/u.test(value) || /^(?:[!=]==?|=>|[<>+*!&|?%-])$/.test(value),
  );
}

/** Words of a language, not of code: the Korean side has Hangul there, or stands in a line that has. */
function isTranslation(
  expected: readonly CodeToken[],
  actual: readonly CodeToken[],
  context: Context,
  left: readonly CodeToken[],
  right: readonly CodeToken[],
  from: number,
  fromB: number,
): boolean {
  const korean = context.source.locale === 'ko' ? expected : actual;
  if (korean.some((token) => HANGUL.test(token.value))) return true;
  const stream = context.source.locale === 'ko' ? left : right;
  // What stands in Latin letters on the Korean side is code, even beside Hangul; a sentence around it turns its order.
  if (korean.length > 0)
    return context.source.locale === 'ko'
      ? isReordered(korean, left, right, fromB)
      : isReordered(korean, right, left, from);
  const at = context.source.locale === 'ko' ? from : fromB;
  const lines = new Set([
    ...korean.map((token) => token.line),
    ...(korean.length === 0 ? [stream[at]?.line, stream[at - 1]?.line] : []),
  ]);
  for (
    let index = Math.max(0, at - 30);
    index < Math.min(stream.length, at + korean.length + 30);
    index += 1
  ) {
    const token = stream[index];
    if (token && lines.has(token.line) && HANGUL.test(token.value)) return true;
  }
  return false;
}

/** Whether the English line holds all that the Korean one has beside its Hangul, in another order. */
function isReordered(
  korean: readonly CodeToken[],
  stream: readonly CodeToken[],
  english: readonly CodeToken[],
  at: number,
): boolean {
  const line = stream.filter((token) => token.line === korean[0]?.line);
  if (!line.some(({ value }) => HANGUL.test(value))) return false;
  const lines = new Set([english[at]?.line, english[at - 1]?.line]);
  const theirs = english.filter((token) => lines.has(token.line)).map(({ value }) => value);
  const times = (value: string, list: readonly string[]): number =>
    list.filter((entry) => entry === value).length;
  const mine = line.map(({ value }) => value);
  return korean.every(({ value }) => times(value, theirs) >= times(value, mine));
}

/** The line of a token: a fenced block's text starts on the line after its fence. */
function lineSpan(block: Block, line: number): Span | undefined {
  if (!block.span) return undefined;
  const fenced =
    block.kind === 'code' &&
    block.span.end.line - block.span.start.line > block.raw.split('\n').length - 1;
  const at = block.span.start.line + line + (fenced ? 1 : 0);
  return { start: { line: at, column: 1 }, end: { line: at, column: 1 } };
}
