/** One document in two languages, face to face: aligned by section and by paragraph. */
import type { Block, PrintPart } from './part.js';
import { isMark, notesCalled, rewrite } from './rewrite.js';

type Note = Extract<Block, { type: 'note' }>;

/** Blocks of the left side and of the right one that stand beside each other. */
type Row = readonly [left: readonly Block[], right: readonly Block[]];

/**
 * Two parts of one document as one, the first on the left.
 *
 * **Shapes**: sections are paired by their ids, numbered paragraphs by theirs, others one by one where both sides have the same kinds in the
 * same order; what has no counterpart stands alone. The notes of a section follow it, each side's under its own numbers. Places of the right
 * side have its language before their ids.
 */
export function faceToFace(left: PrintPart, right: PrintPart): PrintPart {
  const mine = numbered(left, 0);
  const other = numbered(right, left.notes.length);
  const notes = [...mine.notes, ...other.notes].map((blocks, n): Note => {
    const m = (n < left.notes.length ? n : n - left.notes.length) + 1;
    return { type: 'note', n, m, blocks };
  });
  const sides = [mine, other].map(({ blocks, end }) => sectionsOf([...blocks, ...end])) as [
    Section[],
    Section[],
  ];
  const rows = paired(...sides).flatMap((row) => [...linesOf(row), ...notesOf(row, notes)]);
  const { locale, heading, summary, metadata, label, running, publisher } = other;
  const faces = [...new Set([...(left.faces ?? []), ...(right.faces ?? [])])];
  return {
    ...mine,
    design: 'facing',
    ...(faces.length > 0 ? { faces } : {}),
    blocks: headed(rows).map(([one, two]) => ({
      type: 'pair',
      items: [one, onTheRight(two, locale)],
    })),
    end: [],
    notes: [],
    other: {
      ...{ locale, heading, metadata, label, running, publisher },
      ...(summary ? { summary } : {}),
    },
  };
}

/** A part whose notes are counted from another number; their marks show the old one. */
function numbered(part: PrintPart, from: number): PrintPart {
  return rewrite(part, (fields) =>
    isMark(fields) ? { ...fields, n: fields.n + from, m: fields.n + 1 } : fields,
  );
}

/** Places of their own, and headings that the outline leaves to the other side. */
function onTheRight<T>(blocks: T, locale: string): T {
  return rewrite(blocks, (fields) => ({
    ...fields,
    ...(typeof fields.id === 'string' ? { id: `${locale}:${fields.id}` } : {}),
    ...(typeof fields.d === 'string' ? { d: `${locale}:${fields.d}` } : {}),
    ...(fields.type === 'heading' ? { aside: true } : {}),
  }));
}

interface Section {
  readonly key: string;
  readonly blocks: readonly Block[];
}

/** What stands before the first heading, then each heading with what follows it. */
function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: { key: string; blocks: Block[] }[] = [{ key: '', blocks: [] }];
  for (const block of blocks.flatMap(withHeadings)) {
    if (block.type === 'heading') sections.push({ key: block.id ?? '', blocks: [block] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** Half a spread is too narrow to be turned: a wide table stands below its headings like any other. */
function withHeadings(block: Block): Block[] {
  if (block.type !== 'table') return [block];
  const { above = [], landscape: _landscape, ...table } = block;
  return [...above, table];
}

/** Sections beside their counterparts, in the order of both sides. */
function paired(left: readonly Section[], right: readonly Section[]): Row[] {
  return align(left, right, ({ key }) => key).map(([one, two]) => [
    one?.blocks ?? [],
    two?.blocks ?? [],
  ]);
}

/** Two sequences side by side: what has a key on both sides meets, as long as the order allows it. */
function align<T>(
  left: readonly T[],
  right: readonly T[],
  keyOf: (item: T) => string,
): (readonly [T | undefined, T | undefined])[] {
  const places = new Map<string, number[]>();
  for (const [at, item] of right.entries())
    places.set(keyOf(item), [...(places.get(keyOf(item)) ?? []), at]);
  const result: (readonly [T | undefined, T | undefined])[] = [];
  let next = 0;
  for (const item of left) {
    const found = places.get(keyOf(item))?.find((at) => at >= next);
    if (found === undefined) {
      result.push([item, undefined]);
      continue;
    }
    while (next < found) result.push([undefined, right[next++]]);
    result.push([item, right[next++]]);
  }
  while (next < right.length) result.push([undefined, right[next++]]);
  return result;
}

/** The blocks of a section as rows. */
function linesOf([left, right]: Row): Row[] {
  const rows = stretchesOf(left, right).flatMap(([one, two]): Row[] => {
    const alike = one.length === two.length && one.every(({ type }, at) => type === two[at]?.type);
    return alike ? one.map((block, at) => [[block], two.slice(at, at + 1)]) : [[one, two]];
  });
  return rows.filter(([one, two]) => one.length + two.length > 0);
}

/** A row of nothing but what leads on stands with the one behind it: the foot of a sheet must not part them. */
function headed(rows: readonly Row[]): Row[] {
  const result: Row[] = [];
  for (const [left, right] of rows) {
    const above = result.at(-1);
    const bare = above?.flat().every(leadsOn);
    if (above && bare)
      result[result.length - 1] = [
        [...above[0], ...left],
        [...above[1], ...right],
      ];
    else result.push([left, right]);
  }
  return result;
}

function leadsOn(block: Block): boolean {
  return (
    block.type === 'heading' || (block.type === 'paragraph' && Boolean(block.keep ?? block.need))
  );
}

/** A section cut at the numbered paragraphs that both sides have. */
function stretchesOf(left: readonly Block[], right: readonly Block[]): Row[] {
  const idOf = (block: Block) => (block.type === 'numbered' ? block.id : '');
  const places = new Map(right.map((block, at) => [idOf(block), at]));
  const rows: Row[] = [];
  let [from, next] = [0, 0];
  for (const [at, block] of left.entries()) {
    const found = idOf(block) === '' ? undefined : places.get(idOf(block));
    if (found === undefined || found < next) continue;
    rows.push([left.slice(from, at), right.slice(next, found)], [[block], [right[found] as Block]]);
    [from, next] = [at + 1, found + 1];
  }
  return [...rows, [left.slice(from), right.slice(next)]];
}

/** The notes that a section calls, each side's below it. */
function notesOf([left, right]: Row, notes: readonly Note[]): Row[] {
  const [one, two] = [left, right].map((side) =>
    notesCalled(side, notes).flatMap((n) => notes[n] ?? []),
  ) as [Note[], Note[]];
  return Array.from(
    { length: Math.max(one.length, two.length) },
    (_, at): Row => [one.slice(at, at + 1), two.slice(at, at + 1)],
  );
}
