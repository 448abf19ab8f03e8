/** Faults of the text itself: raw HTML, footnotes without a partner, wiki links. */
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { findControl, withoutControls } from '@narani/source';
import type { Nodes, Root } from 'mdast';
import type { Point, Position } from 'unist';
import { visit } from 'unist-util-visit';

/** Longest piece of HTML quoted, in characters. */
const MAX_QUOTE = 40;

/** **Errors**: source/control-character, markdown/raw-html, markdown/undefined-footnote, markdown/unused-footnote, markdown/wiki-link. */
export function checkProse(root: Root, path: string): Finding[] {
  const findings: Finding[] = [];
  const defined = new Map<string, Position | undefined>();
  const used = new Set<string>();
  const opened = new Set<string>();
  visit(root, (node) => {
    findings.push(...dropControls(node, path));
    if (node.type === 'html' && !opened.has(closes(node.value))) {
      opened.add(/^<([a-z][\w-]*)/i.exec(node.value)?.[1] ?? node.value);
      const actual =
        node.value.length > MAX_QUOTE ? `${node.value.slice(0, MAX_QUOTE)}…` : node.value;
      findings.push(finding('markdown/raw-html', at(path, node.position, actual)));
    } else if (node.type === 'footnoteDefinition') defined.set(node.identifier, node.position);
    else if (node.type === 'footnoteReference') used.add(node.identifier);
    else if (node.type === 'text') findings.push(...checkText(node.value, path, node.position));
  });
  for (const [id, position] of defined) {
    if (!used.has(id)) findings.push(finding('markdown/unused-footnote', at(path, position, id)));
  }
  return findings;
}

/** Controls written as character references: the source as it stands has none. They are taken out of the tree. */
function dropControls(node: Nodes, path: string): Finding[] {
  return Object.entries(node).flatMap(([field, text]) => {
    const control = typeof text === 'string' ? findControl(text) : undefined;
    if (!control) return [];
    Object.assign(node, { [field]: withoutControls(String(text)) });
    return [finding('source/control-character', at(path, node.position, control.name))];
  });
}

/** The element an end tag closes; a tag already reported is not reported again at its end. '' for anything else. */
function closes(html: string): string {
  return /^<\/([a-z][\w-]*)\s*>$/i.exec(html)?.[1] ?? '';
}

/** GFM leaves a footnote mark without a definition, and wiki links, as text. */
function checkText(value: string, path: string, position: Position | undefined): Finding[] {
  const places = createPlaces(value, position);
  const wiki = [...value.matchAll(/\[\[[^[\]]+\]\]/g)].map((match) =>
    finding('markdown/wiki-link', at(path, places(match), match[0])),
  );
  const footnotes = [...value.matchAll(/\[\^([^\]\s]+)\]/g)].map((match) =>
    finding('markdown/undefined-footnote', at(path, places(match), match[1] ?? '')),
  );
  return [...wiki, ...footnotes];
}

/** Where a match stands in its file; the whole text where escapes or references make it longer than it reads. */
function createPlaces(value: string, position: Position | undefined) {
  const from = position?.start.offset;
  const length = (position?.end.offset ?? 0) - (from ?? 0);
  const isExact = from !== undefined && length === value.length;
  const pointAt = (index: number): Point => {
    const lines = value.slice(0, index).split('\n');
    const start = position?.start ?? { line: 1, column: 1 };
    const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? start.column : 1);
    return { line: start.line + lines.length - 1, column, offset: (from ?? 0) + index };
  };
  return ({ index, 0: { length: size } }: RegExpExecArray): Position | undefined =>
    isExact ? { start: pointAt(index), end: pointAt(index + size) } : position;
}

function at(path: string, span: Position | undefined, actual: string) {
  return { path, scope: actual, actual, values: { actual }, ...(span ? { span } : {}) };
}
