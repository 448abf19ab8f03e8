/**
 * Decides whether two links lead to the same place.
 *
 * A fragment made of a Korean heading cannot be compared with an English one by its letters: on the same page it must lead to
 * the paired section; to other pages it must keep its digits and be the same wherever the same target is meant.
 */
import type { Block, Token } from '../block.js';
import type { Target } from '../target.js';
import { inOwnLanguages, samePage, splitTarget } from '../target.js';

/** Which section a fragment leads to, by document, and which sections are paired. */
export interface Anchors {
  readonly source: ReadonlyMap<string, number>;
  readonly target: ReadonlyMap<string, number>;
  readonly paired: ReadonlyMap<number, number>;
}

/** A link with the block that stands for its own on the other side. */
export interface Link extends Target {
  readonly token: Token;
  readonly peer: Block | undefined;
}

/** A link of a block, with its target cut in parts. */
export function toLink(token: Token, peer: Block | undefined): Link {
  return { token, peer, ...splitTarget(token.value) };
}

/** Whether two links are written to the same place. */
export function sameTarget(a: Link, b: Link, anchors: Anchors): boolean | undefined {
  return a.path === b.path ? sameFragment(a, b, anchors) : false;
}

/** Whether two links lead to the same place, however they are written; undefined where only their consistency can tell. */
export function samePlace(a: Link, b: Link, anchors: Anchors): boolean | undefined {
  const page = a.path === b.path ? true : samePage(a, b);
  const place = page === false ? false : sameFragment(a, b, anchors);
  return place && page;
}

function sameFragment(a: Link, b: Link, anchors: Anchors): boolean | undefined {
  if (a.fragment === b.fragment) return true;
  // Another site's anchors are made of its headings, in each language anew, and often left out.
  if (a.fragment === '' || b.fragment === '') return inOwnLanguages(a, b);
  if (a.path === '') {
    const from = anchors.source.get(a.fragment);
    const to = anchors.target.get(b.fragment);
    if (from !== undefined && to !== undefined) return anchors.paired.get(from) === to;
    if (from !== undefined || to !== undefined) return false;
  }
  if (!/[^\x20-\x7e]/.test(a.fragment + b.fragment)) return false;
  return digits(a.fragment) === digits(b.fragment) ? undefined : false;
}

const digits = (text: string): string => (text.match(/\d+/g) ?? []).join();
