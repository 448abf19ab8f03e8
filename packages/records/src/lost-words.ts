/** Words of a value that YAML takes for something else: marks (`&name`, `!name`) before it, a comment behind it. */
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { isFreeText } from '@narani/schema';
import type { Node, Scalar, Document as YamlDocument } from 'yaml';
import { isScalar, visit } from 'yaml';
import { type Places, spanOf } from './places.js';
import { quoteEdit, type Text } from './quote.js';

/** Anchors and tags right before a value. */
const MARKS = /(?<=^|[\s,:{[-])[&!]\S*(?:\s+[&!]\S*)*\s*$/;

/** **Units**: characters. Far more than stands between a mark and its value. */
const MAX_MARKS = 500;

/** Every value with a mark before it. **Errors**: yaml/mark. */
export function findMarks(document: YamlDocument, source: Text): Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Node(_key, node) {
      if (!('anchor' in node && node.anchor) && !('tag' in node && node.tag)) return undefined;
      const mark = markFinding(node, source);
      if (mark) found.push(mark);
      return undefined;
    },
  });
  return found;
}

function markFinding(node: Node, source: Text): Finding | undefined {
  const { path, text, lines } = source;
  const [start = 0, end = start] = node.range ?? [];
  const before = text.slice(Math.max(0, start - MAX_MARKS), start);
  const marks = MARKS.exec(before)?.[0];
  if (marks === undefined) return undefined;
  const from = start - marks.length;
  const actual = marks.trim();
  const plain = isScalar(node) && (node.type === 'PLAIN' || node.type === undefined);
  const whole = text.slice(from, end);
  return finding('yaml/mark', {
    path,
    span: spanOf(lines, from, from + actual.length),
    actual,
    values: { actual },
    ...(plain && !whole.includes('\n') ? { fix: [quoteEdit(source, from, end)] } : {}),
  });
}

/**
 * Comments behind a text without quotes, where they would cut it.
 *
 * **Errors**: yaml/cut-text where the comment begins as `#3` does; yaml/trailing-comment where it begins with a blank.
 */
export function findComments(places: Places, source: Text): Finding[] {
  return [...places.nodes].flatMap(([pointer, node]) => {
    if (!isScalar(node) || node.type?.startsWith('QUOTE')) return [];
    const column = places.keys[pointer]?.start.column ?? columnOf(node, source) - 2;
    const comment = findComment(node, source, column);
    if (!comment || !isFreeText(source.schema, pointer)) return [];
    return commentFinding(comment, node, pointer, source);
  });
}

interface Comment {
  readonly start: number;
  readonly words: string;
}

/** The comment on the line where a value ends, or on the next one where that still belongs to the value. */
function findComment(node: Scalar, { text }: Text, column: number): Comment | undefined {
  const [start = 0, end = start] = node.range ?? [];
  // Of a value in several lines (`>`, `|`) only the first can have one.
  const folded = node.type?.startsWith('BLOCK') === true;
  const from = folded ? text.indexOf(node.type === 'BLOCK_FOLDED' ? '>' : '|', start) : end;
  const line = lineAt(text, from);
  const same = (folded ? /^([|>][-+\d]*[ \t]+)(#.*)/ : /^([ \t]*)(#.*)/).exec(line);
  if (same) return { start: from + (same[1]?.length ?? 0), words: same[2]?.trimEnd() ?? '' };
  if (folded || start === end) return undefined;
  const next = from + line.length + 1;
  const below = /^( *)(#\S.*)/.exec(lineAt(text, next));
  if (!below || (below[1]?.length ?? 0) < column) return undefined;
  return { start: next + (below[1]?.length ?? 0), words: below[2]?.trimEnd() ?? '' };
}

function commentFinding(comment: Comment, node: Scalar, pointer: string, source: Text): Finding[] {
  const { start, words } = comment;
  const { path, lines } = source;
  const [from = 0] = node.range ?? [];
  // A comment in the place of the whole text is never meant as one.
  const goesOn = /^#\S/.test(words) || node.value === null;
  const end = start + words.length;
  const oneLine = node.type === 'PLAIN' && lines.linePos(from).line === lines.linePos(end).line;
  const begin = node.source ? from : start;
  return [
    finding(goesOn ? 'yaml/cut-text' : 'yaml/trailing-comment', {
      path,
      scope: pointer,
      span: spanOf(lines, start, end),
      actual: words,
      values: { actual: words },
      ...(goesOn && oneLine ? { fix: [quoteEdit(source, begin, end)] } : {}),
    }),
  ];
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? undefined : end);
}

function columnOf(node: Scalar, { lines }: Text): number {
  return lines.linePos(node.range?.[0] ?? 0).col;
}
