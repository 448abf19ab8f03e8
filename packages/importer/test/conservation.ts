/** What an import must not lose: words, numbers and table rows of the source. */
import { parseTree } from '@narani/markdown';
import type { Finding } from '@narani/model';
import { visit } from 'unist-util-visit';
import type { WikiFile } from '../src/index.js';

/** How often each number, Latin word and Hangul syllable stands in texts. Raised and full-width digits count as plain ones. */
export function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.normalize('NFKC').match(/\p{N}+|[가-힣]|[^\P{L}가-힣]+/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Words of the source that neither the output nor the report has as often. */
export function lostWords(
  source: readonly string[],
  files: readonly WikiFile[],
  losses: readonly Finding[],
): string[] {
  const kept = countWords(keptTexts(files, losses));
  return [...countWords(source)]
    .filter(([word, count]) => (kept.get(word) ?? 0) < count)
    .map(([word]) => word);
}

/** Numbers of the source, by value, that neither the output nor the report has at all. */
export function lostNumbers(
  source: readonly string[],
  files: readonly WikiFile[],
  losses: readonly Finding[],
): number[] {
  const kept = new Set(numbersOf(keptTexts(files, losses)));
  return numbersOf(source).filter((number) => !kept.has(number));
}

function numbersOf(texts: readonly string[]): number[] {
  return texts.flatMap((text) => text.normalize('NFKC').match(/[0-9]+/g) ?? []).map(Number);
}

function keptTexts(files: readonly WikiFile[], losses: readonly Finding[]): string[] {
  const reported = losses.map(
    ({ actual = '', values = {} }) => `${actual} ${Object.values(values).join(' ')}`,
  );
  return [...files.map(({ text }) => text), ...reported];
}

/** The text behind the front matter. */
export function bodyOf(text: string): string {
  return text.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, '');
}

/** A text without the targets of its links: an import turns them into references. */
export function withoutTargets(text: string): string {
  return text
    .replace(/\]\([^()]*(?:\([^()]*\))?\)/g, '] ')
    .replace(/\[\[[^[\]|]+\|/g, '[')
    .replace(/^\[(?!\^)[^\]]+\]:.*$/gm, '')
    .replace(/\]\[[^[\]]+\]/g, ']');
}

/** The rows of all Markdown tables of a text. */
export function countRows(text: string): number {
  const rows: unknown[] = [];
  visit(parseTree(bodyOf(text)), 'tableRow', (row) => void rows.push(row));
  return rows.length;
}
