/** Finds table cells of one row that changed places. */
import type { Finding } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../block.js';
import { spanAt } from '../block.js';
import type { Fact } from '../facts/fact.js';
import { sameFact } from '../facts/match.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';

/** The findings on paired rows with equally many cells. */
export function compareCells(context: Context, pairs: readonly BlockPair[]): Finding[] {
  return pairs.flatMap(({ source, target }) => {
    const [a] = source;
    const [b] = target;
    if (a?.kind !== 'row' || b?.kind !== 'row') return [];
    if (a.cells.length !== b.cells.length) {
      return [
        report(context, 'parity/cells', {
          variant: 'count',
          actual: String(b.cells.length),
          expected: String(a.cells.length),
          span: b.span,
          related: elsewhere(context.source.path, a.span),
        }),
      ];
    }
    return [...emptied(context, a, b), ...swapped(context, a, b)];
  });
}

/** Cells that say something in one language and nothing in the other. */
function emptied(context: Context, a: Block, b: Block): Finding[] {
  const said = (row: Block, index: number): string => {
    const cell = row.cells[index] ?? { start: 0, end: 0 };
    return row.text
      .slice(cell.start, cell.end)
      .replace(/\uFFFC/g, '…')
      .trim();
  };
  return a.cells.flatMap((cell, index) => {
    const [from, to] = [said(a, index), said(b, index)];
    const own = b.cells[index] ?? { start: 0, end: 0 };
    if ((from === '') === (to === '') || !/[\p{L}\p{N}]/u.test(from + to)) return [];
    return report(context, 'parity/cells', {
      variant: to === '' ? 'missing' : 'extra',
      span: to === '' ? b.span : spanAt(b, own.start, own.end),
      values: { text: from || to },
      related: elsewhere(context.source.path, spanAt(a, cell.start, cell.end), from),
    });
  });
}

function swapped(context: Context, a: Block, b: Block): Finding[] {
  const left = cellFacts(a);
  const right = cellFacts(b);
  for (let i = 0; i < left.length; i += 1) {
    for (let j = i + 1; j < left.length; j += 1) {
      const [a1, a2, b1, b2] = [left[i], left[j], right[i], right[j]];
      if (!a1?.length || !a2?.length || !b1 || !b2) continue;
      if (covers(a1, b1) || covers(a2, b2) || !covers(a1, b2) || !covers(a2, b1)) continue;
      const cell = b.cells[i] ?? { start: 0, end: 0 };
      const other = b.cells[j] ?? cell;
      return [
        report(context, 'parity/cells', {
          variant: 'swapped',
          span: spanAt(b, cell.start, cell.end),
          values: {
            text: b.text.slice(cell.start, cell.end).trim(),
            other: b.text.slice(other.start, other.end).trim(),
          },
          related: elsewhere(context.source.path, a.span),
        }),
      ];
    }
  }
  return [];
}

function cellFacts(row: Block): Fact[][] {
  return row.cells.map(({ start, end }) =>
    row.facts.filter((fact) => fact.certain && fact.start >= start && fact.end <= end),
  );
}

/** Whether every fact of one cell stands in the other. */
function covers(a: readonly Fact[], b: readonly Fact[]): boolean {
  return a.every((fact) => b.some((other) => sameFact(fact, other)));
}
