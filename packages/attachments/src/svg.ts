/** SVG: read as XML to its end, and held to what a still drawing needs. */
import { type Limits, overLimit } from '@narani/limits';
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { costOf, type Reference, type Shape } from './svg-cost.js';
import {
  createMeasure,
  findRepeated,
  hasHugeLength,
  hasHugeNumber,
  isGeometry,
  type Measure,
  measureCss,
  measureTag,
} from './svg-numbers.js';
import { ELEMENTS, FILTERS, FOREIGN, HOSTILE, plainCss } from './svg-rules.js';
import { findSizeless } from './svg-size.js';

const SVG = 'http://www.w3.org/2000/svg';

/** A pattern is drawn in tiles: each of its shapes counts so often. */
const TILES = 100;

/** The faults of an SVG; none where it may be published. **Errors**: corpus/active-picture, corpus/heavy-picture, corpus/unreadable-picture, attachments/no-size, limits/exceeded. */
export function checkSvg(path: string, bytes: Uint8Array, limits: Limits): Finding[] {
  const text = decode(bytes);
  const reading = text === undefined ? undefined : read(path, text, limits);
  if (!reading) return [unreadable(path)];
  const { fault, root, styled } = reading;
  if (fault) return [fault];
  if (!root) return [unreadable(path)];
  // A style sheet may put its paint on every shape: colours that run are paint, nothing else is.
  const heavy = styled.find((id) => !reading.gradients.has(id));
  if (heavy !== undefined) return [blame('corpus/heavy-picture', path, `url(#${heavy})`)];
  const repeated = findRepeated(reading.measure);
  if (repeated !== undefined) return [blame('corpus/heavy-picture', path, repeated)];
  if (reading.selectors * reading.shapes > MAX_MATCHES)
    return [blame('corpus/heavy-picture', path, '<style>')];
  const cost = costOf(root);
  if (cost === Number.POSITIVE_INFINITY)
    return [blame('corpus/heavy-picture', path, reading.lastUse)];
  return cost > limits.svgShapes ? [overLimit('svgShapes', limits, { path }, cost)] : [];
}

/** Selectors of style sheets times elements: print holds each against each, ten millions in half a second. */
const MAX_MATCHES = 10_000_000;

/** How many shapes an SVG draws, repeated ones counted each time; one at least for every 50 bytes. 0 for what cannot be read. */
export function shapesOf(bytes: Uint8Array, limits: Limits): number {
  const text = decode(bytes) ?? '';
  const least = Math.ceil(bytes.length / 50);
  // Nothing repeats itself without one of these, be it escaped.
  if (!/use|url|[&\\]/i.test(text)) return Math.max(least, text.split(/<(?=[a-z])/i).length - 1);
  const { root } = read('', text, limits) ?? {};
  return root ? Math.max(least, costOf(root)) : 0;
}

interface Reading {
  shapes: number;
  selectors: number;
  fault?: Finding;
  root?: Shape;
  readonly styled: string[];
  readonly gradients: Set<string>;
  lastUse: string;
  readonly measure: Measure;
}

