/** Links of the wiki: to typed references where the target was imported, else to the wiki itself, else to plain text. */
import type { Finding } from '@narani/model';
import { slugify } from '@narani/text';
import type { Definition, Image, ImageReference, Link, LinkReference, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Edit } from './edits.js';
import type { Page, Range } from './page.js';
import { loss } from './page.js';
import type { Target, Targets } from './targets.js';
import { findByName } from './targets.js';

/** Edits that belong together, and what was lost by them. `reference` says that a typed link was made. */
export interface Change {
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
  readonly reference?: boolean;
}

/** Where a link of the wiki leads in the content. */
type Resolved =
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

/** The changes for every link, link definition and picture of a page. `self` is the page's own document. */
export function linkChanges(page: Page, targets: Targets, self: Target): Change[] {
  const written: Definition[] = [];
  visit(page.tree, 'definition', (node) => void written.push(node));
  // Of two definitions of one name the first counts.
  const definitions = new Map([...written].reverse().map((node) => [node.identifier, node]));
  const used = new Set<string>();
  const changes: Change[] = [];
  visit(page.tree, (node, _index, parent) => {
    const linked = parent?.type === 'link' || parent?.type === 'linkReference';
    if (node.type === 'link') changes.push(...changeLink(page, node, node, targets, self));
    else if (node.type === 'image')
      changes.push(changePicture(page, node, node.url, targets, linked));
    else if (node.type === 'linkReference' || node.type === 'imageReference') {
      const definition = definitions.get(node.identifier);
      used.add(node.identifier);
      if (!definition) return;
      if (node.type === 'linkReference')
        changes.push(...changeLink(page, node, definition, targets, self));
      else changes.push(changePicture(page, node, definition.url, targets, linked));
    }
  });
  for (const node of written) {
    const range = rangeOf(node);
    if (!range || resolve(page, node.url, targets, self).to === 'same') continue;
    const findings =
      used.has(node.identifier) && definitions.get(node.identifier) === node
        ? []
        : [loss(page, 'import/dropped-link', range, page.text.slice(...range))];
    changes.push({ edits: [{ start: range[0], end: range[1], text: '' }], findings });
  }
  return changes;
}

/** A link made of `text`, or undefined: for wiki links and HTML. */
export function resolveTarget(
  page: Page,
  url: string,
  targets: Targets,
  self: Target,
): string | undefined {
  const resolved = resolve(page, url, targets, self);
  if (resolved.to === 'same') return url;
  if (resolved.to === 'nothing') return undefined;
  return addressOf(resolved);
}

function changeLink(
  page: Page,
  node: Link | LinkReference,
  { url, title }: { url: string; title?: string | null },
  targets: Targets,
  self: Target,
): Change[] {
  const range = rangeOf(node);
  if (!range) return [];
  if (page.text[range[0]] !== '[') return changeBareLink(page, range, url, targets, self);
  const resolved = resolve(page, url, targets, self);
  if (resolved.to === 'same') return [];
  const first = rangeOf(node.children[0])?.[0];
  const last = rangeOf(node.children.at(-1))?.[1];
  if (resolved.to === 'nothing') {
    const finding = loss(page, 'import/dropped-link', range, title ? `${url} "${title}"` : url);
    const edits =
      first === undefined || last === undefined
        ? [{ start: range[0], end: range[1], text: '' }]
        : [
            { start: range[0], end: first, text: '' },
            { start: last, end: range[1], text: '' },
          ];
    return [{ edits, findings: [finding] }];
  }
  const tail = `](${addressOf(resolved)}${title ? ` "${title.replace(/["\\]/g, '\\$&')}"` : ''})`;
  const edits = [{ start: last ?? range[0] + 1, end: range[1], text: tail }];
  return [
    {
      edits,
      findings: lossesOf(page, range, url, resolved),
      reference: resolved.to === 'document',
    },
  ];
}

/** Hangul that a bare address swallows: `https://e.org에서`. */
const SWALLOWED =
  /^(.*[\w/-])((?:에서|에는|에도|에|은|는|이|가|을|를|와|과|의|로|으로|도|부터|까지|입니다)[.,]?)$/u;

/** An address in the text. One of the page itself says where it was published: it stays. */
function changeBareLink(
  page: Page,
  range: Range,
  written: string,
  targets: Targets,
  self: Target,
): Change[] {
  const bracketed = page.text[range[0]] === '<';
  const source = page.text.slice(...range);
  const [, address = source, tail = ''] = (bracketed ? null : SWALLOWED.exec(source)) ?? [];
  const url = tail === '' ? written : address;
  const resolved = resolve(page, url, targets, self);
  const replace = (text: string) => [{ start: range[0], end: range[1] - tail.length, text }];
  if (resolved.to === 'document' && resolved.target.id !== self.id) {
    const edits = replace(`[](${addressOf(resolved)})`);
    return [{ edits, findings: lossesOf(page, range, url, resolved), reference: true }];
  }
  if (resolved.to === 'nothing') {
    return [{ edits: replace(url), findings: [loss(page, 'import/dropped-link', range, url)] }];
  }
  const edits = tail === '' ? [] : replace(`<${address}>`);
  return [{ edits, findings: resolved.to === 'wiki' ? lossesOf(page, range, url, resolved) : [] }];
}

function lossesOf(page: Page, range: Range, url: string, resolved: Resolved): Finding[] {
  if (resolved.to === 'wiki') return [loss(page, 'import/unknown-target', range, url)];
  const lost = resolved.to === 'document' && resolved.lostFragment;
  return lost ? [loss(page, 'import/unknown-target', range, url, { variant: 'fragment' })] : [];
}

function addressOf(resolved: Exclude<Resolved, { to: 'same' | 'nothing' }>): string {
  if (resolved.to === 'wiki')
    return resolved.url.replace(/[\s()<>]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  if (resolved.to === 'anchor') return `#${resolved.id}`;
  const fragment = resolved.fragment === undefined ? '' : `#${resolved.fragment}`;
  return `${resolved.target.id.replace('/', ':')}${fragment}`;
}

const TYPED =
  /^(agenda|session|meeting|paper|article|doc|organisation|person|statute|lever|tool|term|fact|figure):/;

function resolve(page: Page, written: string, targets: Targets, self: Target): Resolved {
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
  const target = findPage(path.replace(/\?.*$/, ''), page, targets);
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

function findFragment(target: Target, anchor: string, page: Page): string | undefined {
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
  if (path.startsWith('/')) return undefined;
  return page.place.kind === ''
    ? findByName(targets, last)
    : findByName(targets, `${page.place.kind}/${last}`);
}

/** A picture becomes a link to where it is, or its description alone where it cannot be one. */
function changePicture(
  page: Page,
  node: Image | ImageReference,
  url: string,
  targets: Targets,
  linked: boolean,
): Change {
  const [start, end] = rangeOf(node) ?? [0, 0];
  const alt = (node.alt ?? '').trim() || (page.locale === 'ko' ? '그림' : 'Figure');
  const label = alt.replace(/[[\]\\]/g, '\\$&');
  const address = /^https?:\/\//i.test(url)
    ? url
    : url.startsWith('/')
      ? `${targets.wikiUrl}${url}`
      : undefined;
  const text = address === undefined || linked ? label : `[${label}](${address})`;
  return {
    edits: [{ start, end, text }],
    findings: [loss(page, 'import/picture', [start, end], url)],
  };
}

/** The offsets of a node, or undefined for one that the parser made up. */
export function rangeOf(node: Nodes | undefined): Range | undefined {
  const start = node?.position?.start.offset;
  const end = node?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : [start, end];
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
