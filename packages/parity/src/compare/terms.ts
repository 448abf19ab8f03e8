/**
 * Compares terms: a finding only where the expected term is missing and another of its group, or a form to avoid, stands there.
 *
 * Korean forms are found with any particle and with or without spaces (탄소 중립, 탄소중립이); English forms with a plural.
 */
import type { Document, Edit, Finding, Locale } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../block.js';
import { spanAt } from '../block.js';
import type { TermForm, TermPair } from '../options.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';

/** The terms of a comparison, ready to be found. */
export interface Lexicon {
  readonly terms: readonly TermPair[];
  readonly date: string | undefined;
  readonly ko: Finder;
  readonly en: Finder;
}

interface Finder {
  readonly pattern: RegExp | undefined;
  readonly byForm: ReadonlyMap<string, Entry[]>;
}

interface Entry {
  readonly term: number;
  readonly form: TermForm;
  readonly avoided: boolean;
}

/** A term as it stands in a text. */
interface Hit {
  readonly entry: Entry;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** Part of a longer word, or a word of the other language: it satisfies, and stands for nothing else. */
  readonly loose: boolean;
}

/** Prepares the terms of a comparison once for all its sections. */
export function buildLexicon(terms: readonly TermPair[], date: string | undefined): Lexicon {
  return { terms, date, ko: buildFinder(terms, 'ko'), en: buildFinder(terms, 'en') };
}

/** The findings on the terms of paired blocks. */
export function compareTerms(
  context: Context,
  pairs: readonly BlockPair[],
  lexicon: Lexicon,
): Finding[] {
  if (lexicon.terms.length === 0) return [];
  const out: Finding[] = [];
  for (const { source, target } of pairs) {
    if (source.length === 0 || target.length === 0) continue;
    const left = source.flatMap((block) => findTerms(block, context.source, lexicon));
    const right = target.flatMap((block) => findTerms(block, context.target, lexicon));
    if (left.length === 0 && right.length === 0) continue;
    out.push(...findReplaced(context, left, right, lexicon, source[0]));
    out.push(...findAvoided(context, left, right, lexicon));
    if (lexicon.date) out.push(...findFormer(context, left, right, lexicon.terms, lexicon.date));
  }
  return out;
}

/** Whether a block holds any term. */
export function holdsTerm(block: Block, document: Document, lexicon: Lexicon): boolean {
  return findTerms(block, document, lexicon).length > 0;
}

