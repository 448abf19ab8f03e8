/** The files of a site's search. */
import { createTranslator } from '@narani/messages';
import type { Attempt, Checked, CheckedCorpus, Locale, OutputFile, Router } from '@narani/model';
import { unguarded } from '@narani/model';
import type { SiteConfig } from '@narani/schema';
import { OPENER, PALETTE } from './generated/scripts.js';
import type { Part, Row } from './match/rows.js';
import { rowsOf } from './rows.js';
import { STYLE } from './style.js';

/** How many letters a part of the index may have, about 60 KB compressed. **Units**: UTF-16 code units. */
const PART_LETTERS = 250_000;

/** What the search says, by the key of the catalogue. */
const SAID = ['label', 'close', 'keys', 'results', 'hint', 'count', 'none'];

/**
 * The files that a site is searched with.
 *
 * **Shapes**: `assets/search/opener.js` is for every page, which has a button of the class `search-open`; it loads the others when the search is opened. All are
 * scripts, so that they can be loaded by a page that was opened as a file. **Errors**: those of the steps, one a document.
 */
export function searchFiles(
  corpus: CheckedCorpus,
  site: SiteConfig,
  router: Router,
  attempt: Attempt = unguarded,
): Checked<OutputFile[]> {
  const words = {
    ko: createTranslator('ko', corpus.labels?.ko),
    en: createTranslator('en', corpus.labels?.en),
  };
  const { value, findings } = rowsOf({ corpus, site, router, words, attempt });
  const { kinds, rows } = value;
  const said = (locale: Locale) =>
    Object.fromEntries(SAID.map((key) => [key, words[locale](`pages:search.${key}`)]));
  const parts = partsOf(rows);
  const common = { parts: parts.length, kinds, words: { ko: said('ko'), en: said('en') } };
  const files = [
    file('opener.js', 'text/javascript', OPENER),
    file('palette.js', 'text/javascript', PALETTE),
    file('palette.css', 'text/css', STYLE),
    ...parts.map((part, index) =>
      file(`index-${index}.js`, 'text/javascript', scriptOf({ ...common, rows: part })),
    ),
  ];
  return { value: files, findings };
}

/** **Shapes**: the places of a document stand in its part. */
function partsOf(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [[]];
  let letters = 0;
  for (const row of rows) {
    if (letters > PART_LETTERS && !row[1].startsWith('#')) {
      parts.push([]);
      letters = 0;
    }
    parts.at(-1)?.push(row);
    letters += row.join().length;
  }
  return parts;
}

/** JSON is JavaScript since ECMAScript 2019. */
function scriptOf(part: Part): string {
  return `naraniIndex(${JSON.stringify(part)});\n`;
}

function file(name: string, mediaType: string, contents: string): OutputFile {
  return { path: `assets/search/${name}`, mediaType, contents };
}
