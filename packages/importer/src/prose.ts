/** What Markdown does not know: wiki links, footnote marks without a footnote, syntax of other systems; italics in Korean. */
import { toString as toText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { CIRCLED } from './circled.js';
import type { Change } from './links.js';
import { rangeOf } from './links.js';
import type { Page } from './page.js';
import { loss } from './page.js';
import type { Targets } from './targets.js';
import { findByName } from './targets.js';

const WIKI_LINK = /!?\[\[([^[\]|\n]+)(?:\\?\|([^[\]\n]+))?\]\]/g;
const AGENDA_NAME = new RegExp(`^(?:의제|agenda)?\\s*#?([${CIRCLED}]|\\d{1,3})$`, 'i');
const FOOTNOTE_MARK = /\[\^([^\]\s]+)\]/g;
const OTHER_SYNTAX = [
  /^:{3,}.*$/gm,
  /\{\{[<%].*?[>%]\}\}/g,
  /\{%.*?%\}/g,
  /\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|INFO)\]/gi,
  /^(?:import|export)\s.*\bfrom\s.*$/gm,
  /\$\$[^$]*\$\$/g,
  /==[^=\n]+==/g,
  /%%[^%\n]+%%/g,
];

/** The changes for text that no node of the tree stands for. */
export function proseChanges(page: Page, targets: Targets): Change[] {
  const changes: Change[] = [];
  visit(page.tree, (node) => {
    const range = rangeOf(node);
    if (!range) return;
    if (node.type === 'emphasis' && page.locale === 'ko' && /[가-힣]/.test(toText(node))) {
      changes.push({ edits: [], findings: [loss(page, 'import/italics', range, toText(node))] });
    }
    if (node.type !== 'text') return;
    const text = page.text.slice(...range);
    for (const match of text.matchAll(WIKI_LINK))
      changes.push(changeWikiLink(page, match, range[0], targets));
    for (const match of text.matchAll(FOOTNOTE_MARK)) {
      const start = range[0] + match.index;
      const end = start + match[0].length;
      const finding = loss(page, 'import/undefined-footnote', [start, end], match[0]);
      changes.push({ edits: [{ start, end, text: `(${match[1]})` }], findings: [finding] });
    }
    for (const pattern of OTHER_SYNTAX) {
      for (const match of text.matchAll(pattern)) {
        const start = range[0] + match.index;
        const finding = loss(
          page,
          'import/unknown-syntax',
          [start, start + match[0].length],
          match[0],
        );
        changes.push({ edits: [], findings: [finding] });
      }
    }
  });
  return changes;
}

/** `[[05-slug|text]]`: by file name, slug or number; the fragment is the reader's to find. */
function changeWikiLink(
  page: Page,
  match: RegExpMatchArray,
  base: number,
  targets: Targets,
): Change {
  const start = base + (match.index ?? 0);
  const end = start + match[0].length;
  const name = (match[1] ?? '').trim();
  const label = match[2]?.trim();
  // `![[map.png]]` shows a file, or a part of another page; neither is in the text.
  if (match[0].startsWith('!')) {
    const finding = loss(page, 'import/picture', [start, end], match[0]);
    return { edits: [{ start, end, text: label ?? name }], findings: [finding] };
  }
  const number = AGENDA_NAME.exec(name)?.[1];
  const target =
    findByName(targets, name.replace(/#.*$/, '')) ??
    (number === undefined ? undefined : targets.byNumber.get(Number(number.normalize('NFKC'))));
  if (!target) {
    const finding = loss(page, 'import/unknown-target', [start, end], match[0], {
      variant: 'wiki-link',
    });
    return { edits: [{ start, end, text: label ?? name }], findings: [finding] };
  }
  return {
    edits: [{ start, end, text: `[${label ?? ''}](${target.id.replace('/', ':')})` }],
    findings: [],
    reference: true,
  };
}
