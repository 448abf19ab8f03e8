/** Finds blocks that were left in the other language. */
import type { Document, Finding } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../block.js';
import { spanAt } from '../block.js';
import type { Context } from './place.js';
import { elsewhere, quoteOf, report } from './place.js';

/** The findings on prose that stands in the wrong language, on either side: one for each stretch of such blocks. */
export function findUntranslated(context: Context, pairs: readonly BlockPair[]): Finding[] {
  const out: Finding[] = [];
  for (const side of ['target', 'source'] as const)
    for (const stretch of foreignStretches(context, pairs, side))
      out.push(untranslated(context, side, stretch));
  for (const pair of pairs)
    if (!out.length || pairs.length > 1) out.push(...findPhrases(context, pair));
  return out;
}

interface Foreign {
  readonly block: Block;
  readonly peer: Block | undefined;
}

/** Blocks in the wrong language with nothing translated between them; code and markup belong to no language. */
function foreignStretches(
  context: Context,
  pairs: readonly BlockPair[],
  side: 'source' | 'target',
): Foreign[][] {
  const out: Foreign[][] = [];
  let open: Foreign[] | undefined;
  for (const pair of pairs) {
    const peers = pair[side === 'target' ? 'source' : 'target'];
    for (const block of pair[side]) {
      if (isForeign(block, context[side], peers)) {
        if (!open) {
          open = [];
          out.push(open);
        }
        open.push({ block, peer: peers[0] });
      } else if (!NO_LANGUAGE.has(block.kind)) open = undefined;
    }
  }
  return out;
}

const NO_LANGUAGE: ReadonlySet<Block['kind']> = new Set(['code', 'markup', 'break']);

/** A phrase of the other language inside a sentence: what an unfinished edit leaves behind. Names and terms in brackets are none. */
function findPhrases(context: Context, { source, target }: BlockPair): Finding[] {
  const out: Finding[] = [];
  for (const [document, blocks, peers] of [
    [context.target, target, source],
    [context.source, source, target],
  ] as const) {
    for (const block of blocks) {
      if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'row') continue;
      const found =
        document.locale === 'ko'
          ? englishPhrase(plainText(block), peers.map((peer) => peer.text).join(' '))
          : koreanPhrase(plainText(block), peers.map((peer) => peer.text).join(' '));
      if (!found) continue;
      out.push(
        report(context, 'parity/untranslated', {
          variant: document.locale,
          path: document.path,
          span: spanAt(block, found.at, found.at + found.text.length),
          values: { text: found.text },
        }),
      );
    }
  }
  return out;
}

/** The words of a block without links and emphasis. */
function plainText(block: Block): string {
  let text = block.text;
  for (const run of block.runs)
    if (run.marked)
      text = text.slice(0, run.start) + '\uFFFC'.repeat(run.end - run.start) + text.slice(run.end);
  return text;
}

/** Small-letter words that stand in the other language's text too, next to one another. */
function englishPhrase(text: string, peer: string): { text: string; at: number } | undefined {
  if (!/[가-힣]/.test(text)) return undefined;
  const open = text.replace(
    /\([^)]{0,2000}\)|“[^”]{0,2000}”|"[^"]{0,2000}"|‘[^’]{0,2000}’|'[^']{0,2000}'/g,
    (part) => '\uFFFC'.repeat(part.length),
  );
  const match = /(?<![\w\uFFFC/.-] ?)[A-Za-z]{3,}(?: [a-z]{3,})+(?= [가-힣]|[,.]?$)/.exec(open);
  if (!match || !peer.toLowerCase().includes(match[0].toLowerCase())) return undefined;
  // Two small words are a term of art (const enum); a capital inside the other text marks a name (React refresh).
  const name = new RegExp(`[a-z,;:)] ${match[0]}`).test(peer);
  if (name && (/^[A-Z]/.test(match[0]) || match[0].split(' ').length < 3)) return undefined;
  return { text: match[0], at: match.index };
}

