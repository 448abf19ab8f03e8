/** A signature: that a person held, in a role and on a day, that two texts say the same. One line of a lock. */
import type { Signature } from '@narani/schema';
import { validate } from '@narani/schema';
import { shortHash } from './hash.js';
import { ROLES } from './roles.js';

/** A signature as it is made; its seal follows from the rest. */
export type Unsealed = Omit<Signature, 'seal'>;

/** The order of fields in a line; lines are sorted as text, so that those of one section stand together. */
const FIELDS = [
  'locale',
  'section',
  'date',
  'role',
  'signer',
  'mode',
  'kept',
  'source',
  'translation',
] as const;
const KEPT_FIELDS = ['by', 'date', 'reason'] as const;
const SIDE_FIELDS = ['text', 'words', 'facts', 'blob'] as const;

/** The signature with its seal. A seal binds no document and no section: the promise is about the two texts. */
export function seal(signature: Unsealed): Signature {
  return { ...signature, seal: sealOf(signature) };
}

/** Whether the seal is that of the other fields. */
export function holds(signature: Signature): boolean {
  return signature.seal === sealOf(signature);
}

/** A signature as JSON on one line, the same on every machine. */
export function writeLine(signature: Signature): string {
  return JSON.stringify({ ...inOrder(signature), seal: signature.seal });
}

/** The signature of a line, or undefined where it is not one. Its seal is not checked. */
export function readLine(line: string): Signature | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return validate('signature', value).length === 0 ? (value as Signature) : undefined;
}

/** The best first: the higher role, then the later day, then the seal, so that every machine chooses alike. */
export function byWorth(a: Signature, b: Signature): number {
  const role = ROLES.indexOf(b.role) - ROLES.indexOf(a.role);
  if (role !== 0) return role;
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.seal < b.seal ? -1 : a.seal > b.seal ? 1 : 0;
}

function sealOf(signature: Unsealed): string {
  return shortHash(JSON.stringify(inOrder(signature)));
}

function inOrder(signature: Unsealed): Record<string, unknown> {
  const side = (piece: Signature['source']) => pick(piece, SIDE_FIELDS);
  return pick(
    {
      ...signature,
      source: side(signature.source),
      translation: side(signature.translation),
      ...(signature.kept ? { kept: pick(signature.kept, KEPT_FIELDS) } : {}),
    },
    FIELDS,
  );
}

function pick<T extends object>(record: T, fields: readonly (keyof T & string)[]) {
  return Object.fromEntries(
    fields.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]])),
  );
}
