/** What follows the text: programme, annexes, biographies, sources, the standing notice and the licence. */
import { kindOf, partsWith } from '@narani/kinds';
import type { EntryState, Locale } from '@narani/model';
import type { Source } from '@narani/schema';
import { asciiAddress } from '@narani/text';
import {
  dayOf,
  formatEdtf,
  isAmbiguous,
  occasionOf,
  programme,
  type Row,
  zoneLabel,
} from '@narani/timetable';
import { plainInlines } from './blocks.js';
import { clock } from './clock.js';
import { type Facts, organisationName, peopleOf } from './facts.js';
import { cleanText } from './glyphs.js';
import { plainStretch, readableAddress } from './inlines.js';
import type { Block, Inline } from './part.js';
import { toTable } from './table.js';
import type { Stretch } from './tokens.js';
import { toInlines } from './words.js';

/** Anchors of the sections that print adds, the same in both languages. */
const PROGRAMME = 'page-programme';
const ANNEXES = 'page-annexes';
const BIOGRAPHIES = 'page-authors';
const SOURCES = 'page-sources';

/** **Units**: em. An address in small type may be this long without a break. */
const ADDRESS_WIDTH = 30;

/** The programme of an event as a table with one column of times for each zone; nothing for others. */
export function toProgramme(facts: Facts): Block[] {
  const { entry, locale, t } = facts;
  const { meta } = entry;
  const event = occasionOf(meta);
  if (!event?.items?.length) return [];
  const zones = [...new Set([event.zone, ...(event.zones ?? [])])]
    .map((zone) => programme(event, zone))
    .filter((rows) => rows.some(({ start }) => start !== undefined));
  const day = dayOf(meta);
  const home = programme(event);
  const rows = event.items.flatMap((item, index) => {
    const who = [
      ...peopleOf(item.presenters ?? [], facts),
      ...(item.organisations ?? []).map((id) => organisationName(id, day, facts)),
    ].filter((name) => name !== '');
    const cells = zones.map((column) => plainStretch(hours(column[index], column, facts)));
    const own = [
      ...cells,
      plainStretch(item.title[locale]),
      plainStretch(who.join(locale === 'ko' ? ', ' : '; ')),
    ];
    const label = dayLabel(home, index, facts);
    // The day stands in the column of what is on, in a row of its own.
    return label === undefined ? [own] : [[...zones.map(() => []), plainStretch(label), []], own];
  });
  const header = [
    ...zones.map((column) => {
      const timed = column.find(({ start }) => start !== undefined);
      const label = timed && isMixed(column) ? zoneLabel(timed.zone) : timed?.zoneLabel;
      return plainStretch(label?.short ?? '');
    }),
    plainStretch(t('pages:programme.item')),
    plainStretch(t('print:programme.presenters')),
  ];
  const derived = zones[0]?.some((row) => row.derived && row.start !== undefined) ?? false;
  return [
    heading(PROGRAMME, 'pages:programme.title', facts),
    {
      ...toTable({ align: [], header, rows }, locale, facts.zoom),
      ...(derived ? { below: plainInlines(t('print:programme.derived'), locale) } : {}),
    },
    ...(event.zones ?? [])
      .filter((zone) => isAmbiguous(event, zone))
      .map((zone) =>
        small(t('pages:programme.ambiguous', { zone: zoneLabel(zone).name[locale] }), facts),
      ),
  ];
}

/** What a reader must know first: that the translation is late, no longer stands, or says something else than its source. */
export function toWarning(facts: Facts): Block[] {
  const { corpus, entry, locale, t } = facts;
  const state = corpus.states?.[`${entry.id}@${locale}`];
  if (!state) return [];
  const { discrepancies: count } = state;
  const differs =
    count && state.state !== 'withdrawn'
      ? [warning(t('pages:discrepancy.title'), t('pages:discrepancy.text', { count }), locale)]
      : [];
  return [...standing(facts, state), ...differs];
}

function standing({ corpus, entry, locale, t }: Facts, state: EntryState): Block[] {
  if (state.state !== 'stale' && state.state !== 'withdrawn') return [];
  const withdrawn = state.state === 'withdrawn';
  // A reader cannot be sent to an original that is held back.
  const source = entry.translations[entry.source]?.path ?? `${entry.folder}/${entry.source}.md`;
  const held = corpus.withheld?.includes(source) ?? false;
  const title = withdrawn ? 'pages:withdrawnTranslation.title' : 'pages:stale.title';
  const plain = withdrawn
    ? 'pages:withdrawnTranslation.text'
    : `pages:stale.${state.change ?? 'wording'}`;
  const text = held ? `pages:withheld.${withdrawn ? 'withdrawn' : 'stale'}` : plain;
  return [warning(t(title), t(text), locale)];
}

function warning(title: string, text: string, locale: Locale): Block {
  return {
    type: 'notice',
    title: plainInlines(title, locale),
    blocks: [{ type: 'paragraph', text: plainInlines(text, locale) }],
  };
}

