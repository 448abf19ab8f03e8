/**
 * The tree of a text by Sätteri, a native parser thirty times as fast as the reference, where it is certain to be the same.
 *
 * The dialect is what the reference makes of a text. Whatever it reads otherwise than CommonMark and GFM do (dates, official marks, lists
 * that stand further in, a `*` that multiplies, emphasis beside Hangul) is looked for here, and left to it.
 */
import type { Root } from 'mdast';
import { Certainty } from './certainty.js';
import { isDated } from './dates.js';
import { readMark } from './marks.js';

/** Where this platform has no native build the reference reads everything. */
const native = await import('satteri').catch(() => undefined);

const FEATURES = { gfm: true, frontmatter: true } as const;

/** The tree, or undefined where the reference must decide. */
export function parseFast(text: string): Root | undefined {
  if (!native || !isPlain(text)) return undefined;
  const tree = native.markdownToMdast(text, { features: FEATURES }) as Root;
  return new Certainty(text).in(tree, 1) ? tree : undefined;
}

/** Signs that the two parsers read differently, whatever stands around them. */
const UNUSUAL = /[\0\t\r\v\f\u0085\u2028\u2029\ufeff]/;

/** Front matter that is not closed. */
const OPEN_FRONT_MATTER = /^---\n(?![\s\S]*?(?<=\n)---(?:\n|$))/;

/** A mark before another blank than a space. */
const WIDE_GAP = /^[ >]*(?:[-*+]|\d+[.)])[^\S \n]/m;

/** Quotation marks and names of notes, before which and behind which a mark may stand. */
const HOLDERS = /^(?:[\s>]|\[\^[^\]\s]*\]:)+/;

/** A number and a point, or a bracket. */
const NUMBER = /^\d{1,9}[.)](?=\s|$)/;

function isPlain(text: string): boolean {
  const odd = [UNUSUAL, OPEN_FRONT_MATTER, WIDE_GAP];
  return !odd.some((signs) => signs.test(text)) && !hasMarks(text);
}

/** Whether a line begins, behind quotation marks and other marks, with what the reference alone reads. */
function hasMarks(text: string): boolean {
  return text.split('\n').some((line) => {
    let rest = line.replace(HOLDERS, '');
    for (let mark = readMark(rest); mark?.common; mark = readMark(rest))
      rest = rest.slice(mark.text.length).replace(HOLDERS, '');
    return readMark(rest) !== undefined || (NUMBER.test(rest) && isDated(rest));
  });
}
