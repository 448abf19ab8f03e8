/** The days of a document's history. */
import type { Corpus, Entry, Finding } from '@narani/model';
import { finding } from '@narani/rules';

/** **Units**: ms. Where it is tomorrow already while it is still today elsewhere. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * A withdrawn document that nobody has said anything of since it was first published: its page can give neither day nor reason.
 *
 * **Errors**: check/unexplained-withdrawal.
 */
export function checkWithdrawal(
  { id, meta, metaPath, metaSpans }: Entry,
  records: Corpus['withdrawn'] = {},
): Finding[] {
  if (meta.lifecycle !== 'withdrawn' || meta.history.length > 1 || records[id]) return [];
  const scope = '/lifecycle';
  const span = metaSpans[scope];
  const at = { path: metaPath, scope, actual: id, ...(span ? { span } : {}) };
  return [finding('check/unexplained-withdrawal', { ...at, values: { actual: id } })];
}

/** Entries of the history that are yet to come; tomorrow is let pass, for it may be that day where the editor is. **Errors**: check/future-history. */
export function checkHistory({ meta, metaPath, metaSpans }: Entry, today: string): Finding[] {
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  return meta.history.flatMap(({ date }, index) => {
    if (date <= tomorrow) return [];
    const scope = `/history/${index}/date`;
    const span = metaSpans[scope];
    const values = { actual: date, expected: today };
    const at = { path: metaPath, scope, actual: date, ...(span ? { span } : {}) };
    return [finding('check/future-history', { ...at, values })];
  });
}
