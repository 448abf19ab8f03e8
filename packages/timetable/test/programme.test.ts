import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endsOf, eventTimes, type Occasion, programme, shiftKey, zoneLabel } from '../src/index.js';

const title = { ko: '순서', en: 'Item' };
type Item = NonNullable<Occasion['items']>[number];
const item = (fields: Partial<Item>): Item => ({ id: 'item', kind: 'lecture', title, ...fields });
const event = (fields: Partial<Occasion>): Occasion => ({
  date: '2026-05-28',
  zone: 'Asia/Seoul',
  ...fields,
});
const at = (date: string, zone: string, start: string, minutes = 60) =>
  event({ date, zone, items: [item({ start, minutes })] });
const seed = event({
  date: '[2020-11..2020-12]',
  start: '17:00',
  end: '18:00',
  items: [
    item({ id: 'opening', start: '17:00', minutes: 5 }),
    item({ id: 'report', start: '17:05', minutes: 10 }),
    item({ id: 'partners', minutes: 20, derived: true }),
    item({ id: 'plans', minutes: 15, derived: true }),
    item({ id: 'questions', minutes: 5, derived: true }),
    item({ id: 'closing', start: '17:55', minutes: 5 }),
  ],
});
const times = (source: Occasion, zone?: string) =>
  programme(source, zone).map(({ start, end }) => `${start}–${end}`);

