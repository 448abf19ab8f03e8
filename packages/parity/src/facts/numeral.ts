/** Numerals in digits, with their Korean and English scale words. Shared by the readers of amounts and percents. */
import { parseNumeral } from './fact.js';

/** The source of a regular expression for a decimal numeral; grouping commas only in threes. */
export const NUMERAL = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';

/**
 * Korean scale words by value. **Source**: 한글 맞춤법 제44항 (numbers are written by units of 만).
 */
export const KOREAN_SCALES: Readonly<Record<string, number>> = {
  십: 1e1,
  백: 1e2,
  천: 1e3,
  만: 1e4,
  십만: 1e5,
  백만: 1e6,
  천만: 1e7,
  억: 1e8,
  십억: 1e9,
  백억: 1e10,
  천억: 1e11,
  조: 1e12,
  십조: 1e13,
  백조: 1e14,
  천조: 1e15,
  경: 1e16,
};

/** English scale words by value. **Source**: the short scale, ISO 80000-1 annex. */
export const ENGLISH_SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
};

/** Syllables that may follow a Korean scale word without making another word of it (만큼, 백엔드, 조직, 천연). */
const AFTER_SCALE =
  /^(?:[^가-힣]|$|원|명|개(?!발|선|편|월|방|인|요)|건(?!설|강|물)|톤|여|달러|유로|엔(?!드|진)|위안|파운드|인(?!증|정|터)|대(?!기|비|상|한|응)|가구|호|채|세대|마리|부|권|회|㎡|㎾|㎘|평|석|년|분의|배|주(?!민|택)|에|의|을|를|이(?!상한)|가|은|는|으로|로|과|와|도|까지|부터|보다|이나|정도|가량|단위|대|달|일|시간|초|미터|킬로|제곱|헥타르|그루|본|리터|칼로리|토|선|억|만|조)/;

const DIGITS = new RegExp(NUMERAL, 'g');
/** Powers inside a group of four, then the power of ten thousand that closes it: 천, 백만, 억. */
const POWERS = /^([천백십])?([만억조경])?/;
const LATIN = /^([kKMB])(?![\w-])/;

/** A numeral with its scale, as read. `scale` is 1 where no scale word stands, `bare` the first numeral without its scale. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly bare: number;
  readonly scale: number;
  readonly word: string;
}

/** Digits with the scale words right behind them: 4천, 2백만, 5. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
  readonly bare: number;
  readonly small: number;
  readonly large: number;
  readonly word: string;
}

/**
 * Reads every numeral of a Korean text: `1억 2,500만`, `1억 4천 2백만`, `3천5백억`, `2만5천`, `2.2백만`, `150`.
 *
 * **Shapes**: in the order of the text.
 */
export function koreanNumerals(text: string): Numeral[] {
  const pieces = [...text.matchAll(DIGITS)].map((match) => readPiece(text, match));
  const out: Numeral[] = [];
  for (let at = 0; at < pieces.length; ) {
    let to = at + 1;
    while (to < pieces.length && continues(text, pieces.slice(at, to), pieces[to])) to += 1;
    const run = pieces.slice(at, to);
    const [first] = run;
    const last = run.at(-1);
    at = to;
    if (!first || !last) continue;
    const alone = run.length === 1;
    out.push({
      start: first.start,
      end: last.end,
      value: sumOf(run),
      bare: first.bare,
      scale: last.small * last.large,
      word: alone ? last.word : last.word && '\u0020',
    });
  }
  return out;
}

function readPiece(text: string, match: RegExpExecArray): Piece {
  const start = match.index;
  const at = start + match[0].length;
  const bare = parseNumeral(match[0]);
  const plain = { start, end: at, digits: match[0].length, bare, small: 1, large: 1, word: '' };
  const latin = LATIN.exec(text.slice(at, at + 2))?.[1];
  if (latin)
    return { ...plain, end: at + 1, large: ENGLISH_SCALES[latin.toLowerCase()] ?? 1, word: latin };
  const spaced = text[at] === ' ' ? 1 : 0;
  const after = text.slice(at + spaced, at + spaced + 6);
  const [word, small, large] = POWERS.exec(after) ?? [''];
  // After a blank only the large ones are scales: 5 천막 is five tents.
  if (word === '' || (spaced === 1 && !large)) return plain;
  const end = at + spaced + word.length;
  if (!AFTER_SCALE.test(text.slice(end, end + 4))) return plain;
  return {
    ...plain,
    end,
    small: KOREAN_SCALES[small ?? ''] ?? 1,
    large: KOREAN_SCALES[large ?? ''] ?? 1,
    word,
  };
}

/** `1억` goes on in `2,500만`, `4천` in `2백만` and `3만` in `5000`, over one space at most: each piece is smaller than the last. */
function continues(text: string, run: readonly Piece[], next: Piece | undefined): boolean {
  const last = run.at(-1);
  if (!last || !next || last.word === '' || /[a-z]/i.test(last.word)) return false;
  const gap = text.slice(last.end, next.start);
  if (gap !== '' && gap !== ' ') return false;
  const closed = run.filter(({ large }) => large > 1).at(-1);
  const inGroup = last.large === 1;
  if (inGroup && next.bare * next.small >= last.small) return false;
  if (closed && next.large >= closed.large) return false;
  if (next.word !== '' || gap === '') return next.bare * next.small < 1e4;
  const long = next.digits >= 3 || /^\s?원/.test(text.slice(next.end, next.end + 2));
  return !inGroup && last.large >= 1e4 && long && next.bare < 1e4;
}

function sumOf(run: readonly Piece[]): number {
  let total = 0;
  let group = 0;
  for (const { bare, small, large } of run) {
    group += bare * small;
    if (large === 1) continue;
    total += group * large;
    group = 0;
  }
  return total + group;
}

const ENGLISH = new RegExp(
  `(${NUMERAL})(?:([\\s-]?)(hundred|thousand|million|billion|trillion)s?\\b|\\s?(k|K|M|m|mn|bn|B|tn)\\b(?![-/]))?`,
  'gi',
);

/** Reads every numeral of an English text: `13.6 million`, `multi-year 2.5M`, `60,000`. */
export function englishNumerals(text: string): Numeral[] {
  const out: Numeral[] = [];
  for (const match of text.matchAll(ENGLISH)) {
    const letter = match[4] ?? '';
    const spaced = /\s/.test(match[0].slice((match[1] ?? '').length));
    // “£125m” is money, “125m” a length; a blank stands before “bn”, never before “k”.
    const usable =
      letter === '' ||
      (letter === 'm' ? isMoney(text, match.index) : /^(?:mn|bn|tn)$/.test(letter)) ||
      (!spaced && /^[kKMB]$/.test(letter));
    const word = usable ? (match[3] ?? letter).toLowerCase() : '';
    const bare = parseNumeral(match[1] ?? '');
    const scale = word ? (ENGLISH_SCALES[word] ?? 1) : 1;
    const end = match.index + (usable ? match[0].length : (match[1] ?? '').length);
    out.push({ start: match.index, end, value: bare * scale, bare, scale, word });
  }
  return out;
}

const isMoney = (text: string, start: number): boolean =>
  /(?:[₩$€¥£]|\b[A-Z]{3}|\bW)\s?$/.test(text.slice(Math.max(0, start - 5), start));
