/** From Markdown's phrasing to styled stretches of text. */
import type { DocumentKind, Locale, Reference } from '@narani/model';
import { asciiAddress } from '@narani/text';
import type { PhrasingContent } from 'mdast';
import { cleanText } from './glyphs.js';
import type { Stretch } from './tokens.js';

/**
 * What phrasing depends on besides itself.
 *
 * **Shapes**: `anchors` are those of this document: only links to them lead anywhere in print. `note` gives the index of a
 * footnote and whether this is its first mark; undefined where the text has no such note;
 * `definition` the address of a link written by reference, `address` that of what a typed reference leads to.
 */
export interface Setting {
  readonly locale: Locale;
  readonly id: string;
  readonly anchors: ReadonlySet<string>;
  readonly note: (identifier: string) => { n: number; first: boolean } | undefined;
  readonly definition: (identifier: string) => string | undefined;
  readonly address?: ((reference: Reference) => string | undefined) | undefined;
}

const HANGUL_OR_HAN = /[\p{Script=Hangul}\p{Script=Han}]/u;

/** Styled stretches of phrasing, in order. */
export function toStretches(
  nodes: readonly PhrasingContent[],
  setting: Setting,
  style: Omit<Stretch, 't'> = {},
): Stretch[] {
  return nodes.flatMap((node) => stretchesOf(node, setting, style));
}

/** A plain text in the same form. */
export function plainStretch(text: string): Stretch[] {
  return [{ t: cleanText(text) }];
}

function stretchesOf(
  node: PhrasingContent,
  setting: Setting,
  style: Omit<Stretch, 't'>,
): Stretch[] {
  const inside = (more: Omit<Stretch, 't'>) =>
    'children' in node ? toStretches(node.children, setting, { ...style, ...more }) : [];
  switch (node.type) {
    case 'text':
      return [{ ...style, t: cleanText(node.value) }];
    case 'inlineCode':
      return [{ ...style, c: true, t: cleanText(node.value) }];
    case 'strong':
      return inside({ b: true });
    case 'emphasis':
      // Hangul has no italics; a phrase that mixes scripts is emphasised as one.
      return inside(HANGUL_OR_HAN.test(textOf(node)) ? { e: true } : { i: true });
    case 'delete':
      return inside({ s: true });
    case 'link':
      return inside(linkTarget(node.url, node.data?.reference, setting));
    case 'linkReference':
      return inside(linkTarget(setting.definition(node.identifier) ?? '', undefined, setting));
    case 'break':
      return [{ t: '', br: true }];
    case 'footnoteReference':
      return noteMark(setting.note(node.identifier), style);
    case 'image':
    case 'imageReference':
      return [{ ...style, t: cleanText(node.alt ?? '') }];
    case 'html':
      return [];
    default:
      return inside({});
  }
}

/** A place of this document, else an address: typed references lead to the site. */
function linkTarget(
  url: string,
  reference: Reference | undefined,
  { id, anchors, address }: Setting,
): Pick<Stretch, 'u' | 'd'> {
  if (reference) {
    const here = `${reference.kind as DocumentKind}/${reference.id}` === id;
    const { fragment } = reference;
    if (here && fragment !== undefined && anchors.has(fragment)) return { d: fragment };
    const u = here ? undefined : address?.(reference);
    return u === undefined ? {} : { u };
  }
  if (url.startsWith('#') && anchors.has(url.slice(1))) return { d: url.slice(1) };
  return /^(https?:\/\/|mailto:)/i.test(url) ? { u: asciiAddress(url) } : {};
}

function noteMark(
  mark: { n: number; first: boolean } | undefined,
  { u: _u, d: _d, ...style }: Omit<Stretch, 't'>,
): Stretch[] {
  if (!mark) return [];
  return [{ ...style, t: '', n: mark.n, ...(mark.first ? { first: true } : {}) }];
}

function textOf(node: PhrasingContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** An address as people write it: with its letters, where they can be read back. */
export function readableAddress(url: string): string {
  try {
    const decoded = decodeURI(url);
    const clean = cleanText(decoded);
    return clean === decoded && !/\s/.test(decoded) ? decoded : url;
  } catch {
    return url;
  }
}
