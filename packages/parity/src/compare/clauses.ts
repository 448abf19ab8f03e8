/**
 * Finds a clause that one sentence has and its counterpart has not: a sentence much longer than the other lets expect, that joins more
 * clauses besides.
 */
import type { Finding, Locale } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import { spanAt, weigh } from '../block.js';
import { isFormal } from '../claims/scope.js';
import type { Context } from './place.js';
import { elsewhere, excerpt, report } from './place.js';
import type { Unit } from './units.js';
import { pairUnits } from './units.js';

/** By how much the lengths must differ, for what a sentence joins more. **Units**: natural logarithm. */
const MARGIN = { formal: 0.4, other: 0.5 };
/** Longer sentences are rearranged too freely. **Units**: letters of English. */
const LONG = 150;

/** What joins clauses: counted, not read. */
const JOINT: Readonly<Record<Locale, RegExp>> = {
  ko: /[고며](?=[\s,])|(?:면서|지만|는데|으나|아서|어서|해서|하여|도록|려고)(?=[\s,])|[;:,]\s/g,
  en: /\b(?:and|but|while|so that|which|who|that|in order to|because|then|to [a-z]+)\b|[;:,]\s/g,
};

/** The findings on clauses in paired sentences of prose. */
export function compareClauses(context: Context, pairs: readonly BlockPair[]): Finding[] {
  return pairs.flatMap((pair) => {
    const [block] = pair.source;
    if (block?.kind !== 'paragraph' && block?.kind !== 'item') return [];
    if (/(?:^|\/)(?:quote|note)/.test(block.path)) return [];
    const units = pairUnits(pair);
    // In a paragraph of many sentences a clause may have gone over to the next.
    return units.length === 1 ? units.flatMap(([a, b]) => compareUnits(context, a, b)) : [];
  });
}

function compareUnits(context: Context, a: Unit, b: Unit): Finding[] {
  const lengths = [weigh(a.text), weigh(b.text)] as const;
  if (!a.single || !b.single || Math.max(...lengths) > LONG || Math.max(...lengths) < 40) return [];
  if (a.block.codes.length + b.block.codes.length + a.block.links.length > 0) return [];
  if ([a, b].some(({ text }) => /["“”‘’:—]/.test(text))) return [];
  const formal = [a, b].some(({ passage }) => isFormal(passage));
  const ratio = Math.log((lengths[1] + 12) / (lengths[0] + 12)) - (context.bias ?? 0);
  const more = jointsOf(b, context.target.locale) - jointsOf(a, context.source.locale);
  if (
    Math.abs(ratio) < (formal ? MARGIN.formal : MARGIN.other) ||
    more === 0 ||
    Math.sign(more) !== Math.sign(ratio)
  )
    return [];
  return [
    report(context, 'parity/partial', {
      variant: ratio < 0 ? 'shorter' : 'longer',
      span: spanAt(b.block, b.start, b.start + b.text.length),
      values: { text: excerpt(b.text) },
      related: elsewhere(
        context.source.path,
        spanAt(a.block, a.start, a.start + a.text.length),
        excerpt(a.text),
      ),
    }),
  ];
}

const jointsOf = ({ text }: Unit, locale: Locale): number => text.match(JOINT[locale])?.length ?? 0;
