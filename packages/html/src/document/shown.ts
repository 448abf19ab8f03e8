/** One document on one page. */
import type { Document, Entry, EntryState } from '@narani/model';
import type { PageContext } from '../page/context.js';

/**
 * What a document page shows.
 *
 * **Shapes**: `document` is the text, which is in the source language where `fallback` is set; `state` is there on
 * translations only; `lang` is set where the text's language is not the page's.
 */
export interface Shown {
  readonly entry: Entry;
  readonly document: Document;
  readonly fallback: boolean;
  readonly state?: EntryState;
  readonly lang?: string;
}

/** Puts together what a page shows of an entry. */
export function shownOf(
  context: PageContext,
  entry: Entry,
  text: { readonly document: Document; readonly fallback: boolean },
): Shown {
  const { document, fallback } = text;
  const state = context.corpus.states[`${entry.id}@${document.locale}`];
  return {
    entry,
    document,
    fallback,
    ...(state && document.locale !== entry.source ? { state } : {}),
    ...(document.locale === context.locale ? {} : { lang: document.locale }),
  };
}
