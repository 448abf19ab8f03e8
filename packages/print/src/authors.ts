/** Who made a document, and what it is called, for the PDF's own metadata. */
import type { Entry, Locale } from '@narani/model';
import { dayOf } from '@narani/timetable';
import { type Facts, organisationName, peopleOf } from './facts.js';

/** The people who wrote a document, else the organisations that handed it in, held it or answer for it; empty where none is named. */
export function authorsOf(facts: Facts): string[] {
  const { meta } = facts.entry;
  const people = peopleOf(meta.authors ?? [], facts);
  if (people.length > 0) return people;
  const day = dayOf(meta);
  return organisationsOf(meta)
    .map((id) => organisationName(id, day, facts))
    .filter((name) => name !== '');
}

function organisationsOf(meta: Entry['meta']): readonly string[] {
  if (meta.kind === 'paper') return meta.submitters ?? [];
  if (meta.kind === 'session' || meta.kind === 'meeting') return meta.organisations ?? [];
  return [];
}

/** A paper's symbol, else the document's id with its language: `agenda/national-to-local@ko`. */
export function identifierOf({ id, meta }: Entry, locale: Locale): string {
  return (meta.kind === 'paper' && meta.symbol) || `${id}@${locale}`;
}
