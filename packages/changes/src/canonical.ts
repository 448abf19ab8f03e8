/** One way of writing a JSON value, and the hash of that. */
import { createHash } from 'node:crypto';

/** A lone half of a pair of code units: no text, and nothing that UTF-8 can carry. */
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * A JSON value as canonical text: equal values give equal text, whatever the order of their keys.
 *
 * **Shapes**: keys in the order of their UTF-16 code units, no spaces; a key whose value is undefined is left out, as JSON does.
 * **Errors**: throws for a number that is not finite, for half a surrogate pair, and for what JSON cannot hold: a bug of the caller.
 * **Source**: RFC 8785.
 *
 * @example canonicalJson({ b: [1, 'é'], a: 1e21 }) // {"a":1e+21,"b":[1,"é"]}
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  throw new Error(`JSON value, got ${String(value)}, expected one that JSON can hold`);
}

/** The hash of a JSON value. **Units**: SHA-256 of its canonical text in UTF-8, in hexadecimal, after `sha256:`. */
export function fingerprint(value: unknown): string {
  return `sha256:${createHash('sha256').update(canonicalJson(value)).digest('hex')}`;
}

/** The hash of a set of items, given as pairs of an id and a hash, in any order. **Units**: as `fingerprint` gives it. */
export function setHash(items: readonly (readonly [id: string, hash: string])[]): string {
  return fingerprint([...items].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function canonicalObject(value: object): string {
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${canonicalString(key)}:${canonicalJson(inner)}`);
  return `{${fields.join(',')}}`;
}

/** JSON.stringify escapes exactly what RFC 8785 does. */
function canonicalString(text: string): string {
  if (LONE_SURROGATE.test(text))
    throw new Error('Text, got half a surrogate pair, expected whole characters');
  return JSON.stringify(text);
}
