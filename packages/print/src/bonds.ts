/** Which words a line may not part: a number from what it counts, a label from its number, the last word from the one before. */
import type { Locale } from '@narani/model';
import type { Token } from './tokens.js';
import { emWidth } from './width.js';

/** A word and the one behind it, as they are read. */
type Bond = readonly [before: RegExp, after: RegExp];

const oneOf = (words: string) => words.trim().split(/\s+/).join('|');

const ENGLISH_UNITS = oneOf(`
  thousand million billion trillion per\\b percent percentage
  [ap]\\.m\\. [kMGT]?Wh?\\b [kMG]?[gtLJ]\\b [kcm]?m[²³]?\\b °C ha\\b tonnes? tons? won\\b
  years?\\b days?\\b hours?\\b KST UTC`);
const MONTHS = oneOf(`
  January February March April May June July August September October November December`);
const ENGLISH_LABELS = oneOf(`
  [Aa]genda [Aa]rticles? Annex Appendix [Cc]hapter Clause [Ff]igure Fig\\. Goal [Ii]tem Lecture Level Nos?\\.?
  [Nn]ote Option [Pp]age [Pp]aragraphs? [Pp]aras?\\. Part Phase pp?\\. Round Scope [Ss]ection Session Stage
  Step [Tt]able Target Tier Unit Volume Vol\\.`);
const KOREAN_LABELS = oneOf(`
  의제 그림 표 부록 붙임 별표 별지 문단 항목 단계 과제 목표 전략 안건 강의 회차 쪽 주 식 제`);

/** **Source**: Chicago Manual of Style 17, 9.50; UN Editorial Manual, numbers and dates. */
const ENGLISH: readonly Bond[] = [
  // KRW 200, US$ 5
  [/(?:^|[(“‘"'])(?:[A-Z]{3}|[A-Z]{0,2}[$€£¥₩])$/, /^[\d.]/],
  // 200 trillion, 3 per cent, 12 kWh
  [/\d$/, new RegExp(`^(?:${ENGLISH_UNITS})`)],
  // 26 March, 1–3 May
  [/^\(?\d{1,2}(?:[–-]\d{1,2})?$/, new RegExp(`^(?:${MONTHS})\\b`)],
  // Agenda 14, paragraph 3
  [new RegExp(`^[(“‘]?(?:${ENGLISH_LABELS})$`), /^\(?(?:\d|[IVX]+\b|[A-Z]\b|[①-⑳])/],
];

const KOREAN: readonly Bond[] = [
  // 5월 31일
  [/\d월$/, /^\d{1,2}일/],
  // 의제 ③, 그림 1
  [new RegExp(`^[(「‘“]?(?:${KOREAN_LABELS})$`), /^[\d①-⑳㉠-㉻IVX]/],
  // 200 조, 5 %, 200 kWh
  [/\d$/, /^(?:[천만억조](?:원|톤|명|t|$)|%|[kMGT]?Wh?|℃|㎞|㎡|tCO)/],
];

/** **Units**: em. Words wider than this together may be parted all the same; the last two are worth more. */
const WIDEST_BOND = 14;
const WIDEST_END = 20;
/** **Units**: em. Shorter texts stand on one line, in any column of prose. */
const SHORTEST_LINE = 18;

/** Tokens in which words that belong together are one, with their space inside. `last` binds the last word too, where one is not wide. */
export function bond(
  tokens: readonly Token[],
  locale: Locale,
  limit: number,
  last: boolean,
): Token[] {
  const rules = locale === 'ko' ? KOREAN : ENGLISH;
  const result: Token[] = [];
  const final = last && widthOf(tokens) > SHORTEST_LINE ? lastWord(tokens) : undefined;
  for (const [index, token] of tokens.entries()) {
    const space = result.at(-1);
    const before = result.at(-2);
    if (token.type !== 'word' || space?.type !== 'space' || before?.type !== 'word') {
      result.push(token);
      continue;
    }
    const [one, other] = [textOf(before), textOf(token)];
    const near = one.slice(one.lastIndexOf(' ') + 1);
    const ends = index === final;
    const bound = ends || rules.some(([head, tail]) => head.test(near) && tail.test(other));
    if (bound && fit(one, other, limit, ends ? WIDEST_END : Math.min(WIDEST_BOND, limit))) {
      result.splice(-2);
      result.push({ type: 'word', runs: [...before.runs, ...space.runs, ...token.runs] });
    } else result.push(token);
  }
  return result;
}

function fit(one: string, other: string, limit: number, widest: number): boolean {
  const widths = [emWidth(one), emWidth(other)] as const;
  return Math.max(...widths) <= limit && widths[0] + widths[1] <= widest;
}

function lastWord(tokens: readonly Token[]): number {
  return tokens.findLastIndex(({ type }) => type === 'word');
}

function widthOf(tokens: readonly Token[]): number {
  return tokens.reduce((width, token) => width + emWidth(textOf(token)), 0);
}

function textOf({ runs }: Token): string {
  return runs.map(({ t }) => t).join('');
}
