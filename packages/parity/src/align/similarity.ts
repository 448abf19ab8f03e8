/**
 * How likely two blocks or sections are versions of one another: by anchors (code, addresses, numbers, Latin words), kind and length.
 *
 * **Source**: Gale and Church 1993 for lengths; the weights were set on the development half of the benchmark.
 */
import type { Block } from '../block.js';
import type { Fact } from '../facts/fact.js';
import { targetAnchor } from '../target.js';

/** What identifies a block across languages. */
export interface Features {
  readonly kind: Block['kind'];
  readonly path: string;
  /** Tokens that translation leaves alone. */
  readonly strict: ReadonlySet<string>;
  readonly latin: ReadonlySet<string>;
  /** The terms of the glossary, each as often as it stands there. */
  readonly terms: readonly number[];
  /** What it says, by words that both languages are known to have; empty until something hangs on it. */
  readonly ideas: ReadonlySet<string>;
  readonly weight: number;
  readonly key: string;
}

const NONE: ReadonlySet<string> = new Set();

/** The features of a block. */
export function blockFeatures(block: Block): Features {
  const strict = new Set<string>();
  for (const code of block.codes) strict.add(`c:${code.value}`);
  for (const link of block.links) strict.add(`u:${targetAnchor(link.value)}`);
  for (const image of block.images) strict.add(`i:${image.value}`);
  for (const note of block.notes) strict.add(`^${note.value}`);
  for (const fact of block.facts) if (fact.certain) strict.add(`n:${factAnchor(fact)}`);
  const latin = new Set<string>();
  if (block.kind === 'code' || block.kind === 'markup') {
    for (const match of block.raw.matchAll(/[A-Za-z_$][\w$-]*|\d+|[<>{}()=]{2,}/g))
      strict.add(match[0]);
  } else
    for (const match of block.text.matchAll(/[A-Za-z][A-Za-z'’-]+/g))
      latin.add(match[0].toLowerCase());
  const parts = [...strict].sort().join(' ');
  return {
    kind: block.kind,
    path: block.path,
    strict,
    latin,
    terms: [],
    ideas: NONE,
    weight: block.weight,
    key: parts ? `${block.kind} ${parts}` : '',
  };
}

/** The features of several blocks taken together. */
export function joinFeatures(list: readonly Features[]): Features {
  const [first] = list;
  const strict = new Set<string>();
  const latin = new Set<string>();
  let weight = 0;
  for (const entry of list) {
    for (const token of entry.strict) strict.add(token);
    for (const word of entry.latin) latin.add(word);
    weight += entry.weight;
  }
  return {
    kind: first?.kind ?? 'paragraph',
    path: first?.path ?? '',
    strict,
    latin,
    terms: list.flatMap(({ terms }) => terms),
    ideas: new Set(list.flatMap(({ ideas }) => [...ideas])),
    weight,
    key: '',
  };
}

/** The weight of pairing two blocks: about 1 for likely versions, below -1 for strangers, -Infinity for kinds that never meet. */
export function blockScore(a: Features, b: Features): number {
  const kinds = kindScore(a.kind, b.kind);
  if (kinds === -Infinity) return kinds;
  let score = 1 + kinds - 0.9 * lengthDistance(a.weight, b.weight);
  if (a.path !== b.path) score -= 0.6;
  const count = a.strict.size + b.strict.size;
  if (count > 0)
    score +=
      ((2 * common(a.strict, b.strict)) / count - 0.5) * 2.4 * Math.min(1, Math.sqrt(count / 5));
  return (
    score + latinScore(a.latin, b.latin) + termScore(a.terms, b.terms) + ideaScore(a.ideas, b.ideas)
  );
}

/** Prose without a number is recognised by its terms, of which a translator may leave out one or the other. */
function termScore(a: readonly number[], b: readonly number[]): number {
  const count = a.length + b.length;
  if (count === 0) return 0;
  const rest = [...b];
  for (const term of a) {
    const at = rest.indexOf(term);
    if (at >= 0) rest.splice(at, 1);
  }
  const shared = b.length - rest.length;
  return ((2 * shared) / count - 0.5) * Math.min(1, Math.sqrt(count / 5));
}

/** Prose is recognised by the names and the claims that both versions hold; what one lacks proves nothing, for few words are known. */
function ideaScore(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const count = a.size + b.size;
  if (count === 0) return 0;
  return ((2 * common(a, b)) / count) * 3 * Math.min(1, Math.sqrt(count / 6));
}

/** How far two lengths lie apart: 0 for the same, 0.7 for twice as long, at most 2. */
export function lengthDistance(a: number, b: number): number {
  return Math.min(2, Math.abs(Math.log((a + 12) / (b + 12))));
}

/** How many members two sets share. */
export function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const entry of small) if (large.has(entry)) count += 1;
  return count;
}

/** Latin words of the Korean side usually stand on the English side too; the fewer words are the Korean ones. */
export function latinScore(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const fewer = Math.min(a.size, b.size);
  if (fewer === 0) return 0;
  return (common(a, b) / fewer - 0.45) * 1.3 * Math.min(1, fewer / 3);
}

const PROSE = new Set(['paragraph', 'item', 'heading', 'figure']);

function kindScore(a: Block['kind'], b: Block['kind']): number {
  if (a === b) return a === 'break' ? 0.2 : 0;
  if (PROSE.has(a) && PROSE.has(b)) return a === 'heading' || b === 'heading' ? -Infinity : -1;
  if ((a === 'markup' && PROSE.has(b)) || (b === 'markup' && PROSE.has(a))) return -1.5;
  return -Infinity;
}

/** The numbers of a fact, without its kind: enough to recognise, not to judge. */
function factAnchor(fact: Fact): string {
  return fact.readings[0].value.replace(/(?<![a-z])[a-z]+[=:]/g, '');
}
