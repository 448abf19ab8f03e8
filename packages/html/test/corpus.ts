/** A small corpus made by hand: every kind of document, a missing translation, a draft, a withdrawn document, two sites. */
import { parseDocument } from '@narani/markdown';
import type {
  CheckedCorpus,
  Document,
  Entry,
  EntryState,
  Locale,
  Meta,
  OutputFile,
} from '@narani/model';
import { createRouter } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';
import { COMMON, corpusOf, entryOf as entryAround } from '@narani/testkit';
import { createHtml, type HtmlOptions } from '../src/index.js';

/** One text: its title and the Markdown below its front matter. */
interface Draft {
  readonly title: string;
  readonly mode?: 'mirror' | 'adaptation' | 'abstract';
  readonly body: string;
}

/** An entry of the corpus from its meta and texts. */
export function entryOf(
  meta: Meta,
  texts: Partial<Record<Locale, Draft>>,
  files: Record<string, string> = {},
): Entry {
  const numbered = meta.kind === 'paper' && meta.numbering?.paragraphs === true;
  const translations: Partial<Record<Locale, Document>> = {};
  for (const locale of ['ko', 'en'] as const) {
    const draft = texts[locale];
    if (draft) translations[locale] = documentOf(meta.id, locale, draft, numbered);
  }
  return entryAround(meta, translations, { files });
}

function documentOf(id: string, locale: Locale, draft: Draft, numbered: boolean): Document {
  const mode = draft.mode ? `translation:\n  mode: ${draft.mode}\n` : '';
  const front = `---\ntitle: "${draft.title}"\nsummary: "${draft.title}."\n${mode}---\n\n`;
  const [kind = '', slug = ''] = id.split('/');
  const source = { path: `${kind}s/${slug}/${locale}.md`, text: front + draft.body, hash: 'x' };
  const { value } = parseDocument(source, { id, locale, numbered });
  if (!value) throw new Error(`Fixture that cannot be parsed, got ${id}`);
  return value;
}

const AGENDA_KO = `## 쟁점 {#issues}

「탄소중립기본법」은 [제19조의2](statute:act#19-2)에서 시·도를 정한다.[^1] [수도권](agenda:capital)과 [회의](session:one), [보고서](paper:report), [없는 곳](doc:nowhere)을 본다.

| 참고 | 적용 |
| --- | ---: |
| 경기도 | 31 |

## 배경 {#background}

[NDC](term:ndc)와 **강조**, *점*.

### 세부 {#detail}

\`코드\`

## 물음 {#questions}

1. 하나
2. 둘

[^1]: 주석.
`;

const AGENDA_EN = `## Issues {#issues}

[Article 19-2](statute:act#19-2) provides for provinces.[^1] See [the capital](agenda:capital), [the session](session:one), [the report](paper:report) and [nowhere](doc:nowhere).

| Reference | Use |
| --- | ---: |
| Gyeonggi | 31 |

## Background {#background}

The [NDC](term:ndc), **strong** and *stressed*.

### Details {#detail}

\`code\`

## Questions {#questions}

1. One
2. Two

[^1]: A note.
`;

const PAPER_EN = `## Background {#background}

1. The first paragraph.

2. The second.

![A diagram of three boxes](figure:boxes "Boxes.")

## Progress {#progress}

3. The third goes on.
`;

