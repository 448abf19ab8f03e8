/** The hours of an event in each of its zones. */
import { eventTimes, occasionOf } from '@narani/timetable';
import { clock } from '../clock.js';
import type { View } from '../view.js';

export const view: View = {
  label: 'pages:fact.time',
  row: (facts) => {
    const event = occasionOf(facts.entry.meta);
    if (!event) return undefined;
    const hours = [event.zone, ...(event.zones ?? [])]
      .map((zone) => clock(eventTimes(event, zone), facts, true))
      .filter((shown) => shown !== '');
    return hours.length > 0 ? hours.join(' / ') : undefined;
  },
};
