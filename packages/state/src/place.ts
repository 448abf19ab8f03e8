/** Finds the section that a finding belongs to. */
import type { Document, Finding } from '@narani/model';
import { LEAD, META, sectionTexts } from './section.js';

/**
 * What finds the sections of findings on one document: the section's key, or undefined where a finding means the whole.
 *
 * Its scope decides where it names a section; otherwise its place does.
 */
export function createLocator(document: Document): (found: Finding) => string | undefined {
  const pieces = sectionTexts(document);
  const keys = new Set(pieces.map(({ key }) => key));
  const byLine: (string | undefined)[] = [];
  for (const { key, document: piece } of pieces) {
    for (const { position } of piece.tree.children) {
      if (position)
        byLine.fill(key, grow(byLine, position.start.line), grow(byLine, position.end.line + 1));
    }
  }
  const first = byLine.findIndex((key) => key !== undefined);
  return ({ scope, span, path }) => {
    if (scope !== undefined && keys.has(scope)) return scope;
    if (scope === '') return keys.has(LEAD) ? LEAD : undefined;
    if (scope?.startsWith('/')) return META;
    if (path !== document.path || !span) return undefined;
    const { line } = span.start;
    return byLine[line] ?? (line > 1 && (line < first || first === -1) ? META : undefined);
  };
}

/** Makes room up to an index, for `fill` does not lengthen an array. */
function grow(lines: (string | undefined)[], index: number): number {
  while (lines.length < index) lines.push(undefined);
  return index;
}
