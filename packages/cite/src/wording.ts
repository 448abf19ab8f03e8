/** How titles are worded in English citations. */
import { plain, type Run, title, type Work } from './work.js';

/** Words, and pairs of words, that stay small within a title. **Source**: citeproc's, which the MLA and Chicago styles are read with. */
const SMALL = new Set(
  [
    'about above across afore after against al along alongside amid amidst among amongst anenst apropos apud around as',
    'aside astride at athwart atop barring before behind below beneath beside besides between beyond but by circa despite',
    'down during et except for forenenst from given in inside into lest like modulo near next notwithstanding of off on',
    'onto out over per plus pro qua sans since than through thru throughout thruout till to toward towards under',
    'underneath until unto up upon versus vs v via with within without or yet so and nor a an the de von van c ca',
  ].flatMap((line) => line.split(' ')),
);
const SMALL_PAIRS = new Set(
  [
    'according to,ahead of,apart from,as regards,aside from,back to,because of,close to,due to,except for,far from,inside of',
    'instead of,near to,next to,out of,outside of,prior to,pursuant to,rather than,regardless of,such as,that of,up to',
    'where as',
  ].flatMap((line) => line.split(',')),
);

/** A title in italics with what it means and, before the point, what else is known of it. */
export function standing(work: Work, shown: string, more = ''): Run[] {
  const behind = `${meaning(work)}${more}`;
  return behind === '' ? [title(closed(shown))] : [title(shown), plain(`${behind}.`)];
}

/** A title in quotation marks, those within it single, with what it means and the point that ends it. */
export function quoted(work: Work, shown: string): string {
  const inner = shown.replaceAll('“', '‘').replaceAll('”', '’');
  const behind = meaning(work);
  return behind === '' ? `“${closed(inner)}”` : `“${inner}”${behind}.`;
}

/** A title as it stands in an English list: with the capitals of a headline, where it is English. */
export function listed({ locale, title: own }: Work): string {
  return locale === 'en' ? headline(own) : own;
}

/** A text with a point, within its last quotation mark: none behind a mark of its own. */
export function closed(text: string): string {
  if (/[.?!][’”)]?$/.test(text)) return text;
  return /[’”]$/.test(text) ? `${text.slice(0, -1)}.${text.slice(-1)}` : `${text}.`;
}

/** What a title in another language means, in brackets; nothing for one in English. */
function meaning({ locale, english }: Work): string {
  return locale !== 'en' && english ? ` [${english}]` : '';
}

/** A title with capitals as in a headline; words with a capital already stay as they are. */
function headline(text: string): string {
  const words = text.split(' ');
  const bare = words.map((word) => word.replace(/[^\p{L}]+/gu, '').toLowerCase());
  const isSmall = (index: number) =>
    SMALL.has(bare[index] ?? '') ||
    SMALL_PAIRS.has(`${bare[index]} ${bare[index + 1]}`) ||
    SMALL_PAIRS.has(`${bare[index - 1]} ${bare[index]}`);
  return words
    .map((word, index) => {
      const begins = index === 0 || /[:?!—]$/.test(words[index - 1] ?? '');
      return !begins && index < words.length - 1 && isSmall(index) ? word : capitalised(word);
    })
    .join(' ');
}

/** A word with a capital, and behind each of its hyphens another, unless what stands there is small. */
function capitalised(word: string): string {
  return word
    .split('-')
    .map((part, index) =>
      index > 0 && SMALL.has(part)
        ? part
        : part.replace(
            /^([^\p{L}]*)(\p{Ll})/u,
            (_, before, letter) => before + letter.toUpperCase(),
          ),
    )
    .join('-');
}
