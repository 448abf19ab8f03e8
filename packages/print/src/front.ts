/** What a design shows of a document besides its title, facts and text. */
import { kindOf, partsWith, wordOf } from '@narani/kinds';
import { dayOf, formatEdtf } from '@narani/timetable';
import { encode } from 'uqr';
import { plainInlines } from './blocks.js';
import type { Design } from './designs.js';
import { toProgramme } from './end-matter.js';
import type { Facts } from './facts.js';
import { cleanText } from './glyphs.js';
import { readableAddress } from './inlines.js';
import { labelOf } from './metadata.js';
import type { Front } from './part.js';
import { toInlines } from './words.js';

/** **Units**: em. An address in small type may be this long without a break. */
const ADDRESS_WIDTH = 30;

/** The front of a document: symbol, date, language of the original, badges, how to cite it, the way to its page. */
export function toFront(
  design: Design,
  facts: Facts,
  { publisher = '', canonical }: { readonly publisher?: string; readonly canonical?: string },
): Front {
  const { entry, t } = facts;
  const { meta } = entry;
  const draft = meta.lifecycle === 'draft' || meta.lifecycle === 'review';
  const { symbol } = meta;
  return {
    rows: rowsOf(facts),
    badges: badgesOf(facts),
    ...(symbol === undefined ? {} : { symbol: cleanText(symbol) }),
    ...(draft ? { draft: t(`pages:lifecycle.${meta.lifecycle}`) } : {}),
    ...standing(facts),
    ...(canonical === undefined
      ? {}
      : {
          cite: citation(facts, publisher, canonical),
          qr: qrOf(canonical),
          scan: plainInlines(t('print:scan'), facts.locale),
        }),
    citeTitle: t('print:cite'),
    ...(design === 'programme' ? { programme: toProgramme(facts).slice(1) } : {}),
  };
}

/** What stands beside a paper's symbol. */
function rowsOf({ entry, locale, t }: Facts): string[] {
  const { meta } = entry;
  const date = meta.date === undefined ? '' : formatEdtf(meta.date, locale);
  const original = t('print:original', { language: t(`pages:language.${entry.source}`) });
  return [date, original].filter((row) => row !== '').map(cleanText);
}

/** Label, category and status, of kinds that are sorted into categories. */
function badgesOf(facts: Facts): string[] {
  const { entry, corpus, locale } = facts;
  const kind = kindOf(corpus, entry.kind);
  const categories = partsWith(kind, 'category');
  if (categories.length === 0) return [];
  const words = [...categories, ...partsWith(kind, 'status')].flatMap(
    (part) => wordOf(part, entry.meta, locale) ?? [],
  );
  return [labelOf(facts), ...words];
}

/** That the translation has fallen behind, for the foot of every page. */
function standing({ corpus, entry, locale, t }: Facts): Pick<Front, 'standing'> {
  const state = corpus.states?.[`${entry.id}@${locale}`];
  if (state?.state !== 'stale') return {};
  const count = state.sections.filter(({ state: each }) => each === 'stale').length;
  return { standing: count > 0 ? t('print:behind', { count }) : t('pages:stale.title') };
}

/** Who, what, where, when and the address, as a reader would copy it. */
function citation({ entry, locale }: Facts, publisher: string, canonical: string): Front['cite'] {
  const title = cleanText(entry.translations[locale]?.data.title ?? '');
  const day = formatEdtf(dayOf(entry.meta), locale);
  const quoted = locale === 'ko' ? `「${title}」` : `“${title}”`;
  const words = [quoted, publisher, day].filter((part) => part !== '').join(', ');
  return toInlines(
    [{ t: `${words}. ` }, { t: readableAddress(canonical), u: canonical }],
    locale,
    ADDRESS_WIDTH,
  );
}

/** The address as a QR code: an outline of one unit a module. */
export function qrOf(address: string): NonNullable<Front['qr']> {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const path = data
    .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
  return { size, path };
}
