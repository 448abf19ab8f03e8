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
  const lone: Lone[] = [];
  for (const number of new Set([...source.claims.keys(), ...target.claims.keys()])) {
    const qualifier = QUALIFIERS[number - CONCEPTS.length];
    // Both say it in some way: most end here.
    if (!qualifier || !scopes.has(qualifier.scope)) continue;
    const [mine, theirs] = [source.claims.get(number), target.claims.get(number)];
    if (mine && theirs) continue;
    const said = (mine ?? theirs)?.find(({ key }) => key.pole === 0);
    if (said)
      lone.push({
        qualifier,
        lost: mine !== undefined,
        place: { start: said.start, end: said.end },
      });
  }
  return lone.sort((a, b) => QUALIFIERS.indexOf(a.qualifier) - QUALIFIERS.indexOf(b.qualifier));
}
