/** Marks of other systems, which every edition would print as they stand. */
import type { Finding } from '@narani/model';
import { finding, type RuleId } from '@narani/rules';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { FOREIGN_CODE, FOREIGN_MARKS } from './foreign-marks.js';
import type { Written } from './written.js';

/** Longest stretch quoted, in characters. */
const MAX_QUOTE = 40;

/**
 * The marks of a text that belong to another system, each at its place, in the order of the text.
 *
 * **Shapes**: of two marks that overlap the first in the table counts. **Errors**: markdown/private-comment and
 * markdown/foreign-*.
 */
export function checkForeign(tree: Root, path: string, written: Written): Finding[] {
  const found = [...foreignCode(tree, path), ...foreignMarks(path, written)];
  return found.sort((a, b) => (a.span?.start.offset ?? 0) - (b.span?.start.offset ?? 0));
}

function foreignMarks(path: string, written: Written): Finding[] {
  const findings: Finding[] = [];
  const told = new Uint8Array(written.text.length);
  for (const { rule, pattern, within = 'prose' } of FOREIGN_MARKS) {
    for (const { 0: whole, index } of written[within].matchAll(pattern)) {
      const end = index + whole.length;
      if (told[index] || told[end - 1]) continue;
      // What stands in a callout is the text of the page.
      if (rule === 'markdown/foreign-callout') tellEnds(told, whole, index);
      else told.fill(1, index, end);
      findings.push(foreign(rule, path, written, [index, end]));
    }
  }
  return findings;
}

/** Marks the first and the last line of a block. */
function tellEnds(told: Uint8Array, whole: string, index: number): void {
  const first = whole.indexOf('\n');
  told.fill(1, index, index + (first < 0 ? whole.length : first));
  told.fill(1, index + whole.lastIndexOf('\n') + 1, index + whole.length);
}

function foreign(
  rule: RuleId,
  path: string,
  { text, spanOf }: Written,
  [start, end]: readonly [number, number],
): Finding {
  const whole = text.slice(start, end);
  const [line = ''] = whole.trimStart().split('\n');
  const from = start + whole.length - whole.trimStart().length;
  const to = rule === 'markdown/foreign-callout' ? from + line.length : end;
  return finding(rule, { ...quoted(path, line.trimEnd()), span: spanOf(from, to) });
}

/** Code that another system would draw or run, by the word behind its fence. */
function foreignCode(tree: Root, path: string): Finding[] {
  const findings: Finding[] = [];
  visit(tree, (node) => {
    const word = node.type === 'code' ? [node.lang, node.meta].filter(Boolean).join(' ') : '';
    const inline = node.type === 'inlineCode' && /^[r!]{1,2} \S/.test(node.value);
    if (!inline && !FOREIGN_CODE.test(word)) return;
    const actual = node.type === 'inlineCode' ? node.value : word;
    const span = node.position ? { span: node.position } : {};
    findings.push(finding('markdown/foreign-template', { ...quoted(path, actual), ...span }));
  });
  return findings;
}

function quoted(path: string, text: string) {
  const actual = text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text;
  return { path, scope: actual, actual, values: { actual } };
}
