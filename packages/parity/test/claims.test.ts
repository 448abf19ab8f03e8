import { readFileSync } from 'node:fs';
import { compareDocuments } from '@narani/parity';
import { describe, expect, it } from 'vitest';
import { parse } from './parse.js';

interface Claim {
  readonly id: string;
  readonly fires: { readonly ko: string; readonly en: string };
  readonly silent: { readonly ko: string; readonly en: string };
}

const file = new URL('../src/claims/concepts.json', import.meta.url);
const { concepts, qualifiers }: Record<string, Claim[]> = JSON.parse(readFileSync(file, 'utf8'));
const claims = [...(concepts ?? []), ...(qualifiers ?? [])];

const loud = ({ ko, en }: Claim['fires']): string[] =>
  compareDocuments(parse(ko, 'ko'), parse(en, 'en'), { mode: 'mirror' })
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule }) => rule);

describe('the concepts of the data file', () => {
  it('have ids of their own', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length - 1);
  });

  it.each(claims)('$id fires on its example, and not where both sides say the same', (claim) => {
    expect(loud(claim.fires)).not.toEqual([]);
    expect(loud(claim.silent)).toEqual([]);
  });
});
