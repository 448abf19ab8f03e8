import { expect, test } from 'vitest';
import { canonicalJson, fingerprint } from '../src/index.js';

// The examples of RFC 8785, sections 3.2.2 to 3.2.4, and what it says of numbers.
test.each([
  [
    {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\nA\'B"\\\\"/',
      literals: [null, true, false],
    },
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  ],
  [
    {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    },
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  ],
  [[-0, 1e21, 9007199254740992], '[0,1e+21,9007199254740992]'],
  [{ b: undefined, a: { d: [], c: {} } }, '{"a":{"c":{},"d":[]}}'],
])('writes %j in one way', (value, expected) => {
  expect(canonicalJson(value)).toBe(expected);
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['\ud800'], [{ '\udc00': 1 }], [[undefined]]])(
  'refuses %j, which no JSON holds',
  (value) => {
    expect(() => canonicalJson(value)).toThrow();
  },
);

test('the order of keys counts for nothing, that of lists does', () => {
  expect(fingerprint({ a: 1, b: [1, 2] })).toBe(fingerprint({ b: [1, 2], a: 1 }));
  expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]));
  expect(fingerprint({})).toMatch(/^sha256:[0-9a-f]{64}$/);
});
