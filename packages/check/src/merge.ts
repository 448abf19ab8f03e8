/** One slip, one finding: what only follows from another finding becomes a place of it. */
import type { Finding, Related, Span } from '@narani/model';

/**
 * Findings without those that only repeat another: a figure that its link contradicts is told by the link, and what the comparison says of the same
 * words is added to its places; one rule speaks once of the same words, from whichever side it looks.
 *
 * **Shapes**: in the order given; the first of findings alike is kept.
 */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const follows = new Map<Finding, Finding[]>();
  const byFolder = new Map<string, Finding[]>();
  const links = findings.filter(({ rule }) => LINK_WORDS.has(rule));
  for (const found of [...links, ...findings.filter(({ rule }) => !LINK_WORDS.has(rule))]) {
    const folder = found.path.slice(0, found.path.lastIndexOf('/') + 1);
    const near = byFolder.get(folder) ?? [];
    byFolder.set(folder, near);
    const cause = near.find((one) => causes(one, found));
    if (cause) follows.set(cause, [...(follows.get(cause) ?? []), found]);
    else {
      near.push(found);
      kept.push(found);
    }
  }
  const standing = new Set(kept);
  return findings.flatMap((found) =>
    standing.has(found) ? [withPlaces(found, follows.get(found) ?? [])] : [],
  );
}

/** Rules that compare the words of a link with what it leads to. */
const LINK_WORDS: ReadonlySet<string> = new Set(['check/article-link', 'check/fact-value']);

function causes(cause: Finding, found: Finding): boolean {
  if (!found.rule.startsWith('parity/') || !cause.span || !found.span) return false;
  const mine = placesOf(cause);
  if (LINK_WORDS.has(cause.rule))
    return placesOf(found).some(({ path, span }) => path === cause.path && isIn(span, cause.span));
  return (
    cause.rule === found.rule &&
    cause.actual !== undefined &&
    (found.actual === undefined || found.actual === cause.actual) &&
    mine.some(({ path, span }) => path === found.path && isSame(span, found.span))
  );
}

/** Where a finding stands, and the words of the other text that it quotes; a whole block says too little. */
function placesOf({ path, span, related = [] }: Finding): Related[] {
  return [{ path, ...(span ? { span } : {}) }, ...related.filter(({ text }) => text !== undefined)];
}

function withPlaces(found: Finding, follows: readonly Finding[]): Finding {
  const known = placesOf(found);
  const more: Related[] = [];
  for (const place of follows.flatMap(placesOf)) {
    const isKnown = [...known, ...more].some(
      ({ path, span }) =>
        path === place.path &&
        (isSame(span, place.span) ||
          isIn(place.span, path === found.path ? found.span : undefined)),
    );
    if (!isKnown) more.push(place);
  }
  return more.length === 0 ? found : { ...found, related: [...(found.related ?? []), ...more] };
}

function isIn(inner: Span | undefined, outer: Span | undefined): boolean {
  if (!inner || !outer) return false;
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}

function isSame(a: Span | undefined, b: Span | undefined): boolean {
  return isIn(a, b) && isIn(b, a);
}

function isBefore(a: Span['start'], b: Span['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.column <= b.column);
}
