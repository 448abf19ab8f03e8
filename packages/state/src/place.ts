/** Finds the section that a finding belongs to. */
import type { Document, Finding } from '@narani/model';
import { LEAD, META, sectionTexts } from './section.js';

/**
 * The key of the section that a finding on this document stands in, or undefined where it means the whole document.
 *
 * Its scope decides where it names a section; otherwise its place does.
 */
export function findSectionOf(found: Finding, document: Document): string | undefined {
  const pieces = sectionTexts(document);
  const { scope, span } = found;
  const named = pieces.find(({ key }) => key === scope || key === `@${scope}`);
  if (named) return named.key;
  if (scope?.startsWith('/')) return META;
  if (found.path !== document.path || !span) return scope === '' ? LEAD : undefined;
  const { line } = span.start;
  const around = pieces.find(({ document: { tree } }) =>
    tree.children.some(
      ({ position }) => position && position.start.line <= line && line <= position.end.line,
    ),
  );
  const first = document.tree.children[0]?.position?.start.line ?? Number.POSITIVE_INFINITY;
  return around?.key ?? (line > 1 && line < first ? META : undefined);
}
