/** Where an address of the wiki leads in the content. */
import { slugify } from '@narani/text';
import type { Page } from './page.js';
import type { Target, Targets } from './targets.js';
import { findByName } from './targets.js';

/** Where a link of the wiki leads in the content. */
export type Resolved =
  | { readonly to: 'same' }
  | {
      readonly to: 'document';
      readonly target: Target;
      readonly fragment?: string;
      readonly lostFragment?: boolean;
    }
  | { readonly to: 'anchor'; readonly id: string }
  | { readonly to: 'wiki'; readonly url: string }
  | { readonly to: 'nothing' };

/** The link target an address becomes, or undefined where a link may not lead there. */
export function resolveTarget(
  page: Page,
  url: string,
  targets: Targets,
  self: Target,
): string | undefined {
  const resolved = resolve(page, url, targets, self);
  if (resolved.to === 'same') return escapeAddress(url);
  if (resolved.to === 'nothing') return undefined;
  return addressOf(resolved);
}

/** The link target to write. */
export function addressOf(resolved: Exclude<Resolved, { to: 'same' | 'nothing' }>): string {
  if (resolved.to === 'wiki') return escapeAddress(resolved.url);
  if (resolved.to === 'anchor') return `#${resolved.id}`;
  const fragment = resolved.fragment === undefined ? '' : `#${resolved.fragment}`;
  return `${resolved.target.id.replace('/', ':')}${fragment}`;
}

/** Marks that would end a Markdown link early. */
function escapeAddress(url: string): string {
  return url
    .trim()
    .replace(/[\s()<>]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

const TYPED =
  /^(agenda|session|meeting|paper|article|doc|organisation|person|statute|lever|tool|term|fact|figure):/;

/** Reads an address as a page of the wiki writes it. `self` is the page's own document. */
export function resolve(page: Page, written: string, targets: Targets, self: Target): Resolved {
  const url = written.trim();
  const own = withoutOrigin(url, targets.wikiUrl);
  if (own === undefined) {
    if (/^(https?:\/\/|mailto:|tel:)/i.test(url) || TYPED.test(url)) return { to: 'same' };
    if (/^[a-z][a-z0-9+.-]*:/i.test(url.replace(/[\u0000-\u0020]/g, '')) || url.startsWith('//'))
      return { to: 'nothing' };
  }
  const address = own ?? url;
  const [path = '', hash] = address.split('#', 2);
  const anchor = hash === undefined ? undefined : safeDecode(hash);
  if (path === '' && own === undefined) return resolveAnchor(anchor ?? '', page, self);
  const target = findPage(path.replace(/\?.*/s, ''), page, targets);
  if (target) {
    const fragment = anchor ? findFragment(target, anchor, page) : undefined;
    return {
      to: 'document',
      target,
      ...(fragment ? { fragment } : {}),
      lostFragment: Boolean(anchor) && !fragment,
    };
  }
  return address.startsWith('/')
    ? { to: 'wiki', url: `${targets.wikiUrl}${address}` }
    : { to: 'nothing' };
}

/** A path from the wiki's root where the address is absolute and the wiki's own. */
function withoutOrigin(url: string, wikiUrl: string): string | undefined {
  const host = (address: string) =>
    /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1]?.toLowerCase();
  if (host(url) === undefined || host(url) !== host(wikiUrl)) return undefined;
  return url.replace(/^https?:\/\/[^/?#]+/i, '').replace(/^(?=[^/]|$)/, '/');
}

function resolveAnchor(anchor: string, page: Page, self: Target): Resolved {
  const id = findFragment(self, anchor, page);
  return id === undefined ? { to: 'nothing' } : { to: 'anchor', id };
}

/** The id of a section by the wiki's name for it, in either language; undefined where no heading has it. */
export function findFragment(target: Target, anchor: string, page: Page): string | undefined {
  const known = target.fragments[page.locale] ?? {};
  const other = target.fragments[page.locale === 'ko' ? 'en' : 'ko'] ?? {};
  const key = slugify(anchor);
  return known[anchor] ?? known[key] ?? other[anchor] ?? other[key];
}

/** `/ko/agenda/slug/`, `../agenda/03-slug.md` or `slug.md`: the last two segments, else the last and the page's own kind. */
function findPage(path: string, page: Page, targets: Targets): Target | undefined {
  const segments = safeDecode(path)
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  const last = segments.at(-1);
  if (last === undefined) return undefined;
  const kind = segments.at(-2);
  if (kind !== undefined && !/^(ko|en)$/.test(kind)) return findByName(targets, `${kind}/${last}`);
  if (page.place.kind === '')
    return path.startsWith('/') && kind === undefined ? undefined : findByName(targets, last);
  return path.startsWith('/') ? undefined : findByName(targets, `${page.place.kind}/${last}`);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
