import { describe, expect, it } from 'vitest';
import { formatFact } from '../src/index.js';

describe('formatFact', () => {
  it.each([
    [13_600_000, 'people', '1,360만 명', '13.6 million people'],
    [1_234, 'people', '1,234 명', '1,234 people'],
    [12_345, 'people', '12,345 명', '12,345 people'],
    [727_000_000, 'tonne-co2eq', '7억 2,700만 톤 CO₂eq', '727 million tonnes CO₂eq'],
    [1_000_000_000_000, 'krw', '1조 원', '1 trillion won'],
    [1_250_000_000, 'krw', '12억 5,000만 원', '1,250 million won'],
    [200_000_000_000_000, 'krw', '200조 원', '200 trillion won'],
    [2.8, 'percent', '2.8%', '2.8%'],
    [-35, 'percent', '-35%', '-35%'],
    [0, 'percent', '0%', '0%'],
    [152, 'local-governments', '152개 지방자치단체', '152 local governments'],
    [7, 'wind-farms', '7 wind-farms', '7 wind-farms'],
  ])('writes %d %s as %s and %s', (value, unit, ko, en) => {
    expect(formatFact({ value, unit }, 'ko')).toBe(ko);
    expect(formatFact({ value, unit }, 'en')).toBe(en);
  });

  it('says about where the value is approximate', () => {
    const fact = { value: 40, unit: 'percent', approximate: true };
    expect(formatFact(fact, 'ko')).toBe('약 40%');
    expect(formatFact(fact, 'en')).toBe('about 40%');
  });
});
