/** What programs for references read in the head of a page. */
import { pdfPath } from '@narani/routes';
import type { PageContext } from '../page/context.js';
import { licenceDeed } from './licence.js';
import type { Shown } from './shown.js';
import { workOf } from './work.js';

/** A `meta` element: its name and its content. */
export type Named = readonly [name: string, content: string];

/** The tags of Google Scholar (Highwire Press) and of Dublin Core, which Zotero reads too. **Source**: https://scholar.google.com/intl/en/scholar/inclusion.html; DCMI, Expressing Dublin Core in HTML. */
export function recordsOf(context: PageContext, shown: Shown): Named[] {
  const { entry, document } = shown;
  const { title, authors, container, number, date, address, type, locale } = workOf(context, shown);
  const pdf = pdfPath(entry, document.locale);
  const hasPdf = context.site.editions.includes('print') && context.pdfs?.has(pdf);
  const names = authors.map(({ name, sorted }) => sorted ?? name);
  const deed = licenceDeed(entry.meta.licence, locale);
  const report: Named[] =
    type === 'report'
      ? [
          ['citation_technical_report_institution', container],
          ...(number ? [['citation_technical_report_number', number] as const] : []),
        ]
      : [];
  return [
    ['citation_title', title],
    ...names.map((name): Named => ['citation_author', name]),
    ['citation_publication_date', date.replaceAll('-', '/')],
    ['citation_language', locale],
    ...report,
    ['citation_public_url', address],
    ...(hasPdf ? [['citation_pdf_url', context.router.absolute(pdf)] as const] : []),
    ['DC.title', title],
    ...names.map((name): Named => ['DC.creator', name]),
    ['DC.publisher', container],
    ['DC.date', date],
    ['DC.language', locale],
    ['DC.identifier', address],
    ...(deed ? [['DC.rights', deed] as const] : []),
  ];
}
