/** Whether a value is one that its property may have. */
import type { CssNode, FunctionNode, Value } from 'css-tree';
import { generate } from './css-tree.js';
import type { Allowed } from './properties.js';
import { tokenKind } from './tokens.js';

/** A part of a value that a theme may not use. */
export interface Refused {
  readonly node: CssNode;
  readonly reason: 'address' | 'value';
}

/**
 * A length in rem on the narrowest and on the widest screen that a page is made for (320 and 1280 px). **Units**: px ÷ 16; em, ch and the like count as
 * rem.
 */
const UNITS: Readonly<Record<string, readonly [number, number]>> = {
  ...each('em rem lh rlh ic', [1, 1]),
  ...each('ch ex cap', [0.5, 0.5]),
  ...each('vw vi vh vb vmin vmax svw svh lvw lvh dvw dvh', [0.2, 0.8]),
  px: [1 / 16, 1 / 16],
  pt: [1 / 12, 1 / 12],
};

function each(names: string, factors: readonly [number, number]) {
  return Object.fromEntries(names.split(' ').map((name) => [name, factors]));
}

const SUMS = new Set(['calc', 'min', 'max', 'clamp']);

/** What to address a thing elsewhere with. */
const ADDRESS =
  /^(?:-[a-z]+-)?(?:url|src|image|image-set|cross-fade|element|paint|attr|expression)$/;

/** The first part of a value that is not allowed; undefined where all is. */
export function refusedIn(value: Value, allowed: Allowed): Refused | undefined {
  const refused = refusedAmong(value.children.toArray(), allowed);
  if (refused || !allowed.areas) return refused;
  const names = generate(value).split(/[^a-z]+/);
  return allowed.areas.every((name) => names.includes(name))
    ? undefined
    : { node: value, reason: 'value' };
}

function refusedAmong(nodes: readonly CssNode[], allowed: Allowed): Refused | undefined {
  for (const node of nodes) {
    const refused =
      node.type === 'Function' ? refusedFunction(node, allowed) : refusedLeaf(node, allowed);
    if (refused) return refused;
  }
  return undefined;
}

function refusedLeaf(node: CssNode, allowed: Allowed): Refused | undefined {
  if (node.type === 'Value') return refusedAmong(node.children.toArray(), allowed);
  if (node.type === 'Url') return { node, reason: 'address' };
  return isAllowed(node, allowed) ? undefined : { node, reason: 'value' };
}

function isAllowed(node: CssNode, allowed: Allowed): boolean {
  switch (node.type) {
    case 'Operator':
      return /^[,/]$/.test(node.value.trim());
    case 'Identifier':
      return isWord(node.name.toLowerCase(), allowed);
    case 'Hash':
      return isColour(node.value, allowed);
    case 'String':
      return allowed.strings?.test(node.value) === true;
    case 'Number':
      return isNumber(Number(node.value), allowed);
    case 'Percentage':
      return within([Number(node.value), Number(node.value)], allowed.percent);
    case 'Dimension':
      return isAngle(node.unit, allowed) || within(lengthOf(node.value, node.unit), allowed.length);
    default:
      return false;
  }
}

function isNumber(value: number, { number, length }: Allowed): boolean {
  return within([value, value], number) || (value === 0 && within([0, 0], length));
}

/** Hues and the directions of gradients. */
function isAngle(unit: string, { functions }: Allowed): boolean {
  return functions?.test('hsl') === true && /^(?:deg|grad|rad|turn)$/i.test(unit);
}

function refusedFunction(node: FunctionNode, allowed: Allowed): Refused | undefined {
  const name = node.name.toLowerCase();
  const inner = node.children.toArray();
  if (ADDRESS.test(name)) return { node, reason: 'address' };
  if (name === 'var') return refusedToken(node, allowed);
  if (SUMS.has(name)) {
    const fits = limits(name, inner).every((sum) => within(sum, allowed.length));
    return fits ? undefined : { node, reason: 'value' };
  }
  if (!allowed.functions?.test(name) || (allowed.colours === 'opaque' && !isOpaque(name, inner)))
    return { node, reason: 'value' };
  return refusedAmong(inner, name === 'minmax' ? { ...allowed, length: FROM_NOTHING } : allowed);
}

/** A column may shrink to nothing where the other limit lets it grow. */
const FROM_NOTHING = [0, 120] as const;

function isWord(name: string, { keywords, colours }: Allowed): boolean {
  if (colours === 'opaque' && name === 'transparent') return false;
  return !name.includes('\\') && (keywords?.test(name) ?? true);
}

function isColour(digits: string, { colours }: Allowed): boolean {
  if (!colours) return false;
  const lengths = colours === 'any' ? [3, 4, 6, 8] : [3, 6];
  return lengths.includes(digits.length) && /^[\da-f]+$/i.test(digits);
}

/** Three channels and no alpha. A mixture of opaque colours is opaque where its parts make up the whole. */
function isOpaque(name: string, inner: readonly CssNode[]): boolean {
  if (name === 'color-mix') return inner.filter(({ type }) => type === 'Percentage').length <= 1;
  const marks = inner.flatMap((node) => (node.type === 'Operator' ? [node.value.trim()] : []));
  return !marks.includes('/') && [0, 2].includes(marks.length);
}

/** `var(--name)`, with or without a value to fall back to. */
function refusedToken(node: FunctionNode, allowed: Allowed): Refused | undefined {
  const [name, comma, ...fallback] = node.children.toArray();
  if (name?.type !== 'Identifier' || !allowed.tokens?.includes(tokenKind(name.name)))
    return { node, reason: 'value' };
  return comma && refusedAmong([comma, ...fallback], allowed);
}

type Limits = readonly [number, number];

function within(value: Limits | undefined, range: Limits | undefined): boolean {
  if (!value || !range) return false;
  return value.every((each) => each >= range[0] && each <= range[1]);
}

function lengthOf(value: string, unit: string): Limits | undefined {
  const name = unit.toLowerCase();
  // A share of the room that is left in a grid is as good as a length.
  if (name === 'fr') return Number(value) > 0 ? [1, 1] : undefined;
  const factors = Object.hasOwn(UNITS, name) ? UNITS[name] : undefined;
  return factors && [Number(value) * factors[0], Number(value) * factors[1]];
}

/** The lengths that bound a sum: each operand, and of `clamp` the two ends. NaN where it is more than a sum of lengths. */
function limits(name: string, nodes: readonly CssNode[]): Limits[] {
  const operands: Limits[] = [[0, 0]];
  let last = 0;
  for (const node of nodes) {
    const mark = node.type === 'Operator' ? node.value.trim() : undefined;
    if (mark === ',') operands[++last] = [0, 0];
    else if (mark !== '+') {
      const length = node.type === 'Dimension' ? lengthOf(node.value, node.unit) : undefined;
      const [low, high] = operands[last] ?? [0, 0];
      operands[last] = length ? [low + length[0], high + length[1]] : [Number.NaN, Number.NaN];
    }
  }
  if (name !== 'clamp' || operands.some(([low]) => Number.isNaN(low))) return operands;
  return operands.length === 3
    ? [operands[0] as Limits, operands[2] as Limits]
    : [[Number.NaN, Number.NaN]];
}
