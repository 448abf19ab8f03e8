/** Notes the number that each item of an ordered list is written with: CommonMark keeps the first alone. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Puts the written numbers into `data.number` of the items; `text` is what the tree was parsed from. */
export function noteNumbers(tree: Root, text: string): void {
  visit(tree, 'list', ({ ordered, children }) => {
    if (!ordered) return;
    for (const item of children) {
      const digits = /^\d+/.exec(
        text.slice(item.position?.start.offset ?? text.length).slice(0, 9),
      );
      if (digits) item.data = { ...item.data, number: Number(digits[0]) };
    }
  });
}
