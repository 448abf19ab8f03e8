/** People of the registry whose name a text writes in another order or another romanisation. */
import type { Entry, Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { SKIP, visit } from 'unist-util-visit';
import { spanOf } from './text-span.js';

/** Finds the names of people however they are written: the pattern, and what the registry has for each. */
export interface Names {
  readonly pattern: RegExp;
  readonly kept: ReadonlyMap<string, string>;
}

/** A name of two words, as most registries of Korean names have it; others have no second order. */
const TWO_WORDS = /^([\p{L}'’-]+) ([\p{L}'’-]+)$/u;

/**
 * Reads names of two words so that either word may come first, and each may have hyphens or spaces between its syllables.
 *
 * **Shapes**: `names` are English. Two people who share both words in different orders are told apart by nothing, so neither is looked for.
 */
export function findNames(names: readonly string[]): Names | undefined {
  const kept = new Map<string, string>();
  const shared = new Set<string>();
  const forms: string[] = [];
  for (const name of names) {
    const [, first, second] = TWO_WORDS.exec(name) ?? [];
    if (first === undefined || second === undefined) continue;
    for (const key of [bare(first + second), bare(second + first)]) {
      if (kept.has(key) && kept.get(key) !== name) shared.add(key);
      kept.set(key, name);
    }
    forms.push(`${loose(first)} ${loose(second)}`, `${loose(second)} ${loose(first)}`);
  }
  for (const key of shared) kept.delete(key);
  if (forms.length === 0) return undefined;
  return { pattern: new RegExp(`(?<![\\p{L}-])(?:${forms.join('|')})(?![\\p{L}-])`, 'giu'), kept };
}

/** Looks for names that the English text writes otherwise than the registry; quotations and code stay as they are. **Errors**: check/name-form. */
export function checkNames({ translations: { en } }: Entry, names: Names | undefined): Finding[] {
  if (!en || !names) return [];
  const findings: Finding[] = [];
  visit(en.tree, (node) => {
    if (node.type === 'blockquote' || node.type === 'footnoteReference') return SKIP;
    if (node.type !== 'text') return undefined;
    for (const { 0: actual, index } of node.value.matchAll(names.pattern)) {
      const expected = names.kept.get(bare(actual));
      if (expected === undefined || expected === actual) continue;
      const span = spanOf(node, index, actual.length);
      findings.push(
        finding('check/name-form', {
          path: en.path,
          ...(span ? { span, fix: [{ path: en.path, span, text: expected }] } : {}),
          actual,
          expected,
          values: { actual, expected },
        }),
      );
    }
    return undefined;
  });
  return findings;
}

/** A word whose syllables may stand apart: `Jaehong`, `Jae-hong`, `Jae Hong`. */
function loose(word: string): string {
  return [...word.replaceAll(/['’-]/g, '')].join("['’ -]?");
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/['’ -]/g, '');
}
