/** What is thrown in a step, whatever it is, becomes one finding. */
import { createTranslator, describeFindings } from '@narani/messages';
import type { Stage, Step } from '@narani/model';
import { LOCALES } from '@narani/model';
import { findRule, missingValues } from '@narani/rules';
import { describe, expect, it } from 'vitest';
import { guarded, STAGES } from '../src/index.js';

const STEP: Step = {
  stage: 'page',
  path: 'docs/first/ko.md',
  target: 'doc/first',
  locale: 'ko',
  site: 'test',
};

function thrown(value: unknown, step: Step = STEP) {
  const { findings, ...made } = guarded.attempt(step, () => {
    throw value;
  });
  expect(made.value).toBeUndefined();
  expect(findings).toHaveLength(1);
  return findings[0] as (typeof findings)[number];
}

function overflow(): number {
  return 1 + overflow();
}

describe('a step', () => {
  it('that throws nothing gives what it gives', async () => {
    const made = { value: 1, findings: [thrown('earlier')] };
    expect(guarded.attempt(STEP, () => made)).toBe(made);
    expect(await guarded.later(STEP, async () => made)).toBe(made);
  });

  it.each<[unknown, string]>([
    [new Error('first line\n    at /home/someone/x.js'), 'Error: first line'],
    [new TypeError('no such property'), 'TypeError: no such property'],
    ['a text', 'a text'],
    [undefined, 'undefined'],
    [null, 'null'],
    [Symbol('sign'), 'Symbol(sign)'],
    [Object.create(null), 'object'],
    [42n, '42'],
    [new Error('x'.repeat(500)), `Error: ${'x'.repeat(193)}`],
  ])('that throws %s is one finding with document, site and stage', (value, actual) => {
    expect(thrown(value)).toMatchObject({
      rule: 'stage/failed',
      variant: 'page',
      path: STEP.path,
      actual,
      values: { target: 'doc/first', locale: 'ko', site: 'test', stage: 'page' },
    });
  });

  it('that runs out of its stack is one', () => {
    const { findings } = guarded.attempt(STEP, () => ({ value: overflow(), findings: [] }));
    expect(findings.map(({ actual }) => actual)).toEqual([
      'RangeError: Maximum call stack size exceeded',
    ]);
  });

  it('that rejects, or throws before it waits, is one', async () => {
    const rejected = await guarded.later(STEP, () => Promise.reject('no reason'));
    const threw = await guarded.later(STEP, () => {
      throw new Error('at once');
    });
    expect(rejected.findings.map(({ actual }) => actual)).toEqual(['no reason']);
    expect(threw.findings.map(({ actual }) => actual)).toEqual(['Error: at once']);
  });

  it('that the machine refuses blames no content and shows no path of the machine', () => {
    const codes = [
      'ENOSPC',
      'EDQUOT',
      'EACCES',
      'EPERM',
      'EROFS',
      'EMFILE',
      'ENFILE',
      'ENOMEM',
      'EIO',
    ];
    for (const code of codes) {
      const found = thrown(Object.assign(new Error(`${code}: /tmp/x`), { code }));
      expect(found).toMatchObject({ rule: 'stage/machine', actual: code });
      expect(missingValues(found)).toEqual([]);
    }
  });

  it('with a name that no disk takes is no fault of the machine', () => {
    const long = Object.assign(new Error('ENAMETOOLONG: name too long'), { code: 'ENAMETOOLONG' });
    expect(thrown(long).rule).toBe('stage/failed');
  });
});

describe('every stage', () => {
  it.each(Object.keys(STAGES) as Stage[])('%s has words in both languages', (stage) => {
    const found = thrown(new Error('cause'), { ...STEP, stage });
    expect(missingValues(found)).toEqual([]);
    expect(findRule(found.rule)?.withholds ?? false).toBe(STAGES[stage].withheld ?? false);
    for (const locale of LOCALES) {
      const [said] = describeFindings([found], createTranslator(locale));
      expect(said?.message).toContain('cause');
      expect(said?.message).not.toMatch(/[{}]/);
    }
  });

  it('is in the list in the order of a run', () => {
    expect(Object.keys(STAGES).slice(0, 3)).toEqual(['decode', 'record', 'parse']);
    expect(Object.keys(STAGES).at(-1)).toBe('manifest');
  });
});
