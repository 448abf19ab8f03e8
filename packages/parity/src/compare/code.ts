/**
 * Compares code and markup as streams of tokens. Comments, and stretches where the Korean side holds Hangul, are translation.
 */
import type { Finding, Span } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import { alignSequences } from '../align/sequence.js';
import type { Block } from '../block.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';

interface CodeToken {
  readonly value: string;
  readonly line: number;
}

const HANGUL = /[가-힣]/;
/** Streams longer than this are compared line by line only where they differ in length. */
const LONG = 4_000;

/** The findings on paired code blocks and markup; at most one for each stretch that differs. */
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
  const left = tokens(a);
  const right = tokens(b);
  const out: Finding[] = [];
  for (const { from, to, fromB, toB } of hunks(left, right)) {
    const expected = left.slice(from, to);
    const actual = right.slice(fromB, toB);
    if (!isTelling([...expected, ...actual])) continue;
    if (
      a.kind === 'markup' &&
      isProse(context.source.locale === 'ko' ? [expected, actual] : [actual, expected])
    )
      continue;
    if (isTranslation(expected, actual, context, left, right, from, fromB)) continue;
    const at = actual[0] ?? right[fromB - 1] ?? right[0];
    const other = expected[0] ?? left[from - 1] ?? left[0];
    out.push(
      report(context, 'parity/code', {
        variant:
          actual.length === 0 ? 'missing' : expected.length === 0 ? 'extra' : 'contradicting',
        ...(actual.length > 0 ? { actual: write(actual) } : {}),
        ...(expected.length > 0 ? { expected: write(expected) } : {}),
        span: lineSpan(b, at?.line ?? 0),
        related: elsewhere(context.source.path, lineSpan(a, other?.line ?? 0)),
      }),
    );
    if (out.length >= 3) break;
  }
  return out;
}

const write = (list: readonly CodeToken[]): string =>
  list
    .slice(0, 8)
    .map((token) => token.value)
    .join(' ')
    .replaceAll('`', "'")
    .slice(0, 60);

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
  // What stands in Latin letters on the Korean side is code, even beside Hangul.
  if (korean.length > 0) return false;
  const stream = context.source.locale === 'ko' ? left : right;
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

interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly fromB: number;
  readonly toB: number;
}

/** The stretches where two streams differ, in order. */
function hunks(a: readonly CodeToken[], b: readonly CodeToken[]): Hunk[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start]?.value === b[start]?.value) start += 1;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end]?.value === b[b.length - 1 - end]?.value
  )
    end += 1;
  const n = a.length - end - start;
  const m = b.length - end - start;
  if (n === 0 && m === 0) return [];
  if (n === 0 || m === 0 || n > LONG || m > LONG)
    return [{ from: start, to: start + n, fromB: start, toB: start + m }];
  const steps = alignSequences(n, m, {
    pair: (x, y) => (a[start + x]?.value === b[start + y]?.value ? 1 : -0.9),
    gap: -0.4,
    keyA: (index) => a[start + index]?.value ?? '',
    keyB: (index) => b[start + index]?.value ?? '',
  });
  const out: Hunk[] = [];
  let x = start;
  let y = start;
  let open: Hunk | undefined;
  for (const step of steps) {
    const same = step.a.length === 1 && step.b.length === 1 && a[x]?.value === b[y]?.value;
    if (same && open) {
      out.push(open);
      open = undefined;
    }
    if (!same)
      open = {
        from: open?.from ?? x,
        to: x + step.a.length,
        fromB: open?.fromB ?? y,
        toB: y + step.b.length,
      };
    x += step.a.length;
    y += step.b.length;
  }
  return open ? [...out, open] : out;
}

const TOKEN =
  /[가-힣][가-힣\s,.!?~·()'’“”:-]*|[\p{L}_$][\p{L}\p{N}_$-]*|\d+(?:\.\d+)*|===|!==|=>|[^\s\p{L}\p{N}]/gu;

/** The tokens of a block without its comments. */
function tokens(block: Block): CodeToken[] {
  const out: CodeToken[] = [];
  let inside = false;
  block.raw.split('\n').forEach((raw, line) => {
    // The language of a path is no difference.
    let text = raw.replace(/(?<=[/"'`])(?:ko|en)\/|\/(?:ko|en)(?=["'`)#])/g, '');
    if (inside) {
      const end = text.search(/\*\/|-->/);
      if (end < 0) return;
      inside = false;
      text = text.slice(end + 3);
    }
    text = text.replace(/(?<=^|[\s({,;])\/\*.*?\*\//g, ' ').replace(/<!--.*?-->/g, ' ');
    const open = text.search(/(?<=^|\s)\/\*|<!--/);
    if (open >= 0 && !/['"`][^'"`]*\/\*/.test(text)) {
      inside = true;
      text = text.slice(0, open);
    }
    text = text
      .replace(/(?:^|\s)(?:\/\/(?!\w+\.\w)|#\s|;;\s).*$/, ' ')
      .replace(/(?<![:'"\w/])\/\/.*$/, ' ');
    for (const match of text.matchAll(TOKEN)) {
      // Trailing commas and semicolons are a matter of formatting.
      if (match[0] !== ',' && match[0] !== ';') out.push({ value: neutral(match[0].trim()), line });
    }
  });
  return out;
}

/** The names of the two languages are one name: `lang: 'ko'` and `lang: 'en'`. */
function neutral(value: string): string {
  return value === 'ko' || value === 'en' ? 'en' : value;
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
