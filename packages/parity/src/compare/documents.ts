/** Compares two language versions of one document, in the declared mode. */
import type { Document, Finding } from '@narani/model';
import { alignSections, viewSections } from '../align/sections.js';
import type { CompareOptions } from '../options.js';
import { compareMeta } from './meta.js';
import type { Aligned } from './mirror.js';
import { alignDocument, compareMirror } from './mirror.js';
import { buildLexicon } from './terms.js';

/**
 * Everything that the two versions do not say alike.
 *
 * **Shapes**: findings in the order of the translation's text; those on front matter come first.
 * **Errors**: parity/*. Never throws on content.
 */
export function compareDocuments(
  source: Document,
  translation: Document,
  options: CompareOptions,
): Finding[] {
  const lexicon = buildLexicon(options.terms ?? [], options.date);
  const aligned: Aligned = alignDocument(
    source,
    translation,
    alignSections(viewSections(source), viewSections(translation)),
  );
  const meta = compareMeta(source, translation, options, lexicon);
  return [...meta, ...compareMirror(aligned, lexicon)];
}
