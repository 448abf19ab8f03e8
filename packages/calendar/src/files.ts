/** The calendars of a site. */
import {
  type Attempt,
  type Checked,
  type CheckedCorpus,
  type Finding,
  type Locale,
  type OutputFile,
  type Router,
  unguarded,
} from '@narani/model';
import { calendarPath, shownEntries, textOf } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';
import { createClocks } from '@narani/timetable';
import { eventOf } from './event.js';
import { escapedText, linesOf } from './lines.js';

/**
 * A file for each event whose day is certain, beside its page, and one for all of a site in a language; none where there is no event.
 *
 * **Source**: RFC 5545. What is withdrawn is in none. **Errors**: those of the steps, one a text.
 */
export function calendarFiles(
  corpus: CheckedCorpus,
  site: SiteConfig,
  router: Router,
  attempt: Attempt = unguarded,
): Checked<OutputFile[]> {
  const findings: Finding[] = [];
  const clocks = createClocks();
  const living = shownEntries(corpus, site).filter(({ meta }) => meta.lifecycle !== 'withdrawn');
  const files = site.locales.flatMap((locale) => {
    const made = living.flatMap((entry) => {
      const text = textOf(corpus, site, entry, locale);
      if (!text) return [];
      const at = { path: text.document.path, target: entry.id, locale, site: site.name };
      const { value: event, findings: found } = attempt({ stage: 'event', ...at }, () => ({
        value: eventOf({ corpus, router, locale, clocks }, entry, text),
        findings: [],
      }));
      findings.push(...found);
      return event ? [{ path: calendarPath(locale, entry), event }] : [];
    });
    if (made.length === 0) return [];
    const single = made.map(({ path, event }) => fileOf(path, site, locale, event));
    const all = made.flatMap(({ event }) => event);
    return [fileOf(calendarPath(locale), site, locale, all), ...single];
  });
  return { value: files, findings };
}

function fileOf(
  path: string,
  { title }: SiteConfig,
  locale: Locale,
  events: readonly string[],
): OutputFile {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Narani//Narani//EN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapedText(title[locale])}`,
    ...events,
    'END:VCALENDAR',
  ];
  return { path, mediaType: 'text/calendar', contents: linesOf(lines) };
}
