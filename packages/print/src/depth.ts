/** Lists and quotations no deeper than a page is wide: Typst refuses a text that is nested without end. */
import type { Block } from './part.js';

/** Levels of lists and quotations; the items of deeper ones follow on the last. */
const DEEPEST = 10;

type ListBlock = Extract<Block, { type: 'list' }>;

/** The blocks with nothing nested deeper than ten levels; no word is lost. */
export function flatten(blocks: readonly Block[], depth = 0): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'list') return [depth < DEEPEST ? within(block, depth) : oneLevel(block)];
    if (block.type === 'quote') {
      const inner = flatten(block.blocks, depth + 1);
      return depth < DEEPEST ? [{ ...block, blocks: inner }] : inner;
    }
    if (block.type === 'numbered') return [{ ...block, blocks: flatten(block.blocks, depth + 1) }];
    return [block];
  });
}

function within(list: ListBlock, depth: number): Block {
  return { ...list, items: list.items.map((item) => flatten(item, depth + 1)) };
}

/** The items of a list and of all lists in it, one behind the other. */
function oneLevel(list: ListBlock): Block {
  const items: { mark: string; blocks: Block[] }[] = [];
  const open = [...list.items.map((item, index) => ({ item, mark: list.marks?.[index] ?? '•' }))];
  while (open.length > 0) {
    const { item = [], mark = '' } = open.shift() ?? {};
    const deeper = item.flatMap(unwrapped);
    items.push({ mark, blocks: deeper.filter(({ type }) => type !== 'list') });
    const lists = deeper.filter((block): block is ListBlock => block.type === 'list');
    open.unshift(
      ...lists.flatMap(({ items: inner, marks }) =>
        inner.map((each, index) => ({ item: each, mark: marks?.[index] ?? '•' })),
      ),
    );
  }
  return {
    ...list,
    marks: items.map(({ mark }) => mark),
    items: items.map(({ blocks }) => blocks),
  };
}

function unwrapped(block: Block): readonly Block[] {
  return block.type === 'quote' ? block.blocks.flatMap(unwrapped) : [block];
}