/** Hangul outside of brackets and quotes. Several words apart that the other text has too are what the sentence is about: 이상 and 이하. */
function koreanPhrase(text: string, peer: string): { text: string; at: number } | undefined {
  const open = text.replace(
    /\([^)]{0,2000}\)|“[^”]{0,2000}”|"[^"]{0,2000}"|‘[^’]{0,2000}’|'[^']{0,2000}'|「[^」]{0,2000}」|\[[^\]]{0,2000}\]/g,
    (part) => '\uFFFC'.repeat(part.length),
  );
  const words = open.match(/[가-힣]+(?: [가-힣]+)*/g) ?? [];
  if (words.length > 1 && words.every((word) => !word.includes(' ') && peer.includes(word)))
    return undefined;
  const match = /(?<=[a-z,.] )[가-힣]{2,}(?: [가-힣]+)*(?= [A-Za-z]|[,.]|$)/.exec(open);
  return match ? { text: match[0], at: match.index } : undefined;
}

function untranslated(
  context: Context,
  side: 'source' | 'target',
  [first, ...rest]: readonly Foreign[],
): Finding {
  const document = context[side];
  const other = context[side === 'target' ? 'source' : 'target'];
  const start = first?.block.span;
  const end = rest.at(-1)?.block.span;
  return report(context, 'parity/untranslated', {
    variant: rest.length > 0 ? `${document.locale}-stretch` : document.locale,
    path: document.path,
    span: start && end ? { start: start.start, end: end.end } : start,
    values: {
      text: first ? quoteOf(first.block) : '',
      ...(rest.length > 0 ? { more: rest.length } : {}),
    },
    related: first?.peer && elsewhere(other.path, first.peer.span),
  });
}

/** Prose without the page's own language. Names, commands and short labels may stand in any. */
export function isForeign(block: Block, document: Document, peers: readonly Block[]): boolean {
  if (block.kind === 'break') return false;
  // Code and markup left as they are, Korean strings and comments included.
  if (block.kind === 'code' || block.kind === 'markup')
    return (
      document.locale === 'en' &&
      peers.some((peer) => peer.raw === block.raw) &&
      count(block.raw, /[가-힣]/g) >= 8
    );
  const text = wordsOf(block);
  const hangul = count(text, /[가-힣]/g);
  const words = text.match(/[A-Za-z]{2,}/g) ?? [];
  const latin = words.reduce((sum, word) => sum + word.length, 0);
  if (document.locale === 'en') return hangul >= 8 && hangul * 2.1 > latin;
  if (hangul * 2.1 > latin * 0.12) return false;
  const grammar = words.filter((word) => FUNCTION_WORDS.has(word.toLowerCase())).length;
  const enough = isCopy(block, peers) ? 1 : 2;
  if (grammar < enough || (enough > 1 && grammar < words.length * 0.12)) return false;
  const theirs = new Set(peers.flatMap((peer) => wordsOf(peer).match(/[A-Za-z]{2,}/g) ?? []));
  return theirs.size === 0 || words.filter((word) => theirs.has(word)).length >= words.length * 0.6;
}

/** The words of a block; where it is a picture alone, those that describe it. */
function wordsOf(block: Block): string {
  if (block.images.length === 0 || /\p{L}/u.test(block.text)) return block.text;
  return block.images.map(({ text }) => text ?? '').join(' ');
}

/** A short sentence that stands on the other side letter by letter. A heading may be a name, and a linked title is one. */
function isCopy(block: Block, peers: readonly Block[]): boolean {
  const words = plainText(block).match(/[A-Za-z]{2,}/g) ?? [];
  return (
    block.kind !== 'heading' &&
    words.length >= SENTENCE &&
    peers.some(({ text }) => text === block.text)
  );
}

/** Fewer words than this are a label. */
const SENTENCE = 5;

/** Words that make a sentence: names, commands and labels do without them. */
const FUNCTION_WORDS = new Set(
  'the a an of to is are was were be been in on at for and or but with by from as that this these those it its you your we our they their not can may will shall must has have had which who if when than into about after before all any each'.split(
    ' ',
  ),
);

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
