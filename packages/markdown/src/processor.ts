/**
 * The dialect: CommonMark, GFM tables, footnotes and strikethrough, YAML front matter, and emphasis that closes beside
 * Hangul. remark-parse is the reference that defines it; a faster parser may be swapped in behind `parseTree`.
 */
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** `1~2일, 3~4일` is a range in Korean, not struck through: only two tildes strike. */
const singleTilde = false;

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde })
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough, { singleTilde })
  .freeze();

/** The mdast tree of a text, with positions. */
export function parseTree(text: string): Root {
  return processor.parse(text);
}
