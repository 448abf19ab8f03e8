/** The words of a paragraph as it is typed, without the marks that the dialect declares. Knows nothing of the parser. */
import { noteCall } from './token.js';

/** What is known of the whole text. */
export interface Known {
  /** Names of notes and of addresses that are written in the text, in small letters. */
  readonly notes: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
  /** The number of a note on the page, given when it is first called. */
  readonly number: (name: string) => number;
  /** The words that the page fills into the next link without any. */
  readonly filled: () => string;
}

/** Protects a character that is no mark from the steps that follow. */
const [FROM, TO] = [0xe100, 0xe17f];
const protect = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/g, (mark) => String.fromCharCode(FROM + mark.charCodeAt(0)));
const release = (text: string): string =>
  text.replace(
    new RegExp(`[${String.fromCharCode(FROM)}-${String.fromCharCode(TO)}]`, 'g'),
    (mark) => String.fromCharCode(mark.charCodeAt(0) - FROM),
  );

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  middot: '·',
  hellip: '…',
  copy: '©',
  times: '×',
};

/** The words of a paragraph. **Shapes**: calls of notes are tokens of their own; lines stay lines. */
export function inlineWords(paragraph: string, known: Known): string {
  const steps = [
    codeWords,
    tagWords,
    escapedWords,
    (text: string) => linkWords(text, known),
    emphasisWords,
  ];
  return release(steps.reduce((text, step) => step(text), paragraph));
}

/** Code first: no mark counts in it. An escaped backtick opens none. */
function codeWords(text: string): string {
  return text.replace(
    /(\\.)|(?<!`)(`+)(?!`)([\s\S]*?[^`])\2(?!`)/g,
    (whole, escaped, _marks, code) => (escaped === undefined ? protect(code) : whole),
  );
}

/** Addresses in angles are words; tags are never published. */
function tagWords(text: string): string {
  return text
    .replace(/(?<!\\)<((?:https?:|mailto:)[^\s<>]*|[\w.+-]+@[\w.-]+)>/g, (_whole, address) =>
      protect(address),
    )
    .replace(/(?<![\w@])(?:https?:\/\/|www\.)[^\s<>()\]*가-힣]+/g, (address) => protect(address))
    .replace(/(?<!\\)<!--[\s\S]*?-->|(?<!\\)<\/?[a-zA-Z][^<>]*>/g, '');
}

function escapedWords(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, (_whole, mark) => protect(mark))
    .replace(/\\\n/g, '\n')
    .replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name] === undefined ? whole : protect(ENTITIES[name]);
      return protect(
        String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)),
      );
    });
}

/** A destination, with or without a title; brackets may stand in it once. */
const DESTINATION =
  /^\(\s*(?:(?:<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))+)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*)?\)/;

/** Brackets from the innermost outwards. */
function linkWords(text: string, known: Known): string {
  let rest = text;
  for (;;) {
    const match = /(!?)\[([^[\]]*)\]/.exec(rest);
    if (!match) return rest;
    const [whole, image, words = ''] = match;
    const before = rest.slice(0, match.index);
    const after = rest.slice(match.index + whole.length);
    const { out, used } = bracketWords({ words, image: image !== '', after }, known);
    rest = `${before}${out}${after.slice(used)}`;
  }
}

function bracketWords(
  { words, image, after }: { words: string; image: boolean; after: string },
  known: Known,
): { out: string; used: number } {
  const raw = protect(`${image ? '!' : ''}[`) + words + protect(']');
  if (words.startsWith('^') && known.notes.has(words.slice(1).toLowerCase()))
    return {
      out: (image ? protect('!') : '') + noteCall(known.number(words.slice(1).toLowerCase())),
      used: 0,
    };
  const destination = DESTINATION.exec(after)?.[0];
  if (destination !== undefined)
    return {
      out: words.trim() === '' && !image ? known.filled() : words,
      used: destination.length,
    };
  const reference = /^\[([^[\]]*)\]/.exec(after);
  const name = (reference?.[1] || words).replace(/\s+/g, ' ').trim().toLowerCase();
  if (known.addresses.has(release(name))) return { out: words, used: reference?.[0].length ?? 0 };
  return { out: raw, used: 0 };
}

/**
 * Pairs of marks that touch their words. A star between two letters or figures opens nothing (`2*3*4`); so is a line below within a word a
 * part of it.
 */
function emphasisWords(text: string): string {
  const pairs = [
    /(?<!\*)\*{3}(?![\s*])([^*]*?[^\s*])\*{3}(?!\*)/g,
    /(?<!\*)\*\*(?![\s*])((?:[^*]|(?<!\*)\*(?!\*))*?(?<!\s))\*\*(?!\*)/g,
    /(?<![*\p{L}\p{N}])\*(?![\s*])([^*]*?[^\s*])\*(?!\*)|(?<=[\p{L}\p{N}])\*(?![\s*\p{L}\p{N}])([^*]*?[^\s*])\*(?!\*)/gu,
    /(?<![\p{L}\p{N}_])__(?![\s_])([^_]*?[^\s_])__(?![\p{L}\p{N}_])/gu,
    /(?<![\p{L}\p{N}_])_(?![\s_])([^_]*?[^\s_])_(?![\p{L}\p{N}_])/gu,
    /(?<!~)~~(?![\s~])([\s\S]*?[^\s~])~~(?!~)/g,
  ];
  return pairs.reduce(
    (all, pair) => all.replace(pair, (_whole, first, second) => first ?? second),
    text,
  );
}
