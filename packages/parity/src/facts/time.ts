/**
 * Times of day, across zones: `오후 3시 KST` is 06:00 UTC; `15:30`, `3 p.m. CET`, `6 to 8 p.m.`, 정오, midnight.
 *
 * **Source**: ISO 8601 for 24-hour times; offsets from the IANA time zone database (KST +9, CET +1, CEST +2).
 */
import type { Locale } from '@narani/model';
import type { Fact, Reading } from './fact.js';

/** Minutes east of UTC. CST and IST are left out: each names several zones. */
const ZONES: Readonly<Record<string, number>> = {
  KST: 540,
  JST: 540,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  EST: -300,
  EDT: -240,
  PST: -480,
  PDT: -420,
  한국시간: 540,
  한국시각: 540,
  협정세계시: 0,
  세계표준시: 0,
};
const NAMES = Object.keys(ZONES)
  .filter((name) => /[A-Z]/.test(name))
  .join('|');
const KOREAN_ZONE = '한국\\s?시[간각]|협정세계시|세계표준시';
const BEFORE = `(?:(${KOREAN_ZONE})(?:으로)?\\s?)?`;
const AFTER = `(?:\\s?\\(?(?:(?<zone>${NAMES})\\b|(?<korean>${KOREAN_ZONE}))\\)?)?`;
const HALF = '(?:(오전|오후|낮|밤|저녁|새벽|아침)\\s?)?';
/** Syllables after 시 that make another word: 시간, 시민, 시장. */
const HOUR = '(?<!\\d)(\\d{1,2})\\s?시(?![간민장설행범군도기점작키스트즌])';
const KOREAN = new RegExp(`${BEFORE}${HALF}${HOUR}(?:\\s?(\\d{1,2})\\s?분|\\s?(반))?${AFTER}`, 'g');
const CLOCK = new RegExp(
  `${BEFORE}${HALF}(?<![\\d:.])([01]?\\d|2[0-4]):([0-5]\\d)(?![\\d:])(?:\\s?([ap]\\.?m\\.?)(?![a-z]))?${AFTER}`,
  'gi',
);
const ENGLISH = new RegExp(
  `(?<![\\d:.,])(\\d{1,2})(?:[:.]([0-5]\\d))?\\s?([ap]\\.?m\\.?|in the (?:morning|afternoon|evening)|o['’]clock)(?![a-z])${AFTER}`,
  'gi',
);
/** The first hour of a range takes the half of the day of the second. */
const RANGE =
  /(?<![\d:.,])(\d{1,2})(?::([0-5]\d))?(?=\s?(?:to|and|until|–|-|~)\s?\d{1,2}(?::[0-5]\d)?\s?(?:([ap])\.?m|in the (morning|afternoon|evening)))/gi;
/** In Korean too, and it may have its own: 오후 3~5시, 9~18시. */
const KOREAN_RANGE =
  /(?:(오전|오후|낮|밤|저녁|새벽|아침)\s?)?(?<![\d:.,])(\d{1,2})(?=\s?[~∼〜～–-]\s?(?:(?:오전|오후|낮|밤|저녁)\s?)?\d{1,2}\s?시(?![간민장설]))/g;
/** 오후 5.30: a point between hour and minute, after the half of the day only. */
const POINTED = /(오전|오후)\s?(\d{1,2})\.([0-5]\d)(?!\d)/g;
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/정오|\b(?:12 )?noon\b/gi, 720],
  [/자정|\b(?:12 )?midnight\b/gi, 0],
];

/** One time as read. */
interface Clock {
  readonly start: number;
  readonly text: string;
  readonly hour: number;
  readonly minute: number;
  readonly half: string | undefined;
  readonly zone: string | undefined;
}

