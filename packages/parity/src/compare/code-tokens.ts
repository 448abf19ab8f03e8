/** Cuts code and markup into tokens, without comments. */
import type { Block } from '../block.js';

/** A word, number, sign or run of Hangul. **Units**: `line` counts from 0 in the block. */
export interface CodeToken {
  readonly value: string;
  readonly line: number;
}

const TOKEN =
  /[가-힣][가-힣\s,.!?~·()'’“”:-]*|[\p{L}_$][\p{L}\p{N}_$-]*|\d+(?:\.\d+)*|===|!==|=>|[^\s\p{L}\p{N}]/gu;

/** The tokens of a block without its comments. */
export function tokens(block: Block): CodeToken[] {
  const out: CodeToken[] = [];
  let inside = false;
  block.raw.split('\n').forEach((raw, line) => {
    // The language of a path is no difference.
    let text = raw.replace(/(?<=[/"'`])(?:ko|en)\/|\/(?:ko|en)(?=["'`)#])/g, '');
    if (inside) {
      const end = text.search(/\*\/|-->/);
      if (end < 0) return;
      inside = false;
      text = text.slice(end + 3);
    }
    text = text.replace(/(?<=^|[\s({,;])\/\*.*?\*\//g, ' ').replace(/<!--.*?-->/g, ' ');
    const open = text.search(/(?<=^|\s)\/\*|<!--/);
    if (open >= 0 && !/['"`][^'"`]*\/\*/.test(text)) {
      inside = true;
      text = text.slice(0, open);
    }
    text = text
      .replace(/(?:^|\s)(?:\/\/(?!\w+\.\w)|#\s|;;\s).*$/, ' ')
      .replace(/(?<![:'"\w/])\/\/.*$/, ' ');
    for (const match of text.matchAll(TOKEN)) {
      // Trailing commas and semicolons are a matter of formatting.
      if (match[0] !== ',' && match[0] !== ';') out.push({ value: neutral(match[0].trim()), line });
    }
  });
  return out;
}

/** The names of the two languages are one name: `lang: 'ko'` and `lang: 'en'`. */
function neutral(value: string): string {
  return value === 'ko' || value === 'en' ? 'en' : value;
}