/** Every entry of the fixture. */
export function fixtureEntries(): Entry[] {
  return [
    entryOf(
      {
        ...COMMON,
        kind: 'agenda',
        id: 'agenda/capital',
        number: 3,
        category: 'general',
        state: 'proposed',
        related: ['agenda/local'],
      },
      { ko: { title: '수도권과 비수도권', body: '## 쟁점 {#issues}\n\n오직 한국어 본문이다.\n' } },
    ),
    entryOf(
      {
        ...COMMON,
        kind: 'agenda',
        id: 'agenda/hidden',
        number: 4,
        category: 'general',
        state: 'proposed',
        lifecycle: 'draft',
      },
      { ko: { title: '초안 의제', body: '비공개초안본문\n' } },
    ),
    entryOf(
      {
        ...COMMON,
        kind: 'agenda',
        id: 'agenda/local',
        number: 10,
        category: 'meta',
        state: 'proposed',
        aliases: ['provinces'],
        notice: 'advisory',
        authors: ['kim'],
        ministries: [{ organisation: 'ministry', role: 'lead' }],
        statutes: [{ statute: 'act', articles: ['19-2'] }],
        levers: [{ lever: 'l4', relation: 'indirect' }],
        related: ['agenda/capital'],
        sessions: ['session/one'],
        sources: [
          { title: { ko: '출처', en: 'A source' }, url: 'https://example.org/', date: '2026-05' },
        ],
      },
      {
        ko: { title: '국가에서 지역으로', body: AGENDA_KO },
        en: { title: 'From national to local', mode: 'adaptation', body: AGENDA_EN },
      },
    ),
    entryOf(
      {
        ...COMMON,
        kind: 'agenda',
        id: 'agenda/withdrawn',
        number: 5,
        category: 'general',
        state: 'proposed',
        lifecycle: 'withdrawn',
      },
      { ko: { title: '철회한 의제', body: '철회된본문\n' } },
    ),
    entryOf(
      { ...COMMON, kind: 'doc', id: 'doc/about', type: 'about', order: 1 },
      {
        ko: { title: '소개', body: '소개하는 글이다.\n' },
        en: { title: 'About', mode: 'mirror', body: 'An introduction.\n' },
      },
    ),
    entryOf(
      {
        ...COMMON,
        kind: 'paper',
        id: 'paper/report',
        source: 'en',
        date: '2020?',
        state: 'final',
        symbol: 'NEA/1',
        numbering: { sections: 'upper-roman', paragraphs: true },
        figures: [
          {
            id: 'boxes',
            files: { ko: 'boxes.ko.svg', en: 'boxes.en.svg' },
            width: 640,
            height: 320,
            credit: { ko: '나란히 그림', en: 'Drawn by Narani' },
            licence: 'CC-BY-4.0',
          },
        ],
      },
      {
        en: { title: 'Progress report', body: PAPER_EN },
        ko: {
          title: '진행 보고서',
          mode: 'abstract',
          body: '## 배경 {#background}\n\n초록이다.\n',
        },
      },
      { 'boxes.en.svg': 'a', 'boxes.ko.svg': 'b' },
    ),
    entryOf(
      {
        ...COMMON,
        kind: 'session',
        id: 'session/one',
        source: 'en',
        date: '[2020-11..2020-12]',
        zone: 'Asia/Seoul',
        zones: ['Europe/Brussels'],
        start: '17:00',
        end: '17:30',
        online: true,
        status: 'held',
        organisations: ['ministry'],
        agendas: ['agenda/local'],
        items: [
          {
            id: 'opening',
            kind: 'opening',
            start: '17:00',
            minutes: 5,
            title: { ko: '개회', en: 'Welcome' },
            presenters: ['kim'],
          },
          {
            id: 'talk',
            kind: 'lecture',
            minutes: 25,
            title: { ko: '강의', en: 'Talk' },
            derived: true,
          },
        ],
      },
      {
        en: { title: 'First session', body: '## Result {#result}\n\nIt was held.\n' },
        ko: { title: '첫 회의', mode: 'mirror', body: '## 결과 {#result}\n\n열렸다.\n' },
      },
    ),
  ];
}

/** The state of every translation unless a test says otherwise. */
export const REVIEWED: EntryState = {
  state: 'reviewed',
  sections: [{ section: 'issues', state: 'reviewed' }],
};

/** A checked corpus of the fixture's entries; `changes` replace parts of it. */
export function fixtureCorpus(changes: Partial<CheckedCorpus> = {}): CheckedCorpus {
  return corpusOf({
    entries: fixtureEntries(),
    sites: [WIKI, LIBRARY],
    usedIn: {
      'people/kim': ['agenda/local'],
      'organisations/ministry': ['session/one'],
      'terms/ndc': ['agenda/local'],
      'agenda/local': ['agenda/capital', 'session/one'],
    },
    states: {
      'agenda/local@en': REVIEWED,
      'doc/about@en': REVIEWED,
      'paper/report@ko': REVIEWED,
      'session/one@ko': REVIEWED,
    },
    ...changes,
  });
}

/** Shows agendas, sessions and docs in both languages, and falls back. */
export const WIKI: SiteConfig = {
  name: 'wiki',
  title: { ko: '위키', en: 'The Wiki' },
  tagline: { ko: '두 언어로', en: 'In two languages' },
  baseUrl: 'https://wiki.example/base/',
  locales: ['ko', 'en'],
  kinds: ['agenda', 'session', 'doc'],
  registries: ['terms', 'levers', 'tools', 'statutes', 'organisations', 'people', 'facts'],
  editions: ['html', 'feed', 'print'],
  fallback: 'show',
  footer: { ko: '독립 자료집', en: 'An independent archive' },
};

/** Shows papers alone. */
export const LIBRARY: SiteConfig = {
  name: 'library',
  title: { ko: '자료실', en: 'The Library' },
  tagline: { ko: '문서', en: 'Papers' },
  baseUrl: 'https://library.example',
  locales: ['en', 'ko'],
  kinds: ['paper'],
  editions: ['html'],
  fallback: 'show',
};

/** A site's files by their paths. */
export function filesOf(
  corpus: CheckedCorpus = fixtureCorpus(),
  site: SiteConfig = WIKI,
  options: HtmlOptions = {},
): Map<string, OutputFile> {
  const html = createHtml(options);
  const edition = html.render(corpus).value;
  const files = html.write(corpus, edition, site, createRouter(corpus, site, corpus.sites)).value;
  return new Map(files.map((file) => [file.path, file]));
}

/** The text of one file of a site. */
export function pageOf(files: ReadonlyMap<string, OutputFile>, path: string): string {
  const file = files.get(path);
  if (typeof file?.contents !== 'string') throw new Error(`Missing ${path}`);
  return file.contents;
}
