/**
 * parity.lock.yaml: a set of signatures, one line each, in a fixed order. Two branches' lines are both right, so that git's
 * union merge is right by construction and a conflict loses nothing.
 */
import type { Checked, Finding, Source, Span } from '@narani/model';
import { finding } from '@narani/rules';
import type { Signature } from '@narani/schema';
import { readLegacyLock } from './legacy-lock.js';
import { holds, readLine, writeLine } from './signature.js';

/** The name of the lock in a document's folder. */
export const LOCK_FILE = 'parity.lock.yaml';

/** The version written. */
const VERSION = 2;

const HEADER = `# Written by \`narani accept\`: one line a signature. An edited line counts no more; a removed one is a finding.
version: ${VERSION}
signatures:
`;

/** **Shapes**: `unread` are lines that are no signature as they stand; they are kept as they are, so that nothing is lost. */
export interface Lock {
  readonly signatures: readonly Signature[];
  readonly unread: readonly string[];
}

/** Conflict markers: git-merge(1), “How conflicts are presented”. */
const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;
const ENTRY = /^- (?=\{)/;

/**
 * Reads a lock.
 *
 * **Shapes**: `document` names it in findings. The value is undefined where a newer Narani wrote the file: it must not be
 * written then. Lines that are there twice count once; with the markers of a conflict all lines count; a signature with a
 * broken seal does not. A lock of version 1 is taken over, also where a merge mixed it with version 2.
 * **Errors**: state/lock-newer, state/lock-edited, state/lock-line, state/lock-conflict, and those of `readLegacyLock`.
 */
export function readLock(
  source: Pick<Source, 'path' | 'text'>,
  document: string,
): Checked<Lock | undefined> {
  const lines = source.text.split('\n');
  const newer = findNewer(source.path, lines, document);
  if (newer) return { value: undefined, findings: [newer] };
  const entries = lines.map((line) => (ENTRY.test(line) ? readLine(line.slice(2)) : undefined));
  const legacy = takeOver(source, lines, entries, document);
  const findings: Finding[] = [...legacy.findings];
  const signatures = new Map(legacy.signatures.map((each) => [each.seal, each]));
  const unread: string[] = [];
  for (const [index, line] of lines.entries()) {
    const signature = entries[index];
    if (signature && holds(signature)) signatures.set(signature.seal, signature);
    else if (ENTRY.test(line) || (legacy.isNone && isStray(line))) {
      unread.push(line);
      findings.push(unreadLine(source.path, lineSpan(lines, index), signature, document));
    }
  }
  const lock = { signatures: [...signatures.values()], unread };
  const conflict = legacy.isNone ? findConflict(source.path, lines, lock, document) : undefined;
  return { value: lock, findings: [...(conflict ? [conflict] : []), ...findings] };
}

/** A lock as text: sorted, so that one new signature is one new line. */
export function writeLock({ signatures, unread }: Lock): string {
  const lines = signatures.map((signature) => `- ${writeLine(signature)}`).sort();
  return HEADER + [...new Set([...lines, ...unread])].map((line) => `${line}\n`).join('');
}

/** A lock in which nothing is signed yet. */
export function emptyLock(): Lock {
  return { signatures: [], unread: [] };
}

/** The lock with more signatures. */
export function addSignatures(lock: Lock, added: readonly Signature[]): Lock {
  const all = new Map([...lock.signatures, ...added].map((each) => [each.seal, each]));
  return { ...lock, signatures: [...all.values()] };
}

/** What is neither a signature nor one of the lines around them. */
function isStray(line: string): boolean {
  return line.trim() !== '' && !/^(?:#|version:|signatures:)/.test(line) && !MARKER.test(line);
}

/** What version 1 wrote into the same file. **Shapes**: `isNone` where it is a lock of version 2 alone. */
function takeOver(
  { path, text }: Pick<Source, 'path' | 'text'>,
  lines: readonly string[],
  entries: readonly (Signature | undefined)[],
  document: string,
) {
  if (!/^version:\s*1\s*$/m.test(text)) return { isNone: true, signatures: [], findings: [] };
  const isOurs = (line: string) => /^(?:version: 2|signatures:)\s*$/.test(line);
  const old = lines.filter((line, index) => !entries[index] && !isOurs(line)).join('\n');
  return { isNone: false, ...readLegacyLock({ path, text: old }, document) };
}

function findNewer(path: string, lines: readonly string[], document: string): Finding | undefined {
  const index = lines.findIndex((line) => {
    const [, version = '0'] = /^version:\s*(\d+)\s*$/.exec(line) ?? [];
    return Number(version) > VERSION;
  });
  if (index === -1) return undefined;
  const actual = (lines[index] ?? '').replace(/\D/g, '');
  const values = { target: document, actual, expected: VERSION };
  return finding('state/lock-newer', {
    path,
    span: lineSpan(lines, index),
    scope: 'version',
    values,
  });
}

function unreadLine(
  path: string,
  span: Span,
  signature: Signature | undefined,
  target: string,
): Finding {
  if (!signature) {
    const scope = `line ${span.start.line}`;
    return finding('state/lock-line', { path, span, scope, values: { target } });
  }
  const { section, locale, signer } = signature;
  return finding('state/lock-edited', {
    path,
    span,
    scope: `${locale}/${section}`,
    values: { target, section, locale, signer },
  });
}

function findConflict(
  path: string,
  lines: readonly string[],
  lock: Lock,
  target: string,
): Finding | undefined {
  const first = lines.findIndex((line) => MARKER.test(line));
  if (first === -1) return undefined;
  const end = lineSpan(lines, lines.length - 1).end;
  return finding('state/lock-conflict', {
    path,
    scope: 'conflict',
    span: lineSpan(lines, first),
    values: { target },
    fix: [{ path, span: { start: { line: 1, column: 1 }, end }, text: writeLock(lock) }],
  });
}

function lineSpan(lines: readonly string[], index: number): Span {
  const line = index + 1;
  return { start: { line, column: 1 }, end: { line, column: (lines[index] ?? '').length + 1 } };
}
