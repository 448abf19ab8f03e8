import { expect, it } from 'vitest';
import { breakable, isBrokenOff } from '../src/index.js';

it('breaks off one long computation at Ctrl+C', () => {
  const work = () => {
    process.kill(process.pid, 'SIGINT');
    for (const until = Date.now() + 10_000; Date.now() < until; );
    return 'done';
  };
  const start = Date.now();
  let caught: unknown;
  try {
    breakable(work);
  } catch (error) {
    caught = error;
  }
  expect(isBrokenOff(caught)).toBe(true);
  expect(Date.now() - start).toBeLessThan(9_000);
});

it('gives what work gives and throws what it throws, one inside the other', () => {
  expect(breakable(() => breakable(() => 1) + 1)).toBe(2);
  expect(() =>
    breakable(() => {
      throw new RangeError('mine');
    }),
  ).toThrow(RangeError);
  expect(isBrokenOff(new RangeError('mine'))).toBe(false);
});
