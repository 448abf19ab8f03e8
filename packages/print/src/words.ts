/**
 * Words that stay whole. Korean breaks at spaces only, but Typst breaks Hangul between any two syllables (typst/typst#1164):
 * each eojeol, particles and footnote marks behind it included, is set in a box. Once Typst can keep words, this goes.
 */
import type { Locale } from '@narani/model';
import { bond } from './bonds.js';
import { cut } from './cut.js';
import { languageOf, namePassages, RIGHT_TO_LEFT } from './language.js';
import type { Inline, Run } from './part.js';
import { type Stretch, tokens } from './tokens.js';
import { emWidth, isWide } from './width.js';

/** A hyphen between capitals (NEA-LCCP) or a dash between figures (53–61%) is no place to break. */
const UNBROKEN = /\p{Lu}-\p{Lu}|\d[–‑-]\d/u;

/** **Units**: em of the text; about the width of 16 Hangul syllables. No word of prose is wider. */
const WIDEST_WORD = 16;

/**
 * Running text as words.
 *
 * **Shapes**: `limit` is the width in em beyond which even a word is broken: an address, or a long compound in a narrow
 * column.
 */
export function toInlines(
  stretches: readonly Stretch[],
  locale: Locale,
  limit: number = WIDEST_WORD,
): Inline[] {
  const items: Item[] = [];
  const named = namePassages(tokens(stretches), locale);
  const bound = bond(named, locale, limit, limit >= WIDEST_WORD);
  for (const token of bound) {
    const { u, d } = token.runs[0] ?? {};
    const target = { ...(u === undefined ? {} : { u }), ...(d === undefined ? {} : { d }) };
    if (token.type === 'space') items.push({ inline: ' ', ...target });
    else if (token.type === 'br') items.push({ inline: { br: true } });
    else items.push(...word(token.runs, locale, limit));
  }
  return merge(linked(items));
}

/** Whether running text holds the mark of a footnote. */
export function notesIn(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => {
    if (typeof inline === 'string' || Array.isArray(inline)) return false;
    if ('w' in inline) return inline.w.some(({ n }) => n !== undefined);
    return 'in' in inline && notesIn(inline.in);
  });
}

/** A piece of running text and the link it belongs to. */
interface Item {
  readonly inline: Inline;
  readonly u?: string | undefined;
  readonly d?: string | undefined;
}

/** One word as what the template sets, with the link of each piece. */
function word(runs: readonly Stretch[], locale: Locale, limit: number): Item[] {
  const [only] = runs;
  const text = runs.length === 1 && only ? only.t : runs.map(({ t }) => t).join('');
  // Words that are bound are short enough, each by itself.
  const long = text.length > limit && !text.includes(' ') && emWidth(text) > limit;
  const pieces = long ? cut(runs, limit) : [runs];
  // Words that run from right to left stand in a box of their own, since those around them would be turned too.
  const whole =
    locale === 'ko' ||
    long ||
    RIGHT_TO_LEFT.test(text) ||
    isWide(text) ||
    UNBROKEN.test(text) ||
    text.includes('://');
  return pieces.flatMap((piece, index) => {
    // What may fall apart is held together by its spaces.
    const items = byLink(whole ? piece : piece.map(unbroken), locale, whole);
    const { u, d } = items[0] ?? {};
    return index === 0 ? items : [{ u, d, inline: { z: true as const } }, ...items];
  });
}

function unbroken(run: Stretch): Stretch {
  return run.t.includes(' ') ? { ...run, t: run.t.replaceAll(' ', '\u00a0') } : run;
}

/**
 * A word that is a link in part. One that must not be broken stays one box, and its runs are linked one by one; any other
 * falls apart, so that the link can join its neighbours.
 */
function byLink(piece: readonly Stretch[], locale: Locale, whole: boolean): Item[] {
  if (piece.length === 1) return [{ inline: keep(piece, locale, whole), ...targetOf(piece[0]) }];
  const groups: Stretch[][] = [];
  for (const run of coalesce(piece)) {
    const last = groups.at(-1);
    if (last && last[0]?.u === run.u && last[0]?.d === run.d) last.push(run);
    else groups.push([run]);
  }
  // A sign with the mark of a note is a box: none may begin a line, whatever stands before it.
  const marked = piece.some(({ n }) => n !== undefined);
  if (groups.length > 1 && (whole || marked))
    return [{ inline: { w: groups.flat().map((run) => foreign(run, locale)), k: true } }];
  return groups.map((group) => ({ inline: keep(group, locale, whole), ...targetOf(group[0]) }));
}

/** A reference that is plain text leaves a seam where nothing changes. */
function coalesce(runs: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const key = (stretch: Stretch) => JSON.stringify({ ...stretch, t: '' });
    if (last && run.n === undefined && key(last) === key(run))
      result[result.length - 1] = { ...last, t: last.t + run.t };
    else result.push(run);
  }
  return result;
}

function keep(piece: readonly Stretch[], locale: Locale, whole: boolean): Inline {
  const text = piece.map(({ t }) => t).join('');
  const [first] = piece;
  const plain = piece.length === 1 && first && Object.keys(style(first)).length === 1;
  if (plain && languageOf(text, locale) === undefined) return whole ? [text] : text;
  const runs = piece.map((run) => style(foreign(run, locale)));
  const marked = piece.some(({ n }) => n !== undefined);
  return { w: runs, ...(whole || marked ? { k: true } : {}) };
}

function foreign(run: Stretch, locale: Locale): Stretch {
  const l = run.l ?? languageOf(run.t, locale);
  return l === undefined ? run : { ...run, l };
}

function style({ u: _u, d: _d, br: _br, ...run }: Stretch): Run {
  return run;
}

function targetOf(run: Pick<Item, 'u' | 'd'> | undefined): { u?: string; d?: string } {
  return {
    ...(run?.u === undefined ? {} : { u: run.u }),
    ...(run?.d === undefined ? {} : { d: run.d }),
  };
}

/** Neighbours that lead to the same target become one link: a screen reader announces it once. */
function linked(items: readonly Item[]): Inline[] {
  const result: Inline[] = [];
  for (let index = 0; index < items.length; ) {
    const first = items[index];
    if (!first) break;
    if (first.u === undefined && first.d === undefined) {
      result.push(first.inline);
      index++;
      continue;
    }
    let end = index;
    while (items[end]?.u === first.u && items[end]?.d === first.d && end < items.length) end++;
    const inner = items.slice(index, end).map(({ inline }) => inline);
    result.push({ in: merge(inner), ...targetOf(first) });
    index = end;
  }
  return result;
}

/** Joins plain text with its spaces, and kept words with theirs: the fewer items, the faster the template. */
function merge(items: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const [index, item] of items.entries()) {
    const last = result.at(-1);
    const next = items[index + 1];
    if (item === ' ' && Array.isArray(last) && Array.isArray(next)) continue;
    // One long list is made in place: to copy it for each word would take the square of their number.
    if (Array.isArray(item) && Array.isArray(last) && items[index - 1] === ' ') last.push(...item);
    else if (typeof item === 'string' && typeof last === 'string')
      result[result.length - 1] = last + item;
    else result.push(Array.isArray(item) ? [...item] : item);
  }
  return result;
}
