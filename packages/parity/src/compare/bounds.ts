/**
 * Compares how a number is bounded: 이상 (at least) against “more than”, 이하 against “less than”.
 *
 * 이상 and “more than” are used alike in loose prose (`850명 이상의 기여자`), so a difference between including and excluding the
 * number is reported only where a threshold decides something; a turned direction always.
 */
import type { Finding } from '@narani/model';
import type { Block } from '../blocks.js';
import type { Bound, Fact } from '../facts/fact.js';
import type { Context } from './place.js';
import { elsewhere, factSpan, report } from './place.js';

const DIRECTION: Readonly<Record<Bound, number>> = {
  min: 1,
  over: 1,
  max: -1,
  under: -1,
  about: 0,
};

/** Words that show a rule at work, not an estimate. */
const KOREAN_RULE =
  /경우|대상|한다\.|하여야|해야|지급|인 자|적용|기준|요건|신청|의무|과태료|면적|가구|이면|일 때|하면|세 이상|허가|제출|자격|선정|보조|지원|감면|부과|정족수|출석|찬성/;

/** The findings on the bounds of numbers that agree. */
export function compareBounds(
  context: Context,
  agreed: readonly (readonly [Fact, Fact])[],
  owner: ReadonlyMap<Fact, Block>,
): Finding[] {
  const out: Finding[] = [];
  for (const [source, target] of agreed) {
    if (!source.bound || !target.bound || source.bound === target.bound) continue;
    const turned = DIRECTION[source.bound] * DIRECTION[target.bound] === -1;
    const inclusive = DIRECTION[source.bound] === DIRECTION[target.bound];
    const korean = context.source.locale === 'ko' ? owner.get(source) : owner.get(target);
    if (!turned && !(inclusive && KOREAN_RULE.test(korean?.text ?? ''))) continue;
    const block = owner.get(target);
    const from = owner.get(source);
    out.push(
      report(context, 'parity/bound', {
        variant: target.bound,
        actual: target.text,
        expected: source.text,
        span: block && factSpan(block, target),
        related: elsewhere(context.source.path, from && factSpan(from, source), source.text),
      }),
    );
  }
  return out;
}
