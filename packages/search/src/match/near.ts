/** Words with a letter wrong, missing, added or swapped. */
import { lettersOf } from './hangul.js';

/** How near words are to the titles of each item: the items of which a title has all of them, and how near they are, below 0.6. */
export type Near = (words: readonly string[]) => ReadonlyMap<number, number>;

interface Written {
  readonly letters: string;
  readonly signs: number;
  readonly items: readonly number[];
}

/** A search for near words. Every word of the titles is weighed once, whoever has it. */
export function createNear(
  titles: readonly (readonly { readonly compact: string; readonly starts: string }[])[],
): Near {
  const holders = new Map<string, Set<number>>();
  for (const [item, fields] of titles.entries())
    for (const { compact, starts } of fields)
      for (const word of [...starts.trim().split(' '), compact])
        holders.set(word, (holders.get(word) ?? new Set()).add(item));
  const written = [...holders].map(([word, items]): Written => {
    const letters = lettersOf(word);
    return { letters, signs: signsOf(letters), items: [...items] };
  });
  return (words) => {
    const each = words.map((word) => nearTo(lettersOf(word), written));
    const [first = new Map<number, number>(), ...others] = each;
    const all = [...first].filter(([item]) => others.every((other) => other.has(item)));
    return new Map(
      all.map(([item]) => {
        const sum = each.reduce((total, scores) => total + (scores.get(item) ?? 0), 0);
        return [item, sum / each.length];
      }),
    );
  };
}

/** One letter in four may be wrong, three at most. */
function nearTo(word: string, written: readonly Written[]): Map<number, number> {
  const scores = new Map<number, number>();
  const allowed = word.length < 4 ? 0 : Math.min(3, Math.floor(word.length / 4));
  if (allowed === 0) return scores;
  const signs = signsOf(word);
  for (const { letters, signs: others, items } of written) {
    if (letters.length < word.length - allowed || bits(signs & ~others) > allowed) continue;
    const far = distance(word, letters.slice(0, word.length + allowed), allowed);
    if (far > allowed) continue;
    const score =
      0.6 - (0.2 * far) / (allowed + 1) - (letters.length > word.length + allowed ? 0.1 : 0);
    for (const item of items) scores.set(item, Math.max(score, scores.get(item) ?? 0));
  }
  return scores;
}

/** Which letters a word has, as a set of 32: a wrong letter takes one out at most. */
function signsOf(letters: string): number {
  let signs = 0;
  for (let at = 0; at < letters.length; at += 1) signs |= 1 << (letters.charCodeAt(at) & 31);
  return signs;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The distance of Damerau and Levenshtein to the text or a beginning of it; more than `most` is not counted out. */
function distance(word: string, text: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: text.length + 1 }, (_, index) => index);
  for (let row = 1; row <= word.length; row += 1) {
    const next = [row];
    let least = row;
    for (let at = 1; at <= text.length; at += 1) {
      const change = (last[at - 1] ?? 0) + (word[row - 1] === text[at - 1] ? 0 : 1);
      let cost = Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, change);
      if (row > 1 && word[row - 1] === text[at - 2] && word[row - 2] === text[at - 1])
        cost = Math.min(cost, (before[at - 2] ?? most) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(...last.slice(Math.max(0, word.length - most)));
}
