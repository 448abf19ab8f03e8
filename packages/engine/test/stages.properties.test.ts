/**
 * One thing thrown in one step costs what the step makes. Each step of a run, as the run itself names them, is made to throw in turn: exactly one finding names it, and every file that does
 * not come from it is published as before, byte for byte.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding, Step } from '@narani/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Boundary,
  checkContent,
  guarded,
  impactBetween,
  publish,
  STAGES,
} from '../src/index.js';

const SMALL = fileURLToPath(new URL('../../../tests/fixtures/small-content', import.meta.url));
const ALL = import.meta.env.MODE === 'fuzz';
const OPTIONS = { today: '2026-12-01', now: () => 0 };

/** What is thrown, in turn: no two runs of the short form need throw the same. */
const THROWN: readonly unknown[] = [
  new Error('cause'),
  new RangeError('Maximum call stack size exceeded'),
  'a text',
  undefined,
  null,
  Symbol('sign'),
  Object.create(null),
];

type Files = ReadonlyMap<string, string>;

let work: string;
let root: string;
let steps: readonly Step[];
let clean: { files: Files; findings: readonly Finding[] };

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'narani-stages-'));
  root = join(work, 'content');
  cpSync(SMALL, root, { recursive: true });
  for (const [path, text] of Object.entries(CONTENT)) write(path, text);
  const seen: Step[] = [];
  clean = await run(recording(seen));
  steps = seen;
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('a run', () => {
  it('takes every stage that is listed', () => {
    expect(new Set(steps.map(({ stage }) => stage))).toEqual(
      new Set(Object.keys(STAGES).filter((stage) => stage !== 'broken')),
    );
    expect(clean.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(clean.files.size).toBeGreaterThan(60);
    expect([...clean.files.keys()].filter((path) => path.endsWith('.pdf'))).toHaveLength(6);
  });

  it('takes no step twice', () => {
    const names = steps.map((step) => JSON.stringify(step));
    expect(names).toEqual([...new Set(names)]);
  });

  it('goes on when any step throws, and tells which', { timeout: 3_600_000 }, async () => {
    const known = new Set(clean.findings.map((each) => JSON.stringify(each)));
    for (const [index, step] of chosen(steps).entries()) {
      const { files, findings } = await run(throwing(step, THROWN[index % THROWN.length]));
      const added = findings.filter((each) => !known.has(JSON.stringify(each)));
      expect(added, JSON.stringify(step)).toMatchObject([
        {
          rule: STAGES[step.stage].withheld ? 'stage/unread' : 'stage/failed',
          path: step.path,
          variant: step.stage,
          values: { stage: step.stage, target: step.target },
        },
      ]);
      const expected = await expectedAfter(step);
      const differing = [...expected.files].filter(([path, text]) => files.get(path) !== text);
      expect(
        differing.map(([path]) => path),
        JSON.stringify(step),
      ).toEqual([]);
      const more = [...files.keys()].filter(
        (path) => !clean.files.has(path) && !path.includes('/assets/'),
      );
      expect(more, JSON.stringify(step)).toEqual([]);
      expect(deadLinks(files), JSON.stringify(step)).toEqual([]);
    }
  });

  it('tells what a change touches when any step throws', { timeout: 3_600_000 }, async () => {
    const before = await checkContent(root, OPTIONS);
    const after = await changed('docs/second/ko.md', '\n덧붙인 문단입니다.\n');
    const seen: Step[] = [];
    const whole = impactBetween(before, after, recording(seen));
    expect(whole.sites.length).toBeGreaterThan(1);
    for (const [index, step] of chosen(seen).entries()) {
      const told = impactBetween(before, after, throwing(step, THROWN[index % THROWN.length]));
      for (const { site, items } of whole.sites) {
        // A site that cannot be made counts as its last version: nothing of it changes.
        if (isOfSite(step, site)) continue;
        const now = told.sites.find((each) => each.site === site)?.items ?? [];
        const others = (all: typeof items) =>
          all.filter(({ document }) => document !== step.target);
        expect(others([...now]), JSON.stringify(step)).toEqual(others([...items]));
      }
    }
  });

  it('leaves the last version of a site that cannot be made or written', async () => {
    await run(guarded);
    for (const stage of ['edition', 'site', 'publish', 'fonts', 'check'] as const) {
      const step = steps.find((each) => each.stage === stage) as Step;
      const { files } = await run(throwing(step, new Error('cause')), { keep: true });
      expect([...files]).toEqual([...clean.files]);
    }
  });

  it('says in the place of a page, and of a link to a PDF, that it could not be made', async () => {
    const at = (stage: string) =>
      steps.find((each) => each.stage === stage && each.locale === 'en') as Step;
    const page = await run(throwing(at('page'), 'cause'));
    expect(page.files.get(`${at('page').site}/en/doc/first/index.html`)).toContain(
      'could not be made',
    );
    const pdf = await run(throwing(at('part'), 'cause'));
    expect(pdf.files.get(`${at('part').site}/en/doc/first/index.html`)).toContain('not available');
  });
});

/** Whether a step makes something of a whole site. */
const isOfSite = ({ stage, site, target }: Step, name: string): boolean =>
  STAGES[stage].of === 'site' && (site ?? target) === name;

/** The content with something added to one of its files, checked. */
async function changed(path: string, more: string) {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text + more);
  try {
    return await checkContent(root, OPTIONS);
  } finally {
    writeFileSync(file, text);
  }
}

