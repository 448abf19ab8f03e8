/** A code frame: the line blamed, the one before it, and a mark under the place. */
import type { Span } from '@narani/model';
import { visibleLines, withoutCommands } from '@narani/text';

/** Widest piece of a line shown, in terminal cells. */
const MAX_CELLS = 96;

/** Lines of a code frame. A Hangul syllable takes two cells, so the mark is set by cells, not characters. */
export function frame(
  lines: readonly string[],
  span: Span,
  paint: (mark: string) => string,
): string[] {
  const lineAt = (number: number) => {
    const line = lines[number - 1];
    return line === undefined ? undefined : withoutCommands(visibleLines(line));
  };
  const line = lineAt(span.start.line);
  if (line === undefined) return [];
  const gutter = String(span.start.line).length;
  const number = (value: number) => String(value).padStart(gutter);
  const before = lineAt(span.start.line - 1);
  const column = span.start.column - 1;
  const end = span.end.line === span.start.line ? span.end.column - 1 : line.length;
  const { shown, offset } = clip(line, column);
  const lead = cells(shown.slice(0, column - offset));
  const marked = shown.slice(column - offset, Math.max(column - offset, end - offset));
  const width = Math.max(1, Math.min(cells(marked), MAX_CELLS - lead));
  return [
    ...(before?.trim() ? [`${number(span.start.line - 1)} │ ${clip(before, 0).shown}`] : []),
    `${number(span.start.line)} │ ${shown}`,
    `${' '.repeat(gutter)} │ ${' '.repeat(lead)}${paint('^'.repeat(width))}`,
  ];
}

/** The part of a line around a column that fits. */
function clip(line: string, column: number): { shown: string; offset: number } {
  const flat = line.replaceAll('\t', ' ');
  if (cells(flat) <= MAX_CELLS) return { shown: flat, offset: 0 };
  const offset = Math.max(0, column - 30);
  let end = offset;
  for (let width = 0; end < flat.length && width < MAX_CELLS - 2; end++)
    width += cells(flat[end] ?? '');
  return { shown: flat.slice(offset, end), offset };
}

/** Terminal cells of a text. Source: Unicode Standard Annex 11, East Asian Width W and F. */
function cells(text: string): number {
  let width = 0;
  for (const char of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        char,
      )
        ? 2
        : 1;
  return width;
}
