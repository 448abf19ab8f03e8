/** A fact's value in words: `1,360만 명`, `13.6 million people`. */
import type { Locale } from '@narani/model';
import type { Fact } from '@narani/schema';

/** How each unit is written behind a number. A unit that is missing here is written as the registry has it. */
const UNITS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  people: { ko: ' 명', en: ' people' },
  'local-governments': { ko: '개 지방자치단체', en: ' local governments' },
  roundtables: { ko: '개 권역별 토론회', en: ' regional roundtables' },
  percent: { ko: '%', en: '%' },
  'tonne-co2eq': { ko: '톤 CO₂eq', en: ' tonnes CO₂eq' },
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

/** Scale words, the largest first. Source: 한글 맞춤법 제44항 (by 만). */
const SCALES: Readonly<Record<Locale, readonly (readonly [number, string])[]>> = {
  ko: [
    [1e12, '조'],
    [1e8, '억'],
    [1e4, '만'],
  ],
  en: [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
  ],
};

/** The value with its unit, and `약` or `about` where it is approximate. */
export function formatFact(
  fact: Pick<Fact, 'value' | 'unit' | 'approximate'>,
  locale: Locale,
): string {
  const unit = UNITS[fact.unit]?.[locale] ?? ` ${fact.unit}`;
  const about = fact.approximate ? (locale === 'ko' ? '약 ' : 'about ') : '';
  return `${about}${formatNumber(fact.value, locale)}${unit}`;
}

/** Whole scales only: 1,234 stays 1,234; 13,600,000 is 1,360만 and 13.6 million. */
function formatNumber(value: number, locale: Locale): string {
  for (const [scale, word] of SCALES[locale]) {
    const scaled = value / scale;
    const digits = locale === 'ko' ? Number.isInteger(scaled) : Number.isInteger(scaled * 10);
    if (value >= scale && digits) return `${scaled.toLocaleString('en')}${word}`;
  }
  return value.toLocaleString('en', { maximumFractionDigits: 6 });
}
