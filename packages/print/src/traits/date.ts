/** A date as precise as its source. */
import { formatEdtf } from '@narani/timetable';
import type { View } from '../view.js';

export const view: View = {
  row: ({ entry, locale }, { field, weekday = false }) => {
    const date = entry.meta[field];
    return typeof date === 'string' ? formatEdtf(date, locale, { weekday }) : undefined;
  },
};
