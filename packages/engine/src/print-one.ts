/** One document now, as the first site that shows it would print it, or as none does. */
import { createTranslator } from '@narani/messages';
import type { Checked, CheckedCorpus, Entry, Locale } from '@narani/model';
import { createPart, type Design, type PartOptions } from '@narani/print';
import { createRouter } from '@narani/routes';
import type { Loaded } from './load.js';
import { figuresOf, optionsFor } from './print.js';
import type { Printer } from './printer.js';

/** What a document is printed from and with. `archive` asks for PDF/A-2a in place of PDF/UA-1. */
export interface PrintOne {
  readonly corpus: CheckedCorpus;
  readonly loaded: Pick<Loaded, 'pictures' | 'themes'>;
  readonly printer: Printer;
  readonly design?: Design | undefined;
  readonly archive?: boolean | undefined;
}

/** The PDF of a document in one language, whether it may be published or not; undefined where it has no text in it. */
export async function printDocument(
  entry: Entry,
  locale: Locale,
  { corpus, loaded, printer, design, archive }: PrintOne,
): Promise<Checked<Uint8Array | undefined>> {
  const document = entry.translations[locale];
  if (!document) return { value: undefined, findings: [] };
  const options: PartOptions = {
    ...placed(entry, locale, corpus, loaded),
    ...(design === undefined ? {} : { design }),
    ...(archive ? { standard: 'a-2a' } : {}),
  };
  const { value: part, findings } = createPart(document, entry, corpus, options);
  const made = await printer.print(part, figuresOf({ loaded }, { entry }));
  return { value: made.value, findings: [...findings, ...made.findings] };
}

function placed(
  entry: Entry,
  locale: Locale,
  corpus: CheckedCorpus,
  loaded: PrintOne['loaded'],
): PartOptions {
  for (const site of corpus.sites) {
    if (!site.kinds.includes(entry.kind)) continue;
    const router = createRouter(corpus, site, corpus.sites);
    const page = router.page({ type: 'document', id: entry.id }, locale);
    const accent = loaded.themes.get(site.name)?.colours.accent;
    if (page !== undefined) return optionsFor(entry, locale, { site, router, page, accent });
  }
  return { t: createTranslator(locale) };
}
