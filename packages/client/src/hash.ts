/** The hashes of published items, made again. */
import type { ItemFile } from './generated/types.js';

/** A JSON value as canonical text. **Source**: RFC 8785. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** The hash of a JSON value, as `sha256:` and hexadecimal. */
async function fingerprint(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(value));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Whether an item is as it was published: nothing of it cut off, exchanged or from another time. */
export async function verify(
  item: ItemFile,
  hash: string = item._narani.item_hash,
): Promise<boolean> {
  const { item_hash, ...extension } = item._narani;
  return item_hash === hash && hash === (await fingerprint({ ...item, _narani: extension }));
}

/** The hash of a set of items, by their ids and hashes. */
export function setHash(hashes: ReadonlyMap<string, string>): Promise<string> {
  return fingerprint([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
}
