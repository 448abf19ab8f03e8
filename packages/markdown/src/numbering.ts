/** Lists whose numbers do not count on, and lines that look like items and run together. */
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import type { List, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { readMark } from './marks.js';
import { isNumbering } from './paragraphs.js';
import { offsetsOf, type Written } from './written.js';

/**
 * Lists and what looks like one, each told of once. `numbered` says that top-level ordered lists are numbered paragraphs, which are
 * checked as such. **Errors**: markdown/list-number, markdown/run-in-list.
 */
export function checkLists(
  root: Root,
  path: string,
  { prose, text, spanOf }: Written,
  numbered: boolean,
): Finding[] {
  const findings: Finding[] = [];
  visit(root, (node, _index, parent) => {
    if (node.type === 'list' && !(numbered && parent?.type === 'root' && isNumbering(node)))
      findings.push(...checkNumbers(node, path), ...checkEqual(node, path, text, spanOf));
    const own = node.type === 'paragraph' ? offsetsOf(node) : undefined;
    const margin = (node.position?.start.column ?? 1) - 1;
    const at = own && runsIn(prose.slice(...own), margin);
    if (!own || at === undefined) return;
    const start = own[0] + at;
    const [line = ''] = text.slice(start, own[1]).split('\n');
    const actual = line.length > MAX_QUOTE ? `${line.slice(0, MAX_QUOTE)}…` : line;
    const span = spanOf(start, start + line.length);
    findings.push(finding('markdown/run-in-list', { ...quoted(path, actual), span }));
  });
  return findings;
}

/** Longest line quoted, in characters. */
const MAX_QUOTE = 40;

/** The first number that is neither the next nor, in a list that counts down, the one before. */
function checkNumbers({ children, start }: List, path: string): Finding[] {
  const numbers = children.map(({ data }) => data?.number);
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0) === -1 ? -1 : 1;
  const at = numbers.findIndex(
    (number, index) =>
      index > 0 && number !== undefined && number !== (numbers[index - 1] ?? 0) + step,
  );
  const item = children[at];
  if (!item) return [];
  const markOf = (index: number) => children[index]?.data?.marker ?? `${numbers[index] ?? start}.`;
  const [actual, before] = [markOf(at), markOf(at - 1)];
  return [
    finding('markdown/list-number', {
      ...quoted(path, actual),
      values: { actual, before },
      ...(item.position ? { span: item.position } : {}),
    }),
  ];
}

/** Items that all have the number of the first count on from it: they are not published as written. */
function checkEqual(
  { ordered, children, start }: List,
  path: string,
  text: string,
  spanOf: Written['spanOf'],
): Finding[] {
  const marks = children.map(({ position }) => {
    const at = position?.start.offset ?? text.length;
    return { at, digits: /^\d+/.exec(text.slice(at, at + 9))?.[0] ?? '' };
  });
  const [first, second] = marks;
  if (!ordered || !first || !second || marks.some(({ digits }) => digits !== first.digits))
    return [];
  const fix = marks.slice(1).map(({ at, digits }, index) => ({
    path,
    span: spanOf(at, at + digits.length),
    text: String((start ?? 1) + index + 1),
  }));
  const [actual, expected] = [`${first.digits}.`, `${(start ?? 1) + 1}.`];
  const span = spanOf(second.at, (marks.at(-1) ?? second).at + actual.length);
  const values = { actual, expected };
  const told = { variant: 'equal', severity: 'warning', expected, values, span, fix } as const;
  return [finding('markdown/list-number', { ...quoted(path, actual), ...told })];
}

/** Marks without the space behind them, and marks that are none in this dialect, which readers of wikis and word processors know. */
const LOOSE =
  /^(?:(\d{1,3})[.)](?=\p{L})|([가-하])[.)](?=\p{L})|\[(\d{1,3})\](?=\s)|제(\d{1,3})(?=[조항호](?:\s|\()))/u;

/** A bullet without a space, or a sign that is none. */
const LOOSE_BULLET = /^([-+](?=\p{L})|[\p{So}＊－](?=\s))/u;

/** A line so much further in than its paragraph goes on with it, whatever its mark. **Units**: characters. */
const TOO_FAR_IN = 4;

/** Where in a paragraph a marked line begins that is too far in to be an item, or the second of two that are marked in a row. */
function runsIn(paragraph: string, margin: number): number | undefined {
  let offset = 0;
  let before: { kind: string; value?: number } | undefined;
  for (const line of paragraph.split('\n')) {
    const text = line.replace(/^[\s>]+/, '');
    const mark = looseMark(text);
    const next = mark?.value === undefined || mark.value === (before?.value ?? Number.NaN) + 1;
    const start = line.length - text.length;
    const farIn = offset > 0 && start >= margin + TOO_FAR_IN && readMark(text)?.common;
    if (mark && (farIn || (before?.kind === mark.kind && next))) return offset + start;
    before = mark;
    offset += line.length + 1;
  }
  return undefined;
}

function looseMark(line: string): { kind: string; value?: number } | undefined {
  const plain = line.slice(0, 16).normalize('NFKC');
  const groups = LOOSE.exec(plain)?.slice(1) ?? [];
  const kind = groups.findIndex((group) => group !== undefined);
  if (kind >= 0) {
    const body = groups[kind] ?? '';
    const value = kind === 1 ? SYLLABLES.indexOf(body) : Number(body);
    return { kind: `loose ${kind}`, value };
  }
  const bullet = LOOSE_BULLET.exec(line)?.[0];
  return bullet === undefined ? (readMark(line) ?? readMark(plain)) : { kind: bullet };
}

const SYLLABLES = '가나다라마바사아자차카타파하';

function quoted(path: string, actual: string) {
  return { path, scope: actual, actual, values: { actual } };
}
