/** One table of limits, from schemas/limits.schema.json, and the finding of whatever is over one. */
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { LIMIT_TABLE, type NaraniConfig } from '@narani/schema';

/** The name of a limit, as `limits` in narani.yaml has it. */
export type LimitName = keyof typeof LIMIT_TABLE;

/** Every limit with the number that holds. **Units**: as its name says; see schemas/limits.schema.json. */
export type Limits = Readonly<Record<LimitName, number>>;

/** Every limit's name, in the order of the table. */
export const LIMIT_NAMES = Object.keys(LIMIT_TABLE) as LimitName[];

/** Limits whose findings have a rule of their own, or none: the rest of a flood of findings is a number. */
type OwnRule = 'textBytes' | 'recordBytes' | 'marks' | 'tableColumns' | 'tableCells' | 'findings';

/** What holds where narani.yaml says nothing. */
export const DEFAULT_LIMITS: Limits = limitsOf(undefined);

/** Which limit of bytes holds for a text file. */
export function sourceLimit(path: string): 'textBytes' | 'recordBytes' {
  return /\.md$/i.test(path) ? 'textBytes' : 'recordBytes';
}

/** The limits of a content folder: those that narani.yaml gives, and the table's own. */
export function limitsOf(config: Pick<NaraniConfig, 'limits'> | undefined): Limits {
  const own = config?.limits ?? {};
  return Object.fromEntries(
    LIMIT_NAMES.map((name) => [name, own[name] ?? LIMIT_TABLE[name].standard]),
  ) as Limits;
}

/**
 * The finding for something over a limit: how much it is, how much may be, and how to raise it.
 *
 * **Errors**: limits/exceeded. `actual` is missing where it was not counted to the end.
 */
export function overLimit(
  name: Exclude<LimitName, OwnRule>,
  limits: Limits,
  at: Pick<Finding, 'path' | 'span' | 'scope'>,
  actual?: number,
): Finding {
  const expected = limits[name];
  return finding('limits/exceeded', {
    scope: name,
    ...at,
    variant: name,
    expected: String(expected),
    ...(actual === undefined ? {} : { actual: String(actual) }),
    values: {
      expected,
      actual: actual ?? `> ${expected}`,
      limit: name,
      maximum: LIMIT_TABLE[name].maximum,
    },
  });
}
