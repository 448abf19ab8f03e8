/** The last steps of an import: what may be written, and the report in order. */
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import type { WikiFile } from './types.js';

/** A document that is there with another content stays as it is, unless asked otherwise. */
export function keepExisting(
  documents: readonly WikiFile[],
  existing: readonly WikiFile[],
  replace: boolean,
): { files: WikiFile[]; findings: Finding[] } {
  const differs = (file: WikiFile) =>
    existing.some(({ path, text }) => path === file.path && text !== file.text);
  const kept = replace ? [] : documents.filter(differs);
  return {
    files: documents.filter((file) => !kept.includes(file)),
    findings: kept.map(({ path }) =>
      finding('import/kept-existing', {
        path,
        scope: path,
        actual: path,
        values: { actual: path },
      }),
    ),
  };
}

/** By path, then by place. */
export function compareFindings(a: Finding, b: Finding): number {
  const line = (one: Finding) => one.span?.start.line ?? 0;
  const column = (one: Finding) => one.span?.start.column ?? 0;
  const paths = a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
  return (
    paths ||
    line(a) - line(b) ||
    column(a) - column(b) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** How many findings each rule has. */
export function countByRule(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
