/** Roman numerals of sections. */
import type { Meta, Section } from '@narani/model';

const VALUES: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** The numeral of each section of the second level by its id, which can be `constructor`; empty where the document does not number its sections. */
export function numerals(meta: Meta, sections: readonly Section[]): ReadonlyMap<string, string> {
  if (meta.numbering?.sections !== 'upper-roman') return new Map();
  const numbered = sections.filter(({ depth, id }) => depth === 2 && id !== '');
  return new Map(numbered.map(({ id }, index) => [id, roman(index + 1)]));
}

/** A number in capital roman numerals. **Units**: whole numbers from 1. */
export function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [numeral, value] of VALUES) {
    text += numeral.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
