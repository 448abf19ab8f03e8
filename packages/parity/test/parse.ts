/** Parses fixtures as the plain dialect does. */
import { parseDocument } from '@narani/markdown';
import type { Document, Locale } from '@narani/model';

/** A document of a text; fails where it cannot be read. */
export function parse(text: string, locale: Locale): Document {
  const { value } = parseDocument(
    { path: `${locale}.md`, text, hash: '' },
    { id: 'doc/x', locale, dialect: 'plain' },
  );
  if (!value) throw new Error('Unreadable fixture');
  return value;
}

/** The same document without any position. */
export function withoutPositions(document: Document): Document {
  return JSON.parse(
    JSON.stringify(
      {
        ...document,
        dataSpans: {},
        sections: document.sections.map(({ span: _, ...rest }) => rest),
      },
      (key, value) => (key === 'position' ? undefined : value),
    ),
  ) as Document;
}
