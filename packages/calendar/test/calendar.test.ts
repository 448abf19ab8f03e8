/** Calendars, read by ical.js. */
import { parseDocument } from '@narani/markdown';
import type { Locale, Meta } from '@narani/model';
import { createRouter } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';
import { COMMON, corpusOf, entryOf } from '@narani/testkit';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFiles } from '../src/index.js';

const SITE: SiteConfig = {
  name: 'events',
  title: { ko: '모임; 회의', en: 'Events, all' },
  tagline: { ko: '모임', en: 'Events' },
  baseUrl: 'https://events.example',
  locales: ['ko', 'en'],
  kinds: ['session'],
  editions: ['html'],
  fallback: 'omit',
};

function textOf(locale: Locale, title: string) {
  const text = `---\ntitle: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(`${title}.`)}\n---\n\n글\n`;
  const source = { path: `sessions/one/${locale}.md`, text, hash: 'x' };
  const { value } = parseDocument(source, { id: 'session/one', locale });
  if (!value) throw new Error('Fixture that cannot be parsed');
  return value;
}

function filesOf(changes: Partial<Meta>, title = '첫 회의'): Map<string, string> {
  const meta = {
    ...{ ...COMMON, kind: 'session', id: 'session/one', zone: 'Asia/Seoul', status: 'held' },
    ...changes,
  } as Meta;
  const texts = { ko: textOf('ko', title), en: textOf('en', 'First session') };
  const corpus = corpusOf({ entries: [entryOf(meta, texts)], sites: [SITE] });
  const { value: files } = calendarFiles(corpus, SITE, createRouter(corpus, SITE, [SITE]));
  return new Map(files.map(({ path, contents }) => [path, String(contents)]));
}

const ONE = 'ko/session/one/one.ko.ics';

function eventIn(files: ReadonlyMap<string, string>, path = ONE): ICAL.Event {
  const calendar = new ICAL.Component(ICAL.parse(files.get(path) ?? ''));
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error(`Event in ${path}, got none`);
  return new ICAL.Event(event);
}
const utc = (time: ICAL.Time) => time.toJSDate().toISOString();

describe('a calendar', () => {
  it('has a file for the event and one for the site, in each language, of one name', () => {
    const files = filesOf({ date: '2026-06-01', start: '14:00', end: '15:30' });
    expect([...files.keys()]).toEqual([
      ...['ko/calendar.ics', ONE, 'en/calendar.ics', 'en/session/one/one.en.ics'],
    ]);
    const [korean, english] = [eventIn(files), eventIn(files, 'en/calendar.ics')];
    expect(korean.uid).toBe('tag:narani.example,2026:session/one');
    expect(english.uid).toBe(korean.uid);
    expect([korean.summary, english.summary]).toEqual(['첫 회의', 'First session']);
    expect([utc(korean.startDate), utc(korean.endDate)]).toEqual([
      '2026-06-01T05:00:00.000Z',
      '2026-06-01T06:30:00.000Z',
    ]);
    expect(korean.sequence).toBe(1);
    expect(korean.component.getFirstPropertyValue('url')).toBe(
      'https://events.example/ko/session/one/',
    );
    expect(korean.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it.each([
    ['1987-07-01', '1987-07-01T04:00:00.000Z'],
    ['1988-10-08', '1988-10-08T04:00:00.000Z'],
    ['1988-10-09', '1988-10-09T05:00:00.000Z'],
    ['1989-07-01', '1989-07-01T05:00:00.000Z'],
  ])('knows the summer time of Korea: %s at 14:00', (date, start) => {
    expect(utc(eventIn(filesOf({ date, start: '14:00' })).startDate)).toBe(start);
  });

  it('lasts for the day where no hours are known', () => {
    const { startDate } = eventIn(filesOf({ date: '2026-06-01' }));
    expect([startDate.isDate, startDate.toString()]).toEqual([true, '2026-06-01']);
  });

  it('holds no event whose day is not certain, or that is withdrawn', () => {
    for (const date of ['2020?', '2026-06', '[2020-11..2020-12]'])
      expect(filesOf({ date }).size).toBe(0);
    expect(filesOf({ date: '2026-06-01', lifecycle: 'withdrawn' }).size).toBe(0);
  });

  it('says that an event is called off, as a newer version of it', () => {
    const history = [
      ...COMMON.history,
      { date: '2026-11-25', class: 'fact', note: { ko: '취소', en: 'Called off' } } as const,
    ];
    const event = eventIn(filesOf({ date: '2026-06-01', status: 'cancelled', history }));
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.sequence).toBe(2);
  });

  it.each([
    ['marks of the format', '가;나,다\\라: "마"'],
    ['a long Korean text', '탄소중립과 지역의 '.repeat(20).trim()],
    ['letters of four bytes', '🌏'.repeat(40)],
    ['what looks like another event', 'END:VEVENT BEGIN:VEVENT'],
  ])('gives back the words as they were: %s', (_name, title) => {
    const files = filesOf({ date: '2026-06-01', place: { ko: title, en: 'Seoul' } }, title);
    const event = eventIn(files);
    expect([event.summary, event.location]).toEqual([title, title]);
    for (const line of (files.get(ONE) ?? '').split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(files.get(ONE)).not.toContain('\ufffd');
  });
});
