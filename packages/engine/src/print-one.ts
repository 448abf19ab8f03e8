/** One document now, as the first site that shows it would print it, or as none does. */
import { createTranslator } from '@narani/messages';
import type { Checked, CheckedCorpus, Entry, Locale, Router } from '@narani/model';
import { createPart, type Design, type PartOptions, type PrintPart } from '@narani/print';
import { createRouter } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';
import type { Loaded } from './load.js';
import { figuresOf, optionsFor } from './print.js';
import type { Printer } from './printer.js';

/** What a document is printed from and with. `archive` asks for PDF/A-2a in place of PDF/UA-1; `at` is the site that publishes it. */
export interface PrintOne {
  readonly corpus: CheckedCorpus;
  readonly loaded: Pick<Loaded, 'pictures' | 'themes'>;
  readonly printer: Printer;
  readonly design?: Design | undefined;
  readonly archive?: boolean | undefined;
  readonly at?: Place;
}

/** A site with its addresses. */
export interface Place {
  readonly site: SiteConfig;
  readonly router: Router;
}

/** The PDF of a document in one language, whether it may be published or not; undefined where it has no text in it. */
export async function printDocument(
  entry: Entry,
  locale: Locale,
  context: PrintOne,
): Promise<Checked<Uint8Array | undefined>> {
  const part = partOf(entry, locale, context);
  if (!part) return { value: undefined, findings: [] };
  const made = await context.printer.print(part.value, figuresOf(context, { entry }));
  return { value: made.value, findings: [...part.findings, ...made.findings] };
}

/** The part of a document in one language; undefined where it has no text in it. */
export function partOf(
  entry: Entry,
  locale: Locale,
  { corpus, loaded, design, archive, at = placeOf(entry, locale, corpus) }: PrintOne,
): Checked<PrintPart> | undefined {
  const document = entry.translations[locale];
  if (!document) return undefined;
  const options: PartOptions = {
    ...placed(entry, locale, at, loaded),
    ...(design === undefined ? {} : { design }),
    ...(archive ? { standard: 'a-2a' } : {}),
  };
  return createPart(document, entry, corpus, options);
}

/** The first site that shows a document. */
export function placeOf(entry: Entry, locale: Locale, corpus: CheckedCorpus): Place | undefined {
  for (const site of corpus.sites) {
    if (!site.kinds.includes(entry.kind)) continue;
    const router = createRouter(corpus, site, corpus.sites);
    if (router.page({ type: 'document', id: entry.id }, locale) !== undefined)
      return { site, router };
  }
  return undefined;
}

function placed(
  entry: Entry,
  locale: Locale,
  at: Place | undefined,
  loaded: PrintOne['loaded'],
): PartOptions {
  const page = at?.router.page({ type: 'document', id: entry.id }, locale);
  if (!at || page === undefined) return { t: createTranslator(locale) };
  const accent = loaded.themes.get(at.site.name)?.colours.accent;
  return optionsFor(entry, locale, { ...at, page, accent });
}
