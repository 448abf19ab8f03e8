/** Link targets without what translation changes: the language of the path and the form of its end. */

/** A target as both languages write it: no `/ko/` or `/en/`, no slash or `.md` at the end, fragment kept. */
export function neutralTarget(url: string): string {
  const { path, fragment } = splitTarget(url);
  return fragment === '' ? path : `${path}#${fragment}`;
}

/**
 * A target cut in two.
 *
 * **Shapes**: `path` is neutral to the language; `fragment` is decoded and without `#`; `locale` is the language in the path.
 */
export function splitTarget(url: string): {
  readonly path: string;
  readonly fragment: string;
  readonly locale: 'ko' | 'en' | undefined;
} {
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

function decode(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}
