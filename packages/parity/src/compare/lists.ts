/** Compares a list in the front matter of an adaptation: as many members, and the same names, Latin words and figures. */
import type { Document, Finding } from '@narani/model';
import { textBlock } from '../block.js';
import { compareFacts } from './facts.js';
import type { BodyFacts } from './fields.js';
import { isNeutral, keepTold, spanOf } from './fields.js';
import type { Lexicon } from './lexicon.js';
import { holdsTerm } from './lexicon.js';
import type { Context } from './place.js';
import { elsewhere, excerpt, report } from './place.js';
import { compareTerms } from './terms.js';

/** Lists that every language fills for its own readers. */
const FREE = /^\/(?:keywords|tags)\/\*$/;

/** The findings on a list. **Shapes**: `pointer` ends with `/*`. */
export function compareList(
  context: Context,
  pointer: string,
  lexicon: Lexicon,
  body: BodyFacts,
): Finding[] {
  const { source, target } = context;
  const left = membersOf(source, pointer);
  const right = membersOf(target, pointer);
  const join = (members: readonly unknown[], document: Document) =>
    textBlock(members.join(' \n '), spanOf(document, pointer), document.locale);
  const blocks = [join(left, source), join(right, target)] as const;
  const pair = [{ source: [blocks[0]], target: [blocks[1]] }];
  const neutral = [...left, ...right].every(
    (member) => typeof member !== 'string' || isNeutral(member),
  );
  const count = FREE.test(pointer)
    ? []
    : compareCount(
        context,
        pointer,
        left,
        right,
        neutral || namesOnly(context, left, right, lexicon),
      );
  if (neutral) return count;
  const facts = keepTold(compareFacts(context, pair), context, blocks, body);
  return [
    ...count,
    ...compareTerms(context, pair, lexicon),
    ...facts,
    ...(count.length === 0 ? compareLatin(context, pointer, left, right) : []),
  ];
}

/** A member more or less, or one twice. An error where the members are values or names, which translation cannot split. */
function compareCount(
  context: Context,
  pointer: string,
  left: readonly unknown[],
  right: readonly unknown[],
  strict: boolean,
): Finding[] {
  const [x, y] =
    left.length === right.length
      ? [new Set(left).size, new Set(right).size]
      : [left.length, right.length];
  if (x === y) return [];
  return [
    report(context, 'parity/meta', {
      variant: 'count',
      ...(strict ? {} : { severity: 'warning' as const }),
      actual: String(y),
      expected: String(x),
      span: spanOf(context.target, pointer),
      values: { field: pointer.slice(1, -2) },
    }),
  ];
}

/** A Korean member whose Latin name stands in no English member: another one took its place. */
function compareLatin(
  context: Context,
  pointer: string,
  left: readonly unknown[],
  right: readonly unknown[],
): Finding[] {
  const { source, target } = context;
  const [korean, english] = source.locale === 'ko' ? [left, right] : [right, left];
  const there = english.join(' ').toLowerCase();
  const lost = korean.find((member) => {
    const names = String(member).match(/[A-Z][A-Za-z]{2,}/g) ?? [];
    return names.length > 0 && !names.some((name) => there.includes(name.toLowerCase()));
  });
  if (lost === undefined) return [];
  const index = korean.indexOf(lost);
  return [
    report(context, 'parity/meta', {
      variant: 'contradicting',
      severity: 'warning',
      actual: excerpt(String(right[index] ?? '')),
      expected: excerpt(String(left[index] ?? '')),
      span: spanOf(target, pointer),
      related: elsewhere(source.path, spanOf(source, pointer)),
      values: { field: pointer.slice(1, -2) },
    }),
  ];
}

function membersOf(document: Document, pointer: string): unknown[] {
  let value: unknown = document.data;
  for (const name of pointer.slice(1, -2).split('/')) {
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[name]
        : undefined;
  }
  return Array.isArray(value) ? value : [];
}

/** Whether both lists are ones of names: half of their members or more are terms of the glossary. */
function namesOnly(
  { source, target }: Context,
  left: readonly unknown[],
  right: readonly unknown[],
  lexicon: Lexicon,
): boolean {
  const named = (members: readonly unknown[], document: Document): boolean => {
    const found = members.filter(
      (member) =>
        typeof member === 'string' &&
        holdsTerm(textBlock(member, undefined, document.locale), document, lexicon),
    );
    return members.length > 0 && found.length * 2 >= members.length;
  };
  return named(left, source) && named(right, target);
}
