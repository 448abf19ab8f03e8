/** Bound PDFs: a document's two languages face to face, and the documents of a site or of a collection as one book. */

import { kindOf } from '@narani/kinds';
import { createTranslator } from '@narani/messages';
import type { Checked, CheckedCorpus, Entry, Finding, Locale } from '@narani/model';
import { bindBook, faceToFace, inReadingOrder, pictureIn } from '@narani/print';
import { createRouter, shownEntries } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';
import { addressesOf, figuresOf } from './print.js';
import { type PrintOne, partOf, placeOf } from './print-one.js';

/** Both languages of a document, Korean on the left; undefined where it has only one. */
export async function printFacing(
  entry: Entry,
  context: Omit<PrintOne, 'design'>,
): Promise<Checked<Uint8Array | undefined>> {
  const [left, right] = (['ko', 'en'] as const).map((locale) => partOf(entry, locale, context));
  if (!left || !right) return { value: undefined, findings: [] };
  const part = faceToFace(left.value, right.value);
  const made = await context.printer.print(part, figuresOf(context, { entry }));
  return { value: made.value, findings: [...left.findings, ...right.findings, ...made.findings] };
}

/** What is bound: a whole site, or documents of which the first site that shows the first is the publisher. */
export interface BookOrder {
  readonly entries: readonly Entry[];
  readonly site?: SiteConfig;
}

/** Everything that a site shows, in the order of its kinds. */
export function bookOf(site: SiteConfig, corpus: CheckedCorpus): BookOrder {
  const shown = shownEntries(corpus, site).filter(({ meta }) => meta.lifecycle !== 'withdrawn');
  const entries = site.kinds.flatMap((name) =>
    inReadingOrder(
      shown.filter(({ kind }) => kind === name),
      kindOf(corpus, name),
    ),
  );
  return { entries, site };
}

/** The book of documents in a language; those without a text in it are left out, and undefined where all are. */
export async function printBook(
  { entries, site: whole }: BookOrder,
  locale: Locale,
  context: Omit<PrintOne, 'design'>,
): Promise<Checked<Uint8Array | undefined>> {
  const { corpus, loaded, printer } = context;
  const [first] = entries;
  const at = whole
    ? { site: whole, router: createRouter(corpus, whole, corpus.sites) }
    : first && placeOf(first, locale, corpus);
  const findings: Finding[] = [];
  const figures: Record<string, Uint8Array> = {};
  const chapters = entries.flatMap((entry) => {
    const made = partOf(entry, locale, { ...context, ...(at ? { at } : {}) });
    if (!made) return [];
    findings.push(...made.findings);
    for (const [file, bytes] of Object.entries(figuresOf({ loaded }, { entry })))
      figures[pictureIn(made.value, file)] = bytes;
    return [{ group: kindOf(corpus, entry.kind).labels.plural[locale], part: made.value }];
  });
  const groups = new Set(chapters.map(({ group }) => group));
  const [group = ''] = groups;
  if (chapters.length === 0 || !at) return { value: undefined, findings };
  const { site, router } = at;
  const home = router.page({ type: 'home' }, locale);
  const accent = loaded.themes.get(site.name)?.colours.accent;
  const part = bindBook(chapters, {
    id: whole ? `site/${site.name}` : (first?.kind ?? ''),
    title: whole || groups.size > 1 ? site.title[locale] : group,
    description: site.tagline[locale],
    publisher: site.title[locale],
    locale,
    corpus,
    t: createTranslator(locale),
    address: addressesOf(router, locale),
    ...(home === undefined ? {} : { canonical: router.absolute(home) }),
    ...(accent === undefined ? {} : { accent }),
  });
  const made = await printer.print(part, figures);
  return { value: made.value, findings: [...findings, ...made.findings] };
}
