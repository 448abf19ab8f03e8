/** Compares front matter: titles, summaries and keywords like text, everything without a language by value. */
import type { Document, Finding } from '@narani/model';
import { textBlock } from '../block.js';
import type { CompareOptions } from '../options.js';
import { neutralTarget } from '../target.js';
import { compareFacts } from './facts.js';
import type { BodyFacts } from './fields.js';
import { isNeutral, keepTold, spanOf } from './fields.js';
import { isForeign } from './language.js';
import type { Lexicon } from './lexicon.js';
import { compareList } from './lists.js';
import type { Context } from './place.js';
import { elsewhere, excerpt, report } from './place.js';
import { compareTerms } from './terms.js';

/** Fields about the translation itself, which only one side has. */
const IGNORED =
  /^\/(?:translations?|translation_\w+|translator\w*|source_\w+|locale|lang|language|slug_\w+)(?:\/|$)/i;
/** Fields that both languages must have where one has them. */
const SHARED = /^\/(?:title|shortTitle|summary|description|keywords|standfirst|abstract)$/i;

/** The findings on the front matter of two documents. */
export function compareMeta(
  source: Document,
  target: Document,
  options: CompareOptions,
  lexicon: Lexicon,
  body: BodyFacts,
): Finding[] {
  const left = leaves(source.data);
  const right = leaves(target.data);
  const ignored = (pointer: string): boolean =>
    IGNORED.test(pointer) ||
    (options.ignoredData ?? []).some(
      (name) => pointer === `/${name}` || pointer.startsWith(`/${name}/`),
    );
  const out: Finding[] = [];
  for (const pointer of new Set([...left.keys(), ...right.keys()])) {
    if (ignored(pointer)) continue;
    const context: Context = { source, target, scope: pointer };
    const a = left.get(pointer);
    const b = right.get(pointer);
    if (pointer.endsWith('/*') && a !== undefined && b !== undefined && options.mode !== 'mirror')
      out.push(...compareList(context, pointer, lexicon, body));
    else if (a !== undefined && b !== undefined)
      out.push(...compareValue(context, pointer, a, b, options, lexicon, body));
    else out.push(...compareLone(context, pointer, a, b, options));
  }
  return out;
}

type Leaf = string | number | boolean | null;

/** Every value of the front matter by its JSON pointer; a list counts as one value, its length, and its members. */
function leaves(data: unknown): Map<string, Leaf> {
  const out = new Map<string, Leaf>();
  const walk = (value: unknown, pointer: string): void => {
    if (Array.isArray(value)) {
      out.set(`${pointer}/*`, value.length);
      for (const [index, member] of value.entries()) walk(member, `${pointer}/${index}`);
    } else if (value instanceof Date) out.set(pointer, value.toISOString().slice(0, 10));
    else if (typeof value === 'object' && value !== null)
      for (const [name, member] of Object.entries(value)) walk(member, `${pointer}/${name}`);
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      out.set(pointer, value);
  };
  walk(data, '');
  out.delete('/*');
  // A summary taken from the description is one field, told once.
  if (out.get('/summary') === out.get('/description')) out.delete('/summary');
  return out;
}

function compareValue(
  context: Context,
  pointer: string,
  a: Leaf,
  b: Leaf,
  options: CompareOptions,
  lexicon: Lexicon,
  body: BodyFacts,
): Finding[] {
  if (
    a === b ||
    (typeof a === 'string' &&
      typeof b === 'string' &&
      isAddress(a) &&
      neutralTarget(a) === neutralTarget(b))
  )
    return [];
  const { source, target } = context;
  const span = spanOf(target, pointer);
  const related = elsewhere(source.path, spanOf(source, pointer), excerpt(String(a)));
  const different = (variant: string): Finding[] => [
    report(context, 'parity/meta', {
      variant,
      actual: excerpt(String(b)),
      expected: excerpt(String(a)),
      span,
      related,
      values: { field: pointer.slice(1).replace(/\/\*$/, '') },
    }),
  ];
  if (pointer.endsWith('/*')) return different('count');
  if (
    typeof a !== 'string' ||
    typeof b !== 'string' ||
    (!SHARED.test(pointer) && isNeutral(a) && isNeutral(b))
  )
    return different('contradicting');
  const blockA = textBlock(a, spanOf(source, pointer), source.locale);
  const blockB = textBlock(b, span, target.locale);
  const pair = [{ source: [blockA], target: [blockB] }];
  if (options.mode !== 'mirror') {
    // Members of a list may stand in another order: the list is compared as a whole.
    if (/\/\d+$/.test(pointer)) return [];
    return keepTold(compareFacts(context, pair), context, [blockA, blockB], body);
  }
  return [
    ...compareFacts(context, pair),
    ...compareTerms(context, pair, lexicon),
    ...(isForeign(blockB, target, [blockA])
      ? [
          report(context, 'parity/untranslated', {
            variant: target.locale,
            span,
            values: { text: excerpt(b) },
            related,
          }),
        ]
      : []),
    ...(isForeign(blockA, source, [blockB])
      ? [
          report(context, 'parity/untranslated', {
            variant: source.locale,
            path: source.path,
            span: spanOf(source, pointer),
            values: { text: excerpt(a) },
          }),
        ]
      : []),
  ];
}

/** A field that one side lacks. */
function compareLone(
  context: Context,
  pointer: string,
  a: Leaf | undefined,
  b: Leaf | undefined,
  options: CompareOptions,
): Finding[] {
  if (options.mode === 'adaptation' && !/^\/(?:title|summary)$/.test(pointer)) return [];
  if (!SHARED.test(pointer.replace(/\/\*$/, ''))) return [];
  const { source, target } = context;
  const field = pointer.slice(1).replace(/\/\*$/, '');
  const first = target.dataSpans['/title'] ?? Object.values(target.dataSpans)[0];
  return a !== undefined
    ? [
        report(context, 'parity/meta', {
          variant: 'missing',
          span: first,
          values: { field },
          related: elsewhere(source.path, spanOf(source, pointer), excerpt(String(a))),
        }),
      ]
    : [
        report(context, 'parity/meta', {
          variant: 'extra',
          actual: excerpt(String(b)),
          span: spanOf(target, pointer),
          values: { field },
        }),
      ];
}

/** A path or a web address. */
function isAddress(value: string): boolean {
  return /^(?:https?:\/\/|\.{0,2}\/)\S*$/.test(value);
}
