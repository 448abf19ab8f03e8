/** The addresses of the links of a text: on paper nobody can follow the words alone. */
import { plainInlines } from './blocks.js';
import type { Facts } from './facts.js';
import { readableAddress } from './inlines.js';
import type { Block, Inline } from './part.js';
import { toInlines } from './words.js';

/** The section's anchor, the same in both languages. */
const ADDRESSES = 'page-addresses';

/** **Units**: em. An address in small type may be this long without a break. */
const ADDRESS_WIDTH = 30;

/**
 * The addresses that the words of links hide, each once, in the order of the text.
 *
 * **Shapes**: empty where there is none. A link whose words are its address needs none.
 */
export function toAddresses(blocks: readonly Block[], { t, locale }: Facts): Block[] {
  const found = new Map<string, string>();
  for (const { u, text } of linksOf(blocks)) {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words === '' || isAddress(words, u) || found.has(u)) continue;
    found.set(u, words);
  }
  if (found.size === 0) return [];
  const items = [...found].map(([u, words]) =>
    toInlines([{ t: `${words}: ` }, { t: readableAddress(u), u }], locale, ADDRESS_WIDTH),
  );
  const text = plainInlines(t('print:addresses'), locale);
  return [
    { type: 'heading', level: 1, id: ADDRESSES, text },
    { type: 'references', items },
  ];
}

function isAddress(words: string, u: string): boolean {
  const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)|\/$/g, '');
  return bare(readableAddress(u)) === bare(words) || bare(u) === bare(words);
}

/** Every link in blocks, as far down as they go. */
function linksOf(value: unknown): { u: string; text: string }[] {
  if (Array.isArray(value)) return value.flatMap(linksOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('u' in value && typeof value.u === 'string') {
    if ('in' in value) return [{ u: value.u, text: wordsOf(value.in as Inline[]) }];
    if ('t' in value) return [{ u: value.u, text: String(value.t) }];
  }
  return Object.values(value).flatMap(linksOf);
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if ('w' in inline) return inline.w.map(({ t }) => t).join('');
      if ('in' in inline) return wordsOf(inline.in);
      return Array.isArray(inline) ? inline.join(' ') : '';
    })
    .join('');
}
