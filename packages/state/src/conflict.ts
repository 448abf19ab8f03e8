/** A lock that a merge of two branches left with conflict markers: cut into its two sides, and joined again. */
import type { Span } from '@narani/model';
import type { Lock } from '@narani/schema';
import { ROLES } from './roles.js';

type SignOff = Lock['translations'][string][string];

/** **Shapes**: `texts` are the file as ours and as theirs; `span` is the first conflict's opening line, `whole` all of the file. */
export interface Conflict {
  readonly texts: readonly [ours: string, theirs: string];
  readonly span: Span;
  readonly whole: Span;
}

/**
 * The two sides of a text with conflict markers; undefined where it has none, or where they do not pair up.
 *
 * **Source**: git-merge(1), “How conflicts are presented”: `<<<<<<<`, `|||||||` (diff3 styles), `=======`, `>>>>>>>`.
 */
export function splitConflict(text: string): Conflict | undefined {
  const lines = text.split('\n');
  const sides: Record<'ours' | 'theirs', string[]> = { ours: [], theirs: [] };
  let part: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  let first: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (part === 'both' && /^<{7}( |$)/.test(line)) {
      part = 'ours';
      first ??= index;
    } else if (part === 'ours' && /^\|{7}( |$)/.test(line)) part = 'base';
    else if ((part === 'ours' || part === 'base') && line === '=======') part = 'theirs';
    else if (part === 'theirs' && /^>{7}( |$)/.test(line)) part = 'both';
    else {
      if (part === 'both' || part === 'ours') sides.ours.push(line);
      if (part === 'both' || part === 'theirs') sides.theirs.push(line);
    }
  }
  if (first === undefined || part !== 'both') return undefined;
  return {
    texts: [sides.ours.join('\n'), sides.theirs.join('\n')],
    span: lineSpan(lines, first),
    whole: { start: { line: 1, column: 1 }, end: lineSpan(lines, lines.length - 1).end },
  };
}

function lineSpan(lines: readonly string[], index: number): Span {
  const line = index + 1;
  return { start: { line, column: 1 }, end: { line, column: (lines[index] ?? '').length + 1 } };
}

/**
 * The sign-offs of both. Where both signed one section the later counts, then the higher role; whether it still holds is seen
 * by its hashes, so that no choice can make a section look in step that is not.
 */
export function joinLocks(ours: Lock, theirs: Lock): Lock {
  const both = [ours.translations, theirs.translations];
  const locales = new Set(both.flatMap((translations) => Object.keys(translations)));
  const translations = [...locales].map((locale) => {
    const signs = both.flatMap((each) => Object.entries(each[locale] ?? {}));
    // Of several entries with one key the last counts.
    return [locale, Object.fromEntries(signs.sort(([, a], [, b]) => byWorth(a, b)))] as const;
  });
  return { ...ours, translations: Object.fromEntries(translations) };
}

/** The seal decides between equals, so that both ways of merging give one file. */
function byWorth(a: SignOff, b: SignOff): number {
  const rank = ({ role }: SignOff) => ROLES.indexOf(role);
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return rank(a) - rank(b) || (a.seal < b.seal ? -1 : 1);
}