describe('times come from the source or from the neighbours', () => {
  test('rows without a time are derived from those before them', () => {
    expect(times(seed)).toEqual([
      '17:00–17:05',
      '17:05–17:15',
      '17:15–17:35',
      '17:35–17:50',
      '17:50–17:55',
      '17:55–18:00',
    ]);
    expect(programme(seed).map(({ derived }) => derived)).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  test('an item without minutes lasts until the next one, the last one until the event ends', () => {
    const source = event({
      end: '12:00',
      items: [item({ start: '10:00' }), item({ start: '11:30' })],
    });
    expect(times(source)).toEqual(['10:00–11:30', '11:30–12:00']);
  });

  test('an item is derived backwards from the next one, and what depends on it follows', () => {
    const source = event({
      items: [
        item({ start: '10:00' }),
        item({ minutes: 30 }),
        item({ start: '11:00', minutes: 10 }),
      ],
    });
    expect(times(source)).toEqual(['10:00–10:30', '10:30–11:00', '11:00–11:10']);
  });

  test('a session without times gets none, though it says when it begins and ends', () => {
    const rows = programme(event({ start: '10:00', end: '17:00', items: [item({}), item({})] }));
    expect(rows.map(({ start, end, derived }) => [start, end, derived])).toEqual([
      [undefined, undefined, false],
      [undefined, undefined, false],
    ]);
  });

  test('an event without a programme has its own times in any zone', () => {
    expect(eventTimes(event({ start: '17:00', end: '18:00' }), 'Europe/Brussels')).toMatchObject({
      start: '10:00',
      end: '11:00',
      startInstant: '2026-05-28T10:00:00+02:00',
      zoneLabel: { short: 'CEST' },
    });
    expect(programme(event({}))).toEqual([]);
  });

  test('00:15 after 23:30 is the next day, and so is an end before the start', () => {
    const source = event({
      start: '23:00',
      end: '01:00',
      items: [item({ start: '23:00', minutes: 75 }), item({ start: '00:15', minutes: 45 })],
    });
    expect(programme(source)).toMatchObject([
      { start: '23:00', end: '00:15', endDayShift: 1, endInstant: '2026-05-29T00:15:00+09:00' },
      { start: '00:15', dayShift: 1, end: '01:00', endDayShift: 1 },
    ]);
    expect(eventTimes(source)).toMatchObject({ start: '23:00', end: '01:00', endDayShift: 1 });
  });

  test.each([
    ['22:00', '01:00', '01:00'],
    ['20:00', '08:00', '08:00'],
    ['14:00', '13:00', undefined],
    ['14:00', '14:00', undefined],
  ])('an event from %s to %s ends at %s: no meeting lasts 23 hours', (start, end, expected) => {
    expect(eventTimes(event({ start, end })).end).toBe(expected);
  });

  test('an item is on the day that it names, and nothing follows over the night before it', () => {
    const source = event({
      date: '2026-05-28/2026-05-30',
      items: [
        item({ start: '09:00', minutes: 60 }),
        item({ day: 2, start: '09:00', minutes: 60 }),
        item({ minutes: 30 }),
        item({ day: 3, minutes: 30 }),
      ],
    });
    expect(programme(source)).toMatchObject([
      { day: 1, date: '2026-05-28', startInstant: '2026-05-28T09:00:00+09:00' },
      { day: 2, date: '2026-05-29', startInstant: '2026-05-29T09:00:00+09:00' },
      { day: 2, start: '10:00', dayShift: 1 },
      { day: 3, date: '2026-05-30' },
    ]);
    expect(programme(source)[3]).not.toHaveProperty('start');
    expect(programme(event({ items: [item({ start: '09:00' })] }))[0]).not.toHaveProperty('day');
  });

  test('the morning of a second day follows the evening of the first, and no item lasts the night', () => {
    const source = event({
      date: '2026-05-28/2026-05-29',
      items: [item({ start: '14:00' }), item({ start: '09:30', minutes: 30 })],
    });
    const [first, second] = programme(source);
    expect(first?.end).toBeUndefined();
    expect(second).toMatchObject({
      start: '09:30',
      dayShift: 1,
      startInstant: '2026-05-29T09:30:00+09:00',
    });
  });
});

describe('times in another zone', () => {
  test('a date known to two months is enough where no clock changes in them', () => {
    expect(times(seed, 'Europe/Brussels')).toEqual([
      '09:00–09:05',
      '09:05–09:15',
      '09:15–09:35',
      '09:35–09:50',
      '09:50–09:55',
      '09:55–10:00',
    ]);
    const [row] = programme(seed, 'Europe/Brussels');
    expect(row).toMatchObject({ ambiguous: false, offset: '+01:00' });
    expect(row?.zoneLabel).toEqual({
      short: 'CET',
      name: { ko: '중앙유럽 표준시', en: 'Central European Time' },
    });
    expect(row?.startInstant).toBeUndefined();
  });

  test('a date in which the distance changes gives no times, and says so', () => {
    const [row] = programme({ ...seed, date: '2020-10' }, 'Europe/Brussels');
    expect(row).toMatchObject({ ambiguous: true, zoneLabel: { short: 'CET/CEST' } });
    expect(row?.start).toBeUndefined();
    expect(programme({ ...seed, date: '2020-10' })[0]).toMatchObject({
      start: '17:00',
      ambiguous: false,
    });
  });

  test('two zones that change together keep their distance', () => {
    const [row] = programme(at('2026', 'Europe/London', '10:00'), 'Europe/Paris');
    expect(row).toMatchObject({ start: '11:00', end: '12:00', ambiguous: false });
    expect(row?.zoneLabel.short).toBe('CET/CEST');
    expect(row?.offset).toBeUndefined();
  });

  test.each([
    // zone, date, start there, zone here, start here, day shift
    ['Asia/Seoul', '2026-01-15', '17:00', 'Europe/Brussels', '09:00', undefined],
    ['Asia/Seoul', '2026-07-15', '17:00', 'Europe/Brussels', '10:00', undefined],
    ['Asia/Seoul', '2026-07-15', '08:00', 'America/New_York', '19:00', -1],
    ['America/New_York', '2026-07-15', '19:00', 'Asia/Seoul', '08:00', 1],
    ['Asia/Seoul', '2026-07-15', '15:00', 'UTC', '06:00', undefined],
    ['Asia/Seoul', '2026-07-15', '15:00', 'Asia/Kolkata', '11:30', undefined],
    ['Asia/Kolkata', '2026-07-15', '09:00', 'Asia/Seoul', '12:30', undefined],
    ['Asia/Seoul', '2026-07-15', '15:00', 'Asia/Kathmandu', '11:45', undefined],
    ['Asia/Seoul', '2026-01-15', '15:00', 'Australia/Lord_Howe', '17:00', undefined],
    ['Asia/Seoul', '2026-07-15', '15:00', 'Australia/Lord_Howe', '16:30', undefined],
    ['Pacific/Apia', '2026-07-15', '01:00', 'Pacific/Honolulu', '02:00', -1],
    // Europe leaves summer time on 25 October 2026, the United States on 1 November.
    ['Europe/Brussels', '2026-10-24', '15:00', 'America/New_York', '09:00', undefined],
    ['Europe/Brussels', '2026-10-26', '15:00', 'America/New_York', '10:00', undefined],
    ['Europe/Brussels', '2026-11-02', '15:00', 'America/New_York', '09:00', undefined],
    // Korea kept summer time in 1988.
    ['Asia/Seoul', '1988-09-17', '10:30', 'UTC', '00:30', undefined],
  ])('%s %s %s is %s %s', (zone, date, start, other, expected, dayShift) => {
    const [row] = programme(at(date, zone, start), other);
    expect([row?.start, row?.dayShift]).toEqual([expected, dayShift]);
  });

  test('an hour over the end of summer time ends at the same wall clock time', () => {
    // On 25 October 2026 Brussels shows 02:00–03:00 twice.
    const [row] = programme(at('2026-10-25', 'Europe/Brussels', '02:00'));
    expect(row).toMatchObject({ start: '02:00', end: '02:00', zoneLabel: { short: 'CEST' } });
    expect([row?.startInstant, row?.endInstant]).toEqual([
      '2026-10-25T02:00:00+02:00',
      '2026-10-25T02:00:00+01:00',
    ]);
  });

  test('an hour over the beginning of summer time ends two hours later on the clock', () => {
    const [row] = programme(at('2026-03-29', 'Europe/Brussels', '01:30'));
    expect(row).toMatchObject({ start: '01:30', end: '03:30' });
  });

  test('a time the clock skips stays as written, is no instant and has no time elsewhere', () => {
    const event = at('2026-03-29', 'Europe/Brussels', '02:30');
    expect(programme(event)).toMatchObject([{ start: '02:30', zoneLabel: { short: 'CET/CEST' } }]);
    for (const [row] of [programme(event), programme(event, 'Asia/Seoul')]) {
      expect(row).not.toHaveProperty('startInstant');
      expect(row).not.toHaveProperty('end');
    }
    expect(programme(event, 'Asia/Seoul')[0]).not.toHaveProperty('start');
  });

  test('of a time shown twice the one at which the item before it ends is meant', () => {
    const [, second] = programme(
      event({
        date: '2026-10-25',
        zone: 'Europe/Brussels',
        items: [item({ start: '01:30', minutes: 120 }), item({ start: '02:30', minutes: 30 })],
      }),
    );
    expect(second).toMatchObject({
      startInstant: '2026-10-25T02:30:00+01:00',
      zoneLabel: { short: 'CET' },
    });
  });

  test('a stretch over a change of clocks names the zone at both ends', () => {
    const [row] = programme(at('2026-03-29', 'Europe/Brussels', '01:30'));
    expect([row?.zoneLabel.short, row?.endZoneLabel?.short]).toEqual(['CET', 'CEST']);
    expect(programme(at('2026-03-29', 'Asia/Seoul', '01:30'))[0]).not.toHaveProperty(
      'endZoneLabel',
    );
  });

  test.each([
    ['asia/seoul', 'KST'],
    ['Europe/Kiev', 'EET'],
    ['US/Eastern', 'EST'],
    ['Canada/Central', 'CST'],
  ])('%s is %s by any of its names', (zone, short) => {
    expect(programme(at('2026-01-15', 'Asia/Seoul', '08:00'), zone)[0]?.zoneLabel.short).toBe(
      short,
    );
  });

  test('an unknown zone or an impossible date gives rows without times', () => {
    for (const source of [
      at('2026-02-30', 'Asia/Seoul', '10:00'),
      at('2026-05-28', 'Asia/Seol', '10:00'),
    ]) {
      expect(programme(source)[0]?.start).toBeUndefined();
    }
    expect(
      programme(at('2026-05-28', 'Asia/Seoul', '10:00'), 'Mars/Olympus')[0]?.start,
    ).toBeUndefined();
  });

  test('a zone without a name here goes by its offset', () => {
    expect(zoneLabel('Asia/Kathmandu', 20_700_000).short).toBe('UTC+05:45');
    expect(zoneLabel('Africa/Casablanca').short).toBe('Africa/Casablanca');
    expect(zoneLabel('Asia/Seoul', 36_000_000).short).toBe('UTC+10:00');
  });
});

const ZONES = [
  'Asia/Seoul',
  'Europe/Brussels',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

test('the programme of one event denotes the same instants in every zone', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const time = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
  const items = fc.array(
    fc
      .record({
        start: fc.option(time, { nil: undefined }),
        minutes: fc.integer({ min: 1, max: 300 }),
      })
      .map(item),
    { minLength: 1, maxLength: 8 },
  );
  const zone = fc.constantFrom(...ZONES);
  fc.assert(
    fc.property(day, zone, zone, items, (date, home, away, list) => {
      const source = event({ date, zone: home, items: list });
      const here = programme(source).map(instants);
      const there = programme(source, away).map(instants);
      expect(there).toEqual(here);
    }),
  );
});

test('each end says how far its own day is, from the day it is listed under', () => {
  const overnight = programme(at('2026-05-28', 'Asia/Seoul', '12:30'), 'America/New_York')[0];
  expect(overnight && endsOf(overnight)).toMatchObject({
    start: { time: '23:30', shift: -1, label: 'EDT' },
    end: { time: '00:30', shift: 0 },
  });
  const [, second] = programme(
    event({
      date: '2026-05-28/2026-05-29',
      items: [item({ start: '09:00' }), item({ day: 2, start: '23:00', minutes: 90 })],
    }),
  );
  expect(second && endsOf(second, second.day)).toMatchObject({
    start: { shift: 0 },
    end: { shift: 1 },
  });
  expect([-2, -1, 0, 1, 3].map(shiftKey)).toEqual([
    'daysBefore',
    'dayBefore',
    undefined,
    'nextDay',
    'daysLater',
  ]);
});

test('an instant says the same as the row that carries it', () => {
  const [row] = programme(at('2026-07-15', 'Asia/Seoul', '08:00'), 'America/New_York');
  expect(row?.startInstant).toBe(`2026-07-14T${row?.start}:00${row?.offset}`);
});

function instants(row: { startInstant?: string; endInstant?: string }): number[] {
  return [row.startInstant, row.endInstant].map((instant) =>
    instant ? Date.parse(instant) : Number.NaN,
  );
}
