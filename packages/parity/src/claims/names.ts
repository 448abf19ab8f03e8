/**
 * Names in both languages: public bodies by their official English names, provinces, cities, counties and districts by romanisation,
 * people by their surnames' usual spellings and the consonants of their given names.
 */
import type { Locale } from '@narani/model';
import { romanise } from '@narani/words';
import type { Place } from './compare.js';
import data from './names.json' with { type: 'json' };

/** What a name names. Names of one class may stand for one another by mistake. */
type NameClass = 'body' | 'place' | 'person' | 'actor';

/** A name at its place; `key` is the same in both languages. */
export interface Name extends Place {
  readonly class: NameClass;
  readonly key: string;
}

const byLength = (a: { ko: string }, b: { ko: string }): number => b.ko.length - a.ko.length;
// The third is the name before: one body under two names is no other body.
const BODIES = data.bodies
  .map(([ko = '', en = '', before = ko]) => ({ ko, en, key: before }))
  .sort((a, b) => byLength(a, b));
const PROVINCES = data.provinces.split(' ');
const CITIES = data.cities.split(' ');
const PLACES: ReadonlyMap<string, string> = new Map(
  [...PROVINCES, ...CITIES].map((ko) => [romanise(ko), ko]),
);
const SURNAMES: Readonly<Record<string, string>> = data.surnames;
const LATIN_SURNAMES = [...new Set(Object.values(SURNAMES).flatMap((list) => list.split(' ')))];

const BODY: Readonly<Record<Locale, RegExp>> = {
  ko: new RegExp(BODIES.map(({ ko }) => ko).join('|'), 'g'),
  en: new RegExp(
    [...BODIES]
      .sort((a, b) => b.en.length - a.en.length)
      .map(({ en }) => en)
      .join('|'),
    'g',
  ),
};
const KOREAN_PLACE = new RegExp(
  `(?<![가-힣])(?:(${PROVINCES.join('|')})(?:특별자치[시도]|특별시|광역시|[시도])?|(${CITIES.join('|')})(?:특례시|[시군구]))(?=$|[^가-힣]|[은는이가을를의에와과도로만]|까지|부터|보다)`,
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

const ACTORS: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  ko: new Map(data.actors.map(([ko = '', en = '']) => [ko, en])),
  en: new Map(data.actors.map(([, en = '']) => [en, en])),
};
const ACTOR: Readonly<Record<Locale, RegExp>> = {
  ko: new RegExp(
    `(?<![가-힣])(${[...ACTORS.ko.keys()].join('|')})(?=[이가은는을를에](?![가-힣])|에게|께)`,
    'g',
  ),
  en: new RegExp(`\\b(${[...ACTORS.en.keys()].join('|')})(?:s|es)?\\b`, 'gi'),
};

/** Those who act in a sentence by their office or part: the mayor, a tenant. */
export function findActors(text: string, locale: Locale): Name[] {
  return [...text.matchAll(ACTOR[locale])].map((match) => ({
    class: 'actor',
    key: ACTORS[locale].get((match[1] ?? '').toLowerCase()) ?? '',
    start: match.index,
    end: match.index + (match[1] ?? '').length,
  }));
}

/** The names of a passage, in order. */
export function findNames(text: string, locale: Locale): Name[] {
  const found = [...bodiesOf(text, locale), ...placesOf(text, locale), ...peopleOf(text, locale)];
  return found.sort((a, b) => a.start - b.start);
}

/** An English text writes the minister of a ministry, and “and” as a sign. */
const plain = (text: string): string =>
  text.replace(/Ministers? (?=of|for)/g, (word) =>
    'Ministry '.slice(0, word.length).padEnd(word.length),
  );

function bodiesOf(text: string, locale: Locale): Name[] {
  const read = locale === 'en' ? plain(text) : text;
  return [...read.matchAll(BODY[locale])].map((match) => ({
    class: 'body',
    key: BODIES.find((body) => body[locale] === match[0])?.key ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
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
      place(match, match[1] ?? match[2] ?? ''),
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
  if (a.class !== 'person') return a.key === b.key;
  const [[surnames = '', given], [others = '', other]] = [a.key.split('|'), b.key.split('|')];
  const list = surnames.split(' ');
  return given === other && others.split(' ').some((name) => list.includes(name));
}
