/**
 * Compares how a number is bounded: 이상 (at least) against “more than”, 이하 against “less than”.
 *
 * 이상 and “more than” are used alike in loose prose (`850명 이상의 기여자`): a difference between including and excluding the number, or
 * a lost estimate, is a note there, and a fault in a sentence of statutes, criteria or decisions. A turned direction always is one.
 */
import type { Finding, Locale } from '@narani/model';
import { splitSentences } from '@narani/words';
import type { Block } from '../block.js';
import { type Passage, passageOf } from '../claims/compare.js';
import { setsCondition, setsCriteria } from '../claims/scope.js';
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

/** The findings on the bounds of numbers that agree. */
export function compareBounds(
  context: Context,
  agreed: readonly (readonly [Fact, Fact])[],
  owner: ReadonlyMap<Fact, Block>,
): Finding[] {
  const out: Finding[] = [];
  for (const [source, target] of agreed) {
    const from = owner.get(source);
    const block = owner.get(target);
    if (source.bound === target.bound) continue;
    const weight = weightOf(source, target, from, block, context);
    if (weight === 'none') continue;
    out.push(
      report(context, 'parity/bound', {
        ...(weight === 'note' ? { severity: 'info' as const } : {}),
        variant: target.bound ?? 'none',
        actual: target.text,
        expected: source.text,
        span: block && factSpan(block, target),
        related: elsewhere(context.source.path, from && factSpan(from, source), source.text),
      }),
    );
  }
  return out;
}

/** What a difference is worth: direction turned, including against excluding, or an estimate given as exact. */
function weightOf(
  source: Fact,
  target: Fact,
  from: Block | undefined,
  block: Block | undefined,
  context: Context,
): 'fault' | 'note' | 'none' {
  const [korean, english] = context.source.locale === 'ko' ? [source, target] : [target, source];
  const [koreanBlock, englishBlock] =
    context.source.locale === 'ko' ? [from, block] : [block, from];
  const strict = [
    sentenceOf(koreanBlock, korean, 'ko'),
    sentenceOf(englishBlock, english, 'en'),
  ].some(isPart(korean) && english.bound !== undefined ? setsCondition : setsCriteria);
  if (!korean.bound || !english.bound) {
    if ((korean.bound ?? english.bound) !== 'about') return 'none';
    const beside = korean.bound ? around(englishBlock, english) : around(koreanBlock, korean);
    if (EXACT.test(beside)) return 'fault';
    if ((korean.bound ? HEDGE : KOREAN_HEDGE).test(beside)) return 'none';
    return strict ? 'fault' : 'note';
  }
  if (isDenied(korean, english, koreanBlock, englishBlock)) return 'none';
  const [a, b] = [DIRECTION[korean.bound], DIRECTION[english.bound]];
  if (a !== b) return a * b === -1 ? 'fault' : 'none';
  return strict ? 'fault' : 'note';
}

/** The sentence of a fact. */
/** A part of a whole: one in three. Of parts statistics are made, which round them. */
const isPart = ({ readings: [{ value }] }: Fact): boolean => Number(value) < 1;

function sentenceOf(block: Block | undefined, fact: Fact, locale: Locale): Passage {
  const found = splitSentences(block?.text ?? '').find(
    ({ start, end }) => fact.start >= start && fact.end <= end,
  );
  return passageOf(found?.text ?? block?.text ?? '', locale);
}

const EXACT = /\b(?:exactly|precisely)\b|정확히|(?<![가-힣])꼭\s/i;

/** Whether a bound is the other one denied: no company may win more than 15 % is 15 % 이하. */
function isDenied(
  korean: Fact,
  english: Fact,
  koreanBlock: Block | undefined,
  englishBlock: Block | undefined,
): boolean {
  const turned = (bound: Fact['bound'], other: Fact['bound']): boolean =>
    (bound === 'over' && other === 'max') || (bound === 'under' && other === 'min');
  const before = englishBlock?.text.slice(Math.max(0, english.start - 100), english.start) ?? '';
  const after = koreanBlock?.text.slice(korean.end, korean.end + 50) ?? '';
  return (
    (turned(english.bound, korean.bound) &&
      /\b(?:no|not|never|neither|nor|cannot)\b[^.;]*$/i.test(before)) ||
    (turned(korean.bound, english.bound) &&
      /^[^.]*(?:지\s?(?:않|못|아니)|수\s?없|(?:아니|안)\s?[된되됩])/.test(after))
  );
}

/** The words around a fact, within which an estimate may be marked. */
function around(block: Block | undefined, fact: Fact): string {
  return block?.text.slice(Math.max(0, fact.start - 40), fact.end + 40) ?? '';
}

const HEDGE =
  /\b(?:about|approximately|around|roughly|some|nearly|almost|estimated|circa|close to|or so|more than|over|under|less than|up to|at least|just)\b|(?<!\p{L})(?<!\d\s?)[~≈]/iu;
const KOREAN_HEDGE =
  /약|대략|[\d만억천백십]\s?여|쯤|가량|정도|안팎|내외|남짓|거의|어림|이상|넘|추정|추산|수준|평균|최대|최소|가까이|육박/;
