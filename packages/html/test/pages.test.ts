/** What pages say, and in which language. */
import type { CheckedCorpus, EntryState, Meta, OutputFile } from '@narani/model';
import type { Term } from '@narani/schema';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { filesOf, fixtureCorpus, LIBRARY, pageOf, REVIEWED, WIKI } from './corpus.js';

const wiki = filesOf();
const library = filesOf(fixtureCorpus(), LIBRARY);

/** The page without what is marked as Korean. */
function withoutKorean(html: string): string {
  const marked = /<(\w+)[^>]* lang="ko"[^>]*>(?:(?!<\1[ >]).)*?<\/\1>/gs;
  const flat = html.replace(/<div class="heading [^>]*>(.*?)<\/div>/gs, '$1');
  const printed = / data-(?:title|address)="[^"]*"/g;
  return flat
    .replace(printed, '')
    .replace(marked, '')
    .replace(/<meta[^>]* lang="ko"[^>]*>/g, '');
}

function pages(files: ReadonlyMap<string, OutputFile>): [string, string][] {
  return [...files].flatMap(([path, { contents }]): [string, string][] =>
    path.endsWith('.html') ? [[path, String(contents)]] : [],
  );
}

/** An item whose source gives neither its hour nor its length. */
const UNTIMED = { id: 'talk', kind: 'lecture', title: { ko: '강의', en: 'Talk' } };

/** The corpus with other facts of its session. */
function withEvent(facts: object): CheckedCorpus {
  const common = fixtureCorpus();
  const entries = common.entries.map((entry) =>
    entry.id === 'session/one' ? { ...entry, meta: { ...entry.meta, ...facts } as Meta } : entry,
  );
  return { ...common, entries };
}

describe('language', () => {
  it('leaves no Korean on an English page but what is marked as Korean', () => {
    for (const [path, html] of [...pages(wiki), ...pages(library)]) {
      if (path.startsWith('en/'))
        expect([path, withoutKorean(html).match(/.{0,30}[가-힣]+/u)?.[0]]).toEqual([
          path,
          undefined,
        ]);
    }
  });
  it('shows no key of the catalogues', () => {
    for (const [, html] of [...pages(wiki), ...pages(library)])
      expect(html).not.toContain('pages:');
  });
});

describe('a document without a page here', () => {
  const title = { ko: '먼 곳', en: 'Far away' };
  const elsewhere = {
    'agenda/capital-cost': { number: 14, title, url: 'https://far.example/a', source: { title } },
  };
  const common = fixtureCorpus();
  const corpus = {
    ...common,
    registries: { ...common.registries, elsewhere },
    usedIn: { ...common.usedIn, 'agenda/capital-cost': ['agenda/local'] },
    entries: common.entries.map((entry) =>
      entry.id === 'agenda/capital'
        ? ({ ...entry, meta: { ...entry.meta, related: ['agenda/capital-cost'] } } as typeof entry)
        : entry,
    ),
  };
  const files = filesOf(corpus);

  it('stands in the list of its kind, with its address and who names it', () => {
    const list = pageOf(files, 'en/agenda/index.html');
    const [, section = ''] = list.split('<section class="elsewhere"');
    expect(section).toContain('id="capital-cost"');
    expect(section).toContain('Agenda 14. Far away');
    expect(section).toContain('href="https://far.example/a"');
    expect(section).toContain('href="local/index.html"');
  });

  it('is linked from the record that names it', () => {
    const page = pageOf(files, 'en/agenda/capital/index.html');
    expect(page).toContain('<a href="../index.html#capital-cost">Far away</a>');
  });
});

describe('the page for a missing address', () => {
  it('leads home from any depth, on whatever server its path is served', () => {
    const page = pageOf(wiki, '404.html');
    expect(page.indexOf('<base href="/base/">')).toBeGreaterThan(0);
    expect(page.indexOf('<base')).toBeLessThan(page.indexOf('href="assets/site.css"'));
    expect(page).toContain('href="ko/"');
    expect(page).not.toContain('https://wiki.example');
  });
});

