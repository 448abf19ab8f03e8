/** Who made a document, and what it is called, for the PDF's own metadata. */
import { kindOf, partsWith } from '@narani/kinds';
import type { Entry, Locale } from '@narani/model';
import { dayOf } from '@narani/timetable';
import { type Facts, idsIn, organisationName, peopleOf } from './facts.js';

/** The people who wrote a document, else the organisations that handed it in, held it or answer for it; empty where none is named. */
export function authorsOf(facts: Facts): string[] {
  const { meta } = facts.entry;
  const people = peopleOf(meta.authors ?? [], facts);
  if (people.length > 0) return people;
  const day = dayOf(meta);
  return partsWith(kindOf(facts.corpus, facts.entry.kind), 'organisations')
    .flatMap(({ field }) => idsIn(meta, field))
    .map((id) => organisationName(id, day, facts))
    .filter((name) => name !== '');
}

/** A document's symbol, else the document's id with its language: `agenda/national-to-local@ko`. */
export function identifierOf({ id, meta }: Entry, locale: Locale): string {
  return meta.symbol || `${id}@${locale}`;
}
