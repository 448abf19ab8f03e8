/** What Markdown does not know: wiki links, footnote marks without a footnote, syntax of other systems; italics in Korean. */
import type { Finding } from '@narani/model';
import type { Parent } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { CIRCLED } from './circled.js';
import type { Change } from './links.js';
import { rangeOf } from './links.js';
import type { Page } from './page.js';
import { loss } from './page.js';
import { findFragment } from './resolve.js';
import type { Target, Targets } from './targets.js';
import { findByName } from './targets.js';

/** `[[page#heading|text]]`; in a table the bar is written `\\|`, or stands for itself (see `BAR`). */
const WIKI_LINK = /(?<!\\)!?\[\[([^[\]|\n\uE000]+?)(?:\\?[|\uE000]+(?![|\uE000])([^[\]\n]*))?\]\]/g;
const AGENDA_NAME = new RegExp(`^(?:의제|agenda)?\\s*#?([${CIRCLED}]|\\d{1,3})$`, 'i');
const FOOTNOTE_MARK = /\[\^([^\]\s]+)\]/g;
/** A reference without an address is text; its brackets would be taken for one. */
const REFERENCE = /\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g;

/** Marks that other systems know and Markdown prints, beside those of the dialect's own check. */
const OTHER_SYNTAX = [
  // Obsidian and Logseq: a tag within the text.
  /(?<![\p{L}\p{N}&/#])#[\p{L}_][\p{L}\p{N}_/-]+/gu,
  // MediaWiki: indented and nested lines; DokuWiki: a line's end.
  /^(?::\s?\S|[*#:;]{2,}\s?[^*#:;\s]).*$/gm,
  /\\\\(?=\s|$)/gm,
];

/** The changes for text that no node of the tree stands for. */
export function proseChanges(page: Page, targets: Targets, self: Target): Change[] {
  const changes: Change[] = [];
  visit(page.tree, (node, _index, parent) => {
    const range = rangeOf(node);
    if (!range) return;
    if (node.type === 'emphasis' && page.locale === 'ko' && /[가-힣]/.test(toText(node))) {
      changes.push({ edits: [], findings: [loss(page, 'import/italics', range, toText(node))] });
    }
    if (node.type !== 'text') return;
    const text = page.text.slice(...range);
    for (const match of text.matchAll(WIKI_LINK))
      changes.push(linked(changeWikiLink(page, match, range[0], targets, self), match, parent));
    for (const match of text.matchAll(REFERENCE)) {
      const start = range[0] + match.index;
      const end = start + match[0].length;
      const escaped = match[0].replace(/[[\]]/g, '\\$&');
      const finding = loss(page, 'import/unknown-syntax', [start, end], match[0]);
      changes.push({ edits: [{ start, end, text: escaped }], findings: [finding] });
    }
    for (const match of text.matchAll(FOOTNOTE_MARK)) {
      const start = range[0] + match.index;
      const end = start + match[0].length;
      const finding = loss(page, 'import/undefined-footnote', [start, end], match[0]);
      changes.push({ edits: [{ start, end, text: `(${match[1]})` }], findings: [finding] });
    }
    for (const pattern of OTHER_SYNTAX)
      for (const { 0: whole, index } of text.matchAll(pattern)) {
        const start = range[0] + index;
        // A text node may begin in the middle of a line.
        if (pattern.source.startsWith('^') && page.text[start - 1] !== '\n') continue;
        const finding = loss(page, 'import/unknown-syntax', [start, start + whole.length], whole);
        changes.push({ edits: [], findings: [finding] });
      }
  });
  return changes;
}

/** The change of a wiki link; within another link only its words stay, for links do not nest. */
function linked(change: Change, match: RegExpMatchArray, parent: Parent | undefined): Change {
  if (parent?.type !== 'link' && parent?.type !== 'linkReference') return change;
  const words = (match[2] ?? match[1] ?? '').trim();
  return { ...change, edits: change.edits.map((edit) => ({ ...edit, text: words })) };
}

/** Text of a cell in HTML with its wiki links as Markdown; what has no target keeps its words. */
export function readWikiLinks(
  page: Page,
  text: string,
  targets: Targets,
  self: Target,
): { text: string; findings: Finding[] } {
  const findings: Finding[] = [];
  const read = text.replace(WIKI_LINK, (...match) => {
    const groups = match.slice(0, 3) as unknown as RegExpMatchArray;
    const change = changeWikiLink(page, groups, page.front.bodyStart, targets, self);
    findings.push(...change.findings);
    return change.edits[0]?.text ?? '';
  });
  return { text: read, findings };
}

/** `[[05-slug#heading|text]]`: by file name, slug or number, and the heading by its words. */
function changeWikiLink(
  page: Page,
  match: RegExpMatchArray,
  base: number,
  targets: Targets,
  self: Target,
): Change {
  const start = base + (match.index ?? 0);
  const end = start + match[0].length;
  const [, name = '', anchor] =
    /^([^#^]*)(?:[#^]+(?![#^])(.*))?$/.exec((match[1] ?? '').trim()) ?? [];
  const label = match[2]?.trim() || undefined;
  const words = label ?? [name.trim(), anchor].filter(Boolean).join(' ');
  // `![[map.png]]` shows a file, or a part of another page; neither is in the text.
  if (match[0].startsWith('!')) {
    const finding = loss(page, 'import/picture', [start, end], match[0]);
    return { edits: [{ start, end, text: words }], findings: [finding] };
  }
  const target = name.trim() === '' ? self : findTarget(name.trim(), targets);
  const fragment = target && anchor !== undefined ? findFragment(target, anchor, page) : undefined;
  if (!target || (name.trim() === '' && fragment === undefined)) {
    const finding = loss(page, 'import/unknown-target', [start, end], match[0], {
      variant: 'wiki-link',
    });
    return { edits: [{ start, end, text: words }], findings: [finding] };
  }
  const lost = anchor !== undefined && fragment === undefined;
  const address = `${target.id.replace('/', ':')}${fragment === undefined ? '' : `#${fragment}`}`;
  return {
    edits: [
      {
        start,
        end,
        text: `[${label ?? ''}](${target === self && fragment ? `#${fragment}` : address})`,
      },
    ],
    findings: lost
      ? [loss(page, 'import/unknown-target', [start, end], match[0], { variant: 'fragment' })]
      : [],
    reference: true,
  };
}

function findTarget(name: string, targets: Targets): Target | undefined {
  const number = AGENDA_NAME.exec(name)?.[1];
  return (
    findByName(targets, name) ??
    (number === undefined ? undefined : targets.byNumber.get(Number(number.normalize('NFKC'))))
  );
}
