/**
 * Finds a word where the source has its opposite or its neighbour: rise and fall, shall and may, decree and rule, May and June's
 * weekdays. Only where a sentence holds one of a group and its counterpart only another is anything said.
 */
import type { Finding, Locale } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../block.js';
import { spanAt } from '../block.js';
import { splitSentences } from '../sentences.js';
import type { Contrast } from './contrasts.js';
import { CONTRASTS, FREQUENCIES } from './contrasts.js';
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
  // What was left untranslated is told as that.
  if ([a, b].some((block) => block?.locale === 'ko' && !/[가-힣]/.test(block.text))) return [];
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
      out.push(...compareFrequency(context, a, b));
      for (const group of CONTRASTS) {
        if (group.policyOnly && !context.policy) continue;
        if (group.neutral?.test(a.text) || group.neutral?.test(b.text)) continue;
        const found = findTurn(group, a.text, b.text, context);
        if (!found) continue;
        const { mine, theirs } = found;
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

/** How often something happens, said on one side only. */
function compareFrequency(context: Context, a: Unit, b: Unit): Finding[] {
  const { source, target } = context;
  const lost = FREQUENCIES.said[source.locale].exec(a.text);
  const added = FREQUENCIES.said[target.locale].exec(b.text);
  if (lost && !FREQUENCIES.any[target.locale].test(b.text)) {
    return [
      report(context, 'parity/frequency', {
        variant: 'missing',
        expected: lost[0],
        span: spanAt(b.block, b.start, b.start + b.text.length),
        related: elsewhere(
          source.path,
          spanAt(a.block, a.start + lost.index, a.start + lost.index + lost[0].length),
          lost[0],
        ),
      }),
    ];
  }
  if (added && !FREQUENCIES.any[source.locale].test(a.text)) {
    return [
      report(context, 'parity/frequency', {
        variant: 'extra',
        actual: added[0],
        span: spanAt(b.block, b.start + added.index, b.start + added.index + added[0].length),
        related: elsewhere(source.path, spanAt(a.block, a.start, a.start + a.text.length)),
      }),
    ];
  }
  return [];
}

interface Pole {
  readonly pole: number;
  readonly count: number;
  readonly at: number;
  readonly text: string;
}

/** A pole that the source has and the translation has not, and another that the translation has more often than the source. */
function findTurn(
  { poles }: Contrast,
  a: string,
  b: string,
  { source, target }: Context,
): { mine: Pole; theirs: Pole } | undefined {
  const left = findPoles(a, poles, source.locale);
  if (left.length === 0) return undefined;
  const right = findPoles(b, poles, target.locale);
  const more = (one: readonly Pole[], other: readonly Pole[]): Pole | undefined =>
    one.find(({ pole, count }) => count > (other.find((peer) => peer.pole === pole)?.count ?? 0));
  const alone = (one: readonly Pole[], other: readonly Pole[]): Pole | undefined =>
    one.find(({ pole }) => !other.some((peer) => peer.pole === pole));
  const lost = alone(left, right);
  const gained = lost && more(right, left);
  if (gained) return { mine: lost, theirs: gained };
  const added = alone(right, left);
  const reduced = added && more(left, right);
  return reduced ? { mine: reduced, theirs: added } : undefined;
}

function findPoles(
  text: string,
  poles: readonly Readonly<Record<Locale, RegExp>>[],
  locale: Locale,
): Pole[] {
  return poles.flatMap((pole, index) => {
    const match = pole[locale].exec(text);
    if (!match) return [];
    const count =
      text.match(new RegExp(pole[locale].source, `${pole[locale].flags}g`))?.length ?? 1;
    return [{ pole: index, count, at: match.index, text: match[0].trim() }];
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
