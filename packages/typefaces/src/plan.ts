/** Which files a weight of a typeface is cut into. */
import type { Typeface, Weight } from './typeface.js';

/** One file: the characters it holds, in the order of their numbers. */
export interface Slice {
  readonly weight: Weight;
  readonly characters: string;
}

/**
 * Cuts a weight so that most pages need its first file alone: it holds what most pages hold.
 *
 * **Shapes**: characters that stand on equally many pages follow their numbers, so that the same pages always give the same files.
 */
export function slicesOf(
  weight: Weight,
  held: ReadonlyMap<string, number>,
  { core, further }: Pick<Typeface, 'core' | 'further'>,
): Slice[] {
  const ranked = [...held]
    .sort(([a, pages], [b, others]) => others - pages || pointOf(a) - pointOf(b))
    .map(([char]) => char);
  const slices: Slice[] = [];
  while (ranked.length > 0) {
    const part = ranked.splice(0, slices.length === 0 ? core : further);
    const characters = part.sort((a, b) => pointOf(a) - pointOf(b)).join('');
    slices.push({ weight, characters });
  }
  return slices;
}

/** Characters as a CSS `unicode-range`. */
export function rangeOf(characters: string): string {
  const ranges: [number, number][] = [];
  for (const char of characters) {
    const point = pointOf(char);
    const last = ranges.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(',');
}

const pointOf = (char: string): number => char.codePointAt(0) ?? 0;
