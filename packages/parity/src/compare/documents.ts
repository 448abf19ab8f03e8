/** Compares two language versions of one document, in the declared mode. */
import type { Document, Finding } from '@narani/model';
import { alignSections, type SectionView, viewSections } from '../align/sections.js';
import type { Block } from '../block.js';
import type { CompareOptions } from '../options.js';
import { compareAbstract } from './abstract.js';
import { compareAdaptation } from './adaptation.js';
import { alignDocument } from './aligned.js';
import { bodyFacts } from './fields.js';
import { buildLexicon } from './lexicon.js';
import { compareMeta } from './meta.js';
import { compareMirror } from './mirror.js';
import { judgeGap, judgeRelation } from './relation.js';
import { compareAvoided } from './terms.js';

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
  const left = viewSections(source);
  const right = viewSections(translation);
  const meta = compareMeta(source, translation, options, lexicon, bodyFacts(source, left, right));
  const broken = judgeRelation(source, translation, left, right, options.mode);
  if (broken) return broken.rule === 'parity/unrelated' ? [broken] : [...meta, broken];
  const sections = alignSections(left, right);
  if (options.mode !== 'mirror') {
    const { mode, free = [] } = options;
    const found =
      mode === 'adaptation'
        ? compareAdaptation(source, translation, sections, { lexicon, free })
        : compareAbstract(source, translation, sections);
    const [from, to] = [blocksOf(left), blocksOf(right)];
    const avoided = compareAvoided({ source, target: translation, scope: '' }, from, to, lexicon);
    return [...meta, ...found, ...avoided];
  }
  const aligned = alignDocument(source, translation, sections, lexicon);
  const gap = judgeGap(aligned);
  return gap ? [gap] : [...meta, ...compareMirror(aligned, lexicon)];
}

const blocksOf = (views: readonly SectionView[]): Block[] =>
  views.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks]);
