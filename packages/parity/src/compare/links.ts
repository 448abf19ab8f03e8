/**
 * Compares links by their targets, whatever language the path is in, and the languages of those paths.
 *
 * A fragment made of a Korean heading cannot be compared with an English one by its letters: on the same page it must lead to
 * the paired section; to other pages it must keep its digits and be the same wherever the same target is meant.
 */
import type { Document, Edit, Finding, Locale, Span } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Block, Token } from '../block.js';
import { splitTarget } from '../target.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';

/** Which section a fragment leads to, by document, and which sections are paired. */
export interface Anchors {
  readonly source: ReadonlyMap<string, number>;
  readonly target: ReadonlyMap<string, number>;
  readonly paired: ReadonlyMap<number, number>;
}

/** A pair of links whose fragments differ in letters only: to be checked for consistency over the document. */
export interface LinkPair {
  readonly context: Context;
  readonly source: Token;
  readonly target: Token;
}

interface Link {
  readonly token: Token;
  readonly path: string;
  readonly fragment: string;
  readonly locale: Locale | undefined;
  readonly peer: Block | undefined;
}

/** The findings on the links of a section, and the pairs that only the whole document can judge. */
export function compareLinks(
  context: Context,
  pairs: readonly BlockPair[],
  anchors: Anchors,
): { findings: Finding[]; open: LinkPair[] } {
  const findings: Finding[] = [];
  const open: LinkPair[] = [];
  const restA: Link[] = [];
  const restB: Link[] = [];
  for (const { source, target } of pairs) {
    if (source.length === 0 || target.length === 0) continue;
    const left = source.flatMap((block) =>
      block.links.map((token) => toLink(token, target.at(-1))),
    );
    const right = target.flatMap((block) =>
      block.links.map((token) => toLink(token, source.at(-1))),
    );
    const found = matchLinks(context, left, right, anchors);
    findings.push(...found.findings);
    open.push(...found.open);
    restA.push(...left);
    restB.push(...right);
  }
  strike(
    restA,
    restB,
    (a, b) => sameTarget(a, b, anchors) === true,
    () => {},
  );
  findings.push(...judgeRest(context, restA, restB));
  return { findings, open };
}

/** The same Korean target must always be the same English one, and the other way round; the odd one out is the fault. */
export function judgeConsistency(pairs: readonly LinkPair[]): Finding[] {
  const out = new Map<LinkPair, Finding>();
  for (const [mine, theirs] of [
    ['source', 'target'],
    ['target', 'source'],
  ] as const) {
    const groups = new Map<string, Map<string, LinkPair[]>>();
    for (const pair of pairs) {
      const group = groups.get(key(pair[mine])) ?? new Map<string, LinkPair[]>();
      group.set(key(pair[theirs]), [...(group.get(key(pair[theirs])) ?? []), pair]);
      groups.set(key(pair[mine]), group);
    }
    for (const group of groups.values()) {
      if (group.size < 2) continue;
      const [usual, ...odd] = [...group.values()].sort((a, b) => b.length - a.length);
      for (const pair of odd.flat()) {
        if (!out.has(pair))
          out.set(
            pair,
            wrongTarget(pair.context, pair.source, pair.target, usual?.[0]?.target.value),
          );
      }
    }
  }
  return [...out.values()];
}

const key = (token: Token): string => {
  const { path, fragment } = splitTarget(token.value);
  return `${path}#${fragment}`;
};

function toLink(token: Token, peer: Block | undefined): Link {
  return { token, peer, ...splitTarget(token.value) };
}

