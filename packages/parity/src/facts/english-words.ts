/**
 * English numbers in words, with what follows them: twenty per cent, two decades, half an hour, six in the morning.
 *
 * **Source**: Cambridge Grammar of the English Language, ch. 5 §7 (cardinals, ordinals, fractions).
 */
import type { Fact, Reading } from './fact.js';
import { canonicalNumber } from './fact.js';
import { word } from './number-word.js';
import { ENGLISH_WORDS, LARGE, MULTIPLES, PLAIN, TENS } from './number-words.js';

/** Every number in words of an English text. */
export function englishWords(text: string): Fact[] {
  return [
    ...englishFractions(text),
    ...englishShares(text),
    ...englishHalves(text),
    ...englishRuns(text),
    ...englishContexts(text),
  ];
}

/** `two-thirds`, `a quarter`. */
const FRACTION =
  /\b(an?|one|two|three|four|five|six|seven|eight|nine)[\s-](half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b/gi;
const PARTS = [
  '',
  '',
  'hal',
  'third',
  'quarter',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** What may close a compound: twenty-one, thirty-first. */
const UNITS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|(?:four|fif|six|seven|eigh|nin)th)$/;
/** English ordinals; `second` and `third` too, which stand for parts only after another number. */
const RANKS = /(?:th|ird|second|first)$/;

const english = (values: readonly number[], match: RegExpExecArray, whole: string): Fact =>
  word(values, { text: match[0], start: match.index, whole, locale: 'en' });

/** `half a million`, `half an hour`, `a quarter of an hour`, `a year and a half`. */
function englishHalves(text: string): Fact[] {
  return HALVES.flatMap(([pattern, share]) =>
    [...text.matchAll(pattern)].map((match) => {
      const [size = 1, inner] = WHOLES[(match[1] ?? '').toLowerCase()] ?? [];
      const values = inner === undefined ? [share * size] : [share * inner, share];
      return english(values, match, text);
    }),
  );
}

/** On Sunday, where Korean news gives the day of the month; the nineties, which are the 1990s. */
function englishContexts(text: string): Fact[] {
  const date = (match: RegExpExecArray, value: string): Fact => ({
    readings: [{ kind: 'date', value }],
    certain: false,
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  });
  return [
    ...[...text.matchAll(WEEKDAY)].map((match) => date(match, 'd=*')),
    ...[...text.matchAll(ERA)].map((match) => {
      const decade = Math.floor(
        (TENS[(match[1] ?? '').toLowerCase().replace(/ies$/, 'y')] ?? 0) / 10,
      );
      return date(match, `e=${1900 + 10 * decade}`);
    }),
  ];
}
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;
const ERA = /\b((?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b/gi;

const WHOLE =
  '(hundred|thousand|million|billion|trillion|dozen|century|decade|year|day|hour|minute)';
const HALVES: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`\\bhalf(?:[\\s-]an?)?[\\s-]${WHOLE}\\b`, 'gi'), 0.5],
  [new RegExp(`\\bquarter[\\s-](?:of an? )?${WHOLE}\\b`, 'gi'), 0.25],
  [new RegExp(`\\bthree[\\s-]quarters of an? ${WHOLE}\\b`, 'gi'), 0.75],
  [new RegExp(`\\ban? ${WHOLE} and a half\\b`, 'gi'), 1.5],
];
/** The size of a whole, and how many of the next smaller unit it holds. */
const WHOLES: Readonly<Record<string, readonly [number, number?]>> = {
  hundred: [1e2],
  thousand: [1e3],
  million: [1e6],
  billion: [1e9],
  trillion: [1e12],
  dozen: [12],
  century: [100],
  decade: [10],
  year: [1, 12],
  day: [1, 24],
  hour: [1, 60],
  minute: [1, 60],
};

