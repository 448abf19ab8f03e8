/** Lines of dates in one paragraph, which a translator may set as a list. */
import type { Block } from '../block.js';
import { spanAt } from '../block.js';
import { extractFromText } from '../facts/extract.js';
import { kindOf } from '../facts/fact.js';
import type { SectionView } from './sections.js';
import { blockFeatures } from './similarity.js';

/** The section with its lines of dates as blocks, where that brings their number nearer to the other section's. */
export function unfoldLines(view: SectionView, other: SectionView): SectionView {
  if (view.blocks.length >= other.blocks.length) return view;
  const blocks = view.blocks.flatMap((block) => {
    const lines = datedLines(block);
    const more = other.blocks.length - view.blocks.length;
    return lines.length - 1 <= more ? lines : [block];
  });
  if (blocks.length === view.blocks.length || blocks.length > other.blocks.length) return view;
  return { ...view, blocks, features: blocks.map(blockFeatures) };
}

/** A block for each line of a paragraph in which every line begins or ends with a date; the block itself otherwise. */
function datedLines(block: Block): Block[] {
  if (block.kind !== 'paragraph' || !block.text.includes('\n')) return [block];
  const lines = linesOf(block);
  const dated = lines.every(
    ({ text, facts }) =>
      /^\d{1,4}\.\s*\d{1,2}\./.test(text) ||
      facts.some(
        (fact) => kindOf(fact) === 'date' && (fact.start === 0 || fact.end === text.length),
      ),
  );
  return dated ? lines : [block];
}

function linesOf(block: Block): Block[] {
  let start = 0;
  return block.text.split('\n').map((text) => {
    const from = start;
    start += text.length + 1;
    const span = spanAt(block, from, from + text.length);
    const within = (token: { readonly span: Block['span'] }): boolean =>
      token.span?.start.line === span?.start.line;
    return {
      ...block,
      text,
      raw: text,
      span,
      runs: [{ start: 0, end: text.length, span, exact: true, marked: false }],
      codes: block.codes.filter(within),
      links: block.links.filter(within),
      images: block.images.filter(within),
      notes: block.notes.filter(within),
      ...extractFromText(text, block.locale),
      weight: (block.weight * text.length) / block.text.length,
    };
  });
}
