/** One event. */
import { isCancelled, kindOf } from '@narani/kinds';
import type { CheckedCorpus, Entry, Locale, Router } from '@narani/model';
import { authorityOf, type Text } from '@narani/routes';
import { type Clocks, certainDay, changedOn, eventTimes, occasionOf } from '@narani/timetable';
import { escapedText, utcOf } from './lines.js';

/** What events are made from. */
export interface Calendar {
  readonly corpus: CheckedCorpus;
  readonly router: Router;
  readonly locale: Locale;
  readonly clocks: Clocks;
}

/**
 * The lines of an event; undefined where its day is not certain.
 *
 * **Shapes**: its name is the same in both languages and for ever; the number of its version is that of its changes. Times are in UTC, and an event whose hours
 * are not known lasts for the day.
 */
export function eventOf(calendar: Calendar, entry: Entry, text: Text): string[] | undefined {
  const { corpus, router, locale } = calendar;
  const { id, kind, meta } = entry;
  const { title, summary } = text.document.data;
  const when = timesOf(calendar, entry);
  const path = router.page({ type: 'document', id }, locale);
  if (!when || path === undefined) return undefined;
  const address = router.absolute(path);
  const place = meta.place?.[locale];
  const stamp = `${changedOn(meta).replaceAll('-', '')}T000000Z`;
  return [
    'BEGIN:VEVENT',
    `UID:${escapedText(`tag:${authorityOf(corpus.config)}:${id}`)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${meta.history.length - 1}`,
    ...when,
    `SUMMARY:${escapedText(title)}`,
    ...(summary ? [`DESCRIPTION:${escapedText(`${summary}\n${address}`)}`] : []),
    ...(place ? [`LOCATION:${escapedText(place)}`] : []),
    `URL:${address}`,
    `STATUS:${isCancelled(kindOf(corpus, kind), meta) ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

function timesOf({ clocks }: Calendar, { meta }: Entry): string[] | undefined {
  const occasion = occasionOf(meta);
  const day = certainDay(meta);
  if (!occasion || day === undefined) return undefined;
  const { startInstant, endInstant } = eventTimes(occasion, occasion.zone, { clocks });
  if (startInstant === undefined) return [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`];
  return [
    `DTSTART:${utcOf(startInstant)}`,
    ...(endInstant === undefined ? [] : [`DTEND:${utcOf(endInstant)}`]),
  ];
}
