/** Figures of one text that ought to add up: a table's total, and parts beside their whole. */
import type { Document, Finding, Locale } from '@narani/model';
import { finding } from '@narani/rules';
import { toString as toText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

type Table = Extract<Document['tree']['children'][number], { type: 'table' }>;

/**
 * Finds totals that are not the sum of what stands beside them.
 *
 * A table's total is judged where every other cell of its column is a number and it is larger than each; a whole in a sentence where the
 * sentence says that its parts were added, and names two at least. **Errors**: corpus/figures-disagree.
 */
export function findWrongSums(document: Document): Finding[] {
  const found: Finding[] = [];
  const tell = (node: Table['children'][number] | { position?: Table['position'] }, sum: Sum) => {
    const { start, end } = node.position ?? {};
    found.push(
      finding('corpus/figures-disagree', {
        path: document.path,
        ...(start && end ? { span: { start, end } } : {}),
        variant: sum.variant,
        actual: sum.actual,
        expected: sum.expected,
        values: { actual: sum.actual, expected: sum.expected },
      }),
    );
  };
  visit(document.tree, 'table', (table) => {
    for (const { row, ...sum } of sumsOf(table)) tell(row, sum);
  });
  visit(document.tree, 'paragraph', (paragraph) => {
    for (const sentence of toText(paragraph).split(/(?<=[.!?])\s/)) {
      const sum = findParts(sentence, document.locale);
      if (sum) tell(paragraph, sum);
    }
  });
  return found;
}

interface Sum {
  readonly variant: 'total' | 'parts';
  readonly actual: string;
  readonly expected: string;
}

const TOTAL = /^(?:합계|총계|계|총합|전체|total|all|sum)$/i;
const SUBTOTAL = /소계|subtotal/i;

function sumsOf({ children: rows }: Table): (Sum & { row: Table['children'][number] })[] {
  const cells = rows.map(({ children }) => children.map((cell) => toText(cell).trim()));
  const at = cells.findIndex(([first = '']) => TOTAL.test(first));
  const total = rows[at];
  if (!total || cells.some(([first = '']) => SUBTOTAL.test(first))) return [];
  const parts = cells.filter((_, index) => index > 0 && index !== at);
  return (cells[at] ?? []).flatMap((written, column) => {
    const whole = readNumber(written);
    const values = parts.map((row) => readNumber(row[column] ?? ''));
    if (column === 0 || whole === undefined || values.length < 2) return [];
    if (!values.every((value) => value !== undefined && value < whole)) return [];
    const sum = values.reduce((all: number, value) => all + (value ?? 0), 0);
    // A mean or a rate has another total: it lies far from the sum.
    const off = Math.abs(sum - whole);
    if (off <= roundingOf([written, ...parts.map((row) => row[column] ?? '')]) || off > whole / 4)
      return [];
    return [{ variant: 'total', actual: written, expected: writeNumber(sum), row: total }];
  });
}

const readNumber = (text: string): number | undefined =>
  /^\d[\d,]*(?:\.\d+)?\s?(?:%|\p{L}{0,8})$/u.test(text)
    ? Number.parseFloat(text.replaceAll(',', ''))
    : undefined;

/** Half a unit of the last place, for each number. */
function roundingOf(texts: readonly string[]): number {
  const places = Math.max(...texts.map((text) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0));
  return places === 0 && !texts.some((text) => text.includes('%'))
    ? 0
    : (texts.length / 2) * 10 ** -places;
}

const writeNumber = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Says that the parts were added to a whole. */
const ADDED: Readonly<Record<Locale, RegExp>> = {
  ko: /합해|합쳐|합하여|합친|합하면|더해|더하면|더한|모두|총/,
  en: /\b(?:in total|in all|altogether|combined|together|a total of|adds? up|making)\b/i,
};
const COUNTED: Readonly<Record<Locale, RegExp>> = {
  ko: /(?<!\d,?)(\d[\d,]*)\s?(명|개|곳|건|석|표|대|가구|억 원)/g,
  en: /(?<!\d[.,]?)(\d[\d,]*)(?![\d,])()(?!(?:\.\d+)?%)/g,
};
/** Of one part of a whole, or of a change, nothing adds up. */
const OTHER: Readonly<Record<Locale, RegExp>> = {
  ko: /가운데|\d명 중|이상|이하|미만|초과|보다|에서|까지|년|%|약\s|여\s?명/,
  en: /\b(?:of the|out of|more|less|than|from|over|about|per|each|article|on)\b|\d%|\b(?:19|20)\d\d\b/i,
};

/** A whole with its parts in brackets: 200명(기획 20명, 숙의 180명), 200 citizens (20 planning, 180 deliberating). */
const BRACKETED: Readonly<Record<Locale, RegExp>> = {
  ko: /(?<!\d,?)(\d[\d,]*)\s?(명|개|곳|건|석|표|대|가구)\s?\(([^()]*)\)/,
  en: /(?<!\d,?)(\d[\d,]*)() [a-z]+ \(([^()]*)\)/,
};

function findBracketed(sentence: string, locale: Locale): Sum | undefined {
  const [, digits = '', unit = '', inside = ''] = BRACKETED[locale].exec(sentence) ?? [];
  const parts = inside.split(/, |·| and |과 |와 /).map((part) => {
    const [, count, of] = /(?:^|\s)(\d[\d,]*)\s?(명|개|곳|건|석|표|대|가구)?/.exec(part) ?? [];
    return (of ?? '') === unit ? count : undefined;
  });
  if (parts.length < 2 || parts.some((part) => part === undefined)) return undefined;
  const whole = Number(digits.replaceAll(',', ''));
  const sum = parts.reduce((all, part) => all + Number(part?.replaceAll(',', '')), 0);
  return sum === whole || Math.abs(sum - whole) > whole / 4
    ? undefined
    : { variant: 'parts', actual: `${digits}${unit}`, expected: `${writeNumber(sum)}${unit}` };
}

function findParts(sentence: string, locale: Locale): Sum | undefined {
  const bracketed = findBracketed(sentence, locale);
  if (bracketed) return bracketed;
  if (!ADDED[locale].test(sentence) || OTHER[locale].test(sentence)) return undefined;
  const counts = [...sentence.matchAll(COUNTED[locale])].map((match) => ({
    value: Number((match[1] ?? '').replaceAll(',', '')),
    unit: match[2],
    text: match[0],
  }));
  if (counts.length < 3 || new Set(counts.map(({ unit }) => unit)).size > 1) return undefined;
  const [first, last] = [counts[0], counts.at(-1)];
  const whole = first && last && first.value > last.value ? first : last;
  const parts = counts.filter((count) => count !== whole);
  if (!whole || parts.some(({ value }) => value >= whole.value)) return undefined;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return sum === whole.value || Math.abs(sum - whole.value) > whole.value / 4
    ? undefined
    : { variant: 'parts', actual: whole.text, expected: `${writeNumber(sum)}${whole.unit ?? ''}` };
}
