/** Paths within a site, and from one page to another. */

/**
 * The way from one file of a site to another, as a relative reference.
 *
 * **Shapes**: both are POSIX paths from the site's root; a trailing slash or an empty path names a folder. From `ko/agenda/x/` to
 * `ko/terms/` it is `../../terms/`; to the folder itself `./`.
 */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  const up = '../'.repeat(here.length - same);
  const path = up + there.slice(same).join('/');
  return path === '' ? './' : path;
}

/**
 * A link from one page to a place on the same site or another.
 *
 * **Shapes**: `to` is what a router gives: a path with an optional fragment, or an absolute URL, which is returned as it is. A folder
 * becomes its `index.html`, so that the link also works where no server fills that in (`file://`).
 */
export function pageHref(from: string, to: string): string {
  if (/^[a-z]+:/.test(to)) return to;
  const [path = '', fragment] = to.split('#');
  const anchor = fragment === undefined ? '' : `#${fragment}`;
  if (path === from && anchor) return anchor;
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return relativePath(from, file) + anchor;
}

/** A path of a site joined to its base URL, with or without its trailing slash. */
export function absoluteUrl(baseUrl: string, path: string): string {
  return `${baseUrl.replace(/(?<!\/)\/+$/, '')}/${path}`;
}
