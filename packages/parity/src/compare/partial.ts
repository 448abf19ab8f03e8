/** Finds paragraphs that were translated in part, or added to: other sentences and another length than the counterpart. */
import type { Finding } from '@narani/model';
import { splitSentences } from '@narani/words';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../block.js';
import { passageOf } from '../claims/compare.js';
import { isFormal } from '../claims/scope.js';
import type { Context } from './place.js';
import { elsewhere, quoteOf, report } from './place.js';

/** By how much the length must differ from what the document's own ratio lets expect. **Units**: natural logarithm. */
const MARGIN = { formal: 0.25, other: 0.6 };

/** The findings on paired prose. */
export function comparePartial(context: Context, pairs: readonly BlockPair[]): Finding[] {
  return pairs.flatMap(({ source, target }) => {
    const [a] = source;
    const [b] = target;
    if (
      !a ||
      !b ||
      source.length > 1 ||
      target.length > 1 ||
      a.kind !== b.kind ||
      (a.kind !== 'paragraph' && a.kind !== 'item')
    )
      return [];
    if (/(?:^|\/)quote/.test(a.path) || Math.max(a.weight, b.weight) < 60) return [];
    const ratio = Math.log((b.weight + 12) / (a.weight + 12)) - (context.bias ?? 0);
    const more = splitSentences(b.text).length - splitSentences(a.text).length;
    if (
      Math.abs(ratio) < MARGIN.formal ||
      Math.sign(more) !== Math.sign(ratio) ||
      (Math.abs(ratio) < MARGIN.other && ![a, b].some(isFormalBlock))
    )
      return [];
    return [
      report(context, 'parity/partial', {
        variant: ratio < 0 ? 'shorter' : 'longer',
        span: b.span,
        values: { text: quoteOf(b) },
        related: elsewhere(context.source.path, a.span, quoteOf(a)),
      }),
    ];
  });
}

const isFormalBlock = ({ text, locale }: Block): boolean => isFormal(passageOf(text, locale));
