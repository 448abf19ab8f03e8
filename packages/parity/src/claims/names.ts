/**
 * Names in both languages: public bodies, acts, rivers and mountains by their official English names, provinces, cities, counties and
 * districts by romanisation, people by their surnames' usual spellings and the consonants of their given names.
 */
import type { Locale } from '@narani/model';
import { romanise } from '@narani/words';
import type { Place } from './compare.js';
import data from './names.json' with { type: 'json' };

/** What a name names. Names of one class may stand for one another by mistake. */
type NameClass = 'body' | 'place' | 'act' | 'person' | 'actor' | 'country';

/** A name at its place; `key` is the same in both languages. */
export interface Name extends Place {
  readonly class: NameClass;
  readonly key: string;
}

/** A name that a list gives: what each language calls it, and its key in both. */
interface Known {
  readonly class: NameClass;
  readonly key: string;
  readonly ko: readonly string[];
  readonly en: readonly string[];
}

const known = (kind: NameClass, rows: readonly (readonly string[])[]): Known[] =>
  // The third is the name before: one body under two names is no other body.
  rows.map(([ko = '', en = '', before]) => {
    const forms = { ko: ko.split('|'), en: en.split('|') };
    return { class: kind, key: before ?? forms.ko[0] ?? '', ...forms };
  });

const KNOWN: readonly Known[] = [
  ...known('body', data.bodies),
  ...known('place', data.places),
  ...known('act', data.acts),
  ...known('country', data.countries),
];
const BY_FORM: Readonly<Record<Locale, ReadonlyMap<string, Known>>> = {
  ko: new Map(KNOWN.flatMap((one) => one.ko.map((form) => [form, one] as const))),
  en: new Map(KNOWN.flatMap((one) => one.en.map((form) => [form, one] as const))),
};

/** The longest first, and short ones only as whole words. */
const alternatives = (forms: Iterable<string>): string =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.&]/g, '\\$&'))
    .join('|');
const LISTED: Readonly<Record<Locale, RegExp>> = {
  ko: new RegExp(
    `(?=[${[...new Set([...BY_FORM.ko.keys()].map((form) => form[0]))].join('')}])(?:${alternatives([...BY_FORM.ko.keys()].filter((form) => form.length > 3))})|(?<![가-힣A-Za-z])(?:${alternatives([...BY_FORM.ko.keys()].filter((form) => form.length <= 3))})(?![A-Za-z])(?=$|[^가-힣]|[은는이가을를의에와과도로만])`,
    'g',
  ),
  en: new RegExp(`\\b(?:${alternatives(BY_FORM.en.keys())})(?![A-Za-z])`, 'g'),
};

const PROVINCES = data.provinces.split(' ');
const CITIES = data.cities.split(' ');
const PLACES: ReadonlyMap<string, string> = new Map(
  [...PROVINCES, ...CITIES].map((ko) => [romanise(ko), ko]),
);
const SURNAMES: Readonly<Record<string, string>> = data.surnames;
const LATIN_SURNAMES = [...new Set(Object.values(SURNAMES).flatMap((list) => list.split(' ')))];

const KOREAN_PLACE = new RegExp(
  `(?<![가-힣])(?:(${PROVINCES.join('|')})(?:특별자치[시도]|특별시|광역시|[시도])?|(${CITIES.join('|')})(?:특례시|[시군구])|(${data.bare.split(' ').join('|')})(?=에서|에(?![가-힣])|까지|부터))(?=$|[^가-힣]|[은는이가을를의에와과도로만]|까지|부터|보다|에서)`,
  'g',
);
const LATIN_PLACE = /\b[A-Z][a-z]{3,}\b/g;
const KOREAN_PERSON = new RegExp(
  `(?<![가-힣])([${Object.keys(SURNAMES).join('')}])([가-힣]{2})\\s(?:${data.titles.split(' ').join('|')})(?![가-힣]{3})`,
  'g',
);
const LATIN_PERSON = new RegExp(
  `\\b(${LATIN_SURNAMES.join('|')})\\s([A-Z][a-z]+(?:(?:-[A-Za-z]| [A-Z])[a-z]+)?)|\\b([A-Z][a-z]+(?:-[A-Za-z][a-z]+))\\s(${LATIN_SURNAMES.join('|')})\\b`,
  'g',
);

