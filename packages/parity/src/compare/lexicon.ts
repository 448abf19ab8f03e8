/**
 * Finds the terms of a glossary in a text: Korean forms with any particle and with or without spaces (탄소 중립, 탄소중립이), English
 * forms with a plural.
 */
import type { Document, Locale } from '@narani/model';
import type { Block } from '../block.js';
import type { TermForm, TermPair } from '../options.js';

/** The terms of a comparison, ready to be found. */
export interface Lexicon {
  readonly terms: readonly TermPair[];
  readonly date: string | undefined;
  readonly ko: Finder;
  readonly en: Finder;
  /** What was found before, by block. */
  readonly found: Map<Block, Hit[]>;
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
export interface Hit {
  readonly entry: Entry;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** Part of a longer word, or a word of the other language: it satisfies, and stands for nothing else. */
  readonly loose: boolean;
}

/** Prepares the terms of a comparison once for all its sections. */
export function buildLexicon(terms: readonly TermPair[], date: string | undefined): Lexicon {
  return {
    terms,
    date,
    ko: buildFinder(terms, 'ko'),
    en: buildFinder(terms, 'en'),
    found: new Map(),
  };
}

/** Whether a block holds any term. */
export function holdsTerm(block: Block, document: Document, lexicon: Lexicon): boolean {
  return findTerms(block, document, lexicon).length > 0;
}

/** Terms of a block; where forms overlap the longest wins, because alternatives are sorted by length. */
export function findTerms(block: Block, document: Document, lexicon: Lexicon): readonly Hit[] {
  const known = lexicon.found.get(block);
  if (known) return known;
  const hits = readTerms(block, document.locale, lexicon);
  lexicon.found.set(block, hits);
  return hits;
}

function readTerms(block: Block, locale: Locale, lexicon: Lexicon): Hit[] {
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

/** How often a term stands there in a form that is not to be avoided. */
export function countTerm(hits: readonly Hit[], term: number): number {
  return hits.filter((hit) => hit.entry.term === term && !hit.entry.avoided).length;
}

/**
 * Whether a form stands as a word of its own: 기후위는 holds 기후위, 기후위기 does not. Longer forms are seldom part of another
 * word by chance, and stand in compounds without spaces.
 */
export function isWord({ block, start, end, loose }: Hit): boolean {
  if (loose) return false;
  if (block.locale === 'en' || end - start > SHORT) return true;
  return ENDS_WORD.test(block.text.slice(end));
}

/** Forms of so many syllables and fewer occur inside of other words. */
const SHORT = 3;

/** First syllables of josa, of the copula, of 하다 and 되다 and of suffixes; offices and acts of a body (환경부장관, 환경부고시). */
const ENDS_WORD =
  /^(?:$|[^가-힣]|[은는이가을를의에와과도로으만나란라든께까부보처마조뿐밖들등별적상입인였하한할함합해했되된될됨됩됐돼시화용형측내외간중당씩님급및]|장관|차관|장(?![가-힣])|위원|소속|산하|고시|령|훈령|예규|직원|공무원|관계자)/;

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
export function squash(text: string, locale: Locale): string {
  return locale === 'ko'
    ? text.replace(/\s+/g, '')
    : text.toLowerCase().replace(/\s+/g, ' ').trim();
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
