/** One slip, one finding: what only follows from another finding becomes a place of it. */
import type { Finding, Related, Span } from '@narani/model';
import { groupBy } from './group-by.js';

/**
 * Findings without those that only repeat another or follow from it.
 *
 * A figure that its link contradicts is told by the link, and what the comparison says of the same words is added to its places; so
 * is what follows from a link that leads elsewhere or nowhere, or from a note that is not written. Values that were lost side by
 * side are one omission, and so are blocks. One rule speaks once of the same words, from whichever side it looks.
 *
 * **Shapes**: in the order given; the first of findings alike is kept.
 */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const follows = new Map<Finding, Finding[]>();
  const causes = groupBy(findings.filter(isOnLink), lineKey);
  const unwritten = groupBy(findings.filter(isUnwritten), folderOf);
  const unused = groupBy(findings.filter(isUnused), folderOf);
  const grounds = groupBy(findings.filter(isGround), lineKey);
  const referring = groupBy(findings.filter(isReferring), folderOf);
  const values = groupBy(findings.filter(isValue), lineKey);
  const known = new Map<string, Finding[]>();
  let last: Finding | undefined;
  for (const found of [...findings.filter(isOnLink), ...findings.filter((one) => !isOnLink(one))]) {
    const cause =
      findLink(found, causes) ??
      findUnwritten(found, unwritten.get(folderOf(found)) ?? []) ??
      findUnmarked(found, unused.get(folderOf(found)) ?? []) ??
      findGround(found, grounds) ??
      findValue(found, values) ??
      findReferred(found, referring.get(folderOf(found)) ?? []) ??
      findBefore(found, last, follows) ??
      known.get(placeKey(found.rule, found))?.find((other) => isRepeat(found, other)) ??
      known.get(lineKey(found))?.find((other) => isPart(found, other) || isBeside(found, other));
    if (cause) add(follows, cause, found);
    else {
      kept.push(found);
      if (isLone(found)) last = found;
      if (isPartial(found)) add(known, lineKey(found), found);
      if (!canRepeat(found)) continue;
      for (const place of placesOf(found)) add(known, placeKey(found.rule, place), found);
    }
  }
  const standing = new Set(kept);
  return findings.flatMap((found) =>
    standing.has(found) ? [withPlaces(found, follows.get(found) ?? [])] : [],
  );
}

/** Rules on the words of a link, and on what it leads to: the comparison can only say the same again. */
const LINK_WORDS: ReadonlySet<string> = new Set(['check/article-link', 'check/fact-value']);
const LINK_TARGETS: ReadonlySet<string> = new Set([
  'corpus/unknown-reference',
  'corpus/unknown-fragment',
]);

function isOnLink({ rule }: Finding): boolean {
  return LINK_WORDS.has(rule) || LINK_TARGETS.has(rule);
}

/** The finding on a link around the words of a finding, in either language. */
function findLink(
  found: Finding,
  causes: ReadonlyMap<string, readonly Finding[]>,
): Finding | undefined {
  const isOfLink = LINK_WORDS.has(found.rule) || found.rule === 'parity/link';
  if (causes.size === 0 || !found.span || !(isParity(found) || isOfLink)) return undefined;
  return findAround(
    placesOf(found),
    causes,
    (cause) =>
      cause !== found &&
      ((isParity(found) && LINK_WORDS.has(cause.rule)) ||
        (isOfLink && LINK_TARGETS.has(cause.rule))),
    found.rule === 'parity/link',
  );
}

/** The finding whose words hold one of these places, or stand within one where a place is a whole link. */
function findAround(
  places: readonly Related[],
  causes: ReadonlyMap<string, readonly Finding[]>,
  isCause: (cause: Finding) => boolean,
  isWhole = false,
): Finding | undefined {
  for (const place of places) {
    const cause = causes
      .get(lineKey(place))
      ?.find(
        (each) =>
          isCause(each) &&
          (isIn(place.span, each.span) || (isWhole && isIn(each.span, place.span))),
      );
    if (cause) return cause;
  }
  return undefined;
}

/** Findings that are the ground of others: a link that leads elsewhere, a wrong number, a heading without the id of its counterpart. */
function isGround({ rule, variant, actual }: Finding): boolean {
  return (
    (rule === 'parity/link' && actual !== undefined) ||
    (rule === 'parity/reference' && variant === 'contradicting') ||
    (rule === 'parity/section-id' && variant === 'missing')
  );
}

/** The wrong link that gives a name another number somewhere, and the heading that is said to lack an id. */
function findGround(
  found: Finding,
  grounds: ReadonlyMap<string, readonly Finding[]>,
): Finding | undefined {
  if (grounds.size === 0) return undefined;
  if (found.rule === 'markdown/missing-id')
    return findAround([found], grounds, ({ rule }) => rule === 'parity/section-id');
  return found.rule === 'parity/reference' && found.variant === 'inconsistent'
    ? (findAround(placesOf(found), grounds, ({ rule }) => rule === 'parity/link') ??
        [...grounds.values()]
          .flat()
          .find(
            (ground) =>
              ground.rule === found.rule &&
              folderOf(ground) === folderOf(found) &&
              ground.actual === found.expected,
          ))
    : undefined;
}

/** A value that stands where another should, or the same of another unit; a sentence that one side denies. */
function isValue({ rule, severity, actual, expected }: Finding): boolean {
  if (rule === 'parity/negation') return true;
  return FACTS.has(rule) && severity === 'error' && actual !== undefined && expected !== undefined;
}

const FACTS: ReadonlySet<string> = new Set(['parity/amount', 'parity/date', 'parity/percent']);

