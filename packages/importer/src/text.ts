/** ko.md or en.md of an imported document. */
import type { Finding, Locale } from '@narani/model';
import type { Paragraph } from 'mdast';
import { stringify } from 'yaml';
import type { Body } from './body.js';
import type { Draft } from './documents.js';
import { missing } from './fields.js';
import type { Page } from './page.js';
import { findField, textOf } from './page.js';
import { plainText } from './plain.js';
import type { Outline } from './sections.js';

/** The title of a page: its field, else its heading of level 1, else its file's name. **Errors**: import/missing-field. */
export function titleOf(page: Page, outline: Outline): { title: string; findings: Finding[] } {
  const written = textOf(findField(page, 'title'));
  if (written !== undefined) return { title: written, findings: [] };
  const heading = outline.dropped.find(({ why }) => why === 'title');
  const title = heading ? plainText(heading.node) : page.place.name;
  return { title, findings: heading ? [] : [missing(page, 'title', title)] };
}

/** The text of a page's file. */
export function documentText(
  draft: Draft,
  locale: Locale,
  page: Page,
  outline: Outline,
  title: string,
  body: Body,
): string {
  const summary = textOf(findField(page, 'summary', 'description')) ?? summaryOf(page, outline);
  const keywords = findField(page, 'keywords', 'tags')?.items.map(({ text }) => text) ?? [];
  const short = textOf(findField(page, 'short_title', 'shortTitle'));
  const front = {
    title,
    ...(short === undefined ? {} : { shortTitle: short }),
    ...(summary ? { summary } : {}),
    ...(keywords.length > 0 ? { keywords: [...new Set(keywords)] } : {}),
    ...(locale === draft.source ? {} : { translation: translationOf(page) }),
  };
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body.text}`;
}

/** The text under the heading “In One Sentence”, without markup. */
function summaryOf(page: Page, outline: Outline): string {
  const section = outline.sections.find(({ key }) => key === 'summary');
  if (!section) return '';
  const end = section.children[0]?.range[0] ?? section.range[1];
  const inside = (offset: number) => offset > section.range[0] && offset < end;
  return page.tree.children
    .filter(
      (node): node is Paragraph =>
        node.type === 'paragraph' && inside(node.position?.start.offset ?? -1),
    )
    .map(plainText)
    .join(' ');
}

/** Who is named as translator, without a role: a typed role proves nothing. */
function translationOf(page: Page) {
  const names = findField(page, 'translator', 'translators')?.items.map(({ text }) => text) ?? [];
  return {
    mode: 'adaptation',
    ...(names.length > 0 ? { translators: names.map((name) => ({ name })) } : {}),
  };
}
