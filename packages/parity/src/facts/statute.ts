/**
 * Provisions of statutes, down to paragraph and item: `제19조의2제1항제3호`, `§11의2·§12`, `제5조부터 제7조까지`, `별표 1`;
 * `Article 19-2(1)3`, `Articles 5 and 6`, `Article 19-2, paragraph (1), item 3`.
 *
 * Each part is a fact of its own (`article:19-2`, `paragraph:1`, `item:3`), because the two languages order them
 * differently. `§1.1` is a section of a text, no statute.
 *
 * **Source**: 법제처 「법령 입안·심사 기준」 (조, 항, 호, 목 and branch articles 의2); 한국법제연구원 영문법령 관행 (`Article 19-2 (1) 3`).
 */
import type { Locale } from '@narani/model';
import type { Fact, Reading } from './fact.js';

const BRANCH = '(?:\\s?의\\s?(\\d+)|-(\\d+))?';
const LIST = '(?:\\s?(?:[·ㆍ,~∼〜～–—-]|및|와|과|또는|내지|부터|and|or|to|through|,\\s?and)\\s?)';

/** Every provision named in a text. */
export function findStatutes(text: string, locale: Locale): Fact[] {
  const out: Fact[] = [];
  const add = (level: string, value: string, start: number, length: number): void => {
    const end = start + length;
    if (out.some((fact) => start < fact.end && end > fact.start)) return;
    const readings: [Reading, ...Reading[]] = [{ kind: 'statute', value: `${level}:${value}` }];
    // `Item 3` and `Chapter 3` also name things outside statutes; articles never do.
    const part =
      /^[\s(]*\d|^제\s?\d+[항호]/.test(text.slice(start, end)) &&
      /[조항)\d]\s?$/.test(text.slice(0, start));
    if (level !== ARTICLE && !part && /^\d+$/.test(value)) readings.push({ kind: 'amount', value });
    // §12② is paragraph 2 of Article 12.
    if (level === 'paragraph' && part)
      readings.push({ kind: 'reference', value: `index:${value}` });
    out.push({ readings, certain: true, text: text.slice(start, end), start, end });
  };
  if (locale === 'ko') findKorean(text, add);
  else findEnglish(text, add);
  findSections(text, add);
  findRomans(text, add);
  return out.sort((a, b) => a.start - b.start);
}

/** The level of an article, by which statutes are cited. */
const ARTICLE = 'article';

type Add = (level: string, value: string, start: number, length: number) => void;

const LEVELS: Readonly<Record<string, string>> = {
  장: 'chapter',
  절: 'part',
  조: ARTICLE,
  항: 'paragraph',
  호: 'item',
  편: 'book',
  부: 'book',
};

function findKorean(text: string, add: Add): void {
  // 제5·6조, 제5조·제6조, 제19조의2
  for (const match of text.matchAll(
    /제\s?(\d+)(?:\s?[·ㆍ,~∼〜～]\s?(\d+))?\s?(조|항|호|장|절|편|부)(?!직|사|치|선|대|서식|터|장)(?:의(\d+))?/g,
  )) {
    const [whole, first = '', second, unit = '', branch] = match;
    const level = LEVELS[unit] ?? ARTICLE;
    const suffix = branch && (unit === '조' || unit === '항' || unit === '호') ? `-${branch}` : '';
    if (!second) add(level, `${first}${suffix}`, match.index, whole.length);
    else {
      const split = whole.indexOf(second, whole.indexOf(first) + first.length);
      add(level, first, match.index, split);
      add(level, `${second}${suffix}`, match.index + split, whole.length - split);
    }
  }
  for (const match of text.matchAll(
    /(?<=[조항호\d]\s?제?\d*[조항호]?\s?|목\s?(?:및|와|과|또는|부터|[·,])\s?)([가나다라마바사아자차카타파하])목/g,
  )) {
    add(
      'point',
      String('가나다라마바사아자차카타파하'.indexOf(match[1] ?? '') + 1),
      match.index,
      match[0].length,
    );
  }
  for (const [pattern, level] of ATTACHED_KO) {
    for (const match of text.matchAll(pattern)) {
      const value = match[2] ? `${match[1]}-${match[2]}` : `${match[1]}`;
      add(level, value, match.index, match[0].length);
    }
  }
}

/** 별표 1의2, 부록 3; 별지 제3호서식. */
const ATTACHED_KO: readonly (readonly [RegExp, string])[] = [
  [/(?:별표|(?<![가-힣])부록)\s?(?:제?\s?)?(\d+)(?:의(\d+)(?!\s?[개건명대]))?호?/g, 'schedule'],
  [/(?:별지\s?(?:제\s?)?|제\s?)(\d+)호(?:의(\d+))?\s?서식/g, 'form'],
];

