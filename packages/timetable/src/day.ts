/** The days of a document, and the names that held on them: one answer for the page, the feed and the PDF. */
import type { Meta } from '@narani/model';
import { edtfBounds, exactDay, parseEdtf } from './edtf.js';

/** A name, with the days it held where they are known; both ends included, in EDTF. */
export interface Dated {
  readonly from?: string;
  readonly until?: string;
}

/**
 * The name that held on a day, else the newest.
 *
 * **Shapes**: `names` are newest first. `from` counts from its first day, `until` to its last. **Units**: `day` is an ISO 8601 day.
 * **Errors**: throws for an empty list, which the schema refuses.
 *
 * @example nameOn([{ ko: '기후에너지환경부', from: '2025-10-01' }, { ko: '환경부' }], '2020-06-05').ko // 환경부
 */
export function nameOn<T extends Dated>(names: readonly T[], day: string): T {
  const held = ({ from, until }: Dated) =>
    (from === undefined || firstDay(from) <= day) && (until === undefined || day <= lastDay(until));
  const name = names.find(held) ?? names[0];
  if (!name) throw new Error('Names, got an empty list, expected at least one');
  return name;
}

/** The day a document speaks of: the last its own date can mean, else that of its last change. **Units**: an ISO 8601 day. */
export function dayOf(meta: Meta): string {
  return meta.date ? lastDay(meta.date) : changedOn(meta);
}

/** The day of an event, where it is certain; undefined for what is no event. **Units**: an ISO 8601 day. */
export function certainDay({ date, zone }: Meta): string | undefined {
  const parsed = date === undefined || zone === undefined ? undefined : parseEdtf(date);
  return parsed && exactDay(parsed);
}

/** The day a document was first published here: the first of its history. **Units**: an ISO 8601 day. */
export function publishedOn(meta: Meta): string {
  return days(meta)[0];
}

/** The day of the last change: the last of the history. **Units**: an ISO 8601 day. */
export function changedOn(meta: Meta): string {
  const all = days(meta);
  return all.at(-1) ?? all[0];
}

/** The days of a history, in order: people write it oldest first, but nothing holds them to it. */
function days({ history }: Meta): [string, ...string[]] {
  const [first, ...rest] = history.map(({ date }) => date).sort();
  if (first === undefined) throw new Error('History, got an empty list, expected an entry');
  return [first, ...rest];
}

/** The first day a date can mean; a text that is no date comes back as it is. **Units**: EDTF in, an ISO 8601 day out. */
export function firstDay(edtf: string): string {
  const date = parseEdtf(edtf);
  return date ? edtfBounds(date).from : edtf;
}

/** The last day a date can mean; a text that is no date comes back as it is. **Units**: EDTF in, an ISO 8601 day out. */
export function lastDay(edtf: string): string {
  const date = parseEdtf(edtf);
  return date ? edtfBounds(date).to : edtf;
}
