/** Computes where every translation stands, from its lock and what the files say now. */
import type {
  ChangeClass,
  Entry,
  EntryState,
  Locale,
  SectionState,
  TranslationState,
} from '@narani/model';
import { LOCALES } from '@narani/model';
import type { Lock, Role } from '@narani/schema';
import { changeSince, hashText, NOTHING } from './hash.js';
import { findSignOff, type SignOff } from './lock.js';
import { pairSections, type SectionPair } from './pair.js';

/** From the worst to the best. What fell behind ranks below what was never checked: it is known to be out of step. */
const RANK: readonly TranslationState[] = [
  'withdrawn',
  'missing',
  'stale',
  'machine',
  'draft',
  'reviewed',
  'verified',
];

const CHANGES: readonly ChangeClass[] = ['cosmetic', 'wording', 'fact'];

/**
 * The states of an entry's translations by `id@locale`, one for each language that is not the source.
 *
 * - A section that was never signed is a draft, whoever wrote it.
 * - A change of the source's wording or facts since the sign-off makes it stale; a cosmetic one is noted in `change` and
 *   leaves the state as it is.
 * - A change of the translation's own wording or facts lowers it to a draft and sets `edited`; it never clears a stale mark.
 * - A translation is the least of its sections. A section that is missing from a translation counts as stale where others were
 *   signed, else as a draft: `missing` is said of an entry only where there is no file.
 */
export function computeStates(entry: Entry, lock: Lock | undefined): Record<string, EntryState> {
  const locales = LOCALES.filter((locale) => locale !== entry.source);
  return Object.fromEntries(
    locales.map((locale) => [`${entry.id}@${locale}`, computeState(entry, lock, locale)]),
  );
}

/** The state of one section: what was signed against what stands there now. */
export function computeSection(pair: SectionPair, signed: SignOff | undefined): SectionState {
  const section = pair.key;
  if (!pair.translation) return { section, state: 'missing' };
  if (!signed) return { section, state: 'draft' };
  const { role, signer, date } = signed;
  const change = changeSince(signed.source, pair.source);
  const own = changeSince(signed.translation, pair.translation);
  const edited = own === 'wording' || own === 'fact';
  const signedState = stateOfRole(role);
  const standing = edited ? least([signedState, 'draft']) : signedState;
  return {
    section,
    state: change === 'wording' || change === 'fact' ? 'stale' : standing,
    ...(change ? { change } : {}),
    role,
    signer,
    date,
    ...(edited ? { edited } : {}),
  };
}

/** The state that a signature in a role gives. */
function stateOfRole(role: Role): TranslationState {
  return role === 'native-verified' ? 'verified' : role;
}

function computeState(entry: Entry, lock: Lock | undefined, locale: Locale): EntryState {
  const pairs = pairSections(entry, locale);
  const hasSource = entry.translations[entry.source] !== undefined;
  // Without a readable source nothing can be compared, so no signature can be honoured.
  const sections = pairs.map((pair) =>
    computeSection(pair, hasSource ? findSignOff(lock, locale, pair.key) : undefined),
  );
  if (entry.meta.lifecycle === 'withdrawn') {
    const withdrawn = sections.map((each): SectionState => ({ ...each, state: 'withdrawn' }));
    return { state: 'withdrawn', sections: withdrawn };
  }
  if (!entry.translations[locale]) return { state: 'missing', sections };
  return { ...summarise(pairs, sections), sections };
}

function summarise(
  pairs: readonly SectionPair[],
  sections: readonly SectionState[],
): Omit<EntryState, 'sections'> {
  const anySigned = sections.some(({ role }) => role !== undefined);
  const counted = sections.map((section, index) =>
    section.state === 'missing' ? lacking(pairs[index], anySigned) : section,
  );
  const state = least(counted.map((each) => each.state));
  const changes = counted
    .filter((each) => state !== 'stale' || each.state === 'stale')
    .flatMap(({ change }) => change ?? []);
  const change = CHANGES.findLast((each) => changes.includes(each));
  const native = state === 'verified' && sections.every(({ role }) => role === 'native-verified');
  return { state, ...(change ? { change } : {}), ...(native ? { native } : {}) };
}

/** How a missing section counts in a translation that is there. */
function lacking(
  pair: SectionPair | undefined,
  anySigned: boolean,
): { state: TranslationState; change?: ChangeClass } {
  if (!anySigned) return { state: 'draft' };
  const facts = hashText(pair?.source).facts !== NOTHING.facts;
  return { state: 'stale', change: facts ? 'fact' : 'wording' };
}

function least(states: readonly TranslationState[]): TranslationState {
  return RANK.find((each) => states.includes(each)) ?? 'draft';
}
