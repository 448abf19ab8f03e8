/** What a server says with the files that other origins read: as the examples in docs/partners/hosting say it. */

/** Records of the list of changes, which are never rewritten. */
const RECORD = /^\/feeds\/v1\/changes\/[0-9a-f]+\/\d+\.json$/;
const CATALOGUE = '/.well-known/api-catalog';

/** The headers of a file by its path on its site; none for what is not meant for other origins. **Source**: RFC 9264 for the catalogue. */
export function openHeaders(path: string): Readonly<Record<string, string>> {
  const open = { 'access-control-allow-origin': '*' };
  if (path === CATALOGUE) return { ...open, 'content-type': 'application/linkset+json' };
  if (RECORD.test(path)) return { ...open, 'cache-control': 'public, max-age=31536000, immutable' };
  return /\.(?:json|atom)$/.test(path) ? open : {};
}