const ACTORS: Readonly<Record<Locale, ReadonlyMap<string, readonly string[]>>> = {
  ko: new Map(data.actors.map(([ko = '', en = '']) => [ko, en.split('|')])),
  en: new Map(
    data.actors.flatMap(([, en = '']) => en.split('|').map((form) => [form, [form]] as const)),
  ),
};
const ACTOR: Readonly<Record<Locale, RegExp>> = {
  ko: new RegExp(
    `(?<![가-힣])(?:${alternatives(ACTORS.ko.keys())})(?=들?(?:[이가은는을를에](?![가-힣])|에게|한테|께|[과와]\\s|[,·]|\\s및))`,
    'g',
  ),
  en: new RegExp(
    `\\b(${alternatives(ACTORS.en.keys()).replace(/y(?=\||$)/g, '(?:y|ie(?=s))')})(?:s|(?<=[sxh])es)?\\b`,
    'gi',
  ),
};

/** Those who act in a sentence: by its names, or by their office or part (the mayor, a tenant). */
export function findParties(text: string, locale: Locale, names: readonly Name[]): Name[] {
  const actors = [...text.matchAll(ACTOR[locale])].map((match): Name => {
    const word = match[1] ?? match[0];
    return {
      class: 'actor',
      key: (ACTORS[locale].get(word.toLowerCase().replace(/ie$/, 'y')) ?? []).join('|'),
      start: match.index,
      end: match.index + word.length,
    };
  });
  const free = actors.filter(({ start, end }) =>
    names.every((name) => name.end <= start || name.start >= end),
  );
  return [...names, ...free].sort((a, b) => a.start - b.start);
}

/** The names of a passage, in order. */
export function findNames(text: string, locale: Locale): Name[] {
  const found = [...listedOf(text, locale), ...placesOf(text, locale), ...peopleOf(text, locale)];
  return found.sort((a, b) => a.start - b.start);
}

/** An English text writes the minister of a ministry, and “and” as a sign. */
const plain = (text: string): string =>
  text.replace(/Ministers? (?=of|for)/g, (word) =>
    'Ministry '.slice(0, word.length).padEnd(word.length),
  );

function listedOf(text: string, locale: Locale): Name[] {
  const read = locale === 'en' ? plain(text) : text;
  return [...read.matchAll(LISTED[locale])].flatMap((match) => {
    const one = BY_FORM[locale].get(match[0]);
    return one
      ? [{ class: one.class, key: one.key, start: match.index, end: match.index + match[0].length }]
      : [];
  });
}

function placesOf(text: string, locale: Locale): Name[] {
  const place = (match: RegExpExecArray, key: string): Name => ({
    class: 'place',
    key,
    start: match.index,
    end: match.index + match[0].length,
  });
  if (locale === 'ko')
    return [...text.matchAll(KOREAN_PLACE)].map((match) =>
      place(match, match[1] ?? match[2] ?? match[3] ?? ''),
    );
  return [...text.matchAll(LATIN_PLACE)].flatMap((match) => {
    const ko = PLACES.get(match[0]);
    return ko ? [place(match, ko)] : [];
  });
}

function peopleOf(text: string, locale: Locale): Name[] {
  const person = (match: RegExpExecArray, surnames: string, given: string): Name => ({
    class: 'person',
    key: `${surnames}|${bones(given)}`,
    start: match.index,
    end: match.index + match[0].length,
  });
  if (locale === 'ko')
    return [...text.matchAll(KOREAN_PERSON)].map((match) =>
      person(match, SURNAMES[match[1] ?? ''] ?? '', romanise(match[2] ?? '')),
    );
  return [...text.matchAll(LATIN_PERSON)].map((match) =>
    person(match, match[1] ?? match[4] ?? '', match[2] ?? match[3] ?? ''),
  );
}

/** The consonants that every system of romanisation writes: Yong-hee and Yonghui are `yng`. */
function bones(given: string): string {
  return given
    .toLowerCase()
    .replace(/ch|j/g, 'c')
    .replace(/[gk]+/g, 'k')
    .replace(/[dt]+/g, 't')
    .replace(/[bp]+/g, 'p')
    .replace(/[rl]+/g, 'l')
    .replace(/nk/g, 'N')
    .replace(/sh|ss/g, 's')
    .replace(/[^cktplmnsN]/g, '');
}

/** Whether two names of one class name the same. */
export function sameName(a: Name, b: Name): boolean {
  if (a.class !== b.class) return false;
  if (a.class === 'actor') return b.key.split('|').some((key) => a.key.split('|').includes(key));
  if (a.class !== 'person') return a.key === b.key;
  const [[surnames = '', given], [others = '', other]] = [a.key.split('|'), b.key.split('|')];
  const list = surnames.split(' ');
  return given === other && others.split(' ').some((name) => list.includes(name));
}
