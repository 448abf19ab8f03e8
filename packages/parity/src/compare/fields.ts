/** What the comparisons of front matter share: where a field stands, and what kind of value it holds. */
import type { Document, Finding, Locale, Span } from '@narani/model';
import type { SectionView } from '../align/sections.js';
import type { Block } from '../block.js';
import { allFacts } from '../block.js';
import type { Fact } from '../facts/fact.js';
import { sameFact } from '../facts/match.js';
import type { Context } from './place.js';

/** Values without a language: dates, versions, addresses, licences, slugs, states. */
export function isNeutral(value: string): boolean {
  return /^[\w.:/@#%+-]*$/.test(value);
}

/** Where a field stands in the file, or the nearest that holds it. */
export function spanOf(document: Document, pointer: string): Span | undefined {
  for (let path = pointer.replace(/\/\*$/, ''); path; path = path.slice(0, path.lastIndexOf('/'))) {
    const span = document.dataSpans[path];
    if (span) return span;
  }
  return undefined;
}

/** All facts of the two bodies, read when first asked for. */
export type BodyFacts = Readonly<Record<Locale, () => readonly Fact[]>>;

/** The facts of two documents by language. */
export function bodyFacts(
  source: Document,
  left: readonly SectionView[],
  right: readonly SectionView[],
): BodyFacts {
  const once = (views: readonly SectionView[]): (() => readonly Fact[]) => {
    let facts: readonly Fact[] | undefined;
    return () => {
      facts ??= views
        .flatMap((view) => [...(view.heading ? [view.heading] : []), ...view.blocks])
        .flatMap(allFacts);
      return facts;
    };
  };
  return source.locale === 'ko'
    ? { ko: once(left), en: once(right) }
    : { ko: once(right), en: once(left) };
}

/** What is told of the facts of an adaptation's field: contradictions, and figures that the other document states nowhere. */
export function keepTold(
  findings: readonly Finding[],
  context: Context,
  blocks: readonly Block[],
  body: BodyFacts,
): Finding[] {
  return findings.flatMap((found) => {
    if (found.variant === 'contradicting') return [found];
    return isUnstated(found, context, blocks, body)
      ? [{ ...found, severity: 'warning' as const }]
      : [];
  });
}

/**
 * Whether a figure that one side's field lacks stands nowhere in that side's document: an adaptation may leave a figure out of
 * its title, and may not make one up there.
 */
function isUnstated(
  { variant, expected, actual }: Finding,
  { source, target }: Context,
  blocks: readonly Block[],
  body: BodyFacts,
): boolean {
  if (variant !== 'missing' && variant !== 'extra') return false;
  const [from, other] = variant === 'missing' ? [source, target] : [target, source];
  const text = variant === 'missing' ? expected : actual;
  const facts = blocks
    .filter(({ locale }) => locale === from.locale)
    .flatMap((block) => block.facts.filter((fact) => fact.text === text));
  const known = [
    ...body[other.locale](),
    ...blocks.filter(({ locale }) => locale === other.locale).flatMap(allFacts),
  ];
  return facts.some((fact) => !known.some((entry) => sameFact(fact, entry)));
}
