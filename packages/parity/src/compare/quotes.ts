/** Compares quotations: a translation may not add to what someone said, nor leave part of it out. */
import type { Finding } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../blocks.js';
import { spanAt, weigh } from '../blocks.js';
import type { Context } from './place.js';
import { elsewhere, excerpt, report } from './place.js';

interface Quote {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A sentence ends at a mark before a space or the end; a decimal point or an abbreviation does not. */
const SENTENCE_END =
  /(?<!\b(?:No|Art|Mr|Ms|Dr|St|vs|e\.g|i\.e|approx))[.!?。…]+["”’')\]]*(?=\s|$)/g;
/** Shorter quotations are words, not speech. **Units**: letters of English. */
const SPEECH = 40;

/** The findings on quotations that stand in equal number on both sides. */
export function compareQuotes(context: Context, pairs: readonly BlockPair[]): Finding[] {
  return pairs.flatMap(({ source, target }) => {
    const left = source.flatMap(quotesOf);
    const right = target.flatMap(quotesOf);
    if (left.length !== right.length) return [];
    return left.flatMap((a, index) => {
      const b = right[index];
      return b ? compareQuote(context, a, b) : [];
    });
  });
}

function compareQuote(context: Context, a: Quote, b: Quote): Finding[] {
  const more = countSentences(b.text) - countSentences(a.text);
  const ratio =
    Math.log((weigh(b.text) + 10) / (weigh(a.text) + 10)) *
    (context.target.locale === 'ko' ? 1 : 1);
  const longer = more > 0 && ratio > 0.25;
  const shorter = more < 0 && ratio < -0.25;
  if (!longer && !shorter) return [];
  return [
    report(context, 'parity/quotation', {
      variant: longer ? 'longer' : 'shorter',
      span: spanAt(b.block, b.start, b.end),
      values: { text: excerpt(b.text) },
      related: elsewhere(context.source.path, spanAt(a.block, a.start, a.end), excerpt(a.text)),
    }),
  ];
}

/** Number of sentences; a text without a final mark is one more. */
export function countSentences(text: string): number {
  const trimmed = text.trim();
  if (!trimmed) return 0;
  const ends = trimmed.match(SENTENCE_END)?.length ?? 0;
  return /[.!?。…]["”’')\]]*$/.test(trimmed) ? ends : ends + 1;
}

function quotesOf(block: Block): Quote[] {
  if (block.kind === 'code' || block.kind === 'markup') return [];
  if (/(?:^|\/)quote/.test(block.path))
    return [{ block, start: 0, end: block.text.length, text: block.text }];
  const out: Quote[] = [];
  for (const match of block.text.matchAll(/“([^”]+)”|"([^"]+)"|『([^』]+)』|「([^」]+)」/g)) {
    const text = match[1] ?? match[2] ?? '';
    if (weigh(text) >= SPEECH)
      out.push({ block, start: match.index, end: match.index + match[0].length, text });
  }
  return out;
}
