/** A small corpus: a document of each kind that a feed must tell apart. */
import type {
  CheckedCorpus,
  Document,
  Entry,
  EntryState,
  Locale,
  Meta,
  Section,
} from '@narani/model';
import type { SiteConfig } from '@narani/schema';
import { COMMON, corpusOf, entryOf, REGISTRIES } from '@narani/testkit';
import type { ItemBody } from '../src/index.js';

const section = (id: string, title: string): Section => ({
  id,
  title,
  explicit: true,
  depth: 2,
  start: 0,
  end: 1,
});

function text(
  id: string,
  locale: Locale,
  title: string,
  mode?: 'mirror' | 'adaptation' | 'abstract',
): Document {
  return {
    id,
    locale,
    path: `${id}/${locale}.md`,
    hash: `${id}-${locale}`,
    data: {
      title,
      summary: `${title}.`,
      keywords: [title],
      ...(mode ? { translation: { mode } } : {}),
    },
    dataSpans: {},
    tree: { type: 'root', children: [] },
    sections: [
      { ...section('', ''), depth: 0 },
      section('issues', locale === 'ko' ? '쟁점' : 'Issues'),
    ],
    links: [],
  };
}

/** The texts by their languages. */
function translations(...texts: readonly Document[]): Entry['translations'] {
  return Object.fromEntries(texts.map((document) => [document.locale, document]));
}

/** The agenda of the fixtures; its folder may have been renamed. */
export function agenda(slug = 'national-to-local', aliases: string[] = []): Entry {
  const meta: Meta = {
    ...COMMON,
    kind: 'agenda',
    id: 'agenda/national-to-local',
    number: 10,
    category: 'meta',
    state: 'proposed',
    authors: ['kim'],
    notice: 'advisory',
    aliases,
    ministries: [{ organisation: 'ministry', role: 'lead' }, { organisation: 'unknown' }],
    statutes: [{ statute: 'act', articles: ['11', '19-2'] }],
    levers: [{ lever: 'l4', relation: 'indirect' }],
    related: ['agenda/hidden', 'agenda/untranslated'],
    sources: [
      { title: { ko: '출처', en: 'Source' }, url: 'https://example.org/', date: '2026-06' },
    ],
  };
  const texts = translations(
    text(meta.id, 'ko', '국가에서 지역으로'),
    text(meta.id, 'en', 'From nation to region', 'adaptation'),
  );
  return entryOf(meta, texts, { slug });
}

const meeting: Meta = {
  ...COMMON,
  source: 'en',
  history: [
    { date: '2026-11-21', class: 'wording', note: { ko: '처음 실음', en: 'First published' } },
  ],
  kind: 'meeting',
  id: 'meeting/stakeholders',
  date: '[2020-11..2020-12]',
  zone: 'Asia/Seoul',
  zones: ['Europe/Brussels'],
  start: '17:00',
  end: '17:20',
  status: 'held',
  online: true,
  organisations: ['ministry'],
  items: [
    {
      id: 'opening',
      kind: 'opening',
      start: '17:00',
      minutes: 5,
      title: { ko: '개회', en: 'Opening' },
      presenters: ['kim'],
    },
    {
      id: 'questions',
      kind: 'question',
      minutes: 15,
      derived: true,
      title: { ko: '질의', en: 'Questions' },
    },
  ],
};
const dated: Meta = { ...meeting, id: 'meeting/dated', date: '2020-11-26' };
const simple = (id: string, fields: Partial<Meta> = {}): Meta =>
  ({
    ...COMMON,
    kind: 'agenda',
    id,
    number: 1,
    category: 'general',
    state: 'proposed',
    ...fields,
  }) as Meta;

const state = (value: EntryState['state'], change?: EntryState['change']): EntryState => ({
  state: value,
  ...(change ? { change } : {}),
  sections: [{ section: 'issues', state: value, ...(change ? { change } : {}) }],
});

/** The corpus of the fixtures, with the agenda in a folder of another name where asked. */
export function corpus(first: Entry = agenda()): CheckedCorpus {
  const both = (meta: Meta, ko: string, en: string) =>
    entryOf(meta, translations(text(meta.id, 'ko', ko), text(meta.id, 'en', en, 'mirror')));
  return corpusOf({
    entries: [
      first,
      both(simple('agenda/draft', { lifecycle: 'draft' }), '초안', 'A draft'),
      both(simple('agenda/hidden'), '감춘 글', 'A hidden text'),
      entryOf(
        simple('agenda/untranslated'),
        translations(text('agenda/untranslated', 'ko', '번역 없는 글')),
      ),
      both(simple('agenda/withdrawn', { lifecycle: 'withdrawn' }), '거둔 글', 'A withdrawn text'),
      entryOf(dated, translations(text('meeting/dated', 'en', 'A dated meeting'))),
      entryOf(
        meeting,
        translations(
          text('meeting/stakeholders', 'en', 'A meeting'),
          text('meeting/stakeholders', 'ko', '회의', 'mirror'),
        ),
      ),
    ],
    // The short name differs from the official one, and one of the two articles cited is unknown.
    registries: {
      ...REGISTRIES,
      statutes: {
        act: {
          official: { ko: '탄소중립ㆍ녹색성장 기본법', en: 'Framework Act on Carbon Neutrality' },
          short: { ko: '탄소중립기본법', en: 'Carbon Neutrality Act' },
          articles: { '11': { title: { ko: '시도계획', en: 'Provincial plans' } } },
        },
      },
    },
    sites: [SITE],
    usedIn: { 'people/kim': ['agenda/national-to-local'] },
    withheld: ['agenda/hidden/ko.md', 'agenda/hidden/en.md'],
    states: {
      'agenda/national-to-local@en': state('stale', 'fact'),
      'agenda/draft@en': state('draft'),
      'agenda/hidden@en': state('verified'),
      'agenda/withdrawn@en': state('verified'),
      'meeting/stakeholders@ko': state('reviewed'),
    },
  });
}

/** A body of one section. */
export function bodyOf(html: string): ItemBody {
  const blocks = { paragraphs: [], tables: [], faq: [] };
  return { html, prefixed: html, sections: [{ id: 'issues', html, text: html }], blocks };
}

/** A site in both languages that shows the source where a translation is missing. */
export const SITE: SiteConfig = {
  name: 'wiki',
  title: { ko: '위키', en: 'Wiki' },
  tagline: { ko: '나란히', en: 'Side by side' },
  baseUrl: 'https://wiki.example',
  locales: ['ko', 'en'],
  kinds: ['agenda', 'meeting'],
  registries: ['people'],
  editions: ['html', 'feed', 'print'],
  fallback: 'show',
};

/** The corpus of the fixtures with this many dated meetings more, in English alone. */
export function large(more: number): CheckedCorpus {
  const small = corpus();
  const meetings = Array.from({ length: more }, (_, index) => {
    const id = `meeting/dated-${index}`;
    return entryOf({ ...dated, id }, translations(text(id, 'en', `Meeting ${index}`)));
  });
  return { ...small, entries: [...small.entries, ...meetings] };
}
