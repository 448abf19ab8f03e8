import { expect, it } from 'vitest';
import { monthNumber } from '../src/index.js';

it.each([
  ['June', 6],
  ['Sept.', 9],
  ['sep', 9],
  ['DECEMBER', 12],
  ['Ma', 0],
  ['Junk', 0],
  ['', 0],
])('%j is month %d', (name, number) => expect(monthNumber(name)).toBe(number));
