/** Marks of Markdown that mark nothing, and are printed as they stand. */
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import type { Code, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { offsetsOf, type Written } from './written.js';

/** **Errors**: markdown/stray-mark, markdown/glued-heading, markdown/open-fence. */
export function checkStray(root: Root, path: string, written: Written): Finding[] {
  const findings: Finding[] = [];
  const lines = new Set<number>();
  visit(root, (node) => {
    if (node.type === 'code') findings.push(...checkFence(node, path, written));
    if (node.type !== 'text') return;
    for (const found of [
      ...gluedHeadings(node, path, written),
      ...strayMarks(node, path, written),
    ]) {
      const { line = 0 } = found.span?.start ?? {};
      if (lines.has(line)) continue;
      lines.add(line);
      findings.push(found);
    }
  });
  return findings;
}

/**
 * Two marks or more beside a word. Not stars behind a figure or before a `p`, which tell how sure a figure is; not between figures,
 * which multiply; not lines to fill in.
 */
const STRAY: readonly RegExp[] = [
  /(?<![*\d%)\]/])\*{2,3}(?=[^\s*])(?!\s?p\s?[<≤=])|(?<=[^\s*\d%)\]|/])\*{2,3}(?!\*)/gu,
  /(?<![\p{L}\p{N}_])__(?=[\p{L}\p{N}“‘「(])|(?<=[\p{L}\p{N}”’」)])__(?![\p{L}\p{N}_])/gu,
  /~~(?=[^\s~][^~]*~~)/gu,
  // Opened before a word, and not closed behind it but before the next.
  /(?<![^\s(])\*(?=[\p{L}\p{N}][^*\n]{0,60}\s\*\p{L})/gu,
];

function strayMarks(node: Text, path: string, { prose, spanOf }: Written): Finding[] {
  const own = offsetsOf(node);
  if (!own) return [];
  return STRAY.flatMap((pattern) =>
    [...prose.slice(...own).matchAll(pattern)].map(({ 0: actual, index }) => {
      const start = own[0] + index;
      return finding('markdown/stray-mark', {
        ...quoted(path, actual),
        span: spanOf(start, start + actual.length),
      });
    }),
  );
}

/** `##제목` without a space. One `#` may begin a tag. */
function gluedHeadings(node: Text, path: string, { prose, text, spanOf }: Written): Finding[] {
  const own = offsetsOf(node);
  if (!own) return [];
  return [...prose.slice(...own).matchAll(/(?<=^|\n)[ \t>]*(#{2,6})(?=[^\s#])[^\n]*/g)].map(
    ({ 0: line, 1: marks = '', index }) => {
      const start = own[0] + index + line.indexOf('#');
      const behind = start + marks.length;
      const actual = text.slice(start, own[0] + index + line.length);
      return finding('markdown/glued-heading', {
        ...quoted(path, actual),
        span: spanOf(start, start + actual.length),
        fix: [{ path, span: spanOf(behind, behind), text: ' ' }],
      });
    },
  );
}

/** A fence must be closed by as many marks. What follows would be code to the end. */
function checkFence(node: Code, path: string, { text, spanOf }: Written): Finding[] {
  const own = offsetsOf(node);
  const lines = own ? text.slice(...own).split('\n') : [];
  const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[0];
  if (!own || fence === undefined) return [];
  const last = (lines.length > 1 ? lines.at(-1) : undefined)?.replace(/^[\s>]+/, '').trim() ?? '';
  if (last.startsWith(fence) && last.replaceAll(fence.charAt(0), '') === '') return [];
  const span = spanOf(own[0], own[0] + (lines[0]?.length ?? 0));
  return [finding('markdown/open-fence', { ...quoted(path, fence), span })];
}

function quoted(path: string, actual: string) {
  return { path, scope: actual, actual, values: { actual } };
}
