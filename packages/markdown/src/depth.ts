/** Refuses nesting that the parser would need minutes or the whole stack for, before it sees the text. */
import { DEFAULT_LIMITS, type Limits } from '@narani/limits';
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';

/** The finding for the first line nested too deeply, or undefined. **Errors**: markdown/too-deep. */
export function findTooDeep(
  path: string,
  text: string,
  { depth: limit }: Pick<Limits, 'depth'> = DEFAULT_LIMITS,
): Finding | undefined {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const depth = Math.max(markers(line), brackets(line));
    if (depth <= limit) continue;
    const point = { line: index + 1, column: 1 };
    const values = { actual: depth, expected: limit };
    return finding('markdown/too-deep', { path, span: { start: point, end: point }, values });
  }
  return undefined;
}

/** Quote marks, list marks and indentation steps at the start of a line. */
function markers(line: string): number {
  const head = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*[ \t]*/.exec(line)?.[0] ?? '';
  const marks = head.match(/>|[-*+]|(?<!\d)\d+[.)]/g)?.length ?? 0;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return marks + Math.floor(indent / 4);
}

/** Deepest run of brackets opened and not closed within the line; emphasis marks of one run count too. */
function brackets(line: string): number {
  let depth = 0;
  let deepest = 0;
  for (const char of line) {
    if (char === '[') depth += 1;
    else if (char === ']' && depth > 0) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