/** All steps, or in the short form one of each stage. */
function chosen(all: readonly Step[]): readonly Step[] {
  if (ALL) return all;
  return Object.keys(STAGES).flatMap((stage) => {
    const own = all.filter((each) => each.stage === stage);
    return own[Math.floor(own.length / 2)] ?? [];
  });
}

/** The files that must be as if nothing had been thrown, or as if the file blamed could not be read. */
async function expectedAfter(step: Step): Promise<{ files: Files }> {
  const { stage } = step;
  const kept = stage === 'fill' || stage === 'states';
  if ((STAGES[stage].withheld && !kept) || stage === 'lock') return withUnreadable(step);
  const own = costOf(step);
  return { files: new Map([...clean.files].filter(([path]) => !own(path))) };
}

/** Which files may differ when a step throws. Fonts are cut to the words of all pages, which another page in one's place changes. */
function costOf({ stage, target, locale, site }: Step): (path: string) => boolean {
  const on = site ?? target;
  const feeds = /\/(?:feed|item|manifest|index)[^/]*\.(?:json|atom)$|\/changes\/[^/]+\.json$/;
  const assets = /\/assets\//;
  const page = `/${locale}/${target}/index.html`;
  const within = (...tests: readonly RegExp[]) => {
    return (path: string) => path.startsWith(`${on}/`) && tests.some((test) => test.test(path));
  };
  switch (stage) {
    case 'corpus':
    case 'check':
    case 'fonts':
      return () => true;
    case 'edition':
    case 'feed':
    case 'site':
    case 'publish':
      return within(/^/);
    case 'characters':
      return within(assets);
    case 'print':
      return within(feeds, assets, /\.pdf$/, /\/(?:doc|session)\/[^/]+\/index\.html$/);
    // The text is withheld, but known: its translation still has a state. Pages that link to it name it by its other title.
    case 'fill':
    case 'states':
      return (path) =>
        feeds.test(path) ||
        assets.test(path) ||
        /\/(?:sitemap\.xml|llms\.txt|calendar\.ics)$/.test(path) ||
        path.includes(`/${target}/`) ||
        (clean.files.get(path) ?? '').includes(`${target.split('/')[1]}/index.html`);
    case 'body':
      return (path) =>
        feeds.test(path) || assets.test(path) || path.endsWith(`/${target}/index.html`);
    case 'summary':
      return (path) => feeds.test(path);
    // Without the comparison nothing is known to belong together but what has the same id.
    case 'compare':
      return (path) => assets.test(path) || /\/(?:ko-en|en-ko)\//.test(path);
    case 'part':
    case 'typeset':
      return within(feeds, assets, new RegExp(`/${target}/`));
    case 'page':
      return within(assets, new RegExp(`${page}$`));
    case 'item':
      return within(feeds);
    case 'list':
      return within(assets, new RegExp(`^${on}/${target}$`));
    case 'redirect':
      return within(assets, new RegExp(`^${on}/${target}index.html$`));
    case 'search':
      return within(assets);
    case 'event':
      return within(/\.ics$/);
    case 'sitemap':
      return within(/\/sitemap\.xml$/);
    case 'llms':
      return within(/\/llms\.txt$/);
    case 'copy':
      return within(new RegExp(`/${target}/figures/`));
    default:
      return () => false;
  }
}

/** What is published where a file cannot be read, by that file and by whether its title still can. */
const unreadable = new Map<string, Promise<{ files: Files }>>();

function withUnreadable({ path, stage }: Step): Promise<{ files: Files }> {
  const titled = stage === 'decode' || stage === 'parse';
  const key = `${path} ${titled}`;
  const known = unreadable.get(key) ?? runUnreadable(path, titled);
  unreadable.set(key, known);
  return known;
}

async function runUnreadable(path: string, titled: boolean): Promise<{ files: Files }> {
  const file = join(root, path);
  const text = readFileSync(file);
  const noText = new Uint8Array([0xff, 0xfe, 0xff]);
  writeFileSync(file, titled ? Buffer.concat([text, noText]) : noText);
  try {
    return await run(guarded);
  } finally {
    writeFileSync(file, text);
  }
}

