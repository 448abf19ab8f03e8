import type { Entry, Meta, Span } from '@narani/model';
import { findRule, missingValues, RULE_IDS } from '@narani/rules';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkTimetable } from '../src/index.js';

const span = (line: number): Span => ({ start: { line, column: 1 }, end: { line, column: 9 } });

function entry(yaml: string, metaSpans: Record<string, Span> = {}, kind = 'session'): Entry {
  const meta = { kind, zone: 'Asia/Seoul', ...parse(yaml) } as Meta;
  return {
    id: 'session/one',
    kind: 'session',
    slug: 'one',
    folder: 'sessions/one',
    source: 'ko',
    meta,
    metaPath: 'sessions/one/meta.yaml',
    metaSpans,
    translations: {},
    files: {},
  };
}

/** The rules found, each finding bringing every value that its words name. */
function rules(yaml: string) {
  const findings = checkTimetable(entry(yaml));
  expect(findings.flatMap(missingValues)).toEqual([]);
  return findings.map(({ rule, variant }) => [rule, variant].join(' ').trim());
}

describe.each(RULE_IDS.filter((id) => id.startsWith('timetable/')))('%s', (id) => {
  test('fires on the example of its page', () => {
    expect(rules(findRule(id)?.fires ?? '').map((rule) => rule.split(' ')[0])).toEqual([id]);
  });

  test('is silent on the near miss of its page', () => {
    expect(rules(findRule(id)?.silent ?? '')).toEqual([]);
  });
});

describe('a programme', () => {
  test('without any times is fine', () => {
    expect(rules('date: 2026-05\nzones: [Europe/Brussels]\nitems: [{id: a}, {id: b}]')).toEqual([]);
    expect(
      rules('date: 2026-05-28\nstart: "10:00"\nend: "17:00"\nitems: [{id: a}, {id: b}]'),
    ).toEqual([]);
  });

  test('may have an item of unknown length between two with times', () => {
    const yaml =
      'date: 2026-05-28\nitems: [{id: a, start: "10:00", minutes: 10}, {id: b}, {id: c, start: "11:00"}]';
    expect(rules(yaml)).toEqual([]);
  });

  test('has no gap after an item that only begins', () => {
    expect(
      rules('date: 2026-05-28\nitems: [{id: a, start: "10:00"}, {id: b, start: "13:00"}]'),
    ).toEqual([]);
  });

  test('has no gap at night when the event lasts for days', () => {
    const items =
      'items: [{id: a, start: "10:00", minutes: 60}, {id: b, start: "09:00", minutes: 60}]';
    expect(rules(`date: 2026-05-28/2026-05-29\n${items}`)).toEqual([]);
    expect(rules(`date: 2026-05-28\n${items}`)).toEqual(['timetable/overlap']);
  });

  test('may cross midnight', () => {
    const items =
      'items: [{id: a, start: "23:00", minutes: 90}, {id: b, start: "00:30", minutes: 30}]';
    expect(rules(`date: 2026-05-28\nstart: "23:00"\nend: "01:00"\n${items}`)).toEqual([]);
  });

  test('that begins late or ends early leaves a gap', () => {
    const yaml =
      'date: 2026-05-28\nstart: "10:00"\nend: "12:00"\nitems: [{id: a, start: "10:10", minutes: 60}]';
    expect(rules(yaml)).toEqual(['timetable/gap opening', 'timetable/gap closing']);
  });

  test('that begins early or ends late lies outside the event', () => {
    const yaml =
      'date: 2026-05-28\nstart: "10:00"\nend: "12:00"\nitems: [{id: a, start: "09:50", minutes: 140}]';
    expect(rules(yaml)).toEqual(['timetable/outside early', 'timetable/outside late']);
  });

  test('that is wrongly derived overlaps the next item', () => {
    const yaml = `date: 2026-05-28
items:
  - {id: a, start: "10:00", minutes: 20}
  - {id: b, minutes: 20, derived: true}
  - {id: c, start: "10:30", minutes: 10}`;
    expect(rules(yaml)).toEqual(['timetable/overlap']);
  });
});

describe('a time', () => {
  const event = (date: string, rest: string) => `date: ${date}\nzone: Europe/Brussels\n${rest}`;

  test('that the clocks of the place skip is impossible', () => {
    expect(rules(event('2025-03-30', 'items: [{id: a, start: "02:30"}]'))).toEqual([
      'timetable/impossible-time',
    ]);
    expect(rules(event('2025-03-30', 'start: "02:30"\nend: "04:00"'))).toEqual([
      'timetable/impossible-time',
    ]);
    expect(rules(event('2025-03-29/2025-03-30', 'start: "22:00"\nend: "02:30"'))).toEqual([
      'timetable/impossible-time',
    ]);
  });

  test('that they show twice says too little', () => {
    expect(rules(event('2025-10-26', 'items: [{id: a, start: "02:30"}]'))).toEqual([
      'timetable/impossible-time twice',
    ]);
  });

  test('before and behind the change is fine, and so is any on a vague date or without a change', () => {
    const items = 'items: [{id: a, start: "01:59", minutes: 1}, {id: b, start: "03:00"}]';
    expect(rules(event('2025-03-30', items))).not.toContain('timetable/impossible-time');
    expect(rules(event('2025-03', 'items: [{id: a, start: "02:30"}]'))).toEqual([]);
    expect(rules('date: 2025-03-30\nitems: [{id: a, start: "02:30"}]')).toEqual([]);
  });
});

