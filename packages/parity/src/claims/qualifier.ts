/** Words that narrow a claim, as data: what is said in plain words, and every way in which the other language could say it. */
import type { Passage, Place } from './compare.js';
import { CONCEPTS, QUALIFIERS, type Qualifier, type Scope } from './concept.js';

/** A qualification on one side only: of the source that was lost, or of the target that was added. */
export interface Lone {
  readonly qualifier: Qualifier;
  readonly lost: boolean;
  readonly place: Place;
}

/** The qualifications that stand on one side only. */
export function findLoneQualifiers(
  source: Passage,
  target: Passage,
  scopes: ReadonlySet<Scope>,
): Lone[] {
  const sides = [
    { mine: source.claims, theirs: target.claims, lost: true },
    { mine: target.claims, theirs: source.claims, lost: false },
  ];
  return QUALIFIERS.flatMap((qualifier, index): Lone[] => {
    if (!scopes.has(qualifier.scope)) return [];
    const number = CONCEPTS.length + index;
    for (const { mine, theirs, lost } of sides) {
      const said = theirs.has(number)
        ? undefined
        : mine.get(number)?.find(({ key }) => key.pole === 0);
      if (said) return [{ qualifier, lost, place: { start: said.start, end: said.end } }];
    }
    return [];
  });
}
