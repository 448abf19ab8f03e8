/** Where an address in running text ends. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { addressLength } from '../src/addresses.js';
import { parseTree } from '../src/processor.js';

/** Addresses and words in their order: what is linked stands in `<…>`, what is bold in `*…*`. */
function shown(markdown: string): string {
  const write = (node: Nodes): string => {
    if (node.type === 'link') return `<${wordsOf(node)}>`;
    const inner = 'children' in node ? node.children.map(write).join('') : wordsOf(node);
    return node.type === 'strong' ? `*${inner}*` : inner;
  };
  return write(parseTree(markdown)).trim();
}

describe('an address in running text', () => {
  it.each([
    ['https://example.com/2에서 본다', '<https://example.com/2>에서 본다'],
    ['(https://x.example/a)와', '(<https://x.example/a>)와'],
    ['**https://example.com/2137**(개정', '*<https://example.com/2137>*(개정'],
    ['https://example.com/2137(개정)은', '<https://example.com/2137>(개정)은'],
    ['https://example.com에서', '<https://example.com>에서'],
    ['https://example.com/에서', '<https://example.com/>에서'],
    ['www.example.com/a를', '<www.example.com/a>를'],
    ['주소는https://example.com/a이다', '주소는<https://example.com/a>이다'],
    ['https://example.com/a?b=1&c=2입니다.', '<https://example.com/a?b=1&c=2>입니다.'],
    ['https://example.com/a#b과', '<https://example.com/a#b>과'],
    ['https://example.com/%EB%B2%95에', '<https://example.com/%EB%B2%95>에'],
    ['「https://example.com/a」를', '「<https://example.com/a>」를'],
    [
      '“https://example.com/a”와 ‘https://example.com/b’',
      '“<https://example.com/a>”와 ‘<https://example.com/b>’',
    ],
    ['"https://example.com/a"를', '"<https://example.com/a>"를'],
    ["'https://example.com/a'를", "'<https://example.com/a>'를"],
    [
      'https://example.com/a·https://example.com/b',
      '<https://example.com/a>·<https://example.com/b>',
    ],
    [
      'https://example.com/a와https://example.com/b를',
      '<https://example.com/a>와<https://example.com/b>를',
    ],
    [
      'https://example.com/a、https://example.com/b。',
      '<https://example.com/a>、<https://example.com/b>。',
    ],
    ['~~https://example.com/a~~를', '<https://example.com/a>를'],
    ['[참고: https://example.com/a]를', '[참고: <https://example.com/a>]를'],
    ['[참고: https://example.com/a를', '[참고: <https://example.com/a>를'],
    ['(참고 https://example.com/a(b)에서)', '(참고 <https://example.com/a(b)>에서)'],
    ['https://example.com/a.html을', '<https://example.com/a.html>을'],
    ['https://example.com:8080/a를', '<https://example.com:8080/a>를'],
    ['https://정부24.한국에서', '<https://정부24.한국>에서'],
    ['https://정부24.kr/민원을', '<https://정부24.kr/민원을>'],
    ['https://seoul.정부.kr은', '<https://seoul.정부.kr>은'],
    ['http://localhost:3000/a에서', '<http://localhost:3000/a>에서'],
  ])('ends where it ends: %s', (markdown, expected) => {
    expect(shown(markdown)).toBe(expected);
  });

  it.each([
    'https://www.law.go.kr/법령/탄소중립기본법',
    'https://www.law.go.kr/법령/탄소중립기본법/제19조의2',
    'https://ko.wikipedia.org/wiki/서울_(도시)',
    'https://ko.wikipedia.org/wiki/G20_정상회의',
    'https://ko.wikipedia.org/wiki/분류:서울',
    'https://example.com/w/SK하이닉스/개요',
    'https://example.com/?q=기후&page=2',
    'https://example.com/2050/계획',
    'https://en.wikipedia.org/wiki/Paris_(city)',
    'https://example.com/a*b',
    'https://example.com/~user/a,b;c=1',
    'https://example.com/@user/a+b!c',
  ])('is whole: %s', (address) => {
    expect(shown(`${address} 참조`)).toBe(`<${address}> 참조`);
  });

  it('gives the particle behind words of another script to the sentence, where it can be nothing else', () => {
    expect(shown('https://www.law.go.kr/법령/탄소중립기본법에서 본다')).toBe(
      '<https://www.law.go.kr/법령/탄소중립기본법>에서 본다',
    );
    expect(shown('https://example.com/부서/기후정책과')).toBe(
      '<https://example.com/부서/기후정책과>',
    );
  });

  it('is as long before any particle, sign and mark as alone', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const address = fc
      .tuple(part, fc.array(part, { maxLength: 4 }), fc.constantFrom('', '?a=1', '#b', '.html'))
      .map(([host, parts, end]) => `https://${host}.kr/${[...parts, 'a'].join('/')}${end}`);
    const behind = fc.constantFrom(
      ...'에서 를 와 은 이라는 입니다 으로부터 까지의 , . ) )를 ** **를 **(개정) ” 」에 』 ’ …… )에서, *와 ~~'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(address, behind, (text, rest) => {
        expect(addressLength(`${text}${rest}`)).toBe(text.length);
      }),
    );
  });

  it('is left whole where it is longer than any that is read', () => {
    const long = `https://example.com/${'a'.repeat(5000)}`;
    expect(shown(long)).toBe(`<${long}>`);
  });

  it('is found as often as it stands in a text without blanks', () => {
    const text = 'https://a.kr/b)'.repeat(300);
    expect(shown(text)).toBe('<https://a.kr/b>)'.repeat(300));
  });
});
