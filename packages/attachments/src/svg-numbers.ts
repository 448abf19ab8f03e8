/** How large the numbers of a drawing are, and how often it repeats what is small: dashes along a stroke, tiles of a pattern. */
import type { SaxesTagNS } from 'saxes';
import { plainCss } from './svg-rules.js';

/** **Units**: user units. The largest number a drawing may hold: renderers count with single precision, and set dashes one by one. */
const MAX_NUMBER = 1_000_000;

/** Dashes that the longest straight stroke of a drawing may be cut into, and tiles that a pattern may lay in a row. */
const MAX_DASHES = 100_000;
const MAX_TILES = 10_000;

/**
 * What was measured of a drawing.
 *
 * **Units**: user units; `fraction` is the side of a tile as a part of what it fills.
 */
export interface Measure {
  farthest: number;
  dash: number;
  tile: number;
  fraction: number;
}

/** Nothing measured yet. */
export function createMeasure(): Measure {
  const none = Number.POSITIVE_INFINITY;
  return { farthest: 0, dash: none, tile: none, fraction: none };
}

/** What a drawing repeats more often than renderers can bear; undefined where it repeats nothing so. */
export function findRepeated({ farthest, dash, tile, fraction }: Measure): string | undefined {
  if (farthest / dash > MAX_DASHES) return 'stroke-dasharray';
  return farthest / tile > MAX_TILES || 1 / fraction > MAX_TILES ? '<pattern' : undefined;
}

/** Takes in the attributes of an element. */
export function measureTag(measure: Measure, { local, attributes }: SaxesTagNS): void {
  for (const { local: name, value } of Object.values(attributes)) {
    if (!isGeometry(name)) continue;
    if (name === 'style') measureCss(measure, plainCss(value));
    else {
      measure.farthest = Math.max(measure.farthest, farthestOf(value));
      if (name === 'stroke-dasharray') measureDashes(measure, value);
    }
  }
  if (local === 'pattern') measureTile(measure, attributes);
}

/** Takes in a style sheet, or the declarations of one element. */
export function measureCss(measure: Measure, css: string): void {
  measure.farthest = Math.max(measure.farthest, ...lengthsIn(css));
  // Dashes of 0.0001 cut a stroke into more pieces than a renderer can set.
  for (const [, dashes = ''] of css.matchAll(/stroke-dasharray\s*:([^;}!]*)/gi))
    measureDashes(measure, dashes);
}

/** Whether an attribute of this name can hold numbers that are drawn. */
export function isGeometry(name: string): boolean {
  return name !== 'id' && name !== 'class';
}

/** Whether coordinates, lengths or transforms hold a number such as 1e300. A colour such as `#1234567` holds none. */
export function hasHugeNumber(value: string): boolean {
  return farthestOf(value) > MAX_NUMBER;
}

/** The same of declarations in CSS. */
export function hasHugeLength(css: string): boolean {
  return lengthsIn(css).some((length) => length > MAX_NUMBER);
}

function measureDashes(measure: Measure, dashes: string): void {
  const run = numbersIn(dashes).reduce((sum, dash) => sum + Math.abs(dash), 0);
  if (run > 0) measure.dash = Math.min(measure.dash, run);
}

function measureTile(measure: Measure, attributes: SaxesTagNS['attributes']): void {
  const inUnits = attributes.patternUnits?.value === 'userSpaceOnUse';
  const scale = smallestScale(attributes.patternTransform?.value ?? '');
  for (const side of [attributes.width?.value, attributes.height?.value]) {
    const [number = 0] = numbersIn(side ?? '');
    if (number <= 0) continue;
    const size = number * scale;
    if (side?.includes('%')) measure.fraction = Math.min(measure.fraction, size / 100);
    else if (inUnits) measure.tile = Math.min(measure.tile, size);
    else measure.fraction = Math.min(measure.fraction, size);
  }
}

/** What transforms shrink a tile to, at most: 1 where they do not. */
function smallestScale(transforms: string): number {
  return [...transforms.matchAll(/(scale|matrix)\s*\(([^)]*)\)/gi)].reduce(
    (all, [, name = '', values = '']) => {
      const [a = 1, b = a, , d = a] = numbersIn(values);
      const factor = Math.min(Math.abs(a), Math.abs(name.toLowerCase() === 'scale' ? b : d));
      return factor > 0 ? all * Math.min(1, factor) : all;
    },
    1,
  );
}

/** The largest number of a value of coordinates, lengths or transforms; 0 where it is something else. */
function farthestOf(value: string): number {
  if (!/^[\s\d.,eE+%a-zA-Z()-]+$/.test(value)) return 0;
  return numbersIn(value).reduce((most, number) => Math.max(most, Math.abs(number)), 0);
}

/** The largest number of each declaration of CSS, without those in names and colours. */
function lengthsIn(css: string): number[] {
  return [...css.matchAll(/(?<![\w-])([\w-]+)\s*:([^;{}]*)/g)]
    .filter(([, property]) => property?.toLowerCase() !== 'font-family')
    .map(([, , value = '']) => value.replace(/#[\w-]+|(?<![a-z])[a-z]+-[\w-]+/gi, ' '))
    .map((value) => numbersIn(value).reduce((most, number) => Math.max(most, Math.abs(number)), 0));
}

function numbersIn(value: string): number[] {
  return (value.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}
