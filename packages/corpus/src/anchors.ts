/** Links within one page: `#issues` must lead to something that the page has. */
import type { Document, Entry, Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { outlineOf } from './outline.js';

/** Parts that a page may have around its text, as the html package names them. */
const PARTS = /^page-(?:main|footnotes|programme|facts|sources|notice|history)$/;

/** Links of an entry's texts to places in the same text that are not there. **Errors**: corpus/unknown-fragment. */
export function checkOwnAnchors(entry: Entry): Finding[] {
  return Object.values(entry.translations).flatMap((document) => {
    const { local } = outlineOf(document);
    const anchors = anchorsOf(entry, document);
    return local.flatMap(({ fragment, span }) => {
      const actual = decoded(fragment);
      if (actual === '' || actual === 'top' || anchors.has(actual) || PARTS.test(actual)) return [];
      const { path } = document;
      const values = { actual, target: `${document.locale}.md` };
      const at = { path, ...(span ? { span } : {}), scope: `#${actual}` };
      return [finding('corpus/unknown-fragment', { ...at, actual, values })];
    });
  });
}

/** Every id of a text's page: what the text names itself, and what follows from it. */
function anchorsOf(entry: Entry, document: Document): ReadonlySet<string> {
  const items = 'items' in entry.meta ? (entry.meta.items ?? []) : [];
  return new Set([...outlineOf(document).anchors, ...items.map(({ id }) => `item-${id}`)]);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
