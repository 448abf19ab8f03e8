/**
 * The dialect: CommonMark, GFM tables, footnotes and strikethrough, YAML front matter, emphasis that closes beside
 * Hangul, and addresses that end before a particle. remark-parse is the reference that defines it; what a faster parser reads alike is given to that.
 */
import type { Root } from 'mdast';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { writtenAddresses } from './address-construct.js';
import { endAddresses } from './addresses.js';
import { writtenEmphasis } from './emphasis.js';
import { parseFast } from './fast.js';
import { writtenLists } from './list-construct.js';
import { readLists } from './lists.js';

/** `1~2일, 3~4일` is a range in Korean, not struck through: only two tildes strike. */
const singleTilde = false;

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde })
  .use(remarkCjkStrikethrough, { singleTilde })
  .use(remarkWritten)
  .freeze();

/** The mdast tree of a text, with positions. */
export function parseTree(text: string): Root {
  const tree = parseFast(text) ?? parseReference(text);
  readLists(tree, text);
  return tree;
}

/** The tree that the reference makes of a text, before the marks of its lists are read. */
export function parseReference(text: string): Root {
  const tree = processor.parse(text);
  endAddresses(tree);
  return tree;
}

/** Lists, dates, emphasis and addresses as they are written. */
function remarkWritten(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    writtenLists(),
    writtenEmphasis(),
    writtenAddresses(),
  ];
}
