/** Runs the checker on two texts and gives the benchmark's plain diagnostics. Uses the compiled packages. */
import { createHash } from 'node:crypto';
import { parseDocument } from '../packages/markdown/dist/index.js';
import { compareDocuments } from '../packages/parity/dist/index.js';

/** Parses one side of a pair; undefined where it cannot be read. */
export function parse(text, locale, path) {
  const normal = text
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const hash = createHash('sha256').update(normal).digest('hex');
  return parseDocument(
    { path: `${locale}/${path}`, text: normal, hash },
    { id: path, locale, dialect: 'plain' },
  ).value;
}

/** Terms of the benchmark's glossaries (`{ko, en, group?}[]`) as the comparison takes them. */
export function toTerms(glossary) {
  return glossary.map(({ ko, en, group }) => ({
    ko: [ko].flat().map((form) => ({ text: form })),
    en: [en].flat().map((form) => ({ text: form })),
    ...(group ? { group } : {}),
  }));
}

/** The findings of a pair, with English as the source as in `narani check --pairs`; the wording only has to tell findings apart. */
export function check(ko, en, options) {
  return compareDocuments(en, ko, options).map((finding) => ({
    file: finding.path,
    line: finding.span?.start.line ?? 1,
    code: finding.rule,
    severity: finding.severity,
    message: JSON.stringify([finding.variant, finding.values]),
  }));
}
