import { COMMON, entryOf } from '@narani/testkit';
import { expect, it } from 'vitest';
import { checkHistory } from '../src/history.js';

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
