/** Compares terms: a finding only where the expected term is missing and another of its group, or a form to avoid, stands there. */
import type { Edit, Finding, Locale } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../block.js';
import { spanAt } from '../block.js';
import type { TermForm, TermPair } from '../options.js';
import type { Hit, Lexicon } from './lexicon.js';
import { countTerm, findTerms, isWord, squash } from './lexicon.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';

/** The findings on the terms of paired blocks; `unused` are the terms that the translation has other words for. */
export function compareTerms(
  context: Context,
  pairs: readonly BlockPair[],
  lexicon: Lexicon,
  unused: ReadonlySet<number> = new Set(),
): Finding[] {
  if (lexicon.terms.length === 0) return [];
  const out: Finding[] = [];
  for (const { source, target } of pairs) {
    if (source.length === 0 || target.length === 0) continue;
    const left = source.flatMap((block) => findTerms(block, context.source, lexicon));
    const right = target.flatMap((block) => findTerms(block, context.target, lexicon));
    if (left.length === 0 && right.length === 0) continue;
    out.push(...findReplaced(context, left, right, lexicon, unused, source[0]));
    out.push(...findAvoided(context, left, right, lexicon));
    if (lexicon.date) out.push(...findFormer(context, left, right, lexicon.terms, lexicon.date));
  }
  return out;
}

/** The forms to avoid of any term that the source has: what is not to be written is so in every mode. */
export function compareAvoided(
  context: Context,
  source: readonly Block[],
  target: readonly Block[],
  lexicon: Lexicon,
): Finding[] {
  if (lexicon.terms.length === 0) return [];
  const left = source.flatMap((block) => findTerms(block, context.source, lexicon));
  const right = target.flatMap((block) => findTerms(block, context.target, lexicon));
  return findAvoided(context, left, right, lexicon);
}

/** One term fewer and another of its group more than the source has. */
function findReplaced(
  context: Context,
  left: readonly Hit[],
  right: readonly Hit[],
  lexicon: Lexicon,
  unused: ReadonlySet<number>,
  peer: Block | undefined,
): Finding[] {
  const out: Finding[] = [];
  const used = new Set<number>();
  for (const expected of new Set(
    left.filter((hit) => !hit.entry.avoided).map((hit) => hit.entry.term),
  )) {
    const lost = countTerm(left, expected) - countTerm(right, expected);
    if (lost <= 0 || unused.has(expected)) continue;
    const wrong = right.find(({ entry, loose }) => {
      if (
        entry.avoided ||
        loose ||
        entry.term === expected ||
        used.has(entry.term) ||
        lexicon.terms[entry.term]?.group !== lexicon.terms[expected]?.group
      )
        return false;
      const more = countTerm(right, entry.term) - countTerm(left, entry.term);
      return more > 0 && (countTerm(right, expected) === 0 || countTerm(left, entry.term) === 0);
    });
    const from = left.find((hit) => hit.entry.term === expected);
    if (!wrong || holdsExpected(wrong, from, lexicon.terms[expected], context.target.locale))
      continue;
    used.add(wrong.entry.term);
    out.push(
      report(context, 'parity/term', {
        actual: wrong.entry.form.text,
        expected: preferred(lexicon.terms[expected], context.target.locale, lexicon.date) ?? '',
        span: spanAt(wrong.block, wrong.start, wrong.end),
        related: elsewhere(
          context.source.path,
          from ? spanAt(from.block, from.start, from.end) : peer?.span,
          from?.entry.form.text,
        ),
      }),
    );
  }
  return out;
}

/**
 * Whether a longer form holds the expected one, so that nothing was confused. Where the rest turns it around (outside the Capital
 * Area), the source must say so beside the term (수도권 밖).
 */
function holdsExpected(
  wrong: Hit,
  from: Hit | undefined,
  expected: TermPair | undefined,
  locale: Locale,
): boolean {
  const whole = squash(wrong.entry.form.text, locale);
  const part = expected?.[locale]
    .map(({ text }) => squash(text, locale))
    .find((text) => whole !== text && whole.includes(text));
  if (part === undefined) return false;
  if (!TURNED.test(whole.replace(part, ' '))) return true;
  return from !== undefined && TURNED_BESIDE.test(from.block.text.slice(from.end));
}

const TURNED =
  /\b(?:outside|beyond|non|not|without|anti|excluding)\b|^\s*(?:비|반|무|탈)|[밖외]\s*$/;
const TURNED_BESIDE = /^\s?(?:의\s)?(?:밖|바깥|이외|외(?![가-힣])|아닌)/;

function findAvoided(
  context: Context,
  left: readonly Hit[],
  right: readonly Hit[],
  lexicon: Lexicon,
): Finding[] {
  return right.flatMap((hit) => {
    if (
      !hit.entry.avoided ||
      hit.loose ||
      !left.some((other) => other.entry.term === hit.entry.term)
    )
      return [];
    const expected =
      preferred(lexicon.terms[hit.entry.term], context.target.locale, lexicon.date) ?? '';
    const span = spanAt(hit.block, hit.start, hit.end);
    const written = hit.block.text.slice(hit.start, hit.end);
    const fix: Edit[] =
      span && written === hit.entry.form.text
        ? [{ path: context.target.path, span, text: expected }]
        : [];
    return [report(context, 'parity/avoided-term', { actual: written, expected, span, fix })];
  });
}

/** A name that was not in use at the document's date, unless the source tells of another time with another such name. */
function findFormer(
  context: Context,
  left: readonly Hit[],
  right: readonly Hit[],
  terms: readonly TermPair[],
  date: string,
): Finding[] {
  const inForce = ({ from, until }: TermForm): boolean =>
    (until === undefined || date < until) && (from === undefined || date >= from);
  return right.flatMap((hit) => {
    const { form, term, avoided } = hit.entry;
    if (avoided || !isWord(hit) || inForce(form)) return [];
    if (left.some(({ entry }) => entry.term === term && !inForce(entry.form))) return [];
    const expected = preferred(terms[term], context.target.locale, date);
    if (!expected || expected === form.text) return [];
    return [
      report(context, 'parity/former-name', {
        actual: form.text,
        expected,
        span: spanAt(hit.block, hit.start, hit.end),
        values: { date },
      }),
    ];
  });
}

function preferred(
  term: TermPair | undefined,
  locale: Locale,
  date: string | undefined,
): string | undefined {
  const forms = term?.[locale] ?? [];
  const valid =
    date === undefined
      ? forms
      : forms.filter(
          ({ from, until }) =>
            (from === undefined || date >= from) && (until === undefined || date < until),
        );
  return (valid[0] ?? forms[0])?.text;
}
