/** Notes and links that stand apart from their place: defined twice, never or for nothing; links without words, or with words no page shows. */
import type { Finding, Span } from '@narani/model';
import { finding } from '@narani/rules';
import type { Definition, FootnoteDefinition, FootnoteReference, Link, Nodes, Root } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { identifierOf, LABEL } from './captions.js';
import { COVER, type Written } from './written.js';

/** `[text][label]` or `[text][]` that has become no link; two numbers side by side are two citations. */
const REFERENCE = /(?<![[\]\w\\])!?\[([^[\]\n]{1,200})\](?:\[\]|\[([^[\]\n]{1,200})\])(?![[(:])/g;

/** `[^label]` with a space in it: no note, or a link to the first word of its text. */
const SPACED_NOTE = /\[\^([^[\]\n \t]*[ \t][^[\]\n]*)\]/g;

/**
 * Looks at a tree before its references become plain links.
 *
 * **Errors**: markdown/duplicate-definition, markdown/undefined-reference, markdown/unused-definition, markdown/spaced-note,
 * markdown/empty-link, markdown/link-title, markdown/note-in-link.
 */
export function checkDefinitions(tree: Root, path: string, written: Written): Finding[] {
  const defined = new Map<string, Definition | FootnoteDefinition>();
  const used = new Set<string>();
  const findings: Finding[] = [];
  const spaced = new Map<string, Span | undefined>(spacedCalls(written));
  visit(tree, (node) => {
    if ('label' in node && node.type !== 'footnoteReference' && node.label?.startsWith('^')) {
      // CommonMark takes such a note for a link to the first word of its text.
      if (!spaced.has(node.label.slice(1))) spaced.set(node.label.slice(1), node.position);
    } else if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      const first = defined.get(keyOf(node));
      if (first === undefined) defined.set(keyOf(node), node);
      else if (!same(first, node)) findings.push(duplicate(first, node, path));
    } else if (node.type === 'linkReference' || node.type === 'imageReference')
      used.add(`definition ${node.identifier}`);
    // A caption refers too.
    else if (node.type === 'image')
      for (const [, label = ''] of node.title?.matchAll(LABEL) ?? [])
        used.add(`definition ${identifierOf(label)}`);
    if (node.type === 'link' || node.type === 'linkReference')
      findings.push(...checkLink(node, path));
  });
  for (const [label, span] of spaced)
    findings.push(finding('markdown/spaced-note', at(path, span, label)));
  for (const [key, node] of defined)
    if (node.type === 'definition' && !used.has(key)) findings.push(unused(node, path));
  return [...findings, ...undefinedReferences(path, written, defined)];
}

const keyOf = ({ type, identifier }: Definition | FootnoteDefinition): string =>
  `${type} ${identifier}`;

function same(a: Definition | FootnoteDefinition, b: Definition | FootnoteDefinition): boolean {
  if (a.type === 'definition' && b.type === 'definition')
    return a.url === b.url && a.title === b.title;
  return toText(a) === toText(b) && a.label === b.label;
}

function duplicate(
  first: Definition | FootnoteDefinition,
  second: Definition | FootnoteDefinition,
  path: string,
): Finding {
  const actual = second.label ?? second.identifier;
  return finding('markdown/duplicate-definition', {
    ...at(path, second.position, actual),
    ...(second.type === 'definition' ? { variant: 'link' } : {}),
    ...(first.position ? { related: [{ path, span: first.position }] } : {}),
  });
}

function unused(node: Definition, path: string): Finding {
  return finding(
    'markdown/unused-definition',
    at(path, node.position, node.label ?? node.identifier),
  );
}

function checkLink(
  node: Extract<Nodes, { type: 'link' | 'linkReference' }>,
  path: string,
): Finding[] {
  const { position } = node;
  if (node.type === 'link' && isEmpty(node) && !isTyped(node.url))
    return [finding('markdown/empty-link', at(path, position, node.url))];
  const title = node.type === 'link' ? node.title : undefined;
  const titled = title ? [finding('markdown/link-title', at(path, position, title))] : [];
  const calls = callsIn(node);
  const behind = node.children
    .slice(-calls.length)
    .every(({ type }) => type === 'footnoteReference');
  const [call] = calls;
  if (!call || behind) return titled;
  const actual = call.label ?? call.identifier;
  return [...titled, finding('markdown/note-in-link', at(path, call.position, actual))];
}

function callsIn(node: Nodes): FootnoteReference[] {
  if (node.type === 'footnoteReference') return [node];
  return 'children' in node ? node.children.flatMap(callsIn) : [];
}

const isEmpty = (node: Link): boolean =>
  node.children.every((child) => child.type !== 'image' && toText(child).trim() === '');

/** A link without words that has a kind gets the title of its target. */
const isTyped = (url: string): boolean => /^[a-z]+:[a-z0-9-]+(?:#.+)?$/.test(url);

function undefinedReferences(
  path: string,
  { prose, spanOf }: Written,
  defined: ReadonlyMap<string, unknown>,
): Finding[] {
  return [...prose.matchAll(REFERENCE)].flatMap((match) => {
    const [whole, text = '', label = text] = match;
    const numbers = /^[\d\s,–-]+$/.test(text) && /^[\d\s,–-]+$/.test(label);
    if (numbers || text.startsWith('^') || label.startsWith('^') || label.includes(COVER))
      return [];
    // In a caption a reference is read later.
    if (defined.has(`definition ${identifierOf(label)}`)) return [];
    const span = spanOf(match.index, match.index + whole.length);
    return [finding('markdown/undefined-reference', at(path, span, label))];
  });
}

/** The first call of each label with a space. */
function spacedCalls({ prose, spanOf }: Written): [string, Span][] {
  const calls = new Map<string, Span>();
  for (const { 0: whole, 1: label = '', index } of prose.matchAll(SPACED_NOTE))
    if (!calls.has(label)) calls.set(label, spanOf(index, index + whole.length));
  return [...calls];
}

function at(path: string, span: Span | undefined, actual: string) {
  return { path, scope: actual, actual, values: { actual }, ...(span ? { span } : {}) };
}
