/** The hours of an event; its timetable is a section of its own. */
import { occasionOf } from '@narani/timetable';
import { eventClock } from '../document/programme.js';
import type { View } from '../view.js';

export const view: View = {
  label: ({ t }) => t('pages:fact.time'),
  fact: (context, _part, { entry }) => {
    const event = occasionOf(entry.meta);
    return event && eventClock(context, event);
  },
};
