/** The changes of the bench, each told as what it is. */
import { expect, it } from 'vitest';

const bench = new URL('../../../bench/partner-changes/', import.meta.url);
const { CASES } = await import(new URL('run.mjs', bench).href);
const { isTold, runCase } = await import(new URL('run.mjs', bench).href);

it.each(CASES as { name: string }[])('$name is told as what it is', (each) => {
  const result = runCase(each);
  expect(isTold(each, result), JSON.stringify({ told: result.told, rules: result.rules })).toBe(
    true,
  );
});
