/** Markup in plain text: pages, feeds and PDFs would show it letter by letter. */
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { isFreeText } from '@narani/schema';
import { isScalar } from 'yaml';
import { type Places, spanOf } from './places.js';
import type { Text } from './quote.js';

/**
 * A tag of HTML, a character by its name or number, strong emphasis or a link of Markdown. **Units**: characters: a tag of more than these
 * is none that somebody typed.
 */
const MARKUP =
  /<\/?[a-z][a-z\d]{0,15}(?:\s[^<>]{0,200})?\/?>|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});|\*\*[^\s*][^*]{0,200}\*\*|\[[^[\]]{1,200}\]\([^()\s]{1,200}\)/i;

/** The first markup of each text. **Errors**: yaml/markup. */
export function findMarkup(places: Places, { path, lines, schema }: Text): Finding[] {
  return [...places.nodes].flatMap(([pointer, node]) => {
    if (!isScalar(node) || typeof node.value !== 'string') return [];
    const found = MARKUP.exec(node.value)?.[0];
    if (found === undefined || !isFreeText(schema, pointer)) return [];
    const [start = 0, end = start] = node.range ?? [];
    const span = spanOf(lines, start, end);
    const values = { actual: found };
    return [finding('yaml/markup', { path, span, scope: pointer, actual: found, values })];
  });
}
