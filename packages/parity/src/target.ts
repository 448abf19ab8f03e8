/** Link targets without what translation changes: the language of the path and the form of its beginning and end. */

/** A link's target, cut in parts by `splitTarget`. */
export interface Target {
  /** Neutral to the language. */
  readonly path: string;
  /** Decoded and without `#`. */
  readonly fragment: string;
  /** The language in the path. */
  readonly locale: 'ko' | 'en' | undefined;
}

/** A target as both languages write it: no `/ko/` or `/en/`, no slash or `.md` at the end, fragment kept. */
export function neutralTarget(url: string): string {
  const { path, fragment } = splitTarget(url);
  return fragment === '' ? path : `${path}#${fragment}`;
}

/** A target as it is recognised: without its host and in small letters too. Enough to pair blocks, not to judge links. */
export function targetAnchor(url: string): string {
  return neutralTarget(url)
    .toLowerCase()
    .replace(/^https:\/\/[^/]+(?=\/)|^(?:\.{0,2}\/)+/, '')
    .replace(/^\//, '');
}

/** A target cut into path, fragment and language. */
export function splitTarget(url: string): Target {
  const at = url.indexOf('#');
  const fragment = decode(at < 0 ? '' : url.slice(at + 1));
  let path = decode(at < 0 ? url : url.slice(0, at));
  const language =
    /(?:^|\/)(?:(ko)(?:-KR)?|(en)(?:-US)?)(?=\/|$)|^https?:\/\/(?:(ko)|(en))\./i.exec(path);
  const locale = language ? (language[1] || language[3] ? 'ko' : 'en') : undefined;
  path = path
    .replace(/(^|\/)(?:ko(?:-KR)?|en(?:-US)?)(?=\/|$)/i, '$1')
    .replace(/^https?:\/\/(?:(?:ko|en|www)\.)?/i, 'https://')
    .replace(/(?<!:)\/{2,}/g, '/')
    .replace(/(?:\/index)?(?:\.(?:mdx?|html))?\/?$/, '');
  return { path, fragment, locale };
}

/**
 * Whether two targets that differ in letters lead to the same page; undefined where only their use elsewhere can tell. The
 * same page may be written with and without its host, from the root and from beside it, in large and small letters. A site
 * in both languages may file and name its pages by language: a Korean name is not to be compared by its letters.
 */
export function samePage(a: Target, b: Target): boolean | undefined {
  const [one, other] = [a.path.toLowerCase(), b.path.toLowerCase()];
  if (one === other || isTail(one, other) || isTail(other, one)) return true;
  if (!inOwnLanguages(a, b) || hostOf(one) !== hostOf(other)) return false;
  if (nameOf(one) === nameOf(other)) return true;
  return HANGUL.test(nameOf(one) + nameOf(other)) ? undefined : false;
}

/** Whether two targets lead to the two languages of one other site. */
export function inOwnLanguages(a: Target, b: Target): boolean {
  return a.locale !== undefined && b.locale !== undefined && a.locale !== b.locale && hasHost(a);
}

const HANGUL = /[가-힣]/;
const HOST = /^https:\/\/[^/]+/;
const hasHost = ({ path }: Target): boolean => HOST.test(path);
const hostOf = (path: string): string => HOST.exec(path)?.[0] ?? '';
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Whether one address is the other without its host or, written from beside the page, without its first folders. */
function isTail(short: string, long: string): boolean {
  if (HOST.test(short) || short === long) return false;
  const bare = short.replace(/^(?:\.{0,2}\/)+/, '');
  if (bare === '') return false;
  if (HOST.test(long)) return long.replace(HOST, '') === `/${bare}`;
  return long.startsWith('/') && !short.startsWith('/') && long.endsWith(`/${bare}`);
}

function decode(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}
