/** How closely two passages may be compared: the tighter they answer one another, the more their words prove. */
import type { Passage } from './compare.js';
import { CRITERIA, FORMAL, type Scope } from './concept.js';

/** A longer sentence says too much to be compared word by word. **Units**: letters of English. */
const SHORT = 110;
/** A formal one may be so long. */
const LONG_FORMAL = 320;

const PASSAGES: ReadonlySet<Scope> = new Set(['any']);
const SENTENCES: ReadonlySet<Scope> = new Set(['any', 'sentence']);
const SHORT_ONES: ReadonlySet<Scope> = new Set(['any', 'sentence', 'short']);
const FORMAL_ONES: ReadonlySet<Scope> = new Set(['any', 'sentence', 'short', 'formal']);

/** The scopes of two passages; `single` says that each is one sentence or cell. */
export function scopesOf(a: Passage, b: Passage, single: boolean): ReadonlySet<Scope> {
  if (!single) return PASSAGES;
  const weight = Math.max(a.weight, b.weight);
  if (weight > LONG_FORMAL) return SENTENCES;
  if (isFormal(a) || isFormal(b)) return FORMAL_ONES;
  return weight <= SHORT ? SHORT_ONES : SENTENCES;
}

/** Whether a passage holds a word of statutes, criteria or decisions: in it every word counts. */
export function isFormal({ claims }: Passage): boolean {
  return claims.has(FORMAL);
}

/** Whether a passage sets a rule or a condition in plain words. */
export function setsCondition({ claims }: Passage): boolean {
  return claims.has(CRITERIA);
}

/** Whether a passage sets a rule or a condition, or is formal: in it a number is a threshold. */
export function setsCriteria({ claims }: Passage): boolean {
  return claims.has(CRITERIA) || claims.has(FORMAL);
}
