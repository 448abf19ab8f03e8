/** Markup in plain fields, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../src/index.js';

const record = (title: string) =>
  `entries:\n  kim:\n    name: { ko: ${JSON.stringify(title)}, en: Kim }\n`;
const markupIn = (title: string) =>
  parseRecord('registry/people.yaml', record(title), 'people').findings.flatMap(
    ({ rule, actual }) => (rule === 'yaml/markup' ? [actual] : []),
  );

describe('markup in plain text', () => {
  it.each([
    ['<b>의제</b>', '<b>'],
    ['의제<br/>하나', '<br/>'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['A &amp; B', '&amp;'],
    ['A &#x2014; B', '&#x2014;'],
    ['**의제** 하나', '**의제**'],
    ['[의제](https://example.org)', '[의제](https://example.org)'],
  ])('is found in %s', (title, expected) => {
    expect(markupIn(title)).toEqual([expected]);
  });

  it.each(['a < b > c', '<의제>', '5 * 3 ** 2', 'R&D; 예산', 'Q&A', '[1] (2)', 'x<3'])(
    'is not found in %s',
    (title) => {
      expect(markupIn(title)).toEqual([]);
    },
  );
});
