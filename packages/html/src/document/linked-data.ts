/** What a document is, for search engines, in the words of schema.org. */
import { isCancelled, kindOf } from '@narani/kinds';
import { certainDay, eventTimes, occasionOf, publishedOn } from '@narani/timetable';
import { toString as wordsIn } from 'hast-util-to-string';
import type { PageContext } from '../page/context.js';
import { organisationName } from '../page/names.js';
import { licenceDeed } from './licence.js';
import type { Shown } from './shown.js';
import { workOf } from './work.js';

/** A thing of schema.org. A property without a value is left out when it is written. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** The document as a thing: of an event, the page that tells of it. **Source**: schema.org 29.0. */
export function linkedData(context: PageContext, shown: Shown): Thing {
  const { corpus, site, router } = context;
  const { entry, document } = shown;
  const { work = 'Article' } = kindOf(corpus, entry.kind);
  const { title, address, authors, number, date } = workOf(context, shown);
  const { summary, keywords = [] } = document.data;
  const original = router.page({ type: 'document', id: entry.id }, entry.source);
  return {
    '@type': work === 'Event' ? 'WebPage' : work,
    '@id': address,
    url: address,
    headline: title,
    description: summary,
    inLanguage: document.locale,
    datePublished: publishedOn(entry.meta),
    dateModified: date,
    author: some(authors.map(({ name }) => ({ '@type': 'Person', name }))),
    publisher: { '@type': 'Organization', name: site.title[document.locale] },
    license: licenceDeed(entry.meta.licence, document.locale),
    keywords: keywords.length > 0 ? keywords.join(', ') : undefined,
    isPartOf: {
      '@type': 'WebSite',
      name: site.title[document.locale],
      url: router.absolute(`${document.locale}/`),
    },
    translationOfWork:
      document.locale === entry.source || original === undefined
        ? undefined
        : { '@id': router.absolute(original) },
    ...ownOf(work, number, context, shown),
  };
}

function ownOf(
  work: string,
  number: string | undefined,
  context: PageContext,
  shown: Shown,
): Partial<Thing> {
  switch (work) {
    case 'Report':
      return { reportNumber: number };
    case 'Legislation':
      return { name: shown.document.data.title, legislationIdentifier: number };
    case 'Event':
      return { mainEntity: eventOf(context, shown) };
    case 'FAQPage':
      return { mainEntity: questionsOf(context, shown) };
    default:
      return {};
  }
}

/** An event whose day is certain; of any other nothing is said that search engines would take for certain. */
function eventOf(
  context: PageContext,
  { entry: { kind, meta }, document }: Shown,
): Thing | undefined {
  const { corpus, router, path } = context;
  const occasion = occasionOf(meta);
  const day = certainDay(meta);
  if (!occasion || day === undefined) return undefined;
  const { startInstant = day, endInstant } = eventTimes(occasion);
  const { locale } = document;
  const cancelled = isCancelled(kindOf(corpus, kind), meta);
  const place = meta.place && { '@type': 'Place', name: meta.place[locale] };
  const online = meta.online && { '@type': 'VirtualLocation', url: router.absolute(path) };
  return {
    '@type': 'Event',
    name: document.data.title,
    startDate: startInstant,
    endDate: endInstant,
    eventStatus: `https://schema.org/Event${cancelled ? 'Cancelled' : 'Scheduled'}`,
    location: some([place, online].filter(Boolean)),
    organizer: some(
      (meta.organisations ?? []).flatMap((id) => {
        const name = organisationName(corpus.registries, id, day, locale);
        return name ? [{ '@type': 'Organization', name }] : [];
      }),
    ),
  };
}

/** A list that says something. */
function some<T>(things: readonly T[]): readonly T[] | undefined {
  return things.length > 0 ? things : undefined;
}

/** The sections whose headings ask, with what stands below them. */
function questionsOf({ bodies }: PageContext, { entry, document }: Shown): Thing[] {
  const found: { name: string; answer: string[] }[] = [];
  for (const node of bodies.get(`${entry.id}@${document.locale}`)?.tree.children ?? []) {
    if (node.type !== 'element') continue;
    const heading = node.children.find(
      (child) => child.type === 'element' && /^h[2-6]$/.test(child.tagName),
    );
    if (heading?.type === 'element') found.push({ name: wordsIn(heading), answer: [] });
    else found.at(-1)?.answer.push(wordsIn(node).replace(/\s+/g, ' ').trim());
  }
  return found
    .filter(({ name, answer }) => name.endsWith('?') && answer.length > 0)
    .map(({ name, answer }) => ({
      '@type': 'Question',
      name,
      acceptedAnswer: { '@type': 'Answer', text: answer.join('\n') },
    }));
}