describe('markup', () => {
  it('is valid', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: {
        'long-title': 'off',
        'no-inline-style': 'off',
        'prefer-native-element': 'off',
        'no-redundant-for': 'off',
        'no-implicit-input-type': 'off',
        'meta-refresh': 'off',
      },
    });
    for (const [path, html] of [...pages(wiki), ...pages(library)]) {
      const report = await validator.validateString(html, path);
      expect([
        path,
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${ruleId} ${message} ${line}`),
        ),
      ]).toEqual([path, []]);
    }
  });

  it('resolves every relative link to a file and an anchor of the site', () => {
    const feeds = ['en', 'ko'].flatMap((name) => [`${name}/feed.json`, `${name}/feed.atom`]);
    // Put beside the pages by others.
    const beside = ['feeds/v1/index.json', 'assets/fonts/blank.ttf', 'assets/search/opener.js'];
    const assets = new Set([...feeds, ...beside]);
    for (const [path, html] of pages(wiki)) {
      for (const [, href = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^(https?:|mailto:)/.test(href) || path === '404.html') continue;
        const url = new URL(href.replaceAll('&#x26;', '&'), `https://x.example/${path}`);
        const target = decodeURIComponent(url.pathname.slice(1));
        if (assets.has(target) || target.endsWith('.pdf')) continue;
        expect([path, href, wiki.has(target)]).toEqual([path, href, true]);
        if (url.hash)
          expect([path, href, pageOf(wiki, target).includes(` id="${url.hash.slice(1)}"`)]).toEqual(
            [path, href, true],
          );
      }
    }
  });

  it('has no script but its own two, one of which opens the search', () => {
    for (const [, html] of pages(wiki)) {
      const rest = html.replace(
        /<script src="(?:\.\.\/)*assets\/(?:search\/opener|page)\.js" defer><\/script>|<script type="application\/ld\+json">[^<]*<\/script>/g,
        '',
      );
      expect(rest).not.toMatch(/<script|javascript:| on\w+=/);
    }
  });
});

describe('a document page', () => {
  const ko = pageOf(wiki, 'ko/agenda/local/index.html');
  const en = pageOf(wiki, 'en/agenda/local/index.html');

  it('has the same anchors in both languages', () => {
    const anchors = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(anchors(en)).toEqual(anchors(ko));
  });
  it('links a reference to this site, to another site, or leaves its text', () => {
    expect(en).toContain(
      '<a href="../../statutes/index.html#act-19-2">Article <span class="word">19-2</span></a>',
    );
    expect(en).toContain('<a href="../../terms/index.html#ndc">NDC</a>');
    expect(en).toContain('<a href="https://library.example/en/paper/report/">the report</a>');
    expect(en).toMatch(/<\/a> and nowhere\./);
  });
  it('labels footnotes in its language', () => {
    expect(ko).toContain('>각주</h2>');
    expect(en).toContain('>Notes</h2>');
    expect(en).toContain('aria-label="Back to where note 1 is called (1)"');
  });
  it('boxes a table as a named region and aligns by class', () => {
    expect(en).toContain('role="region" tabindex="0" aria-label="Table 1"');
    expect(en).toContain('<td class="align-right">31</td>');
  });
  it('shows dates of its history, not of a clock', () => {
    expect(en).toContain('<time datetime="2026-06-01">1 June 2026</time>');
    expect(en).toContain('<time datetime="2026-11-21">21 November 2026</time>');
  });
  it('names a ministry as it was called on the day of the document', () => {
    expect(ko).toContain('기후에너지환경부');
    expect(pageOf(wiki, 'ko/session/one/index.html')).toContain('환경부</a>');
    expect(pageOf(wiki, 'ko/session/one/index.html')).not.toContain('기후에너지환경부');
  });
  it('redirects its former slug, with its own address as canonical', () => {
    const redirect = pageOf(wiki, 'ko/agenda/provinces/index.html');
    expect(redirect).toContain('content="0; url=../local/index.html"');
    expect(redirect).toContain(
      '<link rel="canonical" href="https://wiki.example/base/ko/agenda/local/">',
    );
    expect(redirect).toContain('noindex');
  });
  it('says what documents refer to it, but those it names itself', () => {
    expect(pageOf(wiki, 'en/terms/index.html')).toContain('From national to local');
  });
});