describe('a finding', () => {
  const yaml =
    'date: 2026-05-28\nitems: [{id: a, start: "10:00", minutes: 60}, {id: b, start: "10:30", minutes: 5}]';

  test('blames the value in meta.yaml and points to the other one', () => {
    const found = checkTimetable(entry(yaml, { '/items/1/start': span(7), '/items/0': span(3) }));
    expect(found).toEqual([
      {
        rule: 'timetable/overlap',
        severity: 'error',
        path: 'sessions/one/meta.yaml',
        scope: 'b',
        actual: '10:30',
        expected: '11:00',
        values: { item: 'b', previous: 'a', actual: '10:30', expected: '11:00' },
        span: span(7),
        related: [{ path: 'sessions/one/meta.yaml', span: span(3), text: '11:00' }],
      },
    ]);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('takes the nearest place around a value without one, and none on a document without places', () => {
    expect(checkTimetable(entry(yaml, { '/items': span(2) }))[0]?.span).toEqual(span(2));
    expect(checkTimetable(entry(yaml))[0]).not.toHaveProperty('span');
  });
});

describe('a programme over a change of clocks', () => {
  const programme = (date: string, zone: string, items: string) =>
    rules(`date: ${date}\nzone: ${zone}\n${items}`);

  test('is right by the minutes that pass, in spring and in autumn', () => {
    const autumn = `start: "01:00"
end: "04:00"
items:
  - {id: a, start: "01:00", minutes: 60}
  - {id: b, minutes: 60}
  - {id: c, minutes: 120}`;
    expect(programme('2025-10-26', 'Europe/Brussels', autumn)).toEqual([]);
    const spring = 'start: "01:30"\nend: "03:30"\nitems: [{id: a, start: "01:30", minutes: 60}]';
    expect(programme('2025-03-09', 'America/New_York', spring)).toEqual([]);
    expect(programme('2025-03-10', 'America/New_York', spring)).toEqual(['timetable/gap closing']);
  });

  test('may begin an item at a time shown twice, where the one before it says which', () => {
    const items = (minutes: number) =>
      `items: [{id: a, start: "01:30", minutes: ${minutes}}, {id: b, start: "02:30", minutes: 60}]`;
    expect(programme('2025-10-26', 'Europe/Brussels', items(60))).toEqual([]);
    expect(programme('2025-10-26', 'Europe/Brussels', items(120))).toEqual([]);
    expect(programme('2025-10-26', 'Europe/Brussels', items(30))).toContain(
      'timetable/impossible-time twice',
    );
  });

  test('with a time that was skipped is told of that alone', () => {
    const items = `end: "04:00"
items:
  - {id: a, start: "01:00", minutes: 60}
  - {id: b, start: "02:30", minutes: 30}
  - {id: c, minutes: 30}`;
    expect(programme('2025-03-30', 'Europe/Brussels', items)).toEqual([
      'timetable/impossible-time',
    ]);
  });
});

describe('a programme of several days', () => {
  const event = (items: string) =>
    rules(`date: 2026-05-28/2026-05-29\nstart: "09:00"\nend: "10:00"\nitems: [${items}]`);
  const opening = '{id: a, start: "09:00", minutes: 60}';

  test('says the day of an item', () => {
    expect(event(`${opening}, {id: b, day: 2, start: "09:00", minutes: 60}`)).toEqual([]);
  });

  test('is told to say it where a day would have two items at once', () => {
    expect(event(`${opening}, {id: b, start: "09:00", minutes: 60}`)).toEqual([
      'timetable/overlap day',
    ]);
  });

  test('has no day past its last one, and none that goes back', () => {
    expect(event(`${opening}, {id: b, day: 3, start: "09:00"}`)).toContain(
      'timetable/outside-days',
    );
    expect(
      event('{id: a, day: 2, start: "09:00", minutes: 60}, {id: b, day: 1, start: "09:00"}'),
    ).toContain('timetable/outside-days back');
  });
});

describe('an end', () => {
  const event = (start: string, end: string) =>
    rules(`date: 2026-05-28\nstart: "${start}"\nend: "${end}"`);

  test('before or at the start is no meeting of a day', () => {
    expect(event('14:00', '13:00')).toEqual(['timetable/end-before-start']);
    expect(event('14:00', '14:00')).toEqual(['timetable/end-before-start equal']);
  });

  test('in the night that follows is fine', () => {
    expect(event('22:00', '01:00')).toEqual([]);
  });
});

test('an impossible date is found in every kind of document, its sources included', () => {
  const found = checkTimetable(
    entry('sources: [{title: {ko: 가, en: A}, date: 2026-02-30}]', {}, 'doc'),
  );
  expect(found.map(({ rule, scope }) => [rule, scope])).toEqual([
    ['timetable/impossible-date', '/sources/0/date'],
  ]);
});
