/** What a program can read of a document without taking its PDF apart: attached as JSON. */
import { changedOn, publishedOn } from '@narani/timetable';
import type { Facts } from './facts.js';
import type { DocumentRecord, PrintPart } from './part.js';

/** The record of a document. `translation` is where a translation stands. */
export function recordOf(
  { entry, locale, corpus }: Facts,
  { title, description, source, authors, keywords, rights }: Omit<PrintPart, 'record'>,
): DocumentRecord {
  const { meta } = entry;
  const state = corpus.states?.[`${entry.id}@${locale}`]?.state;
  return {
    ...{ id: entry.id, kind: entry.kind, language: locale, title },
    ...(description === '' ? {} : { summary: description }),
    ...(source === undefined ? {} : { url: source, item_url: `${source}item.json` }),
    ...{ authors, tags: keywords, published: publishedOn(meta), modified: changedOn(meta) },
    ...{ licence: meta.licence, rights },
    ...(state === undefined || locale === entry.source ? {} : { translation: state }),
  };
}
