/** Figures of the registry that a text gives as they stand, and that time has overtaken. */
import type { Corpus, Entry, Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { dayOf, lastDay } from '@narani/timetable';

type Facts = Corpus['registries']['facts'];

/**
 * Looks at the `fact:` links of the source, whose translation has the same: a figure that another has replaced, unless the text links that one
 * too; one whose day of `review` has come; and one without such a day that is more than a year older than the page.
 *
 * **Units**: `today` is an ISO 8601 day. **Errors**: check/aged-fact.
 */
export function checkFactAge({ registries }: Corpus, entry: Entry, today: string): Finding[] {
  const document = entry.translations[entry.source];
  if (!document) return [];
  const linked = document.links.filter(({ reference }) => reference.kind === 'fact');
  const ids = new Set(linked.map(({ reference }) => reference.id));
  const told = new Set<string>();
  return linked.flatMap(({ reference: { id }, span }) => {
    const aged = ageOf(id, ids, registries.facts, { today, page: dayOf(entry.meta) });
    if (!aged || told.has(id)) return [];
    told.add(id);
    const { expected } = aged;
    const at = { path: document.path, scope: `fact:${id}`, ...(span ? { span } : {}) };
    return [finding('check/aged-fact', { ...at, ...aged, values: { actual: id, expected } })];
  });
}

interface Days {
  readonly today: string;
  readonly page: string;
}

function ageOf(id: string, linked: ReadonlySet<string>, facts: Facts, { today, page }: Days) {
  const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (!fact) return undefined;
  const { supersededBy, review, asOf, state } = fact;
  if (supersededBy !== undefined && !linked.has(supersededBy))
    return { variant: 'replaced' as const, expected: supersededBy };
  if (state !== 'current' || review === 'never') return undefined;
  if (review !== undefined)
    return review <= today ? { variant: 'review' as const, expected: review } : undefined;
  return yearAfter(lastDay(asOf)) < page
    ? { variant: 'old' as const, expected: asOf, severity: 'info' as const }
    : undefined;
}

function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
