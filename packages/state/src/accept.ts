/** Signs sections of a translation. */
import type { Document, Entry, Finding, Locale } from '@narani/model';
import type { Role, Signature } from '@narani/schema';
import { findOutgrown, findSignatures, isOfSameTexts, type SignatureBook } from './book.js';
import { hashText } from './hash.js';
import type { Lock } from './lock.js';
import { findKey, pairSections, type SectionPair } from './pair.js';
import { createLocator } from './place.js';
import { ROLES } from './roles.js';
import { REST, type SectionText } from './section.js';
import { seal, type Unsealed } from './signature.js';

/**
 * A sign-off to be made.
 *
 * **Shapes**: `sections` are section ids (or `meta`, `lead`, `rest`); without them, whatever needs it is signed. `date` is an
 * ISO day. `blobs` are the git blob ids of both files as they are signed. `findings` are those of the entry now. `force`
 * signs although errors stand there; the errors stay. `all` signs beside others' signatures too.
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
  readonly all?: boolean;
}

/** A correction that keeps the meaning; `signer` is who says so, `reason` why. */
export interface CarryOrder extends Omit<SignOffOrder, 'role' | 'force' | 'findings' | 'all'> {
  readonly reason: string;
}

/** What is signed: the document's own lock, and the signatures of all documents. */
export interface SignedTexts {
  readonly lock: Lock;
  readonly book: SignatureBook;
}

/** Why a section, or (without one) the whole translation, was not signed. */
export interface Refusal {
  readonly reason:
    | 'source-language'
    | 'no-source'
    | 'no-translation'
    | 'unknown-section'
    | 'missing-section'
    | 'open-errors'
    | 'never-signed'
    | 'facts-changed';
  readonly section?: string;
  /** The sections there are, where an unknown one was asked for. */
  readonly known?: readonly string[];
  readonly findings?: readonly Finding[];
}

/**
 * What came of a sign-off.
 *
 * **Shapes**: `added` are the signatures to add to the document's lock; `signed` and `left` are keys in the order of the text,
 * `left` those that need no signature in this role.
 */
export interface Accepted {
  readonly added: readonly Signature[];
  readonly signed: readonly string[];
  readonly left: readonly string[];
  readonly refused: readonly Refusal[];
}

/**
 * Signs sections of a translation as saying what the source says now.
 *
 * Without `sections` or `all`, what these texts have been signed as in this role or a higher one is left alone, so that nobody
 * promises by the way what another has read. A signature takes nothing from another: all are kept. To sign as reviewed or
 * higher is refused where an error of parity stands in the section; machine and draft promise nothing and are always signed.
 */
export function accept(entry: Entry, signed: SignedTexts, order: SignOffOrder): Accepted {
  return work(entry, order, (pair, errors) => {
    if (!order.sections && !order.all && isSettled(pair, signed, order)) return [];
    if (errors.length > 0) return { reason: 'open-errors', section: pair.key, findings: errors };
    return [seal(signature(pair, order))];
  });
}

/**
 * Carries the signatures of earlier texts over to what stands there now, after a small correction that keeps the meaning. Who
 * signed stays who signed; who carried it over, when and why is kept beside it.
 *
 * Refused where figures, dates, statutes or links changed, and where nobody had signed.
 */
export function carryOver(entry: Entry, signed: SignedTexts, order: CarryOrder): Accepted {
  return work(entry, { ...order, role: 'machine' }, (pair) => {
    const section = pair.key;
    if (findSignatures(signed.book, pair, order.locale).length > 0) return [];
    const outgrown = findOutgrown(signed.lock, pair, order.locale);
    if (!outgrown) return { reason: 'never-signed', section };
    const [source, translation] = [hashText(pair.source), hashText(pair.translation)];
    const isSmall =
      outgrown.source.facts === source.facts && outgrown.translation.facts === translation.facts;
    if (!isSmall) return { reason: 'facts-changed', section };
    const kept = { by: order.signer, date: order.date, reason: order.reason };
    return signed.lock.signatures
      .filter((each) => isOfSameTexts(each, outgrown))
      .map(({ seal: _, ...each }) => seal({ ...each, ...texts(pair, order), section, kept }));
  });
}

/** What one section's signing gives: signatures, none where nothing is needed, or why it is refused. */
type Outcome = readonly Signature[] | Refusal;

function work(
  entry: Entry,
  order: SignOffOrder,
  sign: (pair: SectionPair, errors: readonly Finding[]) => Outcome,
): Accepted {
  const whole = refuseWhole(entry, order.locale);
  if (whole) return { added: [], signed: [], left: [], refused: [{ reason: whole }] };
  const pairs = pairSections(entry, order.locale);
  const open = openErrors(entry, pairs, order);
  const refused: Refusal[] = [];
  const [added, signed, left] = [[] as Signature[], [] as string[], [] as string[]];
  for (const pair of chosen(pairs, order, refused)) {
    const errors = open.filter(({ key = pair.key }) => key === pair.key);
    const outcome = sign(
      pair,
      errors.map(({ found }) => found),
    );
    if ('reason' in outcome) refused.push(outcome);
    else if (outcome.length === 0) left.push(pair.key);
    else {
      added.push(...outcome);
      signed.push(pair.key);
    }
  }
  return { added, signed, left, refused };
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

/** Whether these texts have been signed in this role or a higher one. */
function isSettled(
  pair: SectionPair,
  { book }: SignedTexts,
  { locale, role }: SignOffOrder,
): boolean {
  const [best] = findSignatures(book, pair, locale);
  return best !== undefined && ROLES.indexOf(best.role) >= ROLES.indexOf(role);
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
  const sides = [locale, entry.source].map((side) => entry.translations[side]);
  return sides.flatMap((document) => {
    const errors = findings.filter(
      ({ path, severity, rule }) =>
        path === document?.path && severity === 'error' && rule.startsWith('parity/'),
    );
    if (!document || errors.length === 0) return [];
    const [locate, keys] = [createLocator(document), pairKeys(pairs, document)];
    return errors.map((found) => {
      const key = locate(found);
      return { found, key: key === undefined ? key : (keys.get(key) ?? REST) };
    });
  });
}

/** The keys of pairs by those that their sections have in one document. */
function pairKeys(pairs: readonly SectionPair[], { path }: Document): Map<string, string> {
  return new Map(
    pairs.flatMap(({ key, source, translation }) =>
      [source, translation].flatMap((piece): [string, string][] =>
        piece?.document.path === path ? [[piece.key, key]] : [],
      ),
    ),
  );
}

function signature(pair: SectionPair, order: SignOffOrder): Unsealed {
  const { locale, role, signer, date } = order;
  return { locale, section: pair.key, date, role, signer, ...texts(pair, order) };
}

/** Both texts as they stand, and what the translation promises. */
function texts(pair: SectionPair, { blobs }: Pick<SignOffOrder, 'blobs'>) {
  const mode = pair.translation?.document.data.translation?.mode;
  return {
    ...(mode ? { mode } : {}),
    source: side(pair.source, blobs?.source),
    translation: side(pair.translation, blobs?.translation),
  };
}

function side(piece: SectionText | undefined, blob: string | undefined): Signature['source'] {
  const { text, words, facts } = hashText(piece);
  return { text, words, facts, ...(blob === undefined ? {} : { blob }) };
}
