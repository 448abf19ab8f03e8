/** Which findings a build may say again without looking. */
import type { Finding } from '@narani/model';
import { describe, expect, it } from 'vitest';
import { isOfMachine } from '../src/build-report.js';

const found = (rule: string, variant?: string): Finding => ({
  ...{ rule, severity: 'error', path: 'docs/a/ko.md' },
  ...(variant ? { variant } : {}),
});

describe('a finding', () => {
  it.each([
    ['stage/failed', 'page'],
    ['stage/machine', 'full'],
    ['limits/exceeded', 'pdfSeconds'],
    ['limits/exceeded', 'pdfMegabytes'],
    ['print/unavailable', undefined],
    ['print/required', undefined],
  ])('%s %s may be gone the next time', (rule, variant) => {
    expect(isOfMachine(found(rule, variant))).toBe(true);
  });

  it.each([
    ['limits/exceeded', 'blocks'],
    ['parity/amount', undefined],
    ['print/refused', undefined],
  ])('%s %s is the same again', (rule, variant) => {
    expect(isOfMachine(found(rule, variant))).toBe(false);
  });
});
