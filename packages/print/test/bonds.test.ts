/** What a line may not part. */
import { describe, expect, it } from 'vitest';
import { cut } from '../src/cut.js';
import { setSvgText } from '../src/svg-text.js';
import { toInlines } from '../src/words.js';

const shown = (text: string, locale: 'ko' | 'en') =>
  JSON.stringify(toInlines([{ t: text }], locale));

describe('words that belong together', () => {
  it.each([
    ['en', 'It cost KRW 200 trillion so', 'KRW\u00a0200\u00a0trillion'],
    ['en', 'See Agenda 14 for', 'Agenda\u00a014'],
    ['en', 'On 26 March 2020 it', '26\u00a0March 2020'],
    ['en', 'of 53–61% of it', '["53–61%"]'],
    ['en', 'about 3 per cent of', '3\u00a0per cent'],
    ['en', 'The last word of this line stands alone.', 'stands\u00a0alone.'],
    ['ko', '이것은 의제 ③ 이다', '"의제 ③"'],
    ['ko', '모두 3월 1일 밤', '"3월 1일"'],
    ['ko', '약 200 조원 규모', '"200 조원"'],
    ['ko', '한 문단의 마지막 줄에는 낱말이 하나만 외따로 남지 않는다', '"남지 않는다"'],
  ] as const)('%s: %s', (locale, text, expected) => {
    expect(shown(text, locale)).toContain(expected);
  });

  it('are left apart where there are no numbers, or too many letters', () => {
    expect(shown('the agenda is', 'en')).toBe('["the agenda is"]');
    const long = '가나다라마바사아자차카타파하';
    expect(shown(`하나 ${long} ${long}`, 'ko')).toContain(`"${long}","${long}"`);
  });
});

describe('a word too long', () => {
  it('is cut at the hyphen before, not inside a word', () => {
    const pieces = cut([{ t: 'neaspec-consultation-workshop' }], 12).map(([run]) => run?.t);
    expect(pieces).toEqual(['neaspec-consultation-', 'workshop']);
  });
});

describe('text in an SVG', () => {
  const set = (inner: string) => {
    const needs = { families: new Set<string>(), missing: new Set<string>() };
    return { svg: setSvgText(`<svg><text>${inner}</text></svg>`, needs), ...needs };
  };

  it.each([
    ['CO₂', 'CO<tspan style="font-family:\'Narani Serif 4\'">₂</tspan>'],
    ['CO&#x2082;', 'CO<tspan style="font-family:\'Narani Serif 4\'">₂</tspan>'],
    ['<![CDATA[a<b ₂]]>', 'a&#60;b <tspan'],
    ['a &amp; b', 'a &#38; b'],
    ['𓀀', '>□<'],
  ])('%s is set in the face that has it', (inner, expected) => {
    expect(set(inner).svg).toContain(expected);
  });

  it('keeps titles as they are', () => {
    expect(set('<title>CO₂</title>x').svg).toContain('<title>CO₂</title>x');
  });

  it('says what it needs', () => {
    expect([...set('汉 𓀀').families, ...set('汉 𓀀').missing]).toEqual(['Naran XiaoWei', '𓀀']);
  });
});
