/** The files of a wiki sorted: pages, pages of other languages, anything else. */
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import type { Page } from './page.js';
import { readPage } from './page.js';
import { findPlace } from './place.js';
import type { WikiFile } from './types.js';

/** Reads every page. **Errors**: import/unread-file, import/unsupported-language, and those of `readPage`. */
export function readPages(files: readonly WikiFile[]): { pages: Page[]; findings: Finding[] } {
  const pages: Page[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const path = file.path.normalize('NFC');
    const place = findPlace(path);
    if (place?.locale === 'ko' || place?.locale === 'en') {
      const read = readPage({ path, text: file.text }, place, place.locale);
      findings.push(...read.findings);
      if (read.page) pages.push(read.page);
    } else if (place) findings.push(unread('import/unsupported-language', path, place.locale));
    else findings.push(unread('import/unread-file', path, path));
  }
  return { pages, findings };
}

function unread(
  rule: 'import/unsupported-language' | 'import/unread-file',
  path: string,
  actual: string,
): Finding {
  return finding(rule, { path, scope: actual, actual, values: { actual } });
}
