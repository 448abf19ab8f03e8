/** The HTML of a table's cell as Markdown on one line. */
import { TAG } from './html-table.js';

/** What the inside of a cell is turned into. */
export interface InlineContext {
  /** Where an `href` leads in the content; undefined where a link may not lead there. */
  readonly linkTo: (url: string) => string | undefined;
  /** Text with what the wiki writes in it, such as `[[page]]`. */
  readonly readText: (text: string) => string;
}

const MARKS: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  code: '`',
};

/** Links, pictures and emphasis stay; what HTML parts, such as paragraphs and items of a list, is parted. */
export function toInline(html: string, { linkTo, readText }: InlineContext): string {
  return readText(
    html
      .replace(/<a\b([^>]*)>([\s\S]*?)<\/a\s*>/gi, (_all, tag: string, text: string) => {
        const target = linkTo(attributeOf(tag, 'href') ?? '');
        return target === undefined ? text : `[${text}](${target})`;
      })
      .replace(/<img\b([^>]*)>/gi, (_all, tag: string) => attributeOf(tag, 'alt') ?? '')
      .replace(
        /<(b|strong|i|em|code)\b[^<>]*>([^<>]*)<\/\1\s*>/gi,
        (_all, name: string, inner: string) => {
          const mark = MARKS[name.toLowerCase()] ?? '';
          const text = inner.trim();
          return text === '' ? '' : `${mark}${text}${mark}`;
        },
      )
      .replace(/<\/li\s*>\s*(?=<li\b)/gi, ', ')
      .replace(/<(?:br|hr)\b[^>]*>|<\/(?:p|div|li|ul|ol|h[1-6]|dt|dd|tr|td|th)\s*>/gi, ' ')
      .replace(TAG, '')
      .replace(/\s+/g, ' ')
      .replace(/(?<! ) +,/g, ',')
      .trim(),
  );
}

/** The value of an attribute of a tag; undefined where it has none. */
export function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}
