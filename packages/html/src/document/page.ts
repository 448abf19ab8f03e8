/** The page of a document. */
import type { ElementContent } from 'hast';
import { toString as wordsIn } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { shortened } from '../page/head.js';
import { present } from '../page/parts.js';
import { printFrame } from '../page/shell.js';
import { addressesOf } from './addresses.js';
import { apparatus } from './apparatus.js';
import { contents, toContents } from './contents.js';
import { documentHead, documentTrail } from './head.js';
import { linkedData } from './linked-data.js';
import { hasMarkdown, markdownPath } from './markdown.js';
import { notices } from './notices.js';
import { homeOf } from './original.js';
import { programmeSection } from './programme.js';
import { recordsOf } from './records.js';
import type { Shown } from './shown.js';
import { textNodes } from './text.js';

/** The page of a document in one language, as HTML. */
export function documentPage(context: PageContext, shown: Shown): string {
  const { entry, document, fallback } = shown;
  const home = homeOf(context, shown);
  const programme = programmeSection(context, entry.meta);
  const outline = context.bodies.get(`${entry.id}@${document.locale}`)?.outline ?? [];
  const list = contents(context, shown, outline, programme !== undefined);
  const text = textNodes(context, entry, document);
  const main = h('article.document', { className: [`document-${entry.kind}`] }, [
    documentHead(context, shown),
    ...notices(context, shown),
    h('div.document-grid', [
      h('div.document-text', [
        ...present([programme]),
        h('div.text', { lang: shown.lang }, text),
        ...present([addressesOf(context, text)]),
        ...(list ? [toContents(context)] : []),
      ]),
      ...present([list]),
      apparatus(context, shown),
    ]),
  ]);
  return printFrame(context, {
    ref: { type: 'document', id: entry.id },
    title: document.data.title,
    shortTitle: document.data.shortTitle,
    lang: shown.lang,
    ...describedBy(document.data.summary ?? beginningOf(text)),
    ...(home === context.router.absolute(context.path) ? {} : { canonical: home }),
    ...(fallback ? { hidden: true } : {}),
    ...(fallback
      ? {}
      : { records: recordsOf(context, shown), things: [linkedData(context, shown)] }),
    isText: true,
    ...(hasMarkdown(context, entry, document) ? { markdown: markdownPath(context.path) } : {}),
    pageClass: `page-${entry.kind}`,
    trail: documentTrail(entry, context),
    main: [main],
  });
}

function describedBy(description: string | undefined): { description?: string } {
  return description ? { description } : {};
}

/** The first paragraph, which stands in for a summary that nobody wrote. */
function beginningOf(text: readonly ElementContent[]): string | undefined {
  const isParagraph = (node: ElementContent) => node.type === 'element' && node.tagName === 'p';
  const first = text.find(isParagraph);
  return first && shortened(wordsIn(first).replace(/\s+/g, ' ').trim());
}