/** What a claim follows from: every 5 months is another frequency because it is another unit, and “not yet” no “already”. */
function findValue(
  found: Finding,
  values: ReadonlyMap<string, readonly Finding[]>,
): Finding | undefined {
  if (found.rule !== 'parity/contrast') return undefined;
  return values
    .get(lineKey(found))
    ?.find(({ rule, span }) =>
      rule === 'parity/negation' ? isIn(found.span, span) : isIn(span, found.span),
    );
}

/** A link that one language lacks or sends elsewhere, or one to an article that is not there. */
function isReferring({ rule }: Finding): boolean {
  return rule === 'parity/link' || rule === 'corpus/unknown-fragment';
}

/** The wrong or lost link whose words name a provision, an agenda or a lever. */
function findReferred(found: Finding, links: readonly Finding[]): Finding | undefined {
  if (!REFERRED.has(found.rule)) return undefined;
  return links.find((link) =>
    link.variant === 'missing'
      ? isNamed(found, link)
      : placesOf(link).some(({ path, span }) =>
          placesOf(found).some((place) => place.path === path && isIn(place.span, span)),
        ),
  );
}

/** Whether a finding speaks of what a lost link led to, in the block that lost it or by the words that it had. */
function isNamed(found: Finding, link: Finding): boolean {
  if (found.rule === 'check/unlinked-agenda')
    return found.scope === link.expected && isIn(found.span, link.span);
  const words = String(link.values?.text ?? '');
  return found.variant === 'missing' && words.includes(found.expected ?? words);
}

const REFERRED: ReadonlySet<string> = new Set([
  'parity/statute',
  'parity/reference',
  'check/unlinked-agenda',
]);

function isLone({ rule }: Finding): boolean {
  return rule === 'parity/missing-block' || rule === 'parity/extra-block';
}

/** The lone block right before another: what was taken out, or put in, at one place is one slip. */
function findBefore(
  found: Finding,
  last: Finding | undefined,
  follows: ReadonlyMap<Finding, readonly Finding[]>,
): Finding | undefined {
  if (!last || !isLone(found) || last.rule !== found.rule || last.path !== found.path)
    return undefined;
  if (found.rule === 'parity/missing-block')
    return isSame(found.span, last.span) ? last : undefined;
  const { span } = follows.get(last)?.at(-1) ?? last;
  const gap = (found.span?.start.line ?? 0) - (span?.end.line ?? 0);
  return gap >= 0 && gap <= BLANK_LINE ? last : undefined;
}

/** From the end of a block to the start of the next. **Units**: lines. */
const BLANK_LINE = 2;

function isParity({ rule }: Finding): boolean {
  return rule.startsWith('parity/');
}

function isUnwritten({ rule }: Finding): boolean {
  return rule === 'markdown/undefined-footnote';
}

function isUnused({ rule }: Finding): boolean {
  return rule === 'markdown/unused-footnote';
}

/** The note without a mark from which it follows that a translation lacks a mark: where there is one alone. */
function findUnmarked(found: Finding, notes: readonly Finding[]): Finding | undefined {
  return found.rule === 'parity/footnote' && notes.length === 1 ? notes[0] : undefined;
}

/** The mark without a note that a note without a mark, or one that a translation lacks, follows from: where there is one alone. */
function findUnwritten(found: Finding, marks: readonly Finding[]): Finding | undefined {
  const [mark] = marks;
  if (!mark || marks.length > 1) return undefined;
  const isBare = isUnused(found) && found.path === mark.path;
  const isLost =
    found.rule === 'parity/footnote' ||
    (/^parity\/(?:missing|extra)-block$/.test(found.rule) && found.variant === 'note');
  return isBare || isLost ? mark : undefined;
}

/** Whether a finding may say what another of its rule says. */
function canRepeat({ rule, span, actual }: Finding): boolean {
  return rule.startsWith('parity/') && span !== undefined && actual !== undefined;
}

/** Whether two findings of one rule at one place say the same, from either side. */
function isRepeat(found: Finding, { actual }: Finding): boolean {
  return isParity(found) && found.span !== undefined && (found.actual ?? actual) === actual;
}

/** Whether a finding may be the whole of another. */
function isPartial(found: Finding): boolean {
  return found.rule === 'parity/untranslated' || (isParity(found) && found.variant === 'missing');
}

/** Whether a finding speaks of a part of what another of its rule says as a whole. */
function isPart({ rule, path, span }: Finding, other: Finding): boolean {
  return rule === 'parity/untranslated' && rule === other.rule && path === other.path
    ? isIn(span, other.span)
    : false;
}

/** Whether two values were lost from one block, and stand close to one another in the other text. */
function isBeside(found: Finding, other: Finding): boolean {
  const [a, b] = [found.related?.[0], other.related?.[0]];
  if (found.variant !== 'missing' || other.variant !== 'missing' || !isSame(found.span, other.span))
    return false;
  if (!a?.span || !b?.span || a.path !== b.path || a.span.start.line !== b.span.start.line)
    return false;
  const [first, last] =
    a.span.start.column < b.span.start.column ? [a.span, b.span] : [b.span, a.span];
  return last.start.column - first.end.column <= BESIDE;
}

/** How far apart values of one clause stand at most. **Units**: UTF-16 code units. */
const BESIDE = 16;

function lineKey({ path, span }: Pick<Related, 'path' | 'span'>): string {
  return `${path}:${span?.start.line ?? 0}`;
}

function placeKey(rule: string, { path, span }: Pick<Related, 'path' | 'span'>): string {
  const { start, end } = span ?? {};
  return [rule, path, start?.line, start?.column, end?.line, end?.column].join(' ');
}

function folderOf({ path }: Finding): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
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