/** Links of pages to files of their site that are not there; pictures are known by their step. */
function deadLinks(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    if (!path.endsWith('.html')) return [];
    return [...text.matchAll(/ href="([^"#:]+)["#]/g)].flatMap(([, href = '']) => {
      const to = posix.join(posix.dirname(path), decodeURI(href));
      return files.has(to) || !/\.(?:html|pdf|json)$/.test(to) ? [] : [`${path} → ${href}`];
    });
  });
}

function recording(seen: Step[]): Boundary {
  return {
    attempt: (step, make) => {
      seen.push(step);
      return guarded.attempt(step, make);
    },
    later: (step, make) => {
      seen.push(step);
      return guarded.later(step, make);
    },
  };
}

/** A boundary in which one step throws or rejects. */
function throwing(at: Step, what: unknown): Boundary {
  const named = JSON.stringify(at);
  return {
    attempt: (step, make) =>
      guarded.attempt(step, () => {
        if (JSON.stringify(step) === named) throw what;
        return make();
      }),
    later: (step, make) =>
      guarded.later(step, () => (JSON.stringify(step) === named ? Promise.reject(what) : make())),
  };
}

/** Checks and publishes, and gives every file by `site/path`. */
async function run(
  boundary: Boundary,
  { keep = false } = {},
): Promise<{ files: Files; findings: readonly Finding[] }> {
  const dist = join(work, 'dist');
  if (!keep) rmSync(dist, { recursive: true, force: true });
  const options = { ...OPTIONS, boundary };
  const { findings } = await publish(root, await checkContent(root, options), options);
  const names = namesBelow(dist).filter((path) => path !== 'publication.json');
  const files = names.map((path) => [path, readFileSync(join(dist, path), 'latin1')] as const);
  return { files: new Map(files), findings };
}

function namesBelow(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const META = `lifecycle: published
licence: CC0-1.0
rights: { ko: 나란히, en: Narani }
history:
  - { date: "2026-11-21", class: wording, note: { ko: 처음 썼습니다., en: First written. } }
`;

/** What the small content lacks: a second site, print, a picture, a former address, a waiver, a programme, a registry, signatures. */
const CONTENT: Readonly<Record<string, string>> = {
  'sites/test/site.yaml': `name: test
title: { ko: 시험 사이트, en: Test site }
tagline: { ko: 시험용, en: For tests }
baseUrl: https://test.example
locales: [ko, en]
kinds: [doc, session]
registries: [people]
editions: [html, feed, print]
fallback: show
`,
  'sites/other/site.yaml': `name: other
title: { ko: 다른 사이트, en: Other site }
tagline: { ko: 시험용, en: For tests }
baseUrl: https://other.example
locales: [ko, en]
kinds: [doc]
editions: [html, feed]
fallback: show
`,
  'sites/other/theme.css': ':root { --accent: #204060; }\n',
  'registry/people.yaml': `entries:
  kim-hana:
    name: { ko: 김하나, en: Kim Hana }
    sort: { ko: 김하나, en: "Kim, Hana" }
`,
  'docs/first/meta.yaml': `id: doc/first
type: note
locales: [ko, en]
aliases: [premier]
figures:
  - { id: chart, file: chart.svg, width: 40, height: 20 }
${META}`,
  'docs/first/chart.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>\n',
  'docs/first/ko.md': `---
title: 공고 기간
summary: 공고 기간을 알립니다.
---

## 기간 {#period}

공고는 여섯 주 동안 이어지며, 예산은 3억 2천만 원입니다.

![네모](figure:chart)
`,
  'docs/first/en.md': `---
title: Notice period
summary: The period of the notice.
translation:
  mode: mirror
  waivers:
    - { rule: parity/amount, reason: Rounded., owner: Kim Hana, expires: 2030-01-01 }
---

## Period {#period}

The notice runs for six weeks, with a budget of KRW 320 million.

![A box](figure:chart)
`,
  'docs/second/parity.lock.yaml': 'version: 2\nsignatures: []\n',
  'sessions/talk/meta.yaml': `id: session/talk
locales: [ko, en]
source: ko
date: 2026-05-28
zone: Asia/Seoul
status: held
items:
  - { id: one, kind: lecture, title: { ko: 강의, en: Lecture }, presenters: [kim-hana] }
${META}`,
  'sessions/talk/ko.md': `---
title: 강의
summary: 강의를 적습니다.
---

## 내용 {#content}

김하나가 [공고](doc:first)를 설명했습니다.
`,
  'sessions/talk/en.md': `---
title: Lecture
summary: Notes of a lecture.
translation: { mode: mirror }
---

## Contents {#content}

Kim Hana explained the [notice](doc:first).
`,
};
