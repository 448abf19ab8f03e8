/** Puts a site's events into files that calendars read. */
export { calendarFiles } from './files.js';
