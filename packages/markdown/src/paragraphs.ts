/** Numbered paragraphs: top-level ordered lists, numbered across sections. */
import type { Finding, NumberedParagraph } from '@narani/model';
import { finding } from '@narani/rules';
import type { List, ListItem, Root, RootContent } from 'mdast';

/**
 * Replaces every top-level ordered list by its items as numbered paragraphs with the anchor `p<number>`.
 *
 * The numbers are those typed: a line such as `23.` that a text editor broke off a word starts an item of its own, and
 * must not be renumbered in silence. **Errors**: markdown/paragraph-sequence.
 */
export function numberParagraphs(root: Root, path: string, text: string): Finding[] {
  const findings: Finding[] = [];
  let expected = 1;
  const children: RootContent[] = [];
  for (const node of root.children) {
    if (node.type !== 'list' || !isNumbering(node)) {
      children.push(node);
      continue;
    }
    for (const item of node.children) {
      const number = typedNumber(item, text) ?? expected;
      if (number !== expected) findings.push(outOfSequence(path, item, number, expected));
      children.push(toParagraph(item, number));
      expected = number === expected ? number + 1 : afterGap(number, expected);
    }
  }
  root.children = children;
  return findings;
}

/** Whether a list numbers paragraphs: `1.`, and not `1)`. */
export function isNumbering({ ordered, children }: List): boolean {
  return ordered === true && children.every(({ data }) => data?.marker === undefined);
}

/** One stray number must not blame every paragraph behind it: go on counting unless the text itself jumped a little. */
function afterGap(number: number, expected: number): number {
  return number > expected && number <= expected + 3 ? number + 1 : expected;
}

function typedNumber(item: ListItem, text: string): number | undefined {
  const offset = item.position?.start.offset;
  if (offset === undefined) return undefined;
  const match = /^(\d{1,9})\./.exec(text.slice(offset, offset + 12));
  return match ? Number(match[1]) : undefined;
}

function toParagraph(item: ListItem, number: number): NumberedParagraph {
  return {
    type: 'numberedParagraph',
    number,
    id: `p${number}`,
    children: item.children,
    ...(item.position ? { position: item.position } : {}),
  };
}

function outOfSequence(path: string, item: ListItem, actual: number, expected: number): Finding {
  return finding('markdown/paragraph-sequence', {
    path,
    scope: `p${actual}`,
    actual: String(actual),
    expected: String(expected),
    values: { actual, expected },
    ...(item.position ? { span: item.position } : {}),
  });
}
