/** One fault, one finding: what is missing, misplaced or one of several, said once and with its place. */
import { parseRecord } from '@narani/records';
import { missingValues } from '@narani/rules';
import { describe, expect, test } from 'vitest';

const meta = `id: doc/one
type: guide
lifecycle: published
licence: CC-BY-4.0
rights: { ko: 나란히, en: Narani }
history:
  - { date: 2026-06-01, class: fact, note: { ko: 처음, en: First } }
`;

function told(text: string, schema: 'front-matter' | 'doc' = 'doc') {
  const { findings } = parseRecord('x', text, schema);
  expect(findings.flatMap(missingValues)).toEqual([]);
  return findings.map(({ rule, variant, expected }) =>
    [rule, variant, expected].filter((part) => part !== undefined).join(' '),
  );
}

const figure = (fields: string) =>
  told(`${meta}figures:\n  - { id: a, width: 1, height: 1, ${fields} }\n`);

describe('of fields that exclude one another', () => {
  test.each([
    ['none is there', '', 'schema/missing-field either `file`, `files`'],
    ['both are', 'file: a, files: { ko: a, en: b }', 'schema/invalid-value both `file`, `files`'],
    ['the one is misspelt', 'flie: a', 'schema/unknown-field suggestion file'],
    ['the one lacks a part', 'files: { ko: a }', 'schema/missing-field en'],
  ])('%s: one finding', (_name, fields, finding) => {
    expect(figure(fields)).toEqual([finding]);
  });

  test('one is right', () => {
    expect(figure('file: a')).toEqual([]);
    expect(figure('files: { ko: a, en: b }')).toEqual([]);
  });

  test('of a waiver one must be there, and may not be another word', () => {
    const waiver = (field: string) =>
      told(
        `title: T\ntranslation:\n  mode: mirror\n  waivers:\n    - { ${field}reason: x, owner: y, expires: 2027-01-01 }\n`,
        'front-matter',
      );
    expect(waiver('')).toEqual(['schema/missing-field either `rule`, `finding`']);
    expect(waiver('rule: amount, ')).toEqual(['schema/invalid-value ruleId']);
    expect(waiver('rule: parity/amount, ')).toEqual([]);
  });
});

describe('a field in a wrong place is told where it belongs', () => {
  test.each([
    ['title: { ko: 가, en: A }', 'front-matter ko.md, en.md'],
    ['number: 3', 'kind `agenda`'],
    ['file: a.svg', 'within `figures`'],
    ['sources:\n  - { title: { ko: 가, en: A }, licence: CC0-1.0 }', 'top licence'],
  ])('%s', (field, home) => {
    expect(told(`${meta}${field}\n`)).toEqual([`schema/unknown-field ${home}`]);
  });

  test.each([
    ['lifecycle: draft', 'meta meta.yaml'],
    ['translation:\nmode: mirror', 'within `translation`'],
    ['translation: {}\nmode: mirror', 'within `translation`'],
  ])('%s in the front matter', (field, home) => {
    expect(told(`title: T\n${field}\n`, 'front-matter')).toEqual([`schema/unknown-field ${home}`]);
  });

  test('and one that belongs nowhere is not', () => {
    expect(told(`${meta}weather: fine\n`)).toEqual(['schema/unknown-field']);
  });
});

describe('a web address', () => {
  const source = (url: string) =>
    told(`${meta}sources:\n  - { title: { ko: 가, en: A }, url: "${url}" }\n`);

  test.each([
    'https://www.law.go.kr/법령/탄소중립기본법',
    'https://ko.wikipedia.org/wiki/서울_(도시)?가=나#다',
    'https://한국.kr/',
    'https://a.kr/%EB%B2%95',
    'http://a.kr',
  ])('may be %s', (url) => {
    expect(source(url)).toEqual([]);
  });

  test.each([
    ['https://a.kr/a b', 'address https://a.kr/a%20b'],
    ['https://a.kr/x|y', 'address https://a.kr/x%7Cy'],
    ['https://a.kr/[1]', 'address https://a.kr/%5B1%5D'],
    ['ftp://a.kr', 'webAddress'],
    ['법령', 'webAddress'],
  ])('may not be %s, and that is said once', (url, expected) => {
    expect(source(url)).toEqual([`schema/invalid-value ${expected}`]);
  });
});
