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

const SCALED = new RegExp(
  `(${NUMERAL})(?:(\\s?)(십만|백만|천만|십억|백억|천억|십조|백조|천조|만|억|조|경)|(천|백|십)|([kKMB])(?![\\w-]))?`,
  'g',
);

/** A numeral with its scale, as read. `scale` is 1 where no scale word stands; `loose` says the scale word may be another word. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly bare: number;
  readonly scale: number;
  readonly word: string;
}

/**
 * Reads every numeral of a Korean text: `1억 2,500만`, `3조 5천억`, `2.2백만`, `150`.
 *
 * **Shapes**: in the order of the text; `bare` is the first numeral without its scale.
 */
export function koreanNumerals(text: string): Numeral[] {
  const out: Numeral[] = [];
  for (const match of text.matchAll(SCALED)) {
    const start = match.index;
    let end = start + match[0].length;
    let word = match[3] ?? match[4] ?? '';
    const letter = match[5]?.toLowerCase() ?? '';
    if (word && !AFTER_SCALE.test(text.slice(end, end + 4))) {
      end = start + (match[1] ?? '').length;
      word = '';
    }
    const bare = parseNumeral(match[1] ?? '');
    const scale = word ? (KOREAN_SCALES[word] ?? 1) : letter ? (ENGLISH_SCALES[letter] ?? 1) : 1;
    const last = out.at(-1);
    const value = bare * scale;
    if (last && continues(text, last, start, value, scale, end - start)) {
      out[out.length - 1] = { ...last, end, value: last.value + value, scale, word };
    } else out.push({ start, end, value, bare, scale, word });
  }
  return out;
}

/** `1억` goes on in `2,500만` and `3만` in `5000`, over one space at most. */
function continues(
  text: string,
  last: Numeral,
  start: number,
  value: number,
  scale: number,
  length: number,
): boolean {
  if (last.scale < 1e3 || value >= last.scale) return false;
  const gap = text.slice(last.end, start);
  if (gap !== '' && gap !== ' ') return false;
  return scale > 1 || (last.scale >= 1e4 ? length >= 3 || gap === '' : gap === '');
}

const ENGLISH = new RegExp(
  `(${NUMERAL})(?:([\\s-]?)(hundred|thousand|million|billion|trillion)s?\\b|(k|K|M|mn|bn|B|tn)\\b(?![-/]))?`,
  'gi',
);

/** Reads every numeral of an English text: `13.6 million`, `multi-year 2.5M`, `60,000`. */
export function englishNumerals(text: string): Numeral[] {
  const out: Numeral[] = [];
  for (const match of text.matchAll(ENGLISH)) {
    const letter = match[4] ?? '';
    const usable = letter === '' || /^(?:k|K|M|mn|bn|B|tn)$/.test(letter);
    const word = usable ? (match[3] ?? letter).toLowerCase() : '';
    const bare = parseNumeral(match[1] ?? '');
    const scale = word ? (ENGLISH_SCALES[word] ?? 1) : 1;
    const end = match.index + (usable ? match[0].length : (match[1] ?? '').length);
    out.push({ start: match.index, end, value: bare * scale, bare, scale, word });
  }
  return out;
}
