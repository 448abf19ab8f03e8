/**
 * Finds a number that a value rose or fell by, where the source says that it rose or fell to it: 10억 원으로 늘었다 against “increased by
 * KRW 1 billion”.
 */
import type { Finding, Locale } from '@narani/model';
import type { Block } from '../block.js';
import { passageOf } from '../claims/compare.js';
import { CONCEPTS } from '../claims/concept.js';
import type { Fact } from '../facts/fact.js';
import { kindOf } from '../facts/fact.js';
import type { Context } from './place.js';
import { elsewhere, factSpan, report } from './place.js';

type Step = 'to' | 'by';

/** The findings on amounts and shares that agree. */
export function compareSteps(
  context: Context,
  agreed: readonly (readonly [Fact, Fact])[],
  owner: ReadonlyMap<Fact, Block>,
): Finding[] {
  return agreed.flatMap(([source, target]) => {
    const [from, to] = [owner.get(source), owner.get(target)];
    // By half is to half.
    if (!from || !to || !CHANGED.has(kindOf(source)) || isHalf(source)) return [];
    const mine = stepOf(source, from, context.source.locale);
    const theirs = mine && stepOf(target, to, context.target.locale);
    if (!theirs || mine === theirs) return [];
    return [
      report(context, 'parity/contrast', {
        actual: contextOf(to, target),
        expected: contextOf(from, source),
        span: factSpan(to, target),
        related: elsewhere(context.source.path, factSpan(from, source), source.text),
      }),
    ];
  });
}

const isHalf = ({ readings: [{ kind, value }] }: Fact): boolean =>
  value === (kind === 'percent' ? '50' : '0.5');
const CHANGED: ReadonlySet<string> = new Set(['amount', 'percent']);
const DIRECTION = CONCEPTS.findIndex(({ id }) => id === 'direction');
/** How far a number and its verb stand apart at most. **Units**: characters. */
const NEAR = { ko: 12, en: 40 };

function stepOf(fact: Fact, block: Block, locale: Locale): Step | undefined {
  return locale === 'ko'
    ? koreanStep(block.text.slice(fact.end))
    : englishStep(block.text.slice(0, fact.start));
}

/** The unit and a particle stand between a number and its verb, and nothing else. */
function koreanStep(after: string): Step | undefined {
  const [verb] = directionsIn(after.slice(0, 2 * NEAR.ko), 'ko');
  if (!verb || verb.start > NEAR.ko) return undefined;
  const between = after.slice(0, verb.start);
  if (/로\s$/.test(between)) return 'to';
  return /^\s?[^\s]{0,5}(?:\s(?:만큼))?\s$/.test(between) &&
    !/(?:까지|부터|에서|보다|의|에)\s$/.test(between)
    ? 'by'
    : undefined;
}

function englishStep(before: string): Step | undefined {
  const word =
    /\b(to|by) (?:(?:about|around|nearly|almost|over|some) )?(?:[A-Z]{3} |US\$|[$€£¥₩])?$/.exec(
      before,
    );
  if (!word || /\bup $/.test(before.slice(0, word.index))) return undefined;
  const near = before.slice(Math.max(0, word.index - NEAR.en), word.index);
  return directionsIn(near, 'en').length > 0 ? (word[1] as Step) : undefined;
}

const directionsIn = (text: string, locale: Locale) =>
  (passageOf(text, locale).claims.get(DIRECTION) ?? []).filter(
    ({ key }) => key.sure && key.pole >= 0,
  );

const contextOf = ({ text }: Block, { start, end }: Fact): string =>
  text.slice(Math.max(0, start - 3), end + 4).trim();
