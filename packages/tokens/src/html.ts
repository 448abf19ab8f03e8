/** The words of a page and of a feed, by a parser of HTML alone. */
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { BULLET, noteCall, noteHead, TASK, type Token, tokensOf } from './token.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page says beside its text: signs of headings, ways back, numbers and credits of figures, numerals of sections. */
const OWN = new Set(['anchor', 'back', 'figure-number', 'credit', 'numeral', 'picture-hint']);

/** Elements whose words are not those of the text around them. */
const APART = new Set(['svg', 'img', 'script', 'style']);

const BLOCKS =
  /^(?:address|article|blockquote|br|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)$/;

/** The text of a document's page: the content of its element of the class `text`. */
export function readPage(html: string): Token[] {
  const text = find(parse(html), (element) => classesOf(element).includes('text'));
  if (!text) throw new Error('Text of a page, got none');
  return tokensOf(wordsOf(text));
}

/** The text of a feed's item. */
export function readFeed(html: string): Token[] {
  return tokensOf(wordsOf(parseFragment(html)));
}

function find(node: Node, test: (element: Element) => boolean): Element | undefined {
  if ('tagName' in node && test(node)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}

function wordsOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if (!('tagName' in node)) return node.childNodes.map(wordsOf).join('');
  const { tagName, childNodes } = node;
  if (APART.has(tagName) || isOwn(node)) return '';
  const note = /#fn-(\d+)$/.exec(attribute(node, 'href') ?? '');
  if (note && attribute(node, 'id') !== undefined) return noteCall(Number(note[1]));
  if (tagName === 'input') return attribute(node, 'checked') === undefined ? TASK.open : TASK.done;
  const list = tagName === 'ol' || tagName === 'ul';
  const words = list ? listWords(node) : childNodes.map(wordsOf).join('');
  return BLOCKS.test(tagName) ? `\n${words}\n` : words;
}

function isOwn(element: Element): boolean {
  const own = classesOf(element).some((name) => OWN.has(name));
  return own || attribute(element, 'id') === 'page-footnotes';
}

/** Items with the numbers that a browser shows. */
function listWords(list: Element): string {
  let number = Number(attribute(list, 'start') ?? 1);
  return list.childNodes
    .map((child) => {
      if (!('tagName' in child) || child.tagName !== 'li') return wordsOf(child);
      const note = /^fn-(\d+)$/.exec(attribute(child, 'id') ?? '');
      if (note) return `\n${noteHead(Number(note[1]))}${wordsOf(child)}`;
      number = Number(attribute(child, 'value') ?? number);
      const bullet = classesOf(list).includes('marked') ? '' : BULLET;
      const mark = list.tagName === 'ol' ? `${number++}.` : bullet;
      return `\n${mark} ${wordsOf(child)}`;
    })
    .join('');
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

function classesOf(element: Element): readonly string[] {
  return attribute(element, 'class')?.split(/\s+/) ?? [];
}
