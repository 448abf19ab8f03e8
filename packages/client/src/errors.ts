/** What can go wrong when a site is read. */

/**
 * Why reading failed.
 *
 * **Shapes**: `code` is `network` (no answer, or none of use, after all tries), `missing` (404 or 410), `version` (a format that this client does
 * not know), `shape` (not what its place should hold) or `changing` (the site was published anew each time it was read).
 */
export class NaraniError extends Error {
  readonly code: 'network' | 'missing' | 'version' | 'shape' | 'changing';
  readonly url: string;

  constructor(code: NaraniError['code'], url: string, message: string) {
    super(`${url}: ${message}`);
    this.name = 'NaraniError';
    this.code = code;
    this.url = url;
  }
}
