/** Which lines of two texts belong together, as plain data for whoever sets them side by side. */
import type { LineMatch } from '@narani/model';
import type { Block } from '../block.js';
import type { BlockPair } from './blocks.js';
import type { SectionPair } from './sections.js';

/**
 * The first lines of headings, paragraphs, items and rows that belong together.
 *
 * **Shapes**: in the order of the source's sections. A line occurs more than once where a translator joined or split; what has no partner occurs nowhere.
 */
export function matchLines(
  sections: readonly SectionPair[],
  blocksOf: (pair: SectionPair, index: number) => readonly BlockPair[],
): LineMatch[] {
  return sections.flatMap((pair, index) => {
    const { source, target } = pair;
    const headings = matchBlocks(headingOf(source?.heading), headingOf(target?.heading));
    const blocks = blocksOf(pair, index).flatMap((each) => matchBlocks(each.source, each.target));
    return [...headings, ...blocks];
  });
}

function headingOf(heading: Block | undefined): Block[] {
  return heading ? [heading] : [];
}

/** All of one side with the first of the other. */
function matchBlocks(source: readonly Block[], target: readonly Block[]): LineMatch[] {
  const [lines, others] = [linesOf(source), linesOf(target)];
  const [first, counterpart] = [lines[0], others[0]];
  if (first === undefined || counterpart === undefined) return [];
  return [
    ...lines.map((line): LineMatch => [line, counterpart]),
    ...others.slice(1).map((line): LineMatch => [first, line]),
  ];
}

function linesOf(blocks: readonly Block[]): number[] {
  return blocks.flatMap(({ span }) => span?.start.line ?? []);
}
