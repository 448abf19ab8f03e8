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
  const links = groupBy(findings.filter(isOnLink), folderOf);
  const byPlace = new Map<string, Finding[]>();
  for (const found of [...findings.filter(isOnLink), ...findings.filter((one) => !isOnLink(one))]) {
    const cause = findCause(found, links.get(folderOf(found)) ?? [], byPlace);
    if (cause) add(follows, cause, found);
    else {
      kept.push(found);
      if (!canRepeat(found)) continue;
      for (const place of placesOf(found)) add(byPlace, placeKey(found.rule, place), found);
    }
  }
  const standing = new Set(kept);
  return findings.flatMap((found) =>
    standing.has(found) ? [withPlaces(found, follows.get(found) ?? [])] : [],
  );
}

/** Rules that compare the words of a link with what it leads to. */
const LINK_WORDS: ReadonlySet<string> = new Set(['check/article-link', 'check/fact-value']);

function isOnLink({ rule }: Finding): boolean {
  return LINK_WORDS.has(rule);
}

/** Whether a finding may say what another of its rule says. */
function canRepeat({ rule, span, actual }: Finding): boolean {
  return rule.startsWith('parity/') && span !== undefined && actual !== undefined;
}

/** The finding that a finding only follows from: the first of those on links around its words, then of those of its rule at its place. */
function findCause(
  found: Finding,
  links: readonly Finding[],
  byPlace: ReadonlyMap<string, readonly Finding[]>,
): Finding | undefined {
  if (!found.rule.startsWith('parity/') || !found.span) return undefined;
  const places = links.length === 0 ? [] : placesOf(found);
  const around = links.find((link) =>
    places.some(({ path, span }) => path === link.path && isIn(span, link.span)),
  );
  const alike = byPlace.get(placeKey(found.rule, found)) ?? [];
  return around ?? alike.find(({ actual }) => (found.actual ?? actual) === actual);
}

function placeKey(rule: string, { path, span }: Pick<Related, 'path' | 'span'>): string {
  const { start, end } = span ?? {};
  return [rule, path, start?.line, start?.column, end?.line, end?.column].join(' ');
}

function folderOf({ path }: Finding): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function groupBy(findings: readonly Finding[], keyOf: (found: Finding) => string) {
  const groups = new Map<string, Finding[]>();
  for (const found of findings) add(groups, keyOf(found), found);
  return groups;
}

function add<K>(groups: Map<K, Finding[]>, key: K, found: Finding): void {
  const group = groups.get(key);
  if (group) group.push(found);
  else groups.set(key, [found]);
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
