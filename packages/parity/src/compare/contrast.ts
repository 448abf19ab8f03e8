/**
 * Finds a word where the source has its opposite or its neighbour: rise and fall, shall and may, decree and rule, May and June's
 * weekdays. Only where a sentence holds one of a group and its counterpart only another is anything said.
 */
import type { Finding, Locale } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../blocks.js';
import { spanAt } from '../blocks.js';
import { splitSentences } from '../sentences.js';
import { CONTRASTS } from './contrasts.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';

/** A stretch of a block that is compared with its counterpart. */
export interface Unit {
  readonly block: Block;
  readonly text: string;
  readonly start: number;
}

/** Sentences in pairs where both blocks have as many, else the blocks as wholes. */
export function pairUnits({ source, target }: BlockPair): (readonly [Unit, Unit])[] {
  const [a] = source;
  const [b] = target;
  if (!a || !b || source.length > 1 || target.length > 1 || !isProse(a) || !isProse(b)) return [];
  const left = unitsOf(a);
  const right = unitsOf(b);
  if (left.length === right.length)
    return left.flatMap((unit, index) => (right[index] ? [[unit, right[index]] as const] : []));
  return [
    [
      { block: a, text: a.text, start: 0 },
      { block: b, text: b.text, start: 0 },
    ],
  ];
}

/** The findings on opposites in paired blocks. */
export function compareContrasts(context: Context, pairs: readonly BlockPair[]): Finding[] {
  const out: Finding[] = [];
  for (const pair of pairs) {
    for (const [a, b] of pairUnits(pair)) {
      for (const group of CONTRASTS) {
        if (group.neutral?.test(a.text) || group.neutral?.test(b.text)) continue;
        const left = findPoles(a.text, group.poles, context.source.locale);
        if (left.length !== 1) continue;
        const right = findPoles(b.text, group.poles, context.target.locale);
        const [mine] = left;
        const [theirs] = right;
        if (right.length !== 1 || !mine || !theirs || mine.pole === theirs.pole) continue;
        out.push(
          report(context, 'parity/contrast', {
            actual: theirs.text,
            expected: mine.text,
            span: spanAt(b.block, b.start + theirs.at, b.start + theirs.at + theirs.text.length),
            related: elsewhere(
              context.source.path,
              spanAt(a.block, a.start + mine.at, a.start + mine.at + mine.text.length),
              mine.text,
            ),
          }),
        );
      }
    }
  }
  return out;
}

interface Pole {
  readonly pole: number;
  readonly at: number;
  readonly text: string;
}

function findPoles(
  text: string,
  poles: readonly Readonly<Record<Locale, RegExp>>[],
  locale: Locale,
): Pole[] {
  return poles.flatMap((pole, index) => {
    const match = pole[locale].exec(text);
    return match ? [{ pole: index, at: match.index, text: match[0].trim() }] : [];
  });
}

const isProse = (block: Block): boolean =>
  block.kind === 'paragraph' ||
  block.kind === 'item' ||
  block.kind === 'heading' ||
  block.kind === 'figure' ||
  block.kind === 'row';

function unitsOf(block: Block): Unit[] {
  if (block.kind === 'row')
    return block.cells.map(({ start, end }) => ({
      block,
      text: block.text.slice(start, end),
      start,
    }));
  return splitSentences(block.text).map(({ text, start }) => ({ block, text, start }));
}
