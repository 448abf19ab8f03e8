/** Links of the wiki: to typed references where the target was imported, else to the wiki itself, else to plain text. */
import type { Finding } from '@narani/model';
import type { Definition, Image, ImageReference, Link, LinkReference, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Edit } from './edits.js';
import type { Page, Range } from './page.js';
import { loss } from './page.js';
import type { Resolved } from './resolve.js';
import { addressOf, resolve } from './resolve.js';
import type { Target, Targets } from './targets.js';

/** Edits that belong together, and what was lost by them. `reference` says that a typed link was made. */
export interface Change {
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
  readonly reference?: boolean;
}

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
