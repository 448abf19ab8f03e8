/** One document in one language as a print part. */
import { kindOf } from '@narani/kinds';
import type { Checked, Document, Entry } from '@narani/model';
import { changedOn } from '@narani/timetable';
import { accentOnPaper } from './accent.js';
import { toAddresses } from './addresses.js';
import { authorsOf, identifierOf } from './authors.js';
import { plainInlines, toBody, turned } from './blocks.js';
import { type Design, PLAIN_DESIGN, zoomOf } from './designs.js';
import { toEnd, toProgramme, toWarning } from './end-matter.js';
import type { Facts, PrintCorpus, Translate } from './facts.js';
import { toFront } from './front.js';
import { cleanText, substituteGlyphs } from './glyphs.js';
import { labelOf, toMetadata, wordsOf } from './metadata.js';
import type { PrintPart } from './part.js';
import { recordOf } from './record.js';

/**
 * What a part needs besides its document.
 *
 * **Shapes**: `t` speaks the document's language; `address` gives a reference's page; `design` is that of the document's kind where none is given; `standard` asks for an archive's PDF in place of PDF/UA-1; `publisher` is the site's title, `canonical` the address of the page this
 * document has there, `accent` its colour as `#rrggbb`. They are left out where the part is not for one site.
 */
export interface PartOptions {
  readonly t: Translate;
  readonly publisher?: string;
  readonly canonical?: string;
  readonly accent?: string;
  readonly address?: Facts['address'];
  readonly design?: Design;
  readonly standard?: 'a-2a';
}

/**
 * Makes a document ready for print: text, metadata, programme, footnotes and sources as plain data.
 *
 * **Shapes**: equal input gives an equal part. Typed references lead to a place of the same document, else to their address, where there is one.
 * **Errors**: `print/missing-glyph` for each character of meta.yaml and the registries that no font has; any such character is printed as `□`.
 */
export function createPart(
  document: Document,
  entry: Entry,
  corpus: PrintCorpus,
  {
    t,
    publisher,
    canonical,
    accent,
    address,
    design = kindOf(corpus, entry.kind).design ?? PLAIN_DESIGN,
    standard,
  }: PartOptions,
): Checked<PrintPart> {
  const { locale, data } = document;
  const facts: Facts = { corpus, entry, locale, t, address, zoom: zoomOf(design) };
  const { blocks, notes } = toBody(document, facts);
  const summary = data.summary === undefined ? undefined : plainInlines(data.summary, locale);
  const title = cleanText(data.title).trim();
  const part: PrintPart = {
    id: document.id,
    design,
    ...(standard === undefined ? {} : { standard }),
    locale,
    path: document.path,
    // A title of nothing but unprintable characters is still a title: PDF/UA-1, 7.1.
    title: title === '' ? document.id : title,
    heading: plainInlines(title === '' ? document.id : title, locale),
    label: cleanText(labelOf(facts)),
    publisher: cleanText(publisher ?? ''),
    accent: accentOnPaper(accent),
    running: cleanText(data.shortTitle ?? data.title),
    ...(summary ? { summary } : {}),
    front: toFront(design, facts, {
      ...(publisher === undefined ? {} : { publisher: cleanText(publisher) }),
      ...(canonical === undefined ? {} : { canonical }),
    }),
    description: cleanText(data.summary ?? ''),
    authors: authorsOf(facts).map(cleanText),
    identifier: identifierOf(entry, locale),
    rights: cleanText(entry.meta.rights[locale]),
    ...(canonical === undefined ? {} : { source: canonical }),
    keywords: (data.keywords ?? []).map(cleanText),
    date: dateOf(entry),
    metadata: toMetadata(facts),
    blocks: turned([...toWarning(facts), ...toProgramme(facts), ...blocks]),
    end: [...toAddresses([...blocks, ...notes.flat()], facts), ...toEnd(facts, canonical)],
    notes,
    words: wordsOf(t),
  };
  const whole: PrintPart = { ...part, record: recordOf(facts, part) };
  const { part: value, findings } = substituteGlyphs(whole, document, entry);
  return { value, findings };
}

/** The day of the last change: the PDF's own date comes from content, never from the clock. */
function dateOf({ meta }: Entry): number[] {
  return changedOn(meta).split('-').map(Number);
}
