/** Small parts that many pages share: dates, titles, links to documents and registry entries. */
import type { Locale, Localised, Reference } from '@narani/model';
import { otherLocale } from '@narani/model';
import { isPublic, isReleased } from '@narani/routes';
import type { Source } from '@narani/schema';
import { asciiAddress, readableAddress } from '@narani/text';
import { formatEdtf } from '@narani/timetable';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from './context.js';

/** A text that may be in another language than its page. */
export interface Wording {
  readonly text: string;
  readonly lang?: Locale;
}

/** Dates that HTML's `datetime` can say; others are printed without a machine-readable form. */
const MACHINE_READABLE = /^\d{4}(-\d{2}){0,2}$/;

/** A date in the page's language. */
export function dateOf(context: PageContext, date: string, weekday = false): ElementContent {
  const words = formatEdtf(date, context.locale, { weekday });
  return MACHINE_READABLE.test(date) ? h('time', { dateTime: date }, words) : h('span', words);
}

/**
 * The title an entry goes by on this page: its own in the page's language, else the other language's, marked; nothing for an entry that may
 * not be seen anywhere.
 */
function titleOf(context: PageContext, id: string): Wording | undefined {
  const { locale, corpus } = context;
  const entry = context.entries.get(id);
  const elsewhere = entry ? undefined : corpus.registries.elsewhere?.[id];
  if (elsewhere) return { text: elsewhere.title[locale] };
  if (!entry || !isPublic(entry)) return undefined;
  const document = [entry.translations[locale], entry.translations[otherLocale(locale)]].find(
    (text) =>
      text &&
      !corpus.withheld.includes(text.path) &&
      isReleased(corpus, context.site, entry, text.locale),
  );
  if (!document) return undefined;
  const text = document.data.title;
  return document.locale === locale ? { text } : { text, lang: document.locale };
}

/** A text with its language, where that is not the page's. */
function worded({ text, lang }: Wording): ElementContent {
  return lang ? h('span', { lang }, text) : { type: 'text', value: text };
}

/** A document's title, linked where some site shows it; nothing for an id that is none. */
export function documentLink(context: PageContext, id: string): ElementContent | undefined {
  const title = titleOf(context, id);
  if (!title) return undefined;
  const [kind = '', slug = ''] = id.split('/');
  const reference = { kind: kind as Reference['kind'], id: slug };
  const link = linked(context, reference, worded(title));
  const mark = withdrawnMark(context, reference);
  return mark.length > 0 ? h('span', [link, ...mark]) : link;
}

/** What stands behind a link to a withdrawn document, whose page has nothing left to read; nothing behind any other. */
export function withdrawnMark(
  { entries, t }: Pick<PageContext, 'entries' | 't'>,
  { kind, id }: Reference,
): ElementContent[] {
  const entry = entries.get(`${kind}/${id}`);
  if (entry?.meta.lifecycle !== 'withdrawn') return [];
  return [{ type: 'text', value: ' ' }, h('span.label', t('pages:tombstone.mark'))];
}

/** Content linked to a typed link's target, or the content alone where nobody shows the target. */
export function linked(
  context: PageContext,
  reference: Reference,
  content: ElementContent,
): ElementContent {
  const href = context.refer(reference);
  return href === undefined ? content : h('a', { href }, [content]);
}

/** A text of the page's language out of both. */
function localised(context: PageContext, text: Localised): string {
  return text[context.locale];
}

/** A list of links or texts; nothing where it would be empty. */
export function listOf(
  items: readonly (ElementContent | string | undefined)[],
  className = 'plain',
): ElementContent | undefined {
  const present = items.filter((item) => item !== undefined);
  return present.length === 0
    ? undefined
    : h(
        'ul',
        { className: [className] },
        present.map((item) => h('li', [item])),
      );
}

/** One source: title, date, note. */
export function sourceOf(context: PageContext, source: Source): ElementContent[] {
  const title = localised(context, source.title);
  const parts: ElementContent[] = [
    source.url ? h('a', webLink(source.url), title) : h('span', title),
  ];
  if (source.date) parts.push(text(', '), dateOf(context, source.date));
  if (source.note) parts.push(h('span.note', ` ${localised(context, source.note)}`));
  return parts;
}

/** A link to the web, which paper shows in letters. */
function webLink(url: string): { href: string; dataAddress?: string } {
  const href = asciiAddress(url);
  const dataAddress = readableAddress(href);
  return dataAddress === href ? { href } : { href, dataAddress };
}

/** A run of text. */
export function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** Only what is there. */
export function present<T>(items: readonly (T | undefined | false)[]): T[] {
  return items.filter((item): item is T => item !== undefined && item !== false);
}
