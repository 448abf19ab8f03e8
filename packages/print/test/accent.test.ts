/** Colours on paper. */
import { describe, expect, it } from 'vitest';
import { accentOnPaper } from '../src/accent.js';

describe('the colour of a site on paper', () => {
  it('is its own where it can be read on white', () => {
    expect(accentOnPaper('#7B2032')).toBe('#7b2032');
  });
  it.each([['#ffb224'], ['#7bcfac'], ['#123'], ['#12345'], ['red'], [undefined]])(
    'is navy for %s',
    (colour) => {
      expect(accentOnPaper(colour)).toBe('#17365d');
    },
  );
});
