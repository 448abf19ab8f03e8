/** What a feed says of each document, before any site gives it an address. */
import type {
  Attempt,
  Checked,
  CheckedCorpus,
  Document,
  Edition,
  Entry,
  Finding,
  Locale,
} from '@narani/model';
import { LOCALES, signersOf, unguarded } from '@narani/model';
import type { FeedExtension, FeedItem } from '@narani/schema';
import { changedOn, publishedOn } from '@narani/timetable';
import { dateTime, itemId } from './identity.js';

/** One language version of one document, without addresses. */
export interface FeedBody {
  readonly item: Pick<
    FeedItem,
    'id' | 'title' | 'summary' | 'date_published' | 'date_modified' | 'tags' | 'language'
  >;
  readonly extension: Omit<FeedExtension, 'alternates' | 'item_url' | ItemHash>;
}

/** Hashes that are known only once an item has its addresses. */
type ItemHash = 'item_hash' | 'content_hash' | 'state_hash' | 'own_hash';

type Translation = NonNullable<FeedExtension['translation']>;

const PUBLIC = new Set<string>(['published', 'corrected', 'withdrawn']);

/** The version of the format: `schemas/feed`, `item` and `manifest`. */
export const FORMAT_VERSION = '1.0';

/**
 * Renders every published text of the corpus.
 *
 * **Shapes**: one part a language version that exists; what is withheld, a draft or not translated has none, nor has one whose step fails. Parts are in the corpus's
 * order. **Errors**: reports nothing; throws where a translation has no state, which is a bug of the checks.
 */
export function renderFeed(
  corpus: CheckedCorpus,
  attempt: Attempt = unguarded,
): Checked<Edition<FeedBody>> {
  const findings: Finding[] = [];
  const parts = corpus.entries.flatMap((entry) =>
    LOCALES.flatMap((locale) => {
      const document = publicText(corpus, entry, locale);
      if (!document) return [];
      const step = { stage: 'summary', path: document.path, target: entry.id, locale } as const;
      const made = attempt(step, () => ({
        value: renderBody(corpus, entry, document),
        findings: [],
      }));
      findings.push(...made.findings);
      return made.value ? [{ id: entry.id, locale, body: made.value }] : [];
    }),
  );
  return { value: { kind: 'feed', parts }, findings };
}

/** The text of an entry in a language, where it exists and may be seen. */
export function publicText(
  corpus: Pick<CheckedCorpus, 'withheld'>,
  entry: Entry,
  locale: Locale,
): Document | undefined {
  const document = entry.translations[locale];
  const hidden = [entry.metaPath, document?.path ?? ''].some((path) =>
    corpus.withheld.includes(path),
  );
  return document && !hidden && PUBLIC.has(entry.meta.lifecycle) ? document : undefined;
}

function renderBody(corpus: CheckedCorpus, entry: Entry, document: Document): FeedBody {
  const { data, locale } = document;
  const [published, modified] = [publishedOn(entry.meta), changedOn(entry.meta)];
  const translation = translationOf(corpus, entry, document);
  const ended = translation?.state === 'withdrawn' || entry.meta.lifecycle === 'withdrawn';
  const corrected = entry.meta.lifecycle === 'corrected';
  return {
    item: {
      id: itemId(corpus.config, entry.id, locale),
      title: data.title,
      ...(data.summary && !ended ? { summary: data.summary } : {}),
      date_published: dateTime(published),
      date_modified: dateTime(modified),
      ...(data.keywords?.length && !ended ? { tags: [...data.keywords] } : {}),
      language: locale,
    },
    extension: {
      schema: FORMAT_VERSION,
      id: entry.id,
      ...(entry.meta.formerIds?.length ? { former_ids: [...entry.meta.formerIds] } : {}),
      kind: entry.kind,
      source_language: entry.source,
      ...(translation ? { translation } : {}),
      lifecycle: ended ? 'withdrawn' : corrected ? 'corrected' : 'published',
      ...(ended ? { withdrawal: withdrawalOf(corpus, entry) } : {}),
      published,
      modified,
      dates: datesOf(corpus, entry, document),
    },
  };
}

/** When and why a document was withdrawn: by its record, or by the last entry of its history. */
function withdrawalOf(
  { withdrawn }: CheckedCorpus,
  { id, meta }: Entry,
): NonNullable<FeedExtension['withdrawal']> {
  const record = withdrawn?.[id];
  if (record) {
    const { date, reason, replacement } = record;
    return { date, reason, ...(replacement ? { replacement } : {}) };
  }
  const [last] = [...meta.history].sort((a, b) => (a.date < b.date ? 1 : -1));
  if (!last) throw new Error(`History of ${id}, got an empty list, expected an entry`);
  return { date: last.date, reason: last.note };
}

/** What happened when. A translation stands where it does since its last signature, or since the source moved on. */
function datesOf(
  corpus: CheckedCorpus,
  entry: Entry,
  { locale }: Document,
): FeedExtension['dates'] {
  const source = changedOn(entry.meta);
  const known = corpus.states[`${entry.id}@${locale}`];
  if (locale === entry.source || !known) return { source };
  const translation = known.sections
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  const state = known.state === 'stale' || !translation ? source : translation;
  return { source, ...(translation ? { translation } : {}), state };
}

function translationOf(
  corpus: CheckedCorpus,
  entry: Entry,
  document: Document,
): Translation | undefined {
  if (document.locale === entry.source) return undefined;
  const key = `${entry.id}@${document.locale}`;
  const known = corpus.states[key];
  if (!known)
    throw new Error(`Translation state, got none for ${key}, expected one for every translation`);
  const signatures = signersOf(known);
  return {
    state: known.state,
    ...(known.change ? { change: known.change } : {}),
    ...(signatures.length > 0 ? { signatures } : {}),
    ...(known.discrepancies ? { discrepancies: known.discrepancies } : {}),
    ...(known.native ? { native: true as const } : {}),
    mode: document.data.translation?.mode ?? 'mirror',
  };
}
