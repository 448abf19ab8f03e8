/** One document on one page. */
import type { Document, Entry, EntryState } from '@narani/model';
import { isReleased, isWithheld } from '@narani/routes';
import type { PageContext } from '../page/context.js';

/**
 * What a document page shows.
 *
 * **Shapes**: `document` is the text, which is in another language than the page where `fallback` is set; `withheld` says that the
 * page's own text exists and is held back; `sourceWithheld` that the original of a translation is; `state` is there on
 * translations only; `lang` is set where the text's language is not the page's.
 */
export interface Shown {
  readonly entry: Entry;
  readonly document: Document;
  readonly fallback: boolean;
  readonly withheld: boolean;
  /** The page's own text waits for the signatures that the site's release rules ask for. */
  readonly unreleased: boolean;
  readonly sourceWithheld: boolean;
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
    withheld: fallback && isWithheld(context.corpus, entry, context.locale),
    unreleased: fallback && !isReleased(context.corpus, context.site, entry, context.locale),
    sourceWithheld:
      document.locale !== entry.source && isWithheld(context.corpus, entry, entry.source),
    ...(state && document.locale !== entry.source ? { state } : {}),
    ...(document.locale === context.locale ? {} : { lang: document.locale }),
  };
}