/** One term fewer and another of its group more than the source has. */
function findReplaced(
  context: Context,
  left: readonly Hit[],
  right: readonly Hit[],
  lexicon: Lexicon,
  peer: Block | undefined,
): Finding[] {
  const count = (hits: readonly Hit[], term: number): number =>
    hits.filter((hit) => hit.entry.term === term && !hit.entry.avoided).length;
  const out: Finding[] = [];
  const used = new Set<number>();
  for (const expected of new Set(
    left.filter((hit) => !hit.entry.avoided).map((hit) => hit.entry.term),
  )) {
    const lost = count(left, expected) - count(right, expected);
    if (lost <= 0) continue;
    const wrong = right.find(({ entry, loose }) => {
      if (
        entry.avoided ||
        loose ||
        entry.term === expected ||
        used.has(entry.term) ||
        lexicon.terms[entry.term]?.group !== lexicon.terms[expected]?.group
      )
        return false;
      const more = count(right, entry.term) - count(left, entry.term);
      return more > 0 && (count(right, expected) === 0 || count(left, entry.term) === 0);
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

/**
 * Whether a form stands as a word of its own: 기후위는 holds 기후위, 기후위기 does not. Longer forms are seldom part of another
 * word by chance, and stand in compounds without spaces.
 */
function isWord({ block, start, end, loose }: Hit): boolean {
  if (loose) return false;
  if (block.locale === 'en' || end - start > SHORT) return true;
  return ENDS_WORD.test(block.text.slice(end));
}

/** Forms of so many syllables and fewer occur inside of other words. */
const SHORT = 3;

/** First syllables of josa, of the copula, of 하다 and 되다 and of suffixes; offices and acts of a body (환경부장관, 환경부고시). */
const ENDS_WORD =
  /^(?:$|[^가-힣]|[은는이가을를의에와과도로으만나란라든께까부보처마조뿐밖들등별적상입인였하한할함합해했되된될됨됩됐돼시화용형측내외간중당씩님급및]|장관|차관|장(?![가-힣])|위원|소속|산하|고시|령|훈령|예규|직원|공무원|관계자)/;

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

function buildFinder(terms: readonly TermPair[], locale: Locale): Finder {
  const byForm = new Map<string, Entry[]>();
  const add = (entry: Entry): void => {
    const form = squash(entry.form.text, locale);
    if (form) byForm.set(form, [...(byForm.get(form) ?? []), entry]);
  };
  terms.forEach((term, index) => {
    for (const form of term[locale]) add({ term: index, form, avoided: false });
    for (const text of term.avoid?.[locale] ?? [])
      add({ term: index, form: { text }, avoided: true });
  });
  const forms = [...byForm.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  if (forms.length === 0) return { pattern: undefined, byForm };
  const alternatives = forms.join('|');
  const pattern =
    locale === 'ko'
      ? new RegExp(alternatives, 'g')
      : new RegExp(`(?<!\\w)(${alternatives})(?:es|s|’s|'s|d|ed|ing|r|er|rs|ers)?(?!\\w)`, 'gi');
  return { pattern, byForm };
}

/** Korean without spaces; English in small letters with single spaces, a final `y` kept apart for its plural. */
function squash(text: string, locale: Locale): string {
  return locale === 'ko'
    ? text.replace(/\s+/g, '')
    : text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Terms of a block; where forms overlap the longest wins, because alternatives are sorted by length. */
function findTerms(block: Block, document: Document, lexicon: Lexicon): Hit[] {
  const { locale } = document;
  const { pattern, byForm } = lexicon[locale];
  if (!pattern || !block.text) return [];
  const out: Hit[] = [];
  if (locale === 'en') return findEnglish(block, lexicon.en, false);
  const offsets: number[] = [];
  let squashed = '';
  for (let at = 0; at < block.text.length; at += 1) {
    const char = block.text[at] ?? '';
    if (/\s/.test(char)) continue;
    offsets.push(at);
    squashed += char;
  }
  for (const match of squashed.matchAll(pattern)) {
    const start = offsets[match.index] ?? 0;
    const end = (offsets[match.index + match[0].length - 1] ?? start) + 1;
    // Over a space only from the start of a word: 국회 의원 does not hold 회의.
    const spaced = end - start > match[0].length;
    if (spaced && /[가-힣]/.test(block.text[start - 1] ?? ' ')) continue;
    for (const entry of byForm.get(match[0]) ?? [])
      out.push({ entry, block, start, end, loose: false });
  }
  return /[A-Za-z]/.test(block.text) ? [...out, ...findEnglish(block, lexicon.en, true)] : out;
}

function findEnglish(block: Block, { pattern, byForm }: Finder, foreign: boolean): Hit[] {
  if (!pattern) return [];
  const out: Hit[] = [];
  const text = block.text
    .replace(/\s/g, ' ')
    .replace(/ies\b/g, (found) => `y${' '.repeat(found.length - 1)}`);
  for (const match of text.matchAll(pattern)) {
    const form = (match[1] ?? match[0]).toLowerCase();
    const start = match.index;
    const end = start + form.length;
    const compound = text[start - 1] === '-' && text[end] === '-';
    const loose = foreign || compound || match[0].length > form.length + 2;
    for (const entry of byForm.get(form) ?? []) out.push({ entry, block, start, end, loose });
  }
  return out;
}
