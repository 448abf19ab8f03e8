/**
 * Finds a word where the source has its opposite or its neighbour: rise and fall, shall and may, decree and rule, May and June's
 * weekdays. Only where a sentence holds one of a group and its counterpart only another is anything said.
 */
import type { Finding, Locale } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import { spanAt } from '../block.js';
import type { Contrast, Pole } from './contrast-pole.js';
import { CONTRASTS } from './contrasts.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';
import { compareQualifiers } from './qualifier.js';
import { pairUnits } from './units.js';

/** The findings on opposites in paired blocks. */
export function compareContrasts(context: Context, pairs: readonly BlockPair[]): Finding[] {
  const out: Finding[] = [];
  const groups = CONTRASTS.filter(({ policyOnly }) => !policyOnly || context.policy);
  const { locale } = context.source;
  for (const pair of pairs) {
    for (const [a, b] of pairUnits(pair)) {
      out.push(...compareQualifiers(context, a, b));
      for (const group of groups) {
        // Most sentences hold none of its words.
        if (!group.poles.some((pole) => pole[locale].test(a.text))) continue;
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

interface Stand {
  readonly pole: number;
  /** Words that mean the pole for sure, and with them those that may. */
  readonly sure: number;
  readonly any: number;
  readonly at: number;
  readonly text: string;
}

/** A pole that the source has and the translation has not, and another that the translation has more often than the source. */
function findTurn(
  { poles }: Contrast,
  a: string,
  b: string,
  { source, target }: Context,
): { mine: Stand; theirs: Stand } | undefined {
  const left = findPoles(a, poles, source.locale);
  if (!left.some(({ sure }) => sure > 0)) return undefined;
  const right = findPoles(b, poles, target.locale);
  const anyOf = (list: readonly Stand[], pole: number): number =>
    list.find((peer) => peer.pole === pole)?.any ?? 0;
  const more = (one: readonly Stand[], other: readonly Stand[]): Stand | undefined =>
    one.find(({ pole, sure }) => sure > anyOf(other, pole));
  const alone = (one: readonly Stand[], other: readonly Stand[]): Stand | undefined =>
    one.find(({ pole, sure }) => sure > 0 && anyOf(other, pole) === 0);
  const lost = alone(left, right);
  const gained = lost && more(right, left);
  if (gained) return { mine: lost, theirs: gained };
  const added = alone(right, left);
  const reduced = added && more(left, right);
  return reduced ? { mine: reduced, theirs: added } : undefined;
}

function findPoles(text: string, poles: readonly Pole[], locale: Locale): Stand[] {
  return poles.flatMap((pole, index) => {
    const any = countOf(text, pole.any[locale]);
    if (any === 0) return [];
    const match = pole[locale].exec(text);
    const sure = match ? countOf(text, pole.sure[locale]) : 0;
    return [{ pole: index, sure, any, at: match?.index ?? 0, text: match?.[0].trim() ?? '' }];
  });
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