/** What a number in words stands for by what follows it, likeliest first; none where nothing special does. */
function tailReadings(value: number, after: string, before: string): Reading[] {
  const number = canonicalNumber(value);
  const percent = /^[\s-]?(?:per\s?cent(?:age)?|%)(?:[\s-](points?))?\b/i.exec(after);
  if (percent) return [{ kind: percent[1] ? 'points' : 'percent', value: number }];
  if (/^[\s-]percentage[\s-]points?\b/i.test(after)) return [{ kind: 'points', value: number }];
  if (/^[\s-]centur(?:y|ies)\b/i.test(after)) return [{ kind: 'date', value: `c=${number}` }];
  const clock = /^ (?:o['’]clock|in the (morning|afternoon|evening)|([ap])\.?m\b)/i.exec(after);
  // “The train left at nine.”
  const bare =
    /\b(?:at|by|until|before|after|from|to) $/i.test(before) &&
    /^(?:[.,;)]|$| (?:on|and|to)\b)/.test(after);
  if ((clock || bare) && value <= 12) {
    const early = value % 12;
    const late = early + 12;
    const part = (clock?.[1] ?? clock?.[2] ?? '').toLowerCase();
    const hours =
      part === '' ? [early, late] : [part.startsWith('m') || part === 'a' ? early : late];
    return hours.map((hour) => ({ kind: 'time', value: `local=${hour * 60}` }));
  }
  const [times, unit] = MULTIPLES[/^[\s-]([a-z]+)/i.exec(after)?.[1]?.toLowerCase() ?? ''] ?? [];
  if (times === undefined) return [];
  return [{ kind: 'amount', value: canonicalNumber(value * times), ...(unit ? { unit } : {}) }];
}

/** A number in words with the readings that what follows it gives. */
function withTail(fact: Fact, value: number, whole: string): Fact {
  const more = tailReadings(
    value,
    whole.slice(fact.end, fact.end + 40),
    whole.slice(Math.max(0, fact.start - 8), fact.start),
  );
  return more.length === 0
    ? fact
    : { ...fact, readings: [...more, ...fact.readings] as [Reading, ...Reading[]] };
}

function englishFractions(text: string): Fact[] {
  return [...text.matchAll(FRACTION)].map((match) => {
    const top = ENGLISH_WORDS[(match[1] ?? '').toLowerCase()]?.[0] ?? 1;
    const name = (match[2] ?? '').toLowerCase();
    const bottom = name.startsWith('fourth')
      ? 4
      : PARTS.findIndex((part) => part !== '' && name.startsWith(part));
    return english([top / bottom, bottom, top], match, text);
  });
}

/** `one in seven`, `two out of five`; `one and a half`. */
function englishShares(text: string): Fact[] {
  const value = (name: string | undefined): number =>
    ENGLISH_WORDS[(name ?? '').toLowerCase()]?.[0] ?? 0;
  return [
    ...[...text.matchAll(SHARE)]
      .filter(([, , bottom]) => value(bottom) >= 2)
      .map((match) => {
        const [top, bottom] = [value(match[1]), value(match[2])];
        return english([top / bottom, bottom, top], match, text);
      }),
    ...[...text.matchAll(LAST_ONE)].map((match) => english([1], match, text)),
    ...[...text.matchAll(AND_HALF)].map((match) => english([value(match[1]) + 0.5], match, text)),
  ];
}

const SMALL = '(one|two|three|four|five|six|seven|eight|nine|ten)';
const SHARE = new RegExp(`\\b${SMALL} (?:in|out of) (?:every )?${SMALL}\\b`, 'gi');
/** 최근 1년, 1년 전. */
const LAST_ONE =
  /\b(?:last|past|previous|preceding|following|next|coming) (?:year|month|week|day|hour)\b|\b(?:year|month|week|day) (?:before|earlier|ago|later|after)\b/gi;
const AND_HALF = new RegExp(`\\b${SMALL} and a half\\b`, 'gi');

/** Every word that may be part of a number. */
const NUMBERS: ReadonlySet<string> = new Set(
  [TENS, LARGE, ENGLISH_WORDS].flatMap((table) => Object.keys(table)),
);

function englishRuns(text: string): Fact[] {
  const out: Fact[] = [];
  let run: { value: number; start: number; end: number; total: number } | undefined;
  const flush = (): void => {
    if (run) {
      const value = run.total + run.value;
      const around = { text: text.slice(run.start, run.end), start: run.start };
      const counted = value >= 20 && (value < 100 || value % 10 > 0);
      out.push(
        withTail(word([value], { ...around, whole: text, locale: 'en', counted }), value, text),
      );
    }
    run = undefined;
  };
  for (const match of text.matchAll(/[A-Za-z]+/g)) {
    const lower = match[0].toLowerCase();
    if (lower === 'and') continue;
    if (!NUMBERS.has(lower)) {
      flush();
      continue;
    }
    const near = run !== undefined && /^(?:[\s-]|\s?and\s)$/.test(text.slice(run.end, match.index));
    const end = match.index + lower.length;
    const tens = TENS[lower];
    const large = LARGE[lower];
    const plain = Object.hasOwn(ENGLISH_WORDS, lower) ? ENGLISH_WORDS[lower] : undefined;
    if (!near) flush();
    if (tens !== undefined)
      run = run
        ? { ...run, value: run.value + tens, end }
        : { value: tens, total: 0, start: match.index, end };
    else if (large !== undefined && run)
      run =
        large >= 1e3
          ? { ...run, total: run.total + (run.value || 1) * large, value: 0, end }
          : { ...run, value: (run.value || 1) * large, end };
    else if (plain) {
      const first = plain[0] ?? 0;
      if (run && UNITS.test(lower) && run.value % 10 === 0 && run.value >= 20)
        run = { ...run, value: run.value + first, end };
      else {
        flush();
        out.push(
          word(plain, {
            text: match[0],
            start: match.index,
            whole: text,
            locale: 'en',
            counted: PLAIN.test(lower),
            ranked: RANKS.test(lower),
          }),
        );
        run =
          Number.isInteger(first) && first > 0
            ? { value: first, total: 0, start: match.index, end }
            : undefined;
      }
    } else flush();
  }
  flush();
  return out;
}
