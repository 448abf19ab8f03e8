import { COMMON, entryOf } from '@narani/testkit';
import { expect, it } from 'vitest';
import { checkHistory, checkWithdrawal } from '../src/history.js';

const note = { ko: '고침', en: 'Edited' };
const entry = (...days: string[]) =>
  entryOf(
    {
      ...COMMON,
      kind: 'doc',
      id: 'doc/a',
      type: 'note',
      history: days.map((date) => ({ date, class: 'fact' as const, note })),
    },
    {},
  );

it.each([
  ['a day in five years', ['2026-11-01', '2031-01-01'], ['/history/1/date']],
  ['today', ['2026-11-21'], []],
  ['tomorrow, which it may be elsewhere', ['2026-11-22'], []],
  ['the day after', ['2026-11-23'], ['/history/0/date']],
])('of the history, %s', (_what, days, scopes) => {
  expect(checkHistory(entry(...days), '2026-11-21').map(({ scope }) => scope)).toEqual(scopes);
});

it('asks why a document was withdrawn', () => {
  const withdrawn = (...days: string[]) => {
    const { meta, ...rest } = entry(...days);
    return { ...rest, meta: { ...meta, lifecycle: 'withdrawn' as const } };
  };
  const record = {
    date: '2026-11-20',
    title: note,
    reason: note,
    licence: 'CC-BY-SA-4.0',
  } as const;
  expect(checkWithdrawal(withdrawn('2026-06-01')).map(({ path }) => path)).toEqual([
    withdrawn().metaPath,
  ]);
  expect(checkWithdrawal(withdrawn('2026-06-01', '2026-11-20'))).toEqual([]);
  expect(checkWithdrawal(withdrawn('2026-06-01'), { 'doc/a': record })).toEqual([]);
  expect(checkWithdrawal(entry('2026-06-01'))).toEqual([]);
});
