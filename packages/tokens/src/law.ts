/** The law: the words, numbers, marks and order of a source are those of what is published, or a finding names the place. */
import type { Nodes } from 'mdast';
import { compareDrawn, compareTokens, type Difference } from './compare.js';
import { readFeed, readPage } from './html.js';
import { readPdf } from './pdf.js';
import type { Published } from './published.js';
import { readSource } from './source.js';
import type { Token } from './token.js';

/** A difference, and where it was seen. `told` where a finding names its line. */
export interface Fault extends Difference {
  readonly edition: 'page' | 'feed' | 'pdf';
  readonly told: boolean;
}

/** Makes a PDF; undefined where it is refused. */
export type Print = (
  part: Published['part'],
  figures: Published['figures'],
) => Promise<Uint8Array | undefined>;

/** Every difference of one text, and the tokens of its source. Without `print` the PDF is left out. */
export async function findDifferences(
  text: Published,
  print?: Print,
): Promise<{ tokens: number; differences: Fault[] }> {
  const written = readSource(text.source, { filled: filledWords(text.document.tree) });
  const lines = linesOf(text);
  const faults = (edition: Fault['edition'], published: readonly Token[]): Fault[] =>
    (edition === 'pdf' ? compareDrawn : compareTokens)(written, published).map((found) => ({
      ...found,
      edition,
      told: isTold(found, lines),
    }));
  const pdf = await print?.(text.part, text.figures);
  const differences = [
    ...faults('page', readPage(text.page)),
    ...faults('feed', readFeed(text.feed)),
    ...(pdf ? faults('pdf', await readPdf(pdf)) : []),
  ];
  return { tokens: written.length, differences };
}

/** Links without words get the title of their target, which no source holds. */
function filledWords(node: Nodes): string[] {
  if (node.type === 'link' && node.data?.filled) return [wordsOf(node)];
  return 'children' in node ? node.children.flatMap(filledWords) : [];
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function linesOf({ findings }: Published): Set<number> {
  const lines = new Set<number>();
  for (const { span } of findings)
    for (let line = span?.start.line ?? 1; line <= (span?.end.line ?? 0); line++) lines.add(line);
  return lines;
}

function isTold({ line, lastLine }: Difference, lines: ReadonlySet<number>): boolean {
  return [...lines].some((told) => told >= line && told <= lastLine);
}
