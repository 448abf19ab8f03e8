/** Compares quotations: a translation may not add to what someone said, nor leave part of it out. */
import type { Finding } from '@narani/model';
import { splitSentences } from '@narani/words';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../block.js';
import { spanAt, weigh } from '../block.js';
import type { Context } from './place.js';
import { elsewhere, excerpt, report } from './place.js';

interface Quote {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A short sentence more may hide in the noise of lengths, but not turn it the other way. **Units**: natural logarithm. */
const SLACK = 0.05;
/** Translators split sentences at their seams: only a text clearly longer has gained one. */
const CLEARLY = 0.25;
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
  const more = splitSentences(b.text).length - splitSentences(a.text).length;
  const ratio = Math.log((weigh(b.text) + 10) / (weigh(a.text) + 10)) - (context.bias ?? 0);
  const least = mayBeSplit(more > 0 ? a : b) ? CLEARLY : -SLACK;
  const longer = more > 0 && ratio > least;
  const shorter = more < 0 && -ratio > least;
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

/** Whether a translator may have cut a quotation of one sentence in two, at one of its seams, or joined two there. */
function mayBeSplit({ text }: Quote): boolean {
  return splitSentences(text).length === 1 && SEAM.test(text);
}
const SEAM = /[,;:–—]\s|\s-\s|\band\b|[고며만]\s/;

function quotesOf(block: Block): Quote[] {
  if (block.kind === 'code' || block.kind === 'markup') return [];
  if (/(?:^|\/)quote/.test(block.path))
    return [{ block, start: 0, end: block.text.length, text: block.text }];
  const out: Quote[] = [];
  for (const match of block.text.matchAll(
    /“([^”]{1,2000})”|"([^"]{1,2000})"|『([^』]{1,2000})』|「([^」]{1,2000})」/g,
  )) {
    const text = match[1] ?? match[2] ?? '';
    if (weigh(text) >= SPEECH)
      out.push({ block, start: match.index, end: match.index + match[0].length, text });
  }
  return out;
}