const EN_LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:articles?|arts?\.?)$/i, ARTICLE],
  [/^(?:sub-?paragraphs?|items?|subpara\.?)$/i, 'item'],
  [/^(?:paragraphs?|paras?\.?|clauses?)$/i, 'paragraph'],
  [/^chapters?$/i, 'chapter'],
  [/^parts?$/i, 'book'],
  [/^(?:attached |annexed |appended )?forms?$/i, 'form'],
  [
    /^(?:attached tables?|schedules?|annex(?:es)?|appendi(?:x|ces)|annexed tables?|appended tables?)$/i,
    'schedule',
  ],
];
const NUMBER = '(\\d+)(?:-(\\d+))?';
const EN_HEAD =
  /\b(Articles?|Arts?\.?|[Ss]ub-?[Pp]aragraphs?|[Pp]aragraphs?|[Ii]tems?|Clauses?|Chapters?|(?:[Aa]ttached|[Aa]ppended|[Aa]nnexed) (?:[Tt]ables?|[Ff]orms?)|Schedules?|Annex(?:es)?|Appendi(?:x|ces)|Forms?|Parts?)\s?(?:[Nn]os?\.?\s?)?\(?(?=\d)/g;
const EN_NUMBER = new RegExp(`^${NUMBER}\\)?`);
const EN_NEXT = new RegExp(`^${LIST}(?:(?:Articles?)\\s)?\\(?(?=\\d)`);

/** What goes on after `Article 5(2)`: `and (3)` is a paragraph, `and (b)` a point. */
const EN_MORE = new RegExp(`^(${LIST})\\((?:(\\d+)|([a-n]))\\)`);
const pointOf = (letter: string | undefined): string =>
  String('abcdefghijklmn'.indexOf(letter ?? '') + 1);

function findEnglish(text: string, add: Add): void {
  for (const match of text.matchAll(EN_HEAD)) {
    const level = EN_LEVELS.find(([pattern]) => pattern.test(match[1] ?? ''))?.[1] ?? ARTICLE;
    let at = match.index;
    let from = at + match[0].length;
    for (;;) {
      const number = EN_NUMBER.exec(text.slice(from, from + 16));
      if (!number) break;
      const parts =
        level === ARTICLE
          ? findParts(text.slice(from + number[0].length, from + number[0].length + 24))
          : [];
      add(
        level,
        number[2] ? `${number[1]}-${number[2]}` : `${number[1]}`,
        at,
        from + number[0].length - at,
      );
      from += number[0].length;
      for (const part of parts) {
        add(part.level, part.value, from, part.length);
        from += part.length;
      }
      for (let more = parts.length > 0 && EN_MORE.exec(text.slice(from, from + 24)); more; ) {
        const [whole, lead = '', paragraph, point] = more;
        if (paragraph) add('paragraph', paragraph, from + lead.length, whole.length - lead.length);
        else add('point', pointOf(point), from + lead.length, whole.length - lead.length);
        from += whole.length;
        more = EN_MORE.exec(text.slice(from, from + 24));
      }
      const next = EN_NEXT.exec(text.slice(from, from + 24));
      if (!next || (level !== ARTICLE && /Articles?/.test(next[0]))) break;
      const head = next[0].search(/[A(]/);
      at = from + (head < 0 ? next[0].length : head);
      from += next[0].length;
    }
  }
}

/** `(1)3`, `(1) 3 (a)` after an article's number: paragraph, item, point. */
function findParts(after: string): { level: string; value: string; length: number }[] {
  const match =
    /^(\s?\((\d+)\))(?:((?:(?<=\))|\s)(\d{1,4})(?!\d|[\d.]*(?:%|[a-z])|(?<=\s\d+)\s?[a-z])(?:\.(?=\s?[a-z(]))?)(\s?\(?([a-n])\)(?![a-z]))?)?/.exec(
      after,
    );
  if (!match) return [];
  const out = [{ level: 'paragraph', value: match[2] ?? '', length: (match[1] ?? '').length }];
  if (match[3]) out.push({ level: 'item', value: match[4] ?? '', length: match[3].length });
  if (match[5])
    out.push({
      level: 'point',
      value: pointOf(match[6]),
      length: match[5].length,
    });
  return out;
}

/** `§11`, `§11의2`, `§19-2(1)`, `§§11, 12`; not `§1.1`. */
function findSections(text: string, add: Add): void {
  for (const match of text.matchAll(
    new RegExp(
      `§{1,2}\\s?(\\d+)(?!\\.?\\d)${BRANCH}((?:${LIST}(?!§)(\\d+)(?!\\.?\\d)${BRANCH})*)`,
      'g',
    ),
  )) {
    const rest = match[4] ?? '';
    const head = match[0].length - rest.length;
    const branch = match[2] ?? match[3];
    add(ARTICLE, branch ? `${match[1]}-${branch}` : `${match[1]}`, match.index, head);
    let from = match.index + head;
    for (const part of findParts(text.slice(from, from + 24))) {
      add(part.level, part.value, from, part.length);
      from += part.length;
    }
    if (!match[0].startsWith('§§')) continue;
    for (const more of rest.matchAll(/(\d+)(?:\s?(?:의|-)\s?(\d+))?/g)) {
      add(
        ARTICLE,
        more[2] ? `${more[1]}-${more[2]}` : `${more[1]}`,
        match.index + head + more.index,
        more[0].length,
      );
    }
  }
}

/** `Part II`, `Chapter IV`: numbered in Roman figures, by capitals only. */
function findRomans(text: string, add: Add): void {
  for (const match of text.matchAll(/\b(Part|Chapter|Annex|Appendix|Book)\s([IVX]{1,5})\b/g)) {
    const value = ROMANS.indexOf(match[2] ?? '') + 1;
    const level = EN_LEVELS.find(([pattern]) => pattern.test(match[1] ?? ''))?.[1] ?? 'book';
    if (value > 0) add(level, String(value), match.index, match[0].length);
  }
}

const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');