function read(path: string, text: string, limits: Limits): Reading | undefined {
  const reading: Reading = {
    shapes: 0,
    selectors: 0,
    styled: [],
    gradients: new Set(),
    lastUse: '<use>',
    measure: createMeasure(),
  };
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: { shape: Shape; name: string; sheet?: string }[] = [];
  let letters = 0;
  let broken = false;
  const refuse = (found: Finding): void => {
    reading.fault ??= found;
  };
  const blameHere = (rule: Blame, actual: string) =>
    refuse(blame(rule, path, actual, { line: parser.line, column: Math.max(1, parser.column) }));
  parser.on('error', () => {
    broken = true;
  });
  parser.on('doctype', (doctype) => {
    // Entities and default attributes make more of the text than stands there.
    if (doctype.includes('[')) blameHere('corpus/active-picture', '<!ENTITY');
    const elsewhere = doctype.match(/"[^"]*"|'[^']*'/g)?.find((name) => !OWN_DOCTYPE.test(name));
    if (elsewhere !== undefined) blameHere('corpus/active-picture', `<!DOCTYPE ${elsewhere}`);
  });
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    // A browser would read other letters than were read here.
    if (!isUnicode(encoding, text)) broken = true;
  });
  parser.on('processinginstruction', ({ target }) =>
    blameHere('corpus/active-picture', `<?${target}`),
  );
  parser.on('opentag', (tag) => {
    if (open.length >= limits.depth) refuse(overLimit('depth', limits, { path }));
    reading.shapes += 1;
    if (reading.shapes > limits.svgShapes) refuse(overLimit('svgShapes', limits, { path }));
    if (open.length === 0 && (tag.local !== 'svg' || tag.uri !== SVG)) broken = true;
    if (broken) return void open.push({ shape: shapeOf(tag), name: tag.local });
    const within = open.some(({ name }) => name === 'metadata');
    const fault = faultOf(tag, within);
    if (fault) blameHere(fault.rule, fault.actual);
    measureTag(reading.measure, tag);
    const sizeless = open.length === 0 ? findSizeless(tag) : undefined;
    if (sizeless !== undefined) blameHere('attachments/no-size', sizeless);
    const shape = shapeOf(tag);
    if (/Gradient$/.test(tag.local) && shape.id) reading.gradients.add(shape.id);
    if (tag.local === 'use') reading.lastUse = `<use href="#${shape.refers[0]?.id ?? ''}">`;
    open.at(-1)?.shape.children.push(shape);
    reading.root ??= shape;
    open.push({ shape, name: tag.local });
  });
  parser.on('closetag', () => {
    // A browser joins what elements, remarks and CDATA keep apart.
    const { sheet } = open.pop() ?? {};
    if (sheet !== undefined) readSheet(sheet);
  });
  const readSheet = (written: string) => {
    const css = plainCss(written);
    const fault = cssFault(css);
    if (fault) blameHere(fault.rule, fault.actual);
    if (hasHugeLength(css)) blameHere('corpus/heavy-picture', '<style>');
    measureCss(reading.measure, css);
    reading.selectors += css.split(/[{,]/).length - 1;
    for (const id of idsIn(css)) reading.styled.push(id);
  };
  const words = (value: string) => {
    const within = open.at(-1);
    if (within?.name === 'style') within.sheet = (within.sheet ?? '') + value;
    else if (within) {
      letters += value.trim().length;
      if (letters > limits.svgLetters) refuse(overLimit('svgLetters', limits, { path }, letters));
    }
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.write(text).close();
  return broken && !reading.fault ? undefined : reading;
}

type Blame = 'corpus/active-picture' | 'corpus/heavy-picture' | 'attachments/no-size';

interface Fault {
  readonly rule: Blame;
  readonly actual: string;
}

function faultOf(tag: SaxesTagNS, withinMetadata: boolean): Fault | undefined {
  const { local, uri, name } = tag;
  if (FOREIGN.test(uri)) return { rule: 'corpus/active-picture', actual: `<${name}` };
  if ((uri === SVG || uri === '') && !ELEMENTS.has(local) && !withinMetadata)
    return /^(?:filter|fe[A-Z]\w*)$/.test(local)
      ? { rule: 'corpus/heavy-picture', actual: `<${name}` }
      : { rule: 'corpus/active-picture', actual: `<${name}` };
  for (const attribute of Object.values(tag.attributes)) {
    const fault = attributeFault(attribute.local.toLowerCase(), attribute.value, attribute.uri);
    if (fault) return { ...fault, actual: `${attribute.name}="${fault.actual}"` };
  }
  return undefined;
}

/** Attributes that hold an address besides `href` and `src`: a browser may ask for it. **Source**: SVG 2, HTML. */
const ADDRESSES: ReadonlySet<string> = new Set([
  'base',
  'ping',
  'action',
  'formaction',
  'poster',
  'srcset',
  'background',
  'manifest',
  'codebase',
]);

function attributeFault(name: string, value: string, uri: string): Fault | undefined {
  const shown = value.slice(0, 40);
  const active: Fault = { rule: 'corpus/active-picture', actual: shown };
  const heavy: Fault = { rule: 'corpus/heavy-picture', actual: shown };
  if (uri === 'http://www.w3.org/2000/xmlns/') return FOREIGN.test(value) ? active : undefined;
  if (/^on/.test(name) || ADDRESSES.has(name)) return active;
  if (name === 'href' || name === 'src') return /^\s*#/.test(value) ? undefined : active;
  if (name === 'filter') return value.trim() === 'none' ? undefined : heavy;
  const css = plainCss(value);
  // Nothing that is looked for comes without one of these.
  const fault = /[:@(]/.test(css) ? cssFault(css) : undefined;
  if (fault) return { ...fault, actual: shown };
  const far = name === 'style' ? hasHugeLength(css) : isGeometry(name) && hasHugeNumber(value);
  return far ? heavy : undefined;
}

function cssFault(css: string): Fault | undefined {
  const hostile = HOSTILE.map((pattern) => pattern.exec(css)?.[0]).find((found) => found);
  if (hostile) return { rule: 'corpus/active-picture', actual: hostile.trim().slice(0, 40) };
  const filter = FILTERS.exec(css)?.[0];
  return filter ? { rule: 'corpus/heavy-picture', actual: filter.trim() } : undefined;
}

function shapeOf(tag: SaxesTagNS): Shape {
  const values = Object.values(tag.attributes);
  const id = values.find(({ local }) => local === 'id')?.value;
  const href = values.find(({ local }) => local === 'href')?.value.trim();
  // A link leads somewhere and draws nothing.
  const drawn = href?.startsWith('#') && tag.local !== 'a' ? [{ id: href.slice(1), times: 1 }] : [];
  const painted = values.flatMap(({ local, value }): Reference[] => {
    const css = plainCss(value);
    if (!css.includes('(')) return [];
    return idsIn(css).map((name) => ({ id: name, times: timesOf(tag, local, value) }));
  });
  return { id, children: [], refers: [...drawn, ...painted] };
}

/** How often a reference is drawn: a marker once for each point, a pattern in tiles. */
function timesOf({ attributes }: SaxesTagNS, name: string, value: string): number {
  if (/^marker/.test(name) || /marker/.test(value)) {
    const points = `${attributes.d?.value ?? ''} ${attributes.points?.value ?? ''}`;
    return Math.max(2, points.match(/[a-z]|[-+]?[\d.]+/gi)?.length ?? 0);
  }
  return name === 'fill' || name === 'stroke' || name === 'style' ? TILES : 1;
}

function idsIn(css: string): string[] {
  return [...css.matchAll(/url\(\s*(?:["']\s*)?#([^"')\s]+)/gi)].map((match) => match[1] ?? '');
}

/** Names in a document type that lead nowhere but to the makers of SVG. */
const OWN_DOCTYPE = /^["'](?:-\/\/W3C\/\/|https?:\/\/www\.w3\.org\/)/;

/** Whether a text read as UTF-8 is the same in the encoding that it names. */
function isUnicode(encoding: string, text: string): boolean {
  if (/^utf-?8$/i.test(encoding)) return true;
  return /^(?:us-)?ascii$|^iso-8859-1$|^windows-1252$/i.test(encoding) && /^[\0-\x7f]*$/.test(text);
}

/** UTF-8 alone: another encoding would hide what stands there. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unreadable(path: string): Finding {
  const actual = path.slice(path.lastIndexOf('/') + 1);
  const values = { actual, expected: 'SVG' };
  return finding('corpus/unreadable-picture', {
    ...{ path, scope: actual, actual, expected: 'SVG', values },
  });
}

function blame(
  rule: Blame,
  path: string,
  actual: string,
  point?: { line: number; column: number },
): Finding {
  const span = point ? { span: { start: point, end: point } } : {};
  return finding(rule, { path, ...span, scope: actual, actual, values: { actual } });
}
