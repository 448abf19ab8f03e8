/** What the native parser and the reference are certain to read alike: plain blocks, lists in steps, emphasis without more of it inside. */
import type {
  Blockquote,
  Delete,
  Emphasis,
  FootnoteDefinition,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  Strong,
} from 'mdast';
import { addressLength, LONGEST_ADDRESS } from './addresses.js';

const WORD = /[\p{L}\p{N}]/u;
const DIGIT = /\d/;

/** The mark of an item, behind blanks or quotation marks. */
const ITEM = /^[\s>]*(?:[-*+]|\d{1,9}[.)])(?=\s|$)/;

/** Whether a tree holds only what both parsers read alike. */
export class Certainty {
  private readonly lines: readonly string[];

  constructor(private readonly text: string) {
    this.lines = text.split('\n');
  }

  /** **Units**: `column` is where the content of the parent begins, from 1; 0 where no list may stand in it. */
  in(parent: Parents, column: number): boolean {
    return parent.children.every((child) => this.of(child, column));
  }

  private of(node: Nodes, column: number): boolean {
    switch (node.type) {
      case 'text':
        return !/[[\]*_`]|~~|https?:\/\/|www\./i.test(node.value);
      case 'html':
        return false;
      case 'code':
        return /^[`~]{3}/.test(this.at(node));
      case 'heading':
        return this.at(node).startsWith('#') && this.in(node, 0);
      case 'emphasis':
      case 'strong':
      case 'delete':
        return this.isEmphasis(node) && this.in(node, 0);
      case 'link':
        return /^[[<]/.test(this.at(node)) || this.isBareLink(node);
      case 'paragraph':
        return !this.beginsAsItem(node) && this.in(node, 0);
      case 'blockquote':
        return column === 1 && this.isQuoted(node) && this.in(node, 0);
      case 'footnoteDefinition':
        return column === 1 && this.isNote(node) && this.in(node, 0);
      case 'list':
        return column > 0 && node.children.every((item) => this.isItem(item, column));
      default:
        return !('children' in node) || this.in(node, 0);
    }
  }

  /** Ten characters from the start of a node. */
  private at({ position }: Nodes): string {
    const from = position?.start.offset ?? 0;
    return this.text.slice(from, from + 10);
  }

  private isBareLink(node: Nodes): boolean {
    const { start, end } = node.position ?? {};
    const from = start?.offset ?? 0;
    const address = /^[^\s<]*/.exec(this.text.slice(from, from + LONGEST_ADDRESS))?.[0] ?? '';
    return (
      /^(?:https?:\/\/|www\.)/.test(address) &&
      /^\s?$/.test(this.text.charAt(from - 1)) &&
      addressLength(address) === (end?.offset ?? 0) - from
    );
  }

  /**
   * Emphasis without more of it inside or beside it. Both parsers pair such marks alike, whatever letters stand around them; the reference
   * opens none that multiplies.
   */
  private isEmphasis(node: Emphasis | Strong | Delete): boolean {
    const { start, end } = node.position ?? {};
    const [from, to] = [start?.offset ?? 0, end?.offset ?? 0];
    const size = node.type === 'emphasis' ? 1 : 2;
    const mark = this.text.charAt(from);
    const around = (place: number): [string, string] => [
      this.text.charAt(place - 1),
      this.text.charAt(place + size),
    ];
    const [opens, closes] = [around(from), around(to - size)];
    return (
      this.text.startsWith(mark.repeat(size), from) &&
      !(node.type === 'delete' && mark !== '~') &&
      ![...opens, ...closes].includes(mark) &&
      !opens.every((char) => DIGIT.test(char)) &&
      !closes.every((char) => DIGIT.test(char)) &&
      !(size === 1 && opens.every((char) => WORD.test(char))) &&
      !holdsEmphasis(node)
    );
  }

  /** Paragraphs, every line of them behind its mark. */
  private isQuoted({ children, position }: Blockquote): boolean {
    return (
      children.every(({ type }) => type === 'paragraph') &&
      this.linesOf(position).every((line) => /^>(?: |$)/.test(line))
    );
  }

  /** Paragraphs, the first behind its name, further lines four blanks in. */
  private isNote({ children, position }: FootnoteDefinition): boolean {
    const [first = '', ...further] = this.linesOf(position);
    return (
      children.every(({ type }) => type === 'paragraph') &&
      /^\[\^[^\]\s]+\]: (?!\[[^\]]*\]:)\S/.test(first) &&
      further.every((line) => line === '' || /^ {4}\S/.test(line))
    );
  }

  /** Whether a line of a paragraph begins as an item does: where such a line is none, lists are at their limits. */
  private beginsAsItem({ position }: Paragraph): boolean {
    const [first = '', ...further] = this.linesOf(position);
    const lines = [first.slice((position?.start.column ?? 1) - 1), ...further];
    return lines.some((line) => ITEM.test(line));
  }

  /** An item whose every line stands as far in as its text. */
  private isItem(item: ListItem, column: number): boolean {
    const { start } = item.position ?? {};
    const [first] = item.children;
    const inner = first?.position?.start;
    if (start?.column !== column || first?.type !== 'paragraph' || inner?.line !== start.line)
      return false;
    if (typeof item.checked === 'boolean' && first.children[0]?.type !== 'text') return false;
    const margin = /^(?:[-*+]|\d+[.)]) {1,4}/.exec(this.at(item))?.[0].length ?? 0;
    const further = this.linesOf(item.position).slice(1);
    const blanks = ' '.repeat(column - 1 + margin);
    return (
      margin > 0 &&
      further.every((line) => line === '' || line.startsWith(blanks)) &&
      this.in(item, column + margin)
    );
  }

  private linesOf(position: Nodes['position']): readonly string[] {
    return position ? this.lines.slice(position.start.line - 1, position.end.line) : [];
  }
}

function holdsEmphasis(parent: Parents): boolean {
  return parent.children.some(
    (child) =>
      child.type === 'emphasis' ||
      child.type === 'strong' ||
      child.type === 'delete' ||
      ('children' in child && holdsEmphasis(child)),
  );
}
