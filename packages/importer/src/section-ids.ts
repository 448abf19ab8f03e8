/** The ids of sections: one for both languages, unique on the page. */
import type { Locale } from '@narani/model';
import { romanize } from 'es-hangul';
import type { PairedSection, Unnamed } from './paired.js';

/** Ids that pages give out themselves, as `markdown/reserved-id` has them. */
const RESERVED = /^(?:p\d+|fn(?:ref)?-.*|(?:figure|item|page)-.*)$/;

/** Gives every section its id. */
export function nameAll(unnamed: readonly Unnamed[]): PairedSection[] {
  const used = new Set<string>();
  const ids = new Map<Unnamed, string>();
  const visit = (
    list: readonly Unnamed[],
    parent: string | undefined,
    pairsOnly: boolean,
  ): void => {
    for (const one of list) {
      const paired = one.ko !== undefined && one.en !== undefined;
      if (!ids.has(one) && (paired || !pairsOnly)) ids.set(one, freeId(baseId(one), parent, used));
    }
    for (const one of list) visit(one.children, ids.get(one) ?? parent, pairsOnly);
  };
  // Pairs choose first: a section of one language must not take the id that both could share.
  visit(unnamed, undefined, true);
  visit(unnamed, undefined, false);
  const toNamed = (one: Unnamed): PairedSection => ({
    ...one,
    id: ids.get(one) ?? '',
    children: one.children.map(toNamed),
  });
  return unnamed.map(toNamed);
}

function baseId({ ko, en }: Unnamed): string {
  const written = [ko?.written, en?.written].find(
    (id) => id !== undefined && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id),
  );
  return (
    written ?? ko?.key ?? en?.key ?? idFromTitle(en?.title ?? ko?.title ?? '', en ? 'en' : 'ko')
  );
}

function freeId(base: string, parent: string | undefined, used: Set<string>): string {
  const own = unreserved(base);
  let id = used.has(own) && parent !== undefined ? unreserved(`${parent}-${base}`) : own;
  for (let number = 2; used.has(id); number++) id = unreserved(`${base}-${number}`);
  used.add(id);
  return id;
}

function unreserved(id: string): string {
  return RESERVED.test(id) ? `section-${id}` : id;
}

const STOP_WORDS = new Set(
  'a an and are as at be before by for from how if in into is it its of on or s t that the their this to vs what who why with'.split(
    ' ',
  ),
);

/** The first four words that say something; Korean is romanised. */
function idFromTitle(title: string, locale: Locale): string {
  const latin = locale === 'ko' ? romanize(title) : title;
  const words = latin
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const telling = (words ?? []).filter((word) => !STOP_WORDS.has(word));
  const id = telling.slice(0, 4).join('-');
  return id === '' ? 'section' : /^\d/.test(id) ? `s-${id}` : id;
}
