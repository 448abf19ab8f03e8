/** Korean words and names. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { roman } from '../src/body/numerals.js';
import { keepWords } from '../src/page/keep-words.js';
import { compareNames, initialOf } from '../src/registry/order.js';

const kept = (...children: Parameters<typeof h>[2][]) =>
  toHtml(keepWords(h('p', { lang: 'ko' }, ...(children as string[])))).replace(
    /^<p lang="ko">|<\/p>$/g,
    '',
  );

describe('keepWords', () => {
  it('낱말 안에 기호가 있으면 통째로 묶는다', () => {
    expect(kept('「법」은 시·도와')).toBe(
      '<span class="word">「법」은</span> <span class="word">시·도와</span>',
    );
  });
  it('기호가 낱말 끝에만 있으면 그대로 둔다', () => {
    expect(kept('(가나다) 했습니다. 1,360만')).toBe('(가나다) 했습니다. 1,360만');
  });
  it('링크 끝의 기호와 조사 사이를 잇는다', () => {
    expect(kept(h('a', '「법」') as never, '은')).toContain('</a><span class="join"></span>은');
  });
  it('글자끼리 맞닿은 링크와 조사는 그대로 둔다', () => {
    expect(kept(h('a', '의제') as never, '는')).toBe('<a>의제</a>는');
  });
  it('leaves a word that is longer than a line of a phone', () => {
    expect(kept('www.law.go.kr/법령/기후위기대응을위한법')).not.toContain('<span');
  });
  it('날짜의 달과 날을 떼지 않는다', () => {
    expect(kept('2026년 6월 1일(월)에')).toBe('2026년 <span class="word">6월 1일(월)에</span>');
  });
  it('leaves English words alone', () => {
    const english = h('p', { lang: 'en' }, 'self-evident “words”—and more');
    expect(keepWords(english)).toEqual(english);
  });
  it('keeps an option whole in code', () => {
    expect(kept(h('code', 'npx narani --help') as never)).toBe(
      '<code>npx narani <span class="word">--help</span></code>',
    );
  });
  it('keeps a name with a hyphen and a span of years whole in English', () => {
    const english = h('p', { lang: 'en' }, 'the NEA-LCCP of Ulan-Ude, (2019–2020)');
    expect(toHtml(keepWords(english))).toBe(
      '<p lang="en">the <span class="word">NEA-LCCP</span> of <span class="word">Ulan-Ude,</span> <span class="word">(2019–2020)</span></p>',
    );
  });
});

describe('compareNames', () => {
  it('가나다순으로 놓고 로마자는 그 뒤에 둔다', () => {
    const names = ['NDC', '탄소중립', '‘기후’ 시민', '감축', 'En-ROADS', '가격'];
    const sorted = [...names].sort((one, other) => compareNames(one, other, 'ko'));
    expect(sorted).toEqual(['가격', '감축', '‘기후’ 시민', '탄소중립', 'En-ROADS', 'NDC']);
  });
  it('orders English without regard to case and accents', () => {
    const sorted = ['zone', 'Élysée', 'adaptation'].sort((one, other) =>
      compareNames(one, other, 'en'),
    );
    expect(sorted).toEqual(['adaptation', 'Élysée', 'zone']);
  });
});

describe('initialOf', () => {
  it('된소리를 예사소리 아래에 둔다', () => {
    expect(['까치', '나라', '‘쌍’', 'ndc', '2050'].map(initialOf)).toEqual([
      'ㄱ',
      'ㄴ',
      'ㅅ',
      'N',
      '#',
    ]);
  });
});

describe('roman', () => {
  it('writes numbers as capital numerals', () => {
    expect([1, 4, 9, 14, 40, 1999].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'MCMXCIX']);
  });
});
