/** A fact's value in words: `1,360만 명`, `13.6 million people`. */
import type { Locale } from '@narani/model';
import type { Fact } from '@narani/schema';

/** A value, with what stands beside it in its entry. */
export type Amount = Pick<Fact, 'value' | 'approximate'> & Partial<Pick<Fact, 'unit'>>;

/** How each unit is written behind a number. A unit that is missing here is written as the registry has it. */
const UNITS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  people: { ko: ' 명', en: ' people' },
  'local-governments': { ko: '개 지방자치단체', en: ' local governments' },
  roundtables: { ko: '개 권역별 토론회', en: ' regional roundtables' },
  percent: { ko: '%', en: '%' },
  'tonne-co2eq': { ko: ' 톤 CO₂eq', en: ' tonnes CO₂eq' },
  'tonne-co2eq-per-person': { ko: '톤 CO₂eq/인', en: ' tonnes CO₂eq per person' },
  'krw-per-kwh': { ko: '원/kWh', en: ' won per kWh' },
  krw: { ko: ' 원', en: ' won' },
  cad: { ko: ' 캐나다달러', en: ' Canadian dollars' },
  gigawatt: { ko: 'GW', en: ' GW' },
  zones: { ko: '개 구역', en: ' zones' },
  years: { ko: '년', en: ' years' },
  proposals: { ko: '개 제안', en: ' proposals' },
  deliverables: { ko: '개 산출물', en: ' deliverables' },
};

/** English scale words, the largest first. */
const SCALES = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;

/** Korean scale words, one for each four digits, the smallest first. Source: 한글 맞춤법 제44항 (by 만). */
const MYRIADS = ['', '만', '억', '조'];

/** The value with its unit, and `약` or `about` where it is approximate. */
export function formatFact({ value, unit, approximate }: Amount, locale: Locale): string {
  const measure = unit === undefined ? '' : (UNITS[unit]?.[locale] ?? ` ${unit}`);
  const about = approximate ? (locale === 'ko' ? '약 ' : 'about ') : '';
  return `${about}${formatNumber(value, locale)}${measure}`;
}

/** In whole scales only: 13,600,000 is 1,360만 and 13.6 million, but 12,345 stays 12,345. */
function formatNumber(value: number, locale: Locale): string {
  const words = locale === 'ko' ? inMyriads(value) : inScale(value);
  return words ?? value.toLocaleString('en', { maximumFractionDigits: 6 });
}

/** `7억 2,760만`; undefined where something is left below 만. */
function inMyriads(value: number): string | undefined {
  if (value < 1e4 || value % 1e4 !== 0) return undefined;
  const groups = MYRIADS.map((word, power) => {
    const rest = Math.floor(value / 1e4 ** power);
    const digits = power === MYRIADS.length - 1 ? rest : rest % 1e4;
    return digits === 0 ? '' : `${digits.toLocaleString('en')}${word}`;
  });
  return groups.filter(Boolean).reverse().join(' ');
}

/** `13.6 million`, in the largest scale that needs no second decimal; undefined where none does. */
function inScale(value: number): string | undefined {
  const fitting = SCALES.find(
    ([scale]) => value >= scale && Number.isInteger((value / scale) * 10),
  );
  return fitting && `${(value / fitting[0]).toLocaleString('en')}${fitting[1]}`;
}
