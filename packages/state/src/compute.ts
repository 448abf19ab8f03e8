/** Computes where every translation stands, from its lock and what the files say now. */
import type {
  ChangeClass,
  Entry,
  EntryState,
  Locale,
  SectionState,
  SignedBy,
  TranslationState,
} from '@narani/model';
import { LOCALES } from '@narani/model';
import type { Role, Signature } from '@narani/schema';
import type { SignedTexts } from './accept.js';
import {
  createBook,
  findOutgrown,
  findSignatures,
  isLater,
  isOfSameTexts,
  type SignatureBook,
} from './book.js';
import { changeSince, hashText, isSame, NOTHING } from './hash.js';
import { emptyLock, type Lock } from './lock.js';
import { pairSections, type SectionPair } from './pair.js';
import { byWorth } from './signature.js';

/** From the worst to the best. What fell behind ranks below what was never checked: it is known to be out of step. */
const RANK: readonly TranslationState[] = [
  'withdrawn',
  'missing',
  'unreadable',
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
 * - A section whose texts somebody signed has the state of the best role, wherever it stands: its id, its document and the
 *   folder may have another name by now.
 * - Else the nearest signature of the document's lock tells what happened since. A change of the source's wording or facts makes
 *   it stale; a change of the translation alone lowers it to a draft and sets `edited`; another mode lowers it to a draft.
 * - A section that nobody ever signed is a draft, whoever wrote it.
 * - A cosmetic change is noted in `change` and leaves the state as it is.
 * - Where the file of either language cannot be read nothing is said of its sections: it is `unreadable`, with the state that
 *   its last signatures gave in `last`.
 * - A translation is the least of its sections. A section that is missing from a translation counts as stale where others were
 *   signed, else as a draft: `missing` is said of an entry only where there is no file.
 *
 * **Shapes**: `book` holds the signatures of all documents; without it those of `lock` alone.
 */
export function computeStates(
  entry: Entry,
  lock: Lock = emptyLock(),
  book: SignatureBook = createBook([lock]),
): Record<string, EntryState> {
  const locales = LOCALES.filter((locale) => locale !== entry.source);
  return Object.fromEntries(
    locales.map((locale) => [`${entry.id}@${locale}`, computeState(entry, { lock, book, locale })]),
  );
}

/** What is signed, and the language asked about. */
export interface Signed extends SignedTexts {
  readonly locale: Locale;
}

/** The state of one section: what was signed against what stands there now. */
export function computeSection(pair: SectionPair, { lock, book, locale }: Signed): SectionState {
  const section = pair.key;
  if (!pair.translation) return { section, state: 'missing' };
  const signatures = findSignatures(book, pair, locale);
  const [best] = signatures;
  if (best) {
    const change = changeSince(best.source, pair.source);
    return {
      section,
      state: stateOfRole(best.role),
      ...(change ? { change: 'cosmetic' } : {}),
      ...signedBy(best),
      signatures: signatures.map(signedBy),
    };
  }
  const outgrown = findOutgrown(lock, pair, locale);
  return outgrown ? outgrownState(pair, outgrown, lock) : { section, state: 'draft' };
}

/** What became of a section since its last signature. */
function outgrownState(pair: SectionPair, signature: Signature, lock: Lock): SectionState {
  const { section, state } = { section: pair.key, state: stateOfRole(signature.role) };
  const edited = !isSame(signature.translation, hashText(pair.translation));
  const by = { ...signedBy(signature), ...(edited ? { edited } : {}) };
  if (!isSame(signature.source, hashText(pair.source))) {
    const change = changeSince(signature.source, pair.source);
    const gone = pair.source ? {} : { gone: true };
    const outgrown = lock.signatures
      .filter((each) => isOfSameTexts(each, signature))
      .sort(byWorth)
      .map(signedBy);
    return { section, state: 'stale', ...(change ? { change } : {}), ...gone, ...by, outgrown };
  }
  const another = edited || signature.mode === undefined ? {} : { signedMode: signature.mode };
  return { section, state: least([state, 'draft']), ...another, ...by };
}

function signedBy({ role, signer, date, kept }: Signature): SignedBy {
  return { role, signer, date, ...(kept ? { kept } : {}) };
}

/** The state that a signature in a role gives. */
function stateOfRole(role: Role): TranslationState {
  return role === 'native-verified' ? 'verified' : role;
}

function computeState(entry: Entry, signed: Signed): EntryState {
  const { locale } = signed;
  if (entry.unreadable?.[locale] ?? entry.unreadable?.[entry.source]) return unreadable(signed);
  const pairs = pairSections(entry, locale);
  const sections = pairs.map((pair) =>
    // Without a source nothing can be compared, so no signature can be honoured.
    entry.translations[entry.source] ? computeSection(pair, signed) : neverCompared(pair),
  );
  if (entry.meta.lifecycle === 'withdrawn') {
    const withdrawn = sections.map((each): SectionState => ({ ...each, state: 'withdrawn' }));
    return { state: 'withdrawn', sections: withdrawn };
  }
  if (!entry.translations[locale]) return { state: 'missing', sections };
  return { ...summarise(pairs, sections), sections };
}

function neverCompared({ key, translation }: SectionPair): SectionState {
  return { section: key, state: translation ? 'draft' : 'missing' };
}

/** The least that the last signature of each section gave. */
function unreadable({ lock, locale }: Signed): EntryState {
  const last = new Map<string, Signature>();
  for (const signature of lock.signatures) {
    const known = last.get(signature.section);
    if (signature.locale === locale && (!known || isLater(signature, known)))
      last.set(signature.section, signature);
  }
  const states = [...last.values()].map(({ role }) => stateOfRole(role));
  return {
    state: 'unreadable',
    ...(states.length > 0 ? { last: least(states) } : {}),
    sections: [],
  };
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
