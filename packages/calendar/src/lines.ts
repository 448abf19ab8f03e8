/** Lines of iCalendar. **Source**: RFC 5545, 3.1 (lines), 3.3.5 (instants), 3.3.11 (text). */

/** **Units**: bytes in UTF-8, the line break not counted. */
const LONGEST = 75;

/** Lines as a file has them: none longer than a reader must take, no letter cut in two. */
export function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function folded(line: string): string {
  const parts: string[] = [''];
  let bytes = 0;
  for (const letter of line) {
    const size = sizeOf(letter);
    if (bytes + size > LONGEST) {
      parts.push('');
      // The blank that begins a line is counted.
      bytes = 1;
    }
    parts[parts.length - 1] += letter;
    bytes += size;
  }
  return parts.join('\r\n ');
}

function sizeOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_0000 ? 3 : 4;
}

/** A text as a value: its marks are no marks of the format, and no control character is left. */
export function escapedText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, ' ');
}

/** An instant in UTC. **Units**: RFC 3339 in, the form of iCalendar out. */
export function utcOf(instant: string): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}
