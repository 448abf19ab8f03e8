/** Signs sections of a translation. */
import type { Entry, Finding, Locale } from '@narani/model';
import type { Lock, Role } from '@narani/schema';
import { computeSection } from './compute.js';
import { hashText } from './hash.js';
import { emptyLock, findSignOff, type SignOff, sealSignOff } from './lock.js';
import { findKey, pairSections, type SectionPair } from './pair.js';
import { createLocator } from './place.js';
import { ROLES } from './roles.js';
import { REST } from './section.js';

/**
 * A sign-off to be made.
 *
 * **Shapes**: `sections` are section ids (or `meta`, `lead`, `rest`); without them, whatever needs it is signed. `date` is an
 * ISO day. `blobs` are the git blob ids of both files as they are signed. `findings` are those of the entry now. `force`
 * signs although errors stand there; the errors stay.
 */
export interface SignOffOrder {
  readonly locale: Locale;
  readonly sections?: readonly string[];
  readonly role: Role;
  readonly signer: string;
  readonly date: string;
  readonly blobs?: { readonly source?: string; readonly translation?: string };
  readonly findings?: readonly Finding[];
  readonly force?: boolean;
}

/** Why a section, or (without one) the whole translation, was not signed. */
export interface Refusal {
  readonly reason:
    | 'source-language'
    | 'no-source'
    | 'no-translation'
    | 'unknown-section'
    | 'missing-section'
    | 'open-errors';
  readonly section?: string;
  /** The sections there are, where an unknown one was asked for. */
  readonly known?: readonly string[];
  readonly findings?: readonly Finding[];
}

/**
 * What came of a sign-off.
 *
 * **Shapes**: `lock` is the lock to write; `signed` and `left` are keys in the order of the text, `left` those whose
 * sign-off holds as it is.
 */
export interface Accepted {
  readonly lock: Lock;
  readonly signed: readonly string[];
  readonly left: readonly string[];
  readonly refused: readonly Refusal[];
}

/**
 * Signs sections of a translation as saying what the source says now.
 *
 * Without `sections`, what is signed in this role or a higher one and has not changed since is left alone, so that nobody
 * lowers or takes over another's signature by the way. To sign as reviewed or higher is refused where an error of parity
 * stands in the section; machine and draft promise nothing and are always signed.
 */
export function accept(entry: Entry, lock: Lock | undefined, order: SignOffOrder): Accepted {
  const before = lock ?? emptyLock(entry.id);
  const whole = refuseWhole(entry, order.locale);
  if (whole) return { lock: before, signed: [], left: [], refused: [{ reason: whole }] };
  const pairs = pairSections(entry, order.locale);
  const open = openErrors(entry, pairs, order);
  const refused: Refusal[] = [];
  const left: string[] = [];
  const signs = new Map<string, Omit<SignOff, 'seal'>>();
  for (const pair of chosen(pairs, order, refused)) {
    const signed = findSignOff(lock, order.locale, pair.key);
    const errors = open.filter(({ key = pair.key }) => key === pair.key);
    if (!order.sections && signed && isSettled(pair, signed, order.role)) left.push(pair.key);
    else if (errors.length > 0)
      refused.push({
        reason: 'open-errors',
        section: pair.key,
        findings: errors.map(({ found }) => found),
      });
    else signs.set(pair.key, signOff(pair, order));
  }
  if (signs.size === 0) return { lock: before, signed: [], left, refused };
  return {
    lock: withSigns(before, order.locale, pairs, signs),
    signed: [...signs.keys()],
    left,
    refused,
  };
}

function refuseWhole(entry: Entry, locale: Locale): Refusal['reason'] | undefined {
  if (locale === entry.source) return 'source-language';
  if (!entry.translations[entry.source]) return 'no-source';
  return entry.translations[locale] ? undefined : 'no-translation';
}

/** The pairs to sign. A section that the translation lacks is refused only where it was asked for by name. */
function chosen(
  pairs: readonly SectionPair[],
  { sections }: SignOffOrder,
  refused: Refusal[],
): SectionPair[] {
  if (!sections) return pairs.filter(({ translation }) => translation);
  const keys = new Set<string>();
  for (const typed of sections) {
    const key = findKey(pairs, typed);
    const pair = pairs.find((each) => each.key === key);
    if (!pair) {
      const known = pairs.map((each) => each.key.replace(/^@(?=[a-z])/, ''));
      refused.push({ reason: 'unknown-section', section: typed, known });
    } else if (!pair.translation) refused.push({ reason: 'missing-section', section: typed });
    else keys.add(pair.key);
  }
  return pairs.filter(({ key }) => keys.has(key));
}

/** Whether the sign-off stands, and is worth at least as much as the new one. */
function isSettled(pair: SectionPair, signed: SignOff, role: Role): boolean {
  const { state, change, edited } = computeSection(pair, signed);
  const gain = ROLES.indexOf(role) - ROLES.indexOf(signed.role);
  if (state === 'stale' || edited || gain > 0) return false;
  return change === undefined || gain < 0;
}

/** An error of parity and the key of the section it stands in; without one it stands against all. */
interface OpenError {
  readonly found: Finding;
  readonly key: string | undefined;
}

/** The errors that forbid a signature in this role. */
function openErrors(
  entry: Entry,
  pairs: readonly SectionPair[],
  { findings = [], locale, role, force }: SignOffOrder,
): OpenError[] {
  if (force || ROLES.indexOf(role) < ROLES.indexOf('reviewed')) return [];
  const known = new Set(pairs.map((pair) => pair.key));
  const documents = [entry.translations[locale], entry.translations[entry.source]];
  return documents.flatMap((document) => {
    const errors = findings.filter(
      ({ path, severity, rule }) =>
        path === document?.path && severity === 'error' && rule.startsWith('parity/'),
    );
    if (!document || errors.length === 0) return [];
    const locate = createLocator(document);
    return errors.map((found) => {
      const key = locate(found);
      return { found, key: key === undefined || known.has(key) ? key : REST };
    });
  });
}

function signOff(
  pair: SectionPair,
  { role, signer, date, blobs }: SignOffOrder,
): Omit<SignOff, 'seal'> {
  const side = (piece: SectionPair['source'], blob: string | undefined) => ({
    ...hashText(piece),
    ...(blob === undefined ? {} : { blob }),
  });
  return {
    source: side(pair.source, blobs?.source),
    translation: side(pair.translation, blobs?.translation),
    role,
    signer,
    date,
  };
}

/** Adds signatures, and drops those of sections that neither text has any more. */
function withSigns(
  lock: Lock,
  locale: Locale,
  pairs: readonly SectionPair[],
  signs: ReadonlyMap<string, Omit<SignOff, 'seal'>>,
): Lock {
  const sections = pairs.flatMap(({ key }) => {
    const added = signs.get(key);
    const sign = added
      ? sealSignOff(lock.document, locale, key, added)
      : findSignOff(lock, locale, key);
    return sign ? [[key, sign] as const] : [];
  });
  return {
    ...lock,
    translations: { ...lock.translations, [locale]: Object.fromEntries(sections) },
  };
}
