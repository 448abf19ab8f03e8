/** Carries the units of a table's head, of a row's head and of the line above the table to the bare numbers in its cells. */
import type { Block } from '../block.js';
import type { Fact, Reading } from './fact.js';
import { canonicalNumber } from './fact.js';

/** A longer line above a table is prose. **Units**: characters. */
const CAPTION = 80;

/** The rows of a table, their bare numbers read with the unit that stands over or before them. */
export function carryUnits(rows: readonly Block[], above: Block | undefined): Block[] {
  const [head, ...body] = rows;
  if (!head) return [];
  const caption = above && above.text.length <= CAPTION ? above.facts.find(isHead) : undefined;
  const columns = head.cells.map((cell) =>
    head.facts.find((fact) => isHead(fact) && within(fact, cell)),
  );
  if (!caption && !columns.some(Boolean) && !body.some(({ facts }) => facts.some(isHead)))
    return [...rows];
  return [head, ...body.map((row) => carryRow(row, columns, caption))];
}

type Cell = Block['cells'][number];

const isHead = ({ table }: Fact): boolean => table === 'head';
const within = (fact: Fact, { start, end }: Cell): boolean =>
  fact.start >= start && fact.end <= end;

function carryRow(
  row: Block,
  columns: readonly (Fact | undefined)[],
  caption: Fact | undefined,
): Block {
  const [first] = row.cells;
  const own = first && row.facts.find((fact) => isHead(fact) && within(fact, first));
  const facts = row.facts.map((fact) => {
    const index = row.cells.findIndex((cell) => within(fact, cell));
    const cell = row.cells[index];
    const unit = columns[index] ?? own ?? caption;
    return cell && index > 0 && unit && isBare(fact, row.text.slice(cell.start, cell.end))
      ? withUnit(fact, unit)
      : fact;
  });
  return { ...row, facts };
}

/** A number without a unit, a sign or a word beside it. */
function isBare({ readings: [{ kind, unit }], certain }: Fact, cell: string): boolean {
  return kind === 'amount' && certain && !unit && !/[\p{L}%]/u.test(cell);
}

/** The number as written stays readable: a line above a table may not mean every column of it. */
function withUnit(fact: Fact, { readings: [{ value, unit }] }: Fact): Fact {
  const [first, ...rest] = fact.readings;
  const scaled = canonicalNumber(Number(first.value) * Number(value));
  const carried: Reading = { kind: 'amount', value: scaled, ...(unit ? { unit } : {}) };
  return { ...fact, table: 'cell', readings: [carried, first, ...rest] };
}
