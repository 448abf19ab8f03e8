/** Links and pictures: typed references, and targets that content may not have. */
import type { Link as DocumentLink, Finding, Reference, Source } from '@narani/model';
import { finding } from '@narani/rules';
import { nearest } from '@narani/text';
import type { Image, Link, Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Defined, readCaption } from './captions.js';

/** Whether a bare address ends in Hangul: a particle may be among it. */
function endsInHangul(url: string): boolean {
  return /[가-힣]/.test(safeDecode(url).split(/[/?#]/).at(-1) ?? '');
}

/** The typed reference a link target is, or undefined. Example: `statute:carbon-neutrality#19-2`. */
function readReference(url: string, schemes: readonly string[]): Reference | undefined {
  const [, kind = '', id = '', fragment] = /^([a-z0-9-]+):([a-z0-9-]+)(?:#(.+))?$/.exec(url) ?? [];
  if (!schemes.includes(kind)) return undefined;
  return { kind, id, ...(fragment === undefined ? {} : { fragment: safeDecode(fragment) }) };
}

/**
 * Puts `data.reference` on typed links and lists them. `schemes` are those of typed links.
 *
 * **Errors**: markdown/unsafe-link, markdown/unknown-scheme, markdown/untyped-link, markdown/link-swallows-text.
 */
export function readLinks(
  root: Root,
  { path, text }: Pick<Source, 'path' | 'text'>,
  schemes: readonly string[],
): { links: DocumentLink[]; findings: Finding[] } {
  const links: DocumentLink[] = [];
  const findings: Finding[] = [];
  visit(root, 'link', (node) => {
    // A wrong address is put right where it is written, once.
    const { definition = node.position } = node.data ?? {};
    const at = { path, ...(definition ? { span: definition } : {}) };
    const reference = readReference(node.url, schemes);
    if (reference) {
      const filled = node.children.length === 0;
      node.data = { ...node.data, reference, ...(filled ? { filled } : {}) };
      links.push({ reference, filled, ...(node.position ? { span: node.position } : {}) });
      return;
    }
    const fault = targetFault(node.url, at, schemes);
    const told = findings.some(({ span }) => span !== undefined && span === fault?.span);
    if (fault && !told) findings.push(fault);
    else if (isBare(node, text) && endsInHangul(node.url)) {
      findings.push(
        finding('markdown/link-swallows-text', {
          ...at,
          actual: node.url,
          values: { actual: safeDecode(node.url) },
        }),
      );
    }
  });
  return { links, findings };
}

type Place = Pick<Finding, 'path' | 'span'>;

function targetFault(url: string, at: Place, schemes: readonly string[]): Finding | undefined {
  const place = { ...at, scope: url, actual: url };
  if (/^(https?:\/\/|mailto:|tel:|#)/i.test(url)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i
    .exec(url.replace(/[\u0000-\u0020]/g, ''))?.[1]
    ?.toLowerCase();
  if (scheme === undefined)
    return finding('markdown/untyped-link', { ...place, values: { actual: url } });
  const unsafe = ['javascript', 'data', 'vbscript', 'file', 'blob'].includes(scheme);
  if (unsafe)
    return finding('markdown/unsafe-link', { ...place, values: { actual: url.slice(0, 80) } });
  const expected = nearest(scheme, schemes);
  if (schemes.includes(scheme))
    return finding('markdown/untyped-link', { ...place, values: { actual: url } });
  return finding('markdown/unknown-scheme', {
    ...place,
    ...(expected === undefined ? {} : { variant: 'suggestion', expected }),
    values: { actual: scheme, ...(expected === undefined ? {} : { expected }) },
  });
}

/** An address written without brackets. */
function isBare(node: Link, text: string): boolean {
  const offset = node.position?.start.offset;
  return offset !== undefined && text[offset] !== '[' && text[offset] !== '<';
}

function safeDecode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/**
 * Turns paragraphs that are one `figure:` picture into figure nodes.
 *
 * **Errors**: markdown/undeclared-picture, markdown/missing-alt, markdown/inline-figure.
 */
export function readFigures(
  root: Root,
  { path, text, definitions }: Pick<Source, 'path' | 'text'> & Pick<Defined, 'definitions'>,
): Finding[] {
  const findings: Finding[] = [];
  const notes = new Set<string>();
  visit(root, 'footnoteDefinition', ({ identifier }) => {
    notes.add(identifier);
  });
  visit(root, 'image', (node, index, parent) => {
    const { url } = node;
    const at = { path, scope: url, ...(node.position ? { span: node.position } : {}) };
    const id = /^figure:([a-z0-9-]+)$/.exec(url)?.[1];
    if (id === undefined)
      findings.push(
        finding('markdown/undeclared-picture', { ...at, actual: url, values: { actual: url } }),
      );
    if (!node.alt?.trim())
      findings.push(
        finding('markdown/missing-alt', { ...at, actual: url, values: { actual: url } }),
      );
    if (id === undefined) return;
    const alone = parent?.type === 'paragraph' && parent.children.length === 1 && index === 0;
    if (alone) toFigure(parent, node, id, readCaption(node, text, { notes, definitions }));
    else
      findings.push(
        finding('markdown/inline-figure', { ...at, actual: url, values: { actual: url } }),
      );
  });
  return findings;
}

/** The paragraph becomes the figure in place, so that indexes of its parent hold. */
function toFigure(
  paragraph: Paragraph,
  image: Image,
  id: string,
  children: PhrasingContent[],
): void {
  Object.assign(paragraph, { type: 'figure', figure: id, alt: image.alt ?? '', children });
}