/** Strikes out the links that agree; what is left stays in the two lists. */
function matchLinks(
  context: Context,
  left: Link[],
  right: Link[],
  anchors: Anchors,
): { findings: Finding[]; open: LinkPair[] } {
  const findings: Finding[] = [];
  const open: LinkPair[] = [];
  strike(
    left,
    right,
    (a, b) => sameTarget(a, b, anchors) === true,
    (a, b) => findings.push(...checkLocale(context, a, b)),
  );
  strike(
    left,
    right,
    (a, b) => sameTarget(a, b, anchors) === undefined,
    (a, b) => {
      open.push({ context, source: a.token, target: b.token });
      findings.push(...checkLocale(context, a, b));
    },
  );
  strike(
    left,
    right,
    () => true,
    (a, b) => findings.push(wrongTarget(context, a.token, b.token, a.token.value)),
  );
  return { findings, open };
}

function strike(
  left: Link[],
  right: Link[],
  fits: (a: Link, b: Link) => boolean,
  then: (a: Link, b: Link) => void,
): void {
  for (let index = 0; index < left.length; ) {
    const link = left[index];
    const at = link ? right.findIndex((candidate) => fits(link, candidate)) : -1;
    const other = right[at];
    if (!link || !other) {
      index += 1;
      continue;
    }
    left.splice(index, 1);
    right.splice(at, 1);
    then(link, other);
  }
}

/** Whether two links lead to the same place; undefined where only their consistency can tell. */
function sameTarget(a: Link, b: Link, anchors: Anchors): boolean | undefined {
  if (a.path !== b.path) return false;
  if (a.fragment === b.fragment) return true;
  if (a.fragment === '' || b.fragment === '') return false;
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

function wrongTarget(
  context: Context,
  source: Token,
  target: Token,
  expected: string | undefined,
): Finding {
  return report(context, 'parity/link', {
    variant: 'contradicting',
    actual: target.value,
    expected: expected ?? source.value,
    span: target.span,
    values: { text: target.text ?? '' },
    related: elsewhere(context.source.path, source.span, source.value),
  });
}

function judgeRest(context: Context, left: readonly Link[], right: readonly Link[]): Finding[] {
  return [
    ...left.map((a) =>
      report(context, 'parity/link', {
        variant: 'missing',
        expected: a.token.value,
        span: a.peer?.span,
        values: { text: a.token.text ?? '' },
        related: elsewhere(context.source.path, a.token.span, a.token.value),
      }),
    ),
    ...right.map((b) =>
      report(context, 'parity/link', {
        variant: 'extra',
        actual: b.token.value,
        span: b.token.span,
        values: { text: b.token.text ?? '' },
      }),
    ),
  ];
}

/** A link into the same site must lead to the page's own language, where the other side's does. */
function checkLocale(context: Context, a: Link, b: Link): Finding[] {
  const { source, target } = context;
  if (!b.token.value.startsWith('/') && !b.token.value.startsWith('.')) return [];
  const wrong = b.locale !== undefined && b.locale !== target.locale && a.locale !== b.locale;
  const copied = b.locale !== undefined && b.locale !== target.locale && a.locale === source.locale;
  if (!wrong && !copied) return [];
  const right = b.token.value.replace(/(^|\/)(?:ko|en)(?=\/|$)/, `$1${target.locale}`);
  return [
    report(context, 'parity/link-locale', {
      actual: b.token.value,
      expected: right,
      span: b.token.span,
      fix: targetEdit(target, b.token, right),
      related: elsewhere(source.path, a.token.span, a.token.value),
    }),
  ];
}

/** An edit of a link's target alone: the target is the last thing before the closing bracket. */
function targetEdit(document: Document, token: Token, text: string): Edit[] {
  const end = token.span?.end;
  if (!end || end.offset === undefined || token.span?.start.offset === undefined) return [];
  const close = end.offset - 1;
  const from = close - token.value.length;
  const span: Span = {
    start: { line: end.line, column: end.column - 1 - token.value.length, offset: from },
    end: { line: end.line, column: end.column - 1, offset: close },
  };
  // A title after the target, or brackets around it, would shift the place.
  const plain =
    (token.span.start.offset ?? 0) + 2 + (token.text?.length ?? 0) + token.value.length + 2 ===
    end.offset;
  return plain ? [{ path: document.path, span, text }] : [];
}
