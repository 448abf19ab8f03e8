/**
 * Addresses in running text. GFM lets an address run to the next blank, which Korean does not set before a particle: of `https://example.com/2에서`,
 * `(https://example.com/a)와` and `**https://example.com/2137**(개정)` it publishes particles, brackets and stars inside the link.
 */
import { stripJosa } from '@narani/words';
import type { Link, Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** What an address may begin with. */
const START = /^(?:https?:\/\/|www\.)(?=[\p{L}\p{N}])/iu;

/** How far an address is read; a longer one is left to GFM. **Units**: UTF-16 code units, as many as browsers show of one. */
export const LONGEST_ADDRESS = 2048;

/** A host: names of any script below a top-level domain that is known to be one, or of ASCII alone. */
const HOST =
  /^(?:(?:[\p{L}\p{N}-]+\.)+(?:한국|닷컴|닷넷|삼성|[a-z][a-z-]+(?![\w-]))|[\w-]+(?:\.[\w-]+)*)(?::\d+)?/iu;

/** ASCII that an address may hold. **Source**: RFC 3986, section 2; `'` is left to the quotation marks. */
const ASCII = /[\w\-.~:/?#[\]@!$&()*+,;=%']/;

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Signs behind which words of another script are part of the address. */
const OPENS_NAME = /[/?#&=_+-]/;

/** What goes on behind a name: `SK하이닉스/개요`. */
const GOES_ON = /[\w/?#&=%+-]/;

/** What no address ends with. **Source**: GFM, 6.9, and brackets that were opened for words of the sentence. */
const TRAILING = /(?<![?!.,:;*_~'"([])(?:[?!.,:;*_~'"([]|&[a-z\d]+;)+$/i;

/** Ends of a word that no name of a page has: 기본법에서, 시행령에는. */
const SURE_JOSA =
  /(?<=[가-힣])(?:에서[는도의]?|에[는도]?|으로[는도]?|까지[는도]?|부터[는도]?|입니다|이라[는고]|에게[는서]?|를|는)$/u;

/**
 * How long the address is that a text begins with, 0 where it begins with none.
 *
 * **Shapes**: words of another script belong to an address where they begin a part of it (`/법령/탄소중립기본법`, `?q=기후`) and are no particle; behind ASCII
 * they belong to the sentence. A bracket that was not opened in the address ends it, and so do stars and tildes with no more of it behind them.
 *
 * @example addressLength('https://example.com/2에서 본다') // 'https://example.com/2'.length
 */
export function addressLength(text: string): number {
  const start = START.exec(text)?.[0].length;
  if (start === undefined) return 0;
  const from = /^www/i.test(text) ? 0 : start;
  const host = HOST.exec(text.slice(from, from + 300))?.[0];
  if (host === undefined || !isHost(host)) return 0;
  return withoutTrail(text, from + host.length, pathEnd(text, from + host.length));
}

/** **Source**: GFM, 6.9: no underscore in the last two names. */
function isHost(host: string): boolean {
  return !host.split('.').slice(-2).join('').includes('_');
}

/** Where path, query and fragment end. */
function pathEnd(text: string, from: number): number {
  const open: string[] = [];
  let at = from;
  let named = false;
  if (!/[/?#]/.test(text.charAt(at))) return at;
  while (at < text.length && at < LONGEST_ADDRESS) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (/[*~']/.test(char) && endsAtMarks(text, at)) return at;
    if (char === '(' || char === '[') open.push(char);
    if (char === ')' || char === ']') {
      if (open.pop() !== (char === ')' ? '(' : '[')) return at;
      named = false;
    } else if (ASCII.test(char)) {
      if (/[/?#&=]/.test(char)) named = false;
    } else {
      const word = wordAt(text, at);
      if (word === '' || !isName(text, at, word, named)) return at;
      at += word.length;
      named = true;
      continue;
    }
    at += char.length;
  }
  return at;
}

/** Letters of another script than ASCII, from here on. */
function wordAt(text: string, at: number): string {
  return /^(?:(?![\0-\u007f])[\p{L}\p{M}\p{N}])+/u.exec(text.slice(at, at + 300))?.[0] ?? '';
}

/** Whether words of another script are a part of the address. `named`: so was one before it, since the last slash. */
function isName(text: string, at: number, word: string, named: boolean): boolean {
  const before = text.charAt(at - 1);
  if (named && /[\p{L}\p{M}\p{N}(:]/u.test(before)) return true;
  if (before === '(') return text.charAt(at - 2) === '_';
  const particle = stripJosa(word) === '';
  if (OPENS_NAME.test(before)) return !particle || GOES_ON.test(text.charAt(at + word.length));
  if (!LETTER.test(before) || particle) return false;
  return GOES_ON.test(text.charAt(at + word.length));
}

/** `**` closes what is bold, and is no part of the address, where no ASCII letter follows: `a*b` holds one. */
function endsAtMarks(text: string, at: number): boolean {
  const next = /^[*~']+(.?)/u.exec(text.slice(at, at + 20))?.[1] ?? '';
  return next === '' || !/[\w/?#&=%]/.test(next);
}

/** Without the points of a sentence, and without the particle that words of another script end in. */
function withoutTrail(text: string, host: number, end: number): number {
  const address = text.slice(0, end).replace(TRAILING, '');
  return address.length > host ? address.replace(SURE_JOSA, '').length : address.length;
}

/** Ends the links of addresses that no construct has read (behind an open bracket, say) where their addresses end. */
export function endAddresses(tree: Root): void {
  visit(tree, 'link', (node, index, parent) => {
    if (node.position || !parent || index === undefined) return undefined;
    const rest = cutLink(node);
    if (rest === '') return undefined;
    putBehind(parent, index, rest);
    return index + 2;
  });
}

/** Cuts the link; gives what is behind it. */
function cutLink(link: Link): string {
  const [text] = link.children;
  if (text?.type !== 'text') return '';
  const length = addressLength(text.value);
  const rest = length === 0 ? '' : text.value.slice(length);
  if (rest === '') return '';
  link.url = link.url.slice(0, link.url.length - rest.length);
  text.value = text.value.slice(0, length);
  return rest;
}

function putBehind(parent: Parents, index: number, value: string): void {
  const next: Nodes | undefined = parent.children[index + 1];
  if (next?.type === 'text') next.value = value + next.value;
  else parent.children.splice(index + 1, 0, { type: 'text', value } as never);
}