describe('a paper', () => {
  const en = pageOf(library, 'en/paper/report/index.html');

  it('has numbered paragraphs with anchors that go on across sections', () => {
    expect(en).toContain('<div class="numbered-paragraph" id="p3">');
    expect(en).toContain('href="#p3" aria-label="3. Link to paragraph 3">3.</a>');
  });
  it('has roman numerals in headings and contents', () => {
    expect(en).toContain('<span class="numeral">II.</span> Progress');
  });
  it('has its figure with size, alternative text, caption, credit and its own licence', () => {
    expect(en).toContain('alt="A diagram of three boxes" width="640" height="320"');
    expect(en).toContain('src="figures/boxes.en.svg"');
    expect(en).toContain('Boxes.<span class="credit"> Drawn by Narani · CC BY 4.0</span>');
  });
  it('shows an uncertain date as such, without a machine-readable form', () => {
    expect(en).toContain('<span>2020 (uncertain)</span>');
  });
});

describe('a programme', () => {
  const en = pageOf(wiki, 'en/session/one/index.html');

  it('gives each time in each zone', () => {
    expect(en).toContain('<abbr title="Korea Standard Time">KST</abbr>');
    expect(en).toContain('<abbr title="Central European Time">CET</abbr>');
    expect(en).toContain('<time datetime="17:05">17:05</time>');
    expect(en).toContain('<time datetime="09:05">09:05</time>');
  });
  it('marks a time that its source does not give', () => {
    expect(en).toContain('Time worked out');
  });
  it('names the zone beside each time, for a phone that has no room for the head', () => {
    expect(en).toContain('<td class="time" data-zone="KST">');
    expect(en).toContain('<td class="time" data-zone="CET">');
  });
  describe.each([
    ['en', '(day before)', '(next day)', 'Day 2: Friday 29 May 2026'],
    ['ko', '(전날)', '(다음 날)', '2일째: 2026년 5월 29일(금)'],
  ])('in %s', (locale, dayBefore, nextDay, second) => {
    const title = { ko: '순서', en: 'Item' };
    const words = (changes: object) =>
      pageOf(filesOf(withEvent(changes)), `${locale}/session/one/index.html`)
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ');

    it('says that a day differs at the end at which it does', () => {
      const page = words({
        date: '2026-05-28',
        zones: ['America/New_York'],
        start: '12:30',
        end: '14:00',
        items: [{ id: 'a', kind: 'opening', start: '12:30', minutes: 90, title }],
      });
      expect(page).toContain(`23:30 ${dayBefore}–01:00 EDT`);
      expect(page).toContain(`23:30 ${dayBefore}–01:00 `);
      expect(page).not.toContain(`01:00 ${dayBefore}`);
    });

    it('says that an evening ends on the next day', () => {
      const page = words({
        date: '2026-05-28',
        zones: [],
        start: '22:00',
        end: '01:00',
        items: [],
      });
      expect(page).toContain(`22:00–01:00 KST ${nextDay}`);
    });

    it('puts the items of each day under it', () => {
      const page = words({
        date: '2026-05-28/2026-05-29',
        zones: [],
        items: [
          { id: 'a', kind: 'opening', start: '09:00', minutes: 60, title },
          { id: 'b', kind: 'closing', day: 2, start: '09:00', minutes: 60, title },
        ],
      });
      expect(page).toMatch(new RegExp(`${second.replace(/[()]/g, '.')} ?09:00–10:00`));
    });

    it('names the zone in each row where its clocks are changed', () => {
      const page = words({
        date: '2026-03-29',
        zones: ['Europe/Brussels'],
        start: '09:00',
        end: '11:00',
        items: [
          { id: 'a', kind: 'opening', start: '09:00', minutes: 60, title },
          { id: 'b', kind: 'closing', minutes: 60, title },
        ],
      });
      expect(page).toContain('01:00 CET–03:00 CEST');
      expect(page).toContain('03:00–04:00 CEST');
    });
  });

  it('is a list where its source gives no times', () => {
    const page = pageOf(filesOf(withEvent({ items: [UNTIMED] })), 'en/session/one/index.html');
    expect(page).toContain('<ol class="plain">\n<li id="item-talk">');
    expect(page).not.toContain('<table>');
  });
});