/** Every time of day of a text. Without a half of the day, a Korean hour up to 12 keeps both readings. */
export function findTimes(text: string, locale: Locale): Fact[] {
  if (!WORTH_READING.test(text)) return [];
  const out: Fact[] = [];
  for (const clock of [
    ...named(text),
    ...(locale === 'ko' ? korean(text) : english(text)),
    ...clocks(text),
  ]) {
    const end = clock.start + clock.text.length;
    if (clock.hour > 24 || out.some((fact) => clock.start < fact.end && end > fact.start)) continue;
    out.push({
      readings: readingsOf(clock),
      certain: true,
      text: clock.text.trim(),
      start: clock.start,
      end,
    });
  }
  return out.sort((a, b) => a.start - b.start);
}

/** Some sign of a time of day. */
const WORTH_READING =
  /시|정오|자정|오[전후]|:\d|\d\s?[ap]\.?m|\bin the (?:morning|afternoon|evening)|o['’]clock|noon|midnight/i;

function named(text: string): Clock[] {
  return NAMED.flatMap(([pattern, minutes]) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      text: match[0],
      hour: minutes / 60,
      minute: 0,
      half: 'exact',
      zone: undefined,
    })),
  );
}

function korean(text: string): Clock[] {
  const first = [...text.matchAll(KOREAN_RANGE)].map((match) => ({
    start: match.index,
    text: match[0],
    hour: Number(match[2]),
    minute: 0,
    half: match[1],
    zone: undefined,
  }));
  const plain = [...text.matchAll(KOREAN)].map((match) => {
    const [whole, zone, half, hour, minute, thirty] = match;
    return {
      start: match.index,
      text: whole,
      hour: Number(hour),
      minute: thirty ? 30 : Number(minute ?? 0),
      half,
      zone: zone ?? match.groups?.zone ?? match.groups?.korean,
    };
  });
  const pointed = [...text.matchAll(POINTED)].map((match) => ({
    start: match.index,
    text: match[0],
    hour: Number(match[2]),
    minute: Number(match[3]),
    half: match[1],
    zone: undefined,
  }));
  return [...first, ...plain, ...pointed];
}

function english(text: string): Clock[] {
  const first = [...text.matchAll(RANGE)].map((match) => ({
    start: match.index,
    text: match[0],
    hour: Number(match[1]),
    minute: Number(match[2] ?? 0),
    half: match[3] ?? match[4],
    zone: undefined,
  }));
  const plain = [...text.matchAll(ENGLISH)].map((match) => ({
    start: match.index,
    text: match[0],
    hour: Number(match[1]),
    minute: Number(match[2] ?? 0),
    half: match[3],
    zone: match.groups?.zone,
  }));
  return [...first, ...plain];
}

function clocks(text: string): Clock[] {
  return [...text.matchAll(CLOCK)].map((match) => {
    const [whole, zone, half, hour, minute, meridiem] = match;
    return {
      start: match.index,
      text: whole,
      hour: Number(hour),
      minute: Number(minute),
      half: half ?? meridiem ?? 'exact',
      zone: zone ?? match.groups?.zone ?? match.groups?.korean,
    };
  });
}

function readingsOf({ hour, minute, half, zone }: Clock): [Reading, ...Reading[]] {
  const offset = zone ? ZONES[zone.replace(/\s/g, '')] : undefined;
  const afternoon =
    half !== undefined &&
    (/^(?:오후|밤|저녁|p|afternoon|evening|in the [ae][fv])/i.test(half) ||
      (half === '낮' && hour < 6));
  const morning = half !== undefined && /^(?:오전|새벽|아침|a\.?m|a$|morning|in the m)/i.test(half);
  const first =
    (morning && hour === 12 ? 0 : afternoon && hour < 12 ? hour + 12 : hour) * 60 + minute;
  return (half === undefined || half.startsWith('o')) && hour < 12
    ? [reading(first, offset), reading(first + 720, offset)]
    : [reading(first, offset)];
}

/** `local=900` or, with a zone, `local=900,utc=360`: minutes of the day. */
function reading(minutes: number, offset: number | undefined): Reading {
  const local = minutes % 1440;
  const utc = offset === undefined ? '' : `,utc=${(((minutes - offset) % 1440) + 1440) % 1440}`;
  return { kind: 'time', value: `local=${local}${utc}` };
}