/** Everything behind the text of any document. */
export function toEnd(facts: Facts, canonical: string | undefined): Block[] {
  return [
    ...annexes(facts),
    ...biographies(facts),
    ...sources(facts),
    ...notice(facts),
    ...licence(facts, canonical),
  ];
}

function annexes(facts: Facts): Block[] {
  const { meta } = facts.entry;
  if (!meta.annexes?.length) return [];
  const { locale, t } = facts;
  const items = meta.annexes.map(({ title, file }) => {
    const missing = file === undefined ? ` ${t('pages:fact.annexMissing')}` : '';
    return plainInlines(`${title[locale]}${missing}`, locale);
  });
  return [heading(ANNEXES, 'pages:fact.annexes', facts), { type: 'references', items }];
}

/** Who wrote an article. */
function biographies(facts: Facts): Block[] {
  const { corpus, entry, locale } = facts;
  const [authors] = partsWith(kindOf(corpus, entry.kind), 'authors');
  if (!authors?.biographies) return [];
  const written = (entry.meta.authors ?? []).flatMap((id): Block[] => {
    const person = corpus.registries.people[id];
    const text = person?.biography?.[locale];
    if (!person || text === undefined) return [];
    const name = cleanText(person.name[locale]);
    // Most biographies begin with the name: it is not said twice.
    const rest = cleanText(text).startsWith(name) ? cleanText(text).slice(name.length) : ` ${text}`;
    const stretches: Stretch[] = [{ t: name, b: true }, ...plainStretch(rest)];
    return [{ type: 'paragraph', text: toInlines(stretches, locale) }];
  });
  return written.length > 0 ? [heading(BIOGRAPHIES, 'print:biographies', facts), ...written] : [];
}

function sources(facts: Facts): Block[] {
  const list = facts.entry.meta.sources ?? [];
  if (list.length === 0) return [];
  const items = list.map((source) => reference(source, facts));
  return [heading(SOURCES, 'pages:document.sources', facts), { type: 'references', items }];
}

/** One source: title, date, note, address. */
function reference({ title, date, url, note }: Source, { locale }: Facts): Inline[] {
  const shown = date === undefined ? '' : `, ${formatEdtf(date, locale)}`;
  const stretches: Stretch[] = [{ t: `${cleanText(title[locale])}${shown}. ` }];
  if (note) stretches.push(...plainStretch(`${note[locale]} `));
  if (url !== undefined) stretches.push({ t: readableAddress(url), u: asciiAddress(url) });
  return toInlines(stretches, locale, ADDRESS_WIDTH);
}

/** A standing statement, such as a disclaimer. */
function notice({ corpus, entry, locale }: Facts): Block[] {
  const id = entry.meta.notice;
  const found = id === undefined ? undefined : corpus.registries.notices[id];
  if (!found) return [];
  const paragraphs = found.text[locale].split(/\n{2,}/);
  return [
    {
      type: 'notice',
      title: plainInlines(found.title[locale], locale),
      blocks: paragraphs.map((text) => ({ type: 'paragraph', text: plainInlines(text, locale) })),
    },
  ];
}

function licence({ entry, locale, t }: Facts, canonical: string | undefined): Block[] {
  const { licence: id, rights } = entry.meta;
  const stretches: Stretch[] = [
    { t: `© ${cleanText(rights[locale])}. ${t(`print:licences.${id.replaceAll('.', '_')}`)} ` },
  ];
  if (canonical !== undefined) stretches.push({ t: readableAddress(canonical), u: canonical });
  return [{ type: 'small', apart: true, text: toInlines(stretches, locale, ADDRESS_WIDTH) }];
}

function hours(row: Row | undefined, column: readonly Row[], facts: Facts): string {
  if (row?.start === undefined) return '';
  return `${clock(row, facts, isMixed(column), row.day)}${row.derived ? '*' : ''}`;
}

/** Whether the rows of one zone go by two names: its clocks are changed in between. */
function isMixed(rows: readonly Row[]): boolean {
  const labels = rows
    .filter(({ start }) => start !== undefined)
    .flatMap((row) => [row.zoneLabel.short, row.endZoneLabel?.short ?? row.zoneLabel.short]);
  return new Set(labels).size > 1;
}

/** The day above its first item, in an event of several days. */
function dayLabel(rows: readonly Row[], index: number, { locale, t }: Facts): string | undefined {
  const { day, date } = rows[index] ?? {};
  const before = rows.slice(0, index).findLast((row) => row.day !== undefined)?.day;
  if (day === undefined || day === before) return undefined;
  const shown = date === undefined ? '' : `: ${formatEdtf(date, locale, { weekday: true })}`;
  return `${t('pages:programme.day', { count: day })}${shown}`;
}

function heading(id: string, label: string, { locale, t }: Facts): Block {
  return { type: 'heading', level: 1, id, text: plainInlines(t(label), locale) };
}

function small(text: string, { locale }: Facts): Block {
  return { type: 'small', text: plainInlines(text, locale) };
}
