/** Finds rows by a query. */
import { createCandidates } from './candidates.js';
import { firstSounds } from './hangul.js';
import { createNear, type Near } from './near.js';
import type { Row } from './rows.js';
import { folded, type QueryWord, type Reading, readingsOf } from './words.js';

/** What was found. **Shapes**: `above` is the document that holds the row, where the row is a place. */
export interface Hit {
  readonly row: Row;
  readonly above?: Row;
  readonly score: number;
}

/** Finds what a query asks for, the best first. `locale` is the language of the reader. */
export type Search = (query: string, locale: 'ko' | 'en', most?: number) => Hit[];

interface Field {
  readonly compact: string;
  /** A blank before each word: where a word begins is where a blank stands. */
  readonly starts: string;
  readonly weight: number;
  readonly sounds?: string;
}

interface Known {
  readonly row: Row;
  readonly above?: Row;
  readonly fields: readonly Field[];
  readonly prior: number;
}

/** A search over rows, the document of a place before it. */
export function createSearch(rows: readonly Row[]): Search {
  const known: Known[] = [];
  let document: Row | undefined;
  for (const row of rows) {
    const isPlace = row[1].startsWith('#');
    if (!isPlace) document = row;
    const fields = [field(row[2], 1), field(row[3], 1), field(row[4], 0.55)].filter(
      ({ compact }) => compact !== '',
    );
    const above = isPlace && document ? { above: document } : {};
    known.push({ row, fields, prior: isPlace ? 0.86 : 1, ...above });
  }
  const candidates = createCandidates(known.map(({ fields }) => fields));
  let near: Near | undefined;
  return (query, locale, most = 20) => {
    const readings = readingsOf(query);
    const hits = candidates(readings).flatMap((index) => {
      const item = known[index];
      return item ? hitOf(item, readings, locale) : [];
    });
    if (hits.some(({ score }) => score > 0.5)) return best(hits, most);
    near ??= createNear(known.map(({ fields }) => fields.filter(({ weight }) => weight === 1)));
    const close = readings.flatMap(({ words, weight }) =>
      [...(near?.(words.map(([word = '']) => word)) ?? [])].flatMap(([index, score]) => {
        const item = known[index];
        return item ? [found(item, weight * score * item.prior)] : [];
      }),
    );
    return best([...hits, ...close], most);
  };
}

function field(text: string, weight: number): Field {
  const plain = folded(text);
  const compact = plain.replaceAll(' ', '');
  const sounds = weight === 1 ? { sounds: firstSounds(compact) } : {};
  return { compact, starts: ` ${plain} `, weight, ...sounds };
}

function found({ row, above }: Known, score: number): Hit {
  return { row, score, ...(above ? { above } : {}) };
}

function hitOf(item: Known, readings: readonly Reading[], locale: 'ko' | 'en'): Hit[] {
  let most = 0;
  for (const reading of readings)
    most = Math.max(most, reading.weight * scoreOf(reading, item, locale));
  return most < 0.2 ? [] : [found(item, most * item.prior)];
}

/** How well the words of a query stand in a row: the mean of its words, more where they stand together or are the whole of it. */
function scoreOf({ words, compact }: Reading, item: Known, locale: 'ko' | 'en'): number {
  let sum = 0;
  let missed = 0;
  for (const word of words) {
    let most = 0;
    for (const each of item.fields) most = Math.max(most, each.weight * standing(word, each));
    if (most === 0) missed += 1;
    sum += most;
  }
  if (missed * 2 > words.length || sum === 0) return 0;
  const mean = (sum / words.length) * (missed > 0 ? 0.6 : 1);
  const whole = Math.max(
    0,
    ...item.fields.map((each) => (each.weight === 1 ? wholeness(compact, each) : 0)),
  );
  const own = item.row[locale === 'ko' ? 2 : 3] === '' ? 0.97 : 1;
  return (0.7 * mean + 0.3 * whole) * own;
}

/** How much of a title the query is, where the title holds it. */
function wholeness(compact: readonly string[], { compact: title, sounds = '' }: Field): number {
  let most = 0;
  for (const each of compact) {
    const at = title.indexOf(each);
    if (at >= 0) most = Math.max(most, (at === 0 ? 0.6 : 0.4) + (0.4 * each.length) / title.length);
    else if (isSounds(each) && sounds.startsWith(each))
      most = Math.max(most, 0.4 + (0.6 * each.length) / sounds.length);
  }
  return most;
}

/** How a word stands in a field: the first of its forms that does. */
function standing(word: QueryWord, { compact, starts, sounds }: Field): number {
  let trust = 1;
  for (const form of word) {
    if (compact.includes(form)) {
      if (starts.includes(` ${form} `)) return trust;
      if (starts.includes(` ${form}`)) return 0.9 * trust;
      if (!/^[a-z0-9]/.test(form)) return 0.75 * trust;
      if (form.length > 3) return 0.35 * trust;
    }
    trust *= 0.95;
  }
  const [first = ''] = word;
  if (sounds === undefined || !isSounds(first)) return 0;
  if (sounds.startsWith(first)) return 0.85;
  return sounds.includes(first) ? 0.55 : 0;
}

const isSounds = (text: string): boolean => /^[ㄱ-ㅎ]+$/.test(text);

function best(hits: readonly Hit[], most: number): Hit[] {
  const seen = new Set<Row>();
  return [...hits]
    .sort((a, b) => b.score - a.score || a.row[2].length - b.row[2].length)
    .filter(({ row }) => !seen.has(row) && seen.add(row))
    .slice(0, most);
}
