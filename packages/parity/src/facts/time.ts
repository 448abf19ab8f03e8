/**
 * Times of day, across zones: `오후 3시 KST` is 06:00 UTC; `15:30`, `3 p.m. CET`.
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
  '한국 시간': 540,
  협정세계시: 0,
  세계표준시: 0,
};
const ZONE = `(?:\\s?\\(?(${Object.keys(ZONES).join('|')})\\b\\)?|\\s?\\(?(한국\\s?시간|협정세계시|세계표준시)\\)?)`;
const KOREAN = new RegExp(
  `(?:(오전|오후|낮|밤|저녁|새벽)\\s?)?(?<!\\d)(\\d{1,2})\\s?시(?!간|민|장|설|행|범|군|도|기|점|작|키|스|트|즌)(?:\\s?(\\d{1,2})\\s?분|\\s?(반))?${ZONE}?`,
  'g',
);
const CLOCK = new RegExp(
  `(?:(오전|오후)\\s?)?(?<![\\d:.])([01]?\\d|2[0-4]):([0-5]\\d)(?![\\d:])(?:\\s?(a\\.?m\\.?|p\\.?m\\.?)(?![a-z]))?${ZONE}?`,
  'gi',
);
const ENGLISH = new RegExp(
  `(?<![\\d:.])(\\d{1,2})(?::([0-5]\\d))?\\s?(a\\.?m\\.?|p\\.?m\\.?)(?![a-z])${ZONE}?`,
  'gi',
);

/** Every time of day of a text. Without a half of the day, a Korean hour up to 12 keeps both readings. */
export function findTimes(text: string, locale: Locale): Fact[] {
  const out: Fact[] = [];
  const add = (
    match: RegExpMatchArray,
    hour: number,
    minute: number,
    half: string | undefined,
    zone: string | undefined,
  ): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (hour > 24 || out.some((fact) => start < fact.end && end > fact.start)) return;
    const offset = zone ? ZONES[zone.replace(/\s/g, '')] : undefined;
    const pm = half !== undefined && /^(?:오후|밤|저녁|p)/i.test(half);
    const am = half !== undefined && /^(?:오전|새벽|a)/i.test(half);
    const first =
      (am && hour === 12
        ? 0
        : pm && hour < 12
          ? hour + 12
          : half === '낮' && hour < 6
            ? hour + 12
            : hour) *
        60 +
      minute;
    const readings: [Reading, ...Reading[]] = [reading(first, offset)];
    if (!half && hour < 12 && !match[0].includes(':')) readings.push(reading(first + 720, offset));
    out.push({ readings, certain: true, text: match[0].trim(), start, end });
  };
  if (locale === 'ko') {
    for (const match of text.matchAll(KOREAN)) {
      add(
        match,
        Number(match[2]),
        match[4] ? 30 : Number(match[3] ?? 0),
        match[1],
        match[5] ?? match[6],
      );
    }
  } else {
    for (const match of text.matchAll(ENGLISH))
      add(match, Number(match[1]), Number(match[2] ?? 0), match[3], match[4] ?? match[5]);
  }
  for (const match of text.matchAll(CLOCK))
    add(match, Number(match[2]), Number(match[3]), match[1] ?? match[4], match[5] ?? match[6]);
  return out.sort((a, b) => a.start - b.start);
}

/** `local=900` or, with a zone, `local=900,utc=360`: minutes of the day. */
function reading(minutes: number, offset: number | undefined): Reading {
  const local = minutes % 1440;
  const utc = offset === undefined ? '' : `,utc=${(((minutes - offset) % 1440) + 1440) % 1440}`;
  return { kind: 'time', value: `local=${local}${utc}` };
}
