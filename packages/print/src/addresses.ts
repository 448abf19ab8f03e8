/** The addresses of the links of a text: on paper nobody can follow the words alone. */
import { plainInlines } from './blocks.js';
import { type Facts, separator } from './facts.js';
import { readableAddress } from './inlines.js';
import type { Block, Inline } from './part.js';
import { toInlines } from './words.js';

/** The section's anchor, the same in both languages. */
const ADDRESSES = 'page-addresses';

/** **Units**: em. An address in small type may be this long without a break. */
const ADDRESS_WIDTH = 30;

/**
 * The addresses that the words of links hide, each page once, in the order of the text.
 *
 * **Shapes**: empty where there is none. A link whose words are its address needs none. Several places of one page are given by that page.
 */
export function toAddresses(blocks: readonly Block[], { t, locale }: Facts): Block[] {
  const found = new Map<string, { u: string; words: Set<string> }>();
  for (const { u, text } of linksOf(blocks)) {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words === '' || isAddress(words, u)) continue;
    const page = pageOf(u);
    const known = found.get(page);
    found.set(page, {
      u: known && known.u !== u ? page : u,
      words: (known?.words ?? new Set<string>()).add(words),
    });
  }
  if (found.size === 0) return [];
  const items = [...found.values()].map(({ u, words }) =>
    toInlines(
      [{ t: `${[...words].join(separator(locale))}: ` }, { t: readableAddress(u), u }],
      locale,
      ADDRESS_WIDTH,
    ),
  );
  const text = plainInlines(t('print:addresses'), locale);
  return [
    { type: 'heading', level: 1, id: ADDRESSES, text },
    { type: 'references', items },
  ];
}

/** An address without the place on its page; what begins with a slash is a way through a program, not a place. */
function pageOf(u: string): string {
  const [page = '', place = ''] = u.split('#', 2);
  return /^[/!]/.test(place) ? u : page;
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
