/** Reads EDTF dates and computes a programme's times in any zone. */
export { checkTimetable } from './check.js';
export type { Clock, Clocks } from './clock.js';
export { createClocks } from './clock.js';
export type { Dated } from './day.js';
export { certainDay, changedOn, dayOf, firstDay, lastDay, nameOn, publishedOn } from './day.js';
export type { Bounds, EdtfDate, EdtfPoint, EdtfPrecision } from './edtf.js';
export { edtfBounds, exactDay, parseEdtf } from './edtf.js';
export type { End } from './ends.js';
export { endsOf, shiftKey } from './ends.js';
export type { FormatOptions } from './format.js';
export { formatEdtf, weekday } from './format.js';
export type { Row, Times, TimesOptions } from './programme.js';
export { eventTimes, isAmbiguous, programme } from './programme.js';
export type { Occasion } from './schedule.js';
export { occasionOf } from './schedule.js';
export type { ZoneLabel } from './zone-name.js';
export { zoneLabel } from './zone-name.js';
