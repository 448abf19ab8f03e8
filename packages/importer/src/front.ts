/**
 * Front matter of a foreign page, field by field. Each top-level field is parsed alone, so that an unquoted colon in one
 * costs that one and not the page; a bomb of aliases finds no anchor.
 */
import type { Node, Scalar } from 'yaml';
import { isScalar, isSeq, Lexer, parseDocument } from 'yaml';

/** An item of a list, with its place. */
export interface Item {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A field.
 *
 * **Shapes**: `value` is plain data; `items` the values of a list as written, one for a scalar; `raw` the text behind the
 * colon. **Units**: `start` and `end` are offsets in the file.
 */
export interface Field {
  readonly name: string;
  readonly value: unknown;
  readonly items: readonly Item[];
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of front matter that is not a sound field. */
interface Oddity {
  readonly kind: 'broken-field' | 'broken-front-matter' | 'comment';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** **Shapes**: `fields` in file order, each name once; `bodyStart` is the offset of the text behind the front matter. */
export interface Front {
  readonly fields: readonly Field[];
  readonly oddities: readonly Oddity[];
  readonly bodyStart: number;
}

/** Reads the front matter of a text with LF line ends. A text without one has no fields. */
export function readFront(text: string): Front {
  // A first line that starts no field is a thematic break, not front matter.
  const opening =
    /^\s*---[ \t]*\n(?=(?:[ \t]*(?:#.*)?\n)*(?:["']?[\p{L}_][\p{L}\p{N}_.-]*["']?[ \t]*:|---))/u.exec(
      text,
    );
  if (!opening) return { fields: [], oddities: [], bodyStart: 0 };
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(text.slice(start));
  const end = closing ? start + closing.index : unclosedEnd(text, start);
  const bodyStart = closing ? end + closing[0].length : end;
  const { fields, oddities } = readBlocks(text, start, end);
  const unclosed: Oddity[] = closing
    ? []
    : [{ kind: 'broken-front-matter', text: '---', start: 0, end: start - 1 }];
  return { fields, oddities: [...unclosed, ...oddities], bodyStart };
}

/** Front matter nobody closed ends at the first line that cannot belong to it: a blank line or a heading. */
function unclosedEnd(text: string, start: number): number {
  const match = /^(?:[ \t]*$|#{1,6} )/m.exec(text.slice(start));
  return match ? start + match.index : text.length;
}

const FIELD_START = /^(["']?)([\p{L}_][\p{L}\p{N}_.-]*)\1[ \t]*:(?=[ \t\n]|$)/u;

function readBlocks(text: string, from: number, to: number): Pick<Front, 'fields' | 'oddities'> {
  const fields: Field[] = [];
  const oddities: Oddity[] = [];
  for (const block of splitBlocks(text, from, to)) {
    const source = text.slice(block.start, block.end);
    const name = FIELD_START.exec(source)?.[2];
    oddities.push(...commentsOf(source, block.start));
    if (name === undefined) {
      const bare = source.replace(/^[ \t]*#.*$/gm, '').trim();
      if (bare) oddities.push({ kind: 'broken-front-matter', text: bare, ...block });
      continue;
    }
    const { field, sound } = readField(name, source, block);
    const double = fields.some((other) => other.name === name);
    if (!sound || double) oddities.push({ kind: 'broken-field', text: source.trim(), ...block });
    if (!double) fields.push(field);
  }
  return { fields, oddities };
}

/** A line that starts a field starts a block; what is indented, listed or blank below belongs to it. */
function splitBlocks(text: string, from: number, to: number): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  let start = from;
  for (let line = from; line < to; ) {
    const next = text.indexOf('\n', line) + 1 || to;
    if (line > start && FIELD_START.test(text.slice(line, next))) {
      blocks.push({ start, end: line });
      start = line;
    }
    line = Math.min(next, to);
  }
  if (start < to) blocks.push({ start, end: to });
  return blocks;
}

function readField(
  name: string,
  source: string,
  block: { start: number; end: number },
): { field: Field; sound: boolean } {
  const raw = source.slice(source.indexOf(':') + 1).trim();
  const document = parseDocument(source, {
    prettyErrors: false,
    uniqueKeys: false,
    schema: 'core',
    logLevel: 'error',
  });
  const node = (document.contents as { items?: { value?: Node | null }[] } | null)?.items?.[0]
    ?.value;
  // A word that begins with `&` or `!` is one of the text: YAML would take it out.
  const marked = /^[&!](?!\S*\s*[[{|>])/.test(raw);
  const value = marked || document.errors.length > 0 ? undefined : plain(node, document);
  const end = block.start + source.trimEnd().length;
  if (value === undefined) {
    const text = raw.replace(/^["'[]|["'\]]$/g, '').trim();
    const at = block.start + source.indexOf(raw);
    const items = text === '' ? [] : [{ text, start: at, end: at + raw.length }];
    return { field: { name, value: text, items, raw, start: block.start, end }, sound: false };
  }
  const items = itemsOf(node, value, source, block.start);
  return { field: { name, value, items, raw, start: block.start, end }, sound: true };
}

/** Undefined where the value leans on aliases. */
function plain(node: Node | null | undefined, document: ReturnType<typeof parseDocument>): unknown {
  if (!node) return null;
  try {
    return node.toJS(document, { maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

function itemsOf(
  node: Node | null | undefined,
  value: unknown,
  source: string,
  base: number,
): Item[] {
  if (!node || value === null || value === '') return [];
  const nodes = isSeq(node) ? (node.items as (Node | null)[]) : [node];
  return nodes.flatMap((item) => {
    if (!item?.range) return [];
    const [start, end] = item.range;
    const written = source.slice(start, end).trim();
    const text = isScalar(item) ? wordsOf(item).trim() : written;
    return text === '' ? [] : [{ text, start: base + start, end: base + end }];
  });
}

/** A value as it is written: `1.10`, not the 1.1 that YAML reads. */
function wordsOf({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? '');
}

function commentsOf(source: string, base: number): Oddity[] {
  const comments: Oddity[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(source)) {
    const at = source.indexOf(token, offset);
    if (at >= 0) offset = at + token.length;
    if (!token.startsWith('#') || at < 0) continue;
    comments.push({
      kind: 'comment',
      text: token.slice(1).trim(),
      start: base + at,
      end: base + offset,
    });
  }
  return comments;
}
