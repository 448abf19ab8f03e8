/** Raw HTML out of the text: tags go, what stands between them stays, tables become Markdown. */
import type { Finding } from '@narani/model';
import type { Html, Nodes, Parent } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Edit } from './edits.js';
import { attributeOf, type InlineContext, toInline } from './html-inline.js';
import { TAG, toMarkdownTable } from './html-table.js';
import type { Change } from './links.js';
import { rangeOf } from './links.js';
import type { Page, Range } from './page.js';
import { loss } from './page.js';

/** Elements whose content is no text. */
const SILENT = /<(script|style|template|iframe|object|noscript)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const COMMENT =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<![a-z][^>]*>/gi;

/** The changes for every piece of HTML of a page. */
export function htmlChanges(page: Page, context: InlineContext): Change[] {
  const changes: Change[] = [];
  const done = new Set<Nodes>();
  visit(page.tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined || done.has(node)) return;
    const range = rangeOf(node);
    if (!range) return;
    if (isBlock(parent)) changes.push(changeBlock(page, node, range, context));
    else changes.push(changeInline(page, node, range, parent, index, done, context));
  });
  return changes;
}

function isBlock(parent: Parent): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
}

function changeBlock(page: Page, node: Html, range: Range, context: InlineContext): Change {
  const whole = [...node.value.matchAll(SILENT), ...node.value.matchAll(COMMENT)].map(
    (match) => match[0],
  );
  let rest = node.value.replace(SILENT, '').replace(COMMENT, '');
  const findings = whole.map((text) =>
    loss(page, 'import/raw-html', range, text, { variant: 'dropped' }),
  );
  rest = rest.replace(/<table\b[\s\S]*?<\/table\s*>/gi, (table) => {
    const { markdown, rows, joined } = toMarkdownTable(table, (cell) => toInline(cell, context));
    const spans = joined > 0 ? { joined } : undefined;
    const told = {
      variant: spans ? 'joined' : 'table',
      values: { rows, ...spans },
    };
    findings.push(
      loss(page, 'import/raw-html', range, table, told),
      ...pictures(page, range, table),
    );
    return `\n\n${markdown}\n\n`;
  });
  const tags = rest.match(TAG) ?? [];
  if (tags.length > 0) findings.push(loss(page, 'import/raw-html', range, tags.join('')));
  const text = rest
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|summary|dt|dd)\s*>/gi, '\n')
    .replace(TAG, '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return {
    edits: [{ start: range[0], end: range[1], text: continued(page, range[0], text) }],
    findings,
  };
}

/** The pictures of a table: their descriptions stay. */
function pictures(page: Page, range: Range, table: string): Finding[] {
  return [...table.matchAll(/<img\b[^>]*>/gi)].map(([tag]) =>
    loss(page, 'import/picture', range, attributeOf(tag, 'src') ?? tag),
  );
}

/** Lines behind the first keep the quote marks or the indentation that the first line stands in. */
function continued(page: Page, start: number, text: string): string {
  const lineStart = page.text.lastIndexOf('\n', start - 1) + 1;
  const prefix = page.text.slice(lineStart, start).replace(/[^>\s]/g, ' ');
  return text.replace(/\n/g, `\n${prefix}`);
}

function changeInline(
  page: Page,
  node: Html,
  range: Range,
  parent: Parent,
  index: number,
  done: Set<Nodes>,
  { linkTo }: InlineContext,
): Change {
  const name = /^<([a-z][a-z0-9-]*)/i.exec(node.value)?.[1]?.toLowerCase();
  const close = name === undefined ? undefined : closingTag(parent, index, name);
  const closeRange = rangeOf(close?.node);
  const replace = (text: string, [start, end] = range): Edit => ({ start, end, text });
  if (name === undefined) {
    const variant = node.value.startsWith('</') ? {} : { variant: 'dropped' };
    return {
      edits: [replace('')],
      findings: [loss(page, 'import/raw-html', range, node.value, variant)],
    };
  }
  if (close && closeRange) {
    done.add(close.node);
    const between = parent.children.slice(index + 1, close.index);
    const whole: Range = [range[0], closeRange[1]];
    const source = page.text.slice(...whole);
    if (/^(script|style|iframe|object|template|noscript)$/.test(name)) {
      for (const inner of between) done.add(inner);
      return {
        edits: [replace('', whole)],
        findings: [loss(page, 'import/raw-html', whole, source, { variant: 'dropped' })],
      };
    }
    const findings = [loss(page, 'import/raw-html', range, `${node.value}${close.node.value}`)];
    const raised =
      name === 'sub' || name === 'sup'
        ? raise(between.map((inner) => toText(inner)).join(''), name)
        : undefined;
    if (raised !== undefined && between.every((inner) => inner.type === 'text'))
      return { edits: [replace(raised, whole)], findings };
    const target = name === 'a' ? linkTo(attributeOf(node.value, 'href') ?? '') : undefined;
    if (target !== undefined && between.every((inner) => inner.type !== 'link')) {
      return { edits: [replace('['), replace(`](${target})`, closeRange)], findings };
    }
    return { edits: [replace(''), replace('', closeRange)], findings };
  }
  const text = name === 'br' ? ' ' : name === 'img' ? (attributeOf(node.value, 'alt') ?? '') : '';
  return { edits: [replace(text)], findings: [loss(page, 'import/raw-html', range, node.value)] };
}

function closingTag(
  parent: Parent,
  index: number,
  name: string,
): { node: Html; index: number } | undefined {
  let depth = 0;
  for (const [at, node] of parent.children.entries()) {
    if (at < index || node.type !== 'html') continue;
    if (new RegExp(`^<${name}\\b(?!.*/>$)`, 'i').test(node.value)) depth += 1;
    else if (new RegExp(`^</${name}\\b`, 'i').test(node.value)) depth -= 1;
    if (depth === 0) return at === index ? undefined : { node, index: at };
  }
  return undefined;
}

const RAISED = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎' } as const;

/** `2` as `₂` or `²`; undefined where a character has no such form. */
function raise(text: string, name: 'sub' | 'sup'): string | undefined {
  const letters = [...text.trim()].map((letter) => {
    const at = '0123456789+-=()'.indexOf(letter);
    return at < 0 ? undefined : [...RAISED[name]][at];
  });
  return letters.length === 0 || letters.includes(undefined) ? undefined : letters.join('');
}