describe('a registry', () => {
  it('사람은 명으로 센다', () => {
    const home = pageOf(wiki, 'ko/index.html');
    expect(home).toContain('<span class="count">1명</span>');
    expect(home).toContain('<span class="count">2개</span>');
    expect(pageOf(wiki, 'en/index.html')).toContain('<span class="count">1 person</span>');
  });
  it('says the number of a statute in the page’s language', () => {
    expect(pageOf(wiki, 'ko/statutes/index.html')).toContain('<dd>법률 제18469호</dd>');
    expect(pageOf(wiki, 'en/statutes/index.html')).toContain('<dd>Act No. 18469</dd>');
  });
  it('keeps the name of an entry in one piece beside the other name', () => {
    expect(pageOf(wiki, 'ko/levers/index.html')).toContain(
      '<h3><span>L4 재생에너지</span> <span class="other" lang="en">Renewables</span></h3>',
    );
  });
  it('lists the forms of a term but not their plurals and capitals', () => {
    const forms = {
      ko: ['목표', '국가 목표'],
      en: ['target', 'targets', 'Target', 'national target', 'national targets'],
    };
    const ndc = { ...fixtureCorpus().registries.terms.ndc, forms } as Term;
    const { registries } = fixtureCorpus();
    const files = filesOf(fixtureCorpus({ registries: { ...registries, terms: { ndc } } }));
    expect(pageOf(files, 'en/terms/index.html')).toContain('<dd>national target</dd>');
    expect(pageOf(files, 'ko/terms/index.html')).toContain('lang="en">target</span>');
  });
});

describe('the days of a document', () => {
  it('are those of its publication and its last change, as the history has them', () => {
    const en = pageOf(wiki, 'en/agenda/local/index.html');
    expect(en).toContain('<dt>Published</dt>\n<dd><time datetime="2026-06-01">');
    expect(en).toContain('<dt>Updated</dt>\n<dd><time datetime="2026-11-21">');
  });
});

describe('the state of a translation', () => {
  const page = (state: EntryState) =>
    pageOf(
      filesOf(fixtureCorpus({ states: { 'agenda/local@en': state } })),
      'en/agenda/local/index.html',
    );

  it('is a label on the translation and none on the source', () => {
    expect(page(REVIEWED)).toContain('Reviewed translation');
    expect(pageOf(wiki, 'ko/agenda/local/index.html')).not.toContain('번역</li>');
  });
  it('has words for every state', () => {
    for (const state of [
      'machine',
      'draft',
      'reviewed',
      'verified',
      'stale',
      'withdrawn',
    ] as const) {
      expect(page({ state, sections: [] })).toContain('class="badge');
    }
    expect(page({ state: 'verified', native: true, sections: [] })).toContain('native speaker');
  });
  it('is a visible notice with the sections where it is stale', () => {
    const sections = [{ section: 'issues', state: 'stale', change: 'fact' } as const];
    const html = page({ state: 'stale', change: 'fact', sections });
    expect(html).toContain('This translation has fallen behind the original');
    expect(html).toContain('Facts or figures in the original have changed');
    expect(html).toContain('<li><a href="#issues">Issues</a></li>');
  });
  it('is a visible notice where it differs from the original, once or more often', () => {
    const differs = (discrepancies: number) => page({ ...REVIEWED, discrepancies });
    expect(page(REVIEWED)).not.toContain('does not say the same');
    expect(differs(1)).toContain('This translation does not say the same as the original');
    expect(differs(1)).toContain('found one place where');
    expect(differs(3)).toContain('found 3 places where');
    expect(differs(3)).toContain('hreflang="ko">Read the original</a>');
  });
  it('says how the text was made and links the original', () => {
    expect(page(REVIEWED)).toContain('Adapted from the Korean for international readers.');
    expect(page(REVIEWED)).toContain('hreflang="ko">Read the Korean original</a>');
  });
});

describe('links to PDFs', () => {
  it('are left out where the PDF was not made', () => {
    const some = filesOf(fixtureCorpus(), WIKI, {
      pdfs: new Map([['ko/agenda/local/local.ko.pdf', { bytes: 143_200, pages: 4 }]]),
    });
    const korean = pageOf(some, 'ko/agenda/local/index.html');
    expect(korean).toContain('local.ko.pdf');
    expect(korean.replace(/<[^>]*>/g, '')).toContain('PDF 내려받기(한국어, 4쪽, 143 KB)');
    expect(pageOf(some, 'en/agenda/local/index.html')).not.toContain('.pdf');
    expect(pageOf(library, 'en/paper/report/index.html')).not.toContain('.pdf');
  });
});
