/** Compares two language versions of one document, in the declared mode. */
import type { Document, Finding, LineMatch } from '@narani/model';
import { alignBlocks, type BlockPair } from '../align/blocks.js';
import { matchLines } from '../align/matches.js';
import {
  alignSections,
  type SectionPair,
  type SectionView,
  viewSections,
} from '../align/sections.js';
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
 * What a comparison comes to.
 *
 * **Shapes**: `findings` in the order of the translation's text; those on front matter come first. `lines` as of `matchLines`, none where the
 * texts do not belong together.
 */
export interface Comparison {
  readonly findings: readonly Finding[];
  readonly lines: readonly LineMatch[];
}

/** Everything that the two versions do not say alike. **Errors**: as of `compareTexts`. */
export function compareDocuments(
  source: Document,
  translation: Document,
  options: CompareOptions,
): readonly Finding[] {
  return compareTexts(source, translation, options).findings;
}

/**
 * Everything that the two versions do not say alike, and which lines of them belong together.
 *
 * **Errors**: parity/*. Never throws on content.
 */
export function compareTexts(
  source: Document,
  translation: Document,
  options: CompareOptions,
): Comparison {
  const lexicon = buildLexicon(options.terms ?? [], options.date);
  const left = viewSections(source);
  const right = viewSections(translation);
  const meta = compareMeta(source, translation, options, lexicon, bodyFacts(source, left, right));
  const broken = judgeRelation(source, translation, left, right, options.mode);
  if (broken) return alone(broken.rule === 'parity/unrelated' ? [broken] : [...meta, broken]);
  const sections = alignSections(left, right);
  if (options.mode !== 'mirror') {
    const { mode, free = [] } = options;
    const found =
      mode === 'adaptation'
        ? compareAdaptation(source, translation, sections, { lexicon, free })
        : compareAbstract(source, translation, sections);
    const [from, to] = [blocksOf(left), blocksOf(right)];
    const avoided = compareAvoided({ source, target: translation, scope: '' }, from, to, lexicon);
    return {
      findings: [...meta, ...found, ...avoided],
      lines: matchLines(sections, mode === 'adaptation' ? pairBlocks : pairWhole),
    };
  }
  const aligned = alignDocument(source, translation, sections, lexicon);
  const gap = judgeGap(aligned);
  if (gap) return alone([gap]);
  const { blocks } = aligned;
  return {
    findings: [...meta, ...compareMirror(aligned, lexicon)],
    lines: matchLines(sections, (_pair, index) => blocks[index] ?? []),
  };
}

const alone = (findings: readonly Finding[]): Comparison => ({ findings, lines: [] });

/** An abstract says in few paragraphs what its section says in many. */
function pairWhole({ source, target }: SectionPair): BlockPair[] {
  return source && target ? [{ source: source.blocks, target: target.blocks }] : [];
}

function pairBlocks({ source, target }: SectionPair): BlockPair[] {
  return source && target ? alignBlocks(source, target) : [];
}

const blocksOf = (views: readonly SectionView[]): Block[] =>
  views.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks]);
