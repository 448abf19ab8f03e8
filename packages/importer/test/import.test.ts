/** What the import does with single things a page may hold. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ImportOptions, ImportResult, WikiFile } from '../src/index.js';
import { importWiki } from '../src/index.js';
import { faultsOf } from './output.js';

const OPTIONS: ImportOptions = { date: '2026-11-21' };

interface PageParts {
  readonly locale?: 'ko' | 'en';
  readonly number?: number;
  readonly slug?: string;
  readonly front?: string;
}

/** A sound page around a text. */
function page(
  body: string,
  { locale = 'ko', number = 3, slug = 'grid', front = '' }: PageParts = {},
): WikiFile {
  const folder = locale === 'ko' ? 'content/ko' : 'translations/en';
  const category = locale === 'ko' ? '일반-의제' : 'general-agenda';
  const fields = `id: ${number}\nslug: ${slug}\ntitle: ${slug}\ncategory: ${category}\nstatus: proposed\nlicense: CC-BY-SA-4.0\nlast_updated: 2026-06-01\n`;
  return {
    path: `${folder}/agenda/0${number}-${slug}.md`,
    text: `---\n${fields}${front}---\n\n${body}\n`,
  };
}

function textOf(result: ImportResult, path: string): string {
  const text = result.files.find((file) => file.path === path)?.text ?? '';
  return text.replace(/^---\n[\s\S]*?\n---\n\n/, '').trimEnd();
}

/** The text a Korean page becomes. */
function convert(body: string, ...others: WikiFile[]): string {
  return textOf(importWiki([page(body), ...others], OPTIONS), 'agendas/grid/ko.md');
}

function metaOf(result: ImportResult, slug = 'grid'): Record<string, unknown> {
  const text = result.files.find(({ path }) => path === `agendas/${slug}/meta.yaml`)?.text ?? '';
  return parse(text) as Record<string, unknown>;
}

function lossesOf(result: ImportResult, rule: string): [string, number | undefined][] {
  return result.losses
    .filter((loss) => loss.rule === rule)
    .map(({ actual = '', span }): [string, number | undefined] => [actual, span?.start.line]);
}

const RAIL = page('철도.', { number: 4, slug: 'rail' });
const HEAT = page('폭염.', { number: 9, slug: 'heat' });

describe('ids of sections', () => {
  test.each(['Page layout', 'fn-name', 'Figure 2', 'p3', 'Item one'])(
    'are none that pages give out themselves: %s',
    (title) => {
      const text = convert(`## ${title}\n\n글.\n\n## ${title}\n\n글.`);
      const ids = [...text.matchAll(/\{#([^}]+)\}/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(2);
      for (const id of ids) expect(id).not.toMatch(/^(?:p\d+|(?:fn|figure|item|page)-.*)$/);
    },
  );
});

describe('mentions of agendas', () => {
  test.each([
    ['의제 ④와', '[의제 ④](agenda:rail)와'],
    ['의제 ④·⑨', '[의제 ④](agenda:rail)·[⑨](agenda:heat)'],
    ['의제 #4, #9', '[의제 #4](agenda:rail), [#9](agenda:heat)'],
    ['Agendas ④ and ⑨', '[Agendas ④](agenda:rail) and [⑨](agenda:heat)'],
    ['**의제 ④**의', '**[의제 ④](agenda:rail)**의'],
    ['의제 ④와 의제 #9의', '[의제 ④](agenda:rail)와 [의제 #9](agenda:heat)의'],
    ['Agenda #4 and Agenda #9', '[Agenda #4](agenda:rail) and [Agenda #9](agenda:heat)'],
    ['`의제 ④`', '`의제 ④`'],
    ['[의제 ④](https://example.org/)', '[의제 ④](https://example.org/)'],
    ['의제 ③ 자신', '의제 ③ 자신'],
    ['의제 ④~⑨', '의제 ④~⑨'],
    ['의제 10개', '의제 10개'],
    ['다섯 층의 ④', '다섯 층의 ④'],
    ['word**Agenda ④**s', 'word**Agenda ④**s'],
  ])('`%s` becomes `%s`', (before, after) => {
    expect(convert(before, RAIL, HEAT)).toBe(after);
  });

  test('stay text in headings', () => {
    expect(convert('## 의제 ④의 길', RAIL)).toMatch(/^## 의제 ④의 길 \{#[a-z0-9-]+\}$/);
  });
});

describe('statutes', () => {
  test.each([
    ['탄소중립기본법 §8', '[탄소중립기본법 §8](statute:carbon-neutrality#8)'],
    [
      '탄소중립 기본법 제19조의2제1항',
      '[탄소중립 기본법 제19조의2제1항](statute:carbon-neutrality#19-2)',
    ],
    [
      '**지방자치법** §13 (사무)·§21',
      '**[지방자치법](statute:local-autonomy)** [§13](statute:local-autonomy#13) (사무)·[§21](statute:local-autonomy#21)',
    ],
    ['파리협정 6조에', '[파리협정 6조](statute:paris-agreement#6)에'],
    [
      'Articles 3 and 13 of the Local Autonomy Act',
      'Articles 3 and 13 of the Local Autonomy Act'
        .replace('Articles 3', '[Articles 3](statute:local-autonomy#3)')
        .replace('13', '[13](statute:local-autonomy#13)')
        .replace('Local Autonomy Act', '[Local Autonomy Act](statute:local-autonomy)'),
    ],
    [
      'Local Autonomy Act, Article 13',
      '[Local Autonomy Act, Article 13](statute:local-autonomy#13)',
    ],
    [
      '탄소중립기본법 시행령 제3조',
      '[탄소중립기본법 시행령 제3조](statute:carbon-neutrality-decree#3)',
    ],
    ['지방자치법 시행령', '지방자치법 시행령'],
    ['헌법재판소는', '헌법재판소는'],
    ['the UK Energy Act', 'the UK Energy Act'],
    ['예산 6조 원', '예산 6조 원'],
    ['제2조를 보라', '제2조를 보라'],
    ['표 §1.2', '표 §1.2'],
  ])('`%s` becomes `%s`', (before, after) => {
    expect(convert(before)).toBe(after);
  });
});

describe('links', () => {
  test.each([
    ['[철도](/ko/agenda/rail/)', '[철도](agenda:rail)'],
    [
      '[철도](https://climate-assembly.org/en/agenda/rail#쟁점 "제목")',
      '[철도](agenda:rail#issues "제목")',
    ],
    ['[철도](04-rail.md)', '[철도](agenda:rail)'],
    ['[철도][1]\n\n[1]: /ko/agenda/rail/', '[철도](agenda:rail)'],
    ['[표](/ko/doc/matrix/)', '[표](https://climate-assembly.org/ko/doc/matrix/)'],
    ['[표](matrix.pdf)', '표'],
    ['[표](//evil.example/x)', '표'],
    ['<javascript:alert>', 'javascript:alert'],
    ['https://climate-assembly.org/ko/agenda/rail/', '[](agenda:rail)'],
    ['[[04-rail]]와 [[rail|철도]]', '[](agenda:rail)와 [철도](agenda:rail)'],
    ['[![그림](/a.png)](/ko/agenda/rail/)', '[그림](agenda:rail)'],
  ])('`%s` becomes `%s`', (before, after) => {
    const rail = page('## 쟁점\n\n철도.', { number: 4, slug: 'rail' });
    expect(convert(before, rail)).toBe(after);
  });
});

test('HTML that comes together when tags are cut is text, even behind a rule that opens the page', () => {
  const body = '---\n\n<<b>script>alert(6)\n\n---';
  const { files } = importWiki([page(body)], OPTIONS);
  expect(faultsOf(files)).toEqual([]);
  expect(convert(body)).toContain('&lt;script>alert(6)');
});

describe('front matter', () => {
  test('joins a name that its commas split, where the name is known', () => {
    const result = importWiki(
      [
        page('글.', {
          front: 'ministries: [Ministry of Trade, Industry and Energy, Korea Forest Service]\n',
        }),
      ],
      OPTIONS,
    );
    expect(metaOf(result).ministries).toEqual([
      { organisation: 'motir' },
      { organisation: 'forest-service' },
    ]);
  });

  test('takes an unknown body from both languages by its place', () => {
    const result = importWiki(
      [
        page('글.', { front: 'ministries: [전력망혁신청, 외교부]\n' }),
        page('Text.', {
          locale: 'en',
          front: 'ministries: [Grid Renewal Agency, Ministry of Foreign Affairs]\n',
        }),
      ],
      OPTIONS,
    );
    expect(metaOf(result).ministries).toEqual([
      { organisation: 'grid-renewal-agency' },
      { organisation: 'mofa' },
    ]);
    const registry = result.files.find(({ path }) => path === 'registry/organisations.yaml')?.text;
    expect(parse(registry ?? '').entries['grid-renewal-agency']).toEqual({
      type: 'agency',
      names: [{ ko: '전력망혁신청', en: 'Grid Renewal Agency' }],
    });
  });

  test('reports an unknown field with its line and all it holds', () => {
    const result = importWiki([page('글.', { front: 'owner:\n  - 첫째\n  - 둘째 7\n' })], OPTIONS);
    expect(lossesOf(result, 'import/unknown-field')).toEqual([['- 첫째\n  - 둘째 7', 9]]);
  });

  test('survives an unquoted colon, CRLF line ends, a byte order mark and decomposed Hangul', () => {
    const { path, text } = page('## 쟁점\n\n글.', { front: 'summary: 요약: 둘\n' });
    const odd = {
      path: path.normalize('NFD'),
      text: `\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`,
    };
    const result = importWiki([odd], OPTIONS);
    expect(result.files).toEqual(importWiki([{ path, text }], OPTIONS).files);
    expect(result.files.find((file) => file.path.endsWith('ko.md'))?.text).toContain(
      'summary: "요약: 둘"',
    );
  });

  test('does not unfold a bomb of aliases', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n';
    const result = importWiki([page('글.', { front: bomb })], OPTIONS);
    expect(lossesOf(result, 'import/broken-field').map(([text]) => text)).toEqual([
      'b: &b [*a, *a]',
      'c: [*b, *b]',
    ]);
    expect(faultsOf(result.files)).toEqual([]);
  });

  test('refuses nesting no parser should see', () => {
    const result = importWiki([page('> '.repeat(5000)), RAIL], OPTIONS);
    expect(result.losses.map(({ rule }) => rule)).toContain('markdown/too-deep');
    expect(result.summary.documents).toBe(1);
  });
});

describe('headings of level 1', () => {
  /** The headings of the Korean and the English text of a pair. */
  function headingsOf(ko: string, en: string, fronts: { ko?: string; en?: string } = {}) {
    const named = (front: string | undefined, file: WikiFile) =>
      front === undefined
        ? file
        : { ...file, text: file.text.replace('title: grid', `title: ${front}`) };
    const result = importWiki(
      [named(fronts.ko, page(ko)), named(fronts.en, page(en, { locale: 'en' }))],
      OPTIONS,
    );
    expect(faultsOf(result.files)).toEqual([]);
    const headings = (locale: string) =>
      (textOf(result, `agendas/grid/${locale}.md`).match(/^#+ .*$/gm) ?? []).map((line) =>
        line.replace(/ only=.*\}$/, ' only}'),
      );
    return { ko: headings('ko'), en: headings('en'), losses: lossesOf(result, 'import/heading') };
  }

  const KO = '## 왜 중요한가\n\n글.\n\n### 배경\n\n글.\n\n## 쟁점\n\n글.';
  const EN = '## Why It Matters\n\nText.\n\n### Background\n\nText.\n\n## Issues\n\nText.';
  const PLAIN = {
    ko: ['## 왜 중요한가 {#why}', '### 배경 {#background}', '## 쟁점 {#issues}'],
    en: ['## Why It Matters {#why}', '### Background {#background}', '## Issues {#issues}'],
  };

  test.each([
    ['the title', '왜 전력망인가', '왜 전력망인가'],
    ['the title without its mark', "'[일반-의제] 왜 전력망이 중요한가'", '왜 전력망이 중요한가'],
    ['the title up to a colon', "'전력망: 누가 비용을 내는가'", '전력망'],
    [
      'the title in other words',
      '수도권과 비수도권의 부담 불균형을 푸는 길',
      '수도권·비수도권 부담 불균형을 푸는 길',
    ],
    ['the title behind a number', '왜 전력망이 중요한가', '의제 ③ 왜 전력망이 중요한가'],
  ])('one that is %s is dropped, and no level moves', (_, title, heading) => {
    const found = headingsOf(`# ${heading}\n\n${KO}`, EN, { ko: title });
    expect(found).toEqual({ ...PLAIN, losses: [[`# ${heading}`, 11]] });
  });

  test('one that begins the page under another title is a section among the others', () => {
    const found = headingsOf(`# 들어가며\n\n글.\n\n${KO}`, EN, { ko: '전력망' });
    expect(found.ko).toEqual(['## 들어가며 {#deureogamyeo only}', ...PLAIN.ko]);
    expect(found.en).toEqual(PLAIN.en);
  });

  test('several hold what stands under them, and known headings find each other on any level', () => {
    const found = headingsOf(
      '## 요약\n\n글.\n\n# 첫째 마당\n\n## 쟁점\n\n글.\n\n### 배경\n\n글.\n\n# 둘째 마당\n\n글.',
      `## In Brief\n\nText.\n\n${EN}`,
    );
    expect(found.ko).toEqual([
      '## 요약 {#summary}',
      '## 첫째 마당 {#cheotjjae-madang only}',
      '### 쟁점 {#issues}',
      '#### 배경 {#background}',
      '## 둘째 마당 {#duljjae-madang only}',
    ]);
    expect(found.en).toEqual([
      '## In Brief {#summary}',
      '## Why It Matters {#why only}',
      '### Background {#background}',
      '## Issues {#issues}',
    ]);
  });

  test('are the title where the page names none', () => {
    const file = page(`# 전력망의 길\n\n${KO}`);
    const text = file.text
      .replace('title: grid\n', '')
      .replace('# 전력망', '<!-- 메모 -->\n\n# 전력망');
    const result = importWiki([{ ...file, text }], OPTIONS);
    expect(result.files.find(({ path }) => path.endsWith('ko.md'))?.text).toContain(
      'title: 전력망의 길',
    );
    expect(textOf(result, 'agendas/grid/ko.md')).not.toContain('# 전력망의 길');
  });
});

describe('two pages that disagree', () => {
  const losses = (result: ImportResult) =>
    result.losses.map(({ rule, variant, actual, path }) => [
      path.slice(0, 4),
      rule,
      variant,
      actual,
    ]);

  test.each([
    '/ko/agenda/grid/',
    'https://climate-assembly.org/ko/agenda/grid',
    'content/ko/agenda/03-grid.md',
    '../../ko/agenda/03-grid.md',
    '03-grid',
    'grid',
    '3',
    '/ko/agenda/grid/#쟁점',
  ])('`source_korean: %s` names the page beside it', (written) => {
    const english = page('Text.', { locale: 'en', front: `source_korean: ${written}\n` });
    expect(losses(importWiki([page('글.'), english, RAIL], OPTIONS))).toEqual([]);
  });

  test.each(['/ko/agenda/rail/', '/ko/agenda/nowhere/', '04-rail.md', '4', '/ko/session/grid/'])(
    '`source_korean: %s` names another page, and is reported',
    (written) => {
      const english = page('Text.', { locale: 'en', front: `source_korean: ${written}\n` });
      expect(losses(importWiki([page('글.'), english, RAIL], OPTIONS))).toEqual([
        ['tran', 'import/differing-field', 'source', written],
      ]);
    },
  );

  test.each([
    ['일반-의제', 'meta-agenda', [['tran', 'import/differing-field', undefined, 'meta-agenda']]],
    ['일반-의제', 'Energy', [['tran', 'import/differing-field', undefined, 'Energy']]],
    [
      '에너지-의제',
      'meta-agenda',
      [
        ['cont', 'import/unknown-value', undefined, '에너지-의제'],
        ['tran', 'import/differing-field', undefined, 'meta-agenda'],
      ],
    ],
    [
      '에너지-의제',
      'energy-agenda',
      [
        ['cont', 'import/unknown-value', undefined, '에너지-의제'],
        ['tran', 'import/unknown-value', undefined, 'energy-agenda'],
      ],
    ],
  ])('`category: %s` and `category: %s` are reported', (korean, english, expected) => {
    const pages = [page('글.'), page('Text.', { locale: 'en' })].map(({ path, text }) => ({
      path,
      text: text
        .replace('category: 일반-의제', `category: ${korean}`)
        .replace('category: general-agenda', `category: ${english}`),
    }));
    const result = importWiki(pages, OPTIONS);
    expect(losses(result)).toEqual(expected);
    expect(faultsOf(result.files)).toEqual([]);
  });

  test('the category of a page of another kind is reported in both languages', () => {
    const file = (path: string, category: string) => ({
      path,
      text: `---\ntitle: 소개\ncategory: ${category}\nlicense: CC-BY-4.0\nlast_updated: 2026-06-01\n---\n\n글.\n`,
    });
    const result = importWiki(
      [file('content/ko/doc/about.md', '안내'), file('translations/en/doc/about.md', 'guide')],
      OPTIONS,
    );
    expect(lossesOf(result, 'import/unknown-field')).toEqual([
      ['안내', 3],
      ['guide', 3],
    ]);
  });
});

describe('the day of the last change', () => {
  /** The history of a page whose `last_updated` is this, the day its source bears, and the losses about it. */
  function historyOf(written: string, ...others: WikiFile[]) {
    const source = page('글.');
    const text = source.text.replace('last_updated: 2026-06-01\n', written);
    const result = importWiki([{ ...source, text }, ...others], OPTIONS);
    expect(faultsOf(result.files)).toEqual([]);
    const losses = result.losses.map(({ rule, variant, actual }) => [rule, variant, actual]);
    const { history, sources } = metaOf(result) as Record<string, { date?: string }[]>;
    return { history, day: sources?.[0]?.date, losses };
  }

  test.each([
    '2026-06-01',
    '2026/06/01',
    '2026.6.1.',
    '2026. 6. 1.',
    '2026년 6월 1일(월)',
    '20260601',
    '2026-06-01T09:00:00+09:00',
    'June 1, 2026',
    'Jun. 1st, 2026',
    '1 June 2026',
    '"2026-06-01 "',
  ])('is read from `%s` and stands with the source', (written) => {
    expect(historyOf(`last_updated: ${written}\n`)).toEqual({
      history: [
        {
          date: '2026-11-21',
          class: 'format',
          note: { ko: '위키에서 가져옴', en: 'Imported from the wiki' },
        },
      ],
      day: '2026-06-01',
      losses: [],
    });
  });

  test('is not invented where no page gives one', () => {
    expect(historyOf('')).toMatchObject({
      day: undefined,
      history: [
        {
          date: '2026-11-21',
          class: 'format',
          note: {
            ko: '위키에서 가져옴. 원래 문서에는 날짜가 없음',
            en: 'Imported from the wiki; the page gives no date',
          },
        },
      ],
      losses: [['import/missing-field', 'undated', '']],
    });
  });

  test.each([
    '2026/06/31',
    '2026-02-29',
    '2026-13-01',
    '2026-06',
    '06/01/2026',
    'Junk 1, 2026',
    '2026.0.1',
  ])('is not made of `%s`, which is reported', (written) => {
    const { history, losses } = historyOf(`last_updated: ${written}\n`);
    expect(history).toMatchObject([
      {
        date: '2026-11-21',
        note: { en: 'Imported from the wiki; the page gives no readable date' },
      },
    ]);
    expect(losses).toEqual([['import/unknown-value', 'undated', written]]);
  });

  test('is that of the other language where the source gives none that is a day', () => {
    const english = page('Text.', { locale: 'en' });
    const { day, losses } = historyOf('last_updated: 2026/06/31\n', english);
    expect(day).toBe('2026-06-01');
    expect(losses).toEqual([['import/unknown-value', undefined, '2026/06/31']]);
  });
});

describe('documents', () => {
  test('a field that only agendas have is reported on any other page', () => {
    const text = '---\ntitle: 소개\ncategory: 안내\nlicense: CC-BY-4.0\n---\n\n글.\n';
    const result = importWiki([{ path: 'content/ko/doc/about.md', text }], OPTIONS);
    expect(lossesOf(result, 'import/unknown-field')).toEqual([['안내', 3]]);
  });

  test('an English page without a Korean one is its own source', () => {
    const result = importWiki([page('## Issues\n\nText.', { locale: 'en' })], OPTIONS);
    expect(metaOf(result).source).toBe('en');
    expect(textOf(result, 'agendas/grid/en.md')).toBe('## Issues {#issues}\n\nText.');
    expect(faultsOf(result.files)).toEqual([]);
  });

  test('two file names are one document where they differ only in the number before them', () => {
    const korean = page('글.');
    const files = [
      { ...korean, text: korean.text.replace('slug: grid\n', '') },
      { path: 'translations/en/agenda/grid.md', text: '# The Grid\n\nText.\n' },
    ];
    const result = importWiki(files, OPTIONS);
    expect(result.summary).toMatchObject({ documents: 1, pairs: 1 });
    expect(metaOf(result).number).toBe(3);
  });

  test('two file names are one document where the translation names its source, and take the Latin name', () => {
    const front = 'license: CC-BY-4.0\nlast_updated: 2026-06-01\n';
    const files = [
      { path: 'ko/소개.md', text: `---\ntitle: 소개\n${front}---\n\n글.\n` },
      {
        path: 'en/about.md',
        text: `---\ntitle: About\nsource_korean: /ko/소개/\n${front}---\n\nText.\n`,
      },
    ];
    const result = importWiki(files, OPTIONS);
    expect(result.losses).toEqual([]);
    expect(result.files.map(({ path }) => path)).toContain('docs/about/ko.md');
  });

  test('an address without a kind leads to a page of the flat layout', () => {
    const files = [
      { path: 'ko/05-forest.md', text: '글.\n' },
      { path: 'ko/06-fire.md', text: '[숲](/ko/05-forest/)과 [없음](/ko/none/)\n' },
    ];
    expect(textOf(importWiki(files, OPTIONS), 'agendas/fire/ko.md')).toBe(
      '[숲](agenda:forest)과 [없음](https://climate-assembly.org/ko/none/)',
    );
  });

  test('a summary ends where a section below it begins', () => {
    const result = importWiki([page('## 요약\n\n한 줄.\n\n### 왜 지금인가\n\n더.')], OPTIONS);
    expect(result.files.find(({ path }) => path.endsWith('ko.md'))?.text).toContain(
      'summary: 한 줄.\n',
    );
  });

  test('agendas past twenty are related by their circled numbers too', () => {
    const others = [21, 36, 50].map((number) => page('글.', { number, slug: `a${number}` }));
    const result = importWiki(
      [page('글.', { front: 'related_agendas: [㉑, ㊱, ㊿]\n' }), ...others],
      OPTIONS,
    );
    expect(metaOf(result).related).toEqual(['agenda/a21', 'agenda/a36', 'agenda/a50']);
  });

  test('sections below one pair are paired in order where each shares a number with its own only', () => {
    const result = importWiki(
      [
        page('## 쟁점\n\n### 비용\n\n5조 원.\n\n### 수몰\n\n14개 마을.'),
        page('## Issues\n\n### Costs\n\nKRW 5 trillion.\n\n### Villages\n\n14 villages.', {
          locale: 'en',
        }),
      ],
      OPTIONS,
    );
    expect(textOf(result, 'agendas/grid/ko.md')).toContain('### 비용 {#costs}');
    expect(textOf(result, 'agendas/grid/ko.md')).toContain('### 수몰 {#villages}');
    expect(lossesOf(result, 'import/guessed-pair')).toHaveLength(2);
  });

  test('two file names are one document where the slug says so', () => {
    const english = { ...page('Text.', { locale: 'en' }), path: 'translations/en/agenda/grid.md' };
    expect(importWiki([page('글.'), english], OPTIONS).summary).toMatchObject({
      documents: 1,
      pairs: 1,
    });
  });

  test('a session with a date and a state is a session, and agendas name it by its day', () => {
    const session = {
      path: 'content/ko/session/2026-05-28-first.md',
      text: '---\ntitle: 첫 회의\nstatus: held\nlicense: CC-BY-SA-4.0\nlast_updated: 2026-06-01\n---\n\n글.\n',
    };
    const result = importWiki(
      [page('글.', { front: 'sessions: [2026-05-28]\n' }), session],
      OPTIONS,
    );
    expect(metaOf(result).sessions).toEqual(['session/2026-05-28-first']);
    expect(faultsOf(result.files)).toEqual([]);
  });

  test('what cannot be an agenda is a plain document', () => {
    const file = { path: 'content/ko/agenda/about.md', text: '---\ntitle: 소개\n---\n\n글.\n' };
    const result = importWiki([file], OPTIONS);
    expect(result.files.map(({ path }) => path)).toContain('docs/about/ko.md');
    expect(lossesOf(result, 'import/missing-field').map(([text]) => text)).toContain('number');
  });
});

describe('a target folder with content', () => {
  const registry = {
    path: 'registry/organisations.yaml',
    text: '# ours\nentries:\n  trade:\n    type: ministry\n    names:\n      - ko: 산업통상자원부 # old name\n        en: Ministry of Trade, Industry and Energy\n',
  };

  test('its registries are matched by any name and keep their comments', () => {
    const files = [page('글.', { front: 'ministries: [산업통상부, 외교부]\n' })];
    const result = importWiki(files, { ...OPTIONS, existing: [registry] });
    expect(metaOf(result).ministries).toEqual([
      { organisation: 'trade' },
      { organisation: 'mofa' },
    ]);
    const text = result.files.find(({ path }) => path === registry.path)?.text;
    expect(text).toContain('# ours');
    expect(text).toContain('# old name');
    expect(Object.keys(parse(text ?? '').entries)).toEqual(['trade', 'mofa']);
  });

  test('a file that was changed there is not overwritten unless asked', () => {
    const existing = [{ path: 'agendas/grid/ko.md', text: '고친 글' }];
    const paths = (replace: boolean) =>
      importWiki([page('글.')], { ...OPTIONS, existing, replace }).files.map(({ path }) => path);
    expect(paths(false)).not.toContain('agendas/grid/ko.md');
    expect(paths(true)).toContain('agendas/grid/ko.md');
  });

  test('an agenda there can be referred to', () => {
    const meta = { path: 'agendas/rail/meta.yaml', text: 'id: agenda/rail\nnumber: 4\n' };
    const result = importWiki([page('의제 ④')], { ...OPTIONS, existing: [meta] });
    expect(textOf(result, 'agendas/grid/ko.md')).toBe('[의제 ④](agenda:rail)');
  });
});

describe('tables', () => {
  const html = (rows: string) => convert(`<table>${rows}</table>`);

  test('of HTML keep every cell in its column where a cell spans several rows or columns', () => {
    expect(
      html(
        '<tr><th rowspan="2">구분</th><th colspan="2">값</th></tr><tr><th>A</th><th>B</th></tr><tr><td>가</td><td>1</td><td>2</td></tr>',
      ),
    ).toBe('| 구분 | 값 A | 값 B |\n| --- | --- | --- |\n| 가 | 1 | 2 |');
  });

  test.each([
    ['a link', '<a href="https://me.go.kr/">누리집</a>', '[누리집](https://me.go.kr/)'],
    ['a link to a page of the wiki', '<a href="/ko/agenda/rail/">철도</a>', '[철도](agenda:rail)'],
    ['a link that may not stand', '<a href="javascript:x">글</a>', '글'],
    ['the words of a picture', '<img src="a.png" alt="배출량">', '배출량'],
    ['paragraphs apart', '<p>감축</p><p>적응</p>', '감축 적응'],
    ['lines apart', '감축<br>적응', '감축 적응'],
    ['the items of a list apart', '<ul><li>서울</li><li>부산</li></ul>', '서울, 부산'],
    ['emphasis and code', '<b>굵게</b> <em>기울여</em> <code>x</code>', '**굵게** *기울여* `x`'],
    ['a wiki link', '[[04-rail|철도]]', '[철도](agenda:rail)'],
    ['a bar', 'a | b', 'a \\| b'],
  ])('of HTML keep %s', (_name, cell, expected) => {
    const made = convert(`<table><tr><th>가</th></tr><tr><td>${cell}</td></tr></table>`, RAIL);
    expect(made).toBe(`| 가 |\n| --- |\n| ${expected} |`);
  });

  test('of HTML say where cells were joined, and which pictures they had', () => {
    const joined = '<tr><td rowspan="2">가</td><td>1</td></tr><tr><td>2</td></tr>';
    const { losses } = importWiki([page(`<table>${joined}</table>`)], OPTIONS);
    expect(losses.find(({ rule }) => rule === 'import/raw-html')).toMatchObject({
      variant: 'joined',
      values: { rows: 2, joined: 1 },
    });
    const picture = page('<table><tr><td><img src="a.png" alt="그림"></td></tr></table>');
    expect(lossesOf(importWiki([picture], OPTIONS), 'import/picture')).toHaveLength(1);
  });

  test('of Markdown keep the wiki links of a row whole', () => {
    const rows = '| 가 | 나 |\n| --- | --- |\n| [[04-rail|철도]] | `[[04-rail|x]]` |';
    expect(convert(rows, RAIL)).toContain('| [철도](agenda:rail) | `[[04-rail\\|x]]` |');
  });

  test('of HTML take an absurd span for what the table has room for', () => {
    const made = html('<tr><td rowspan="999999999">가</td><td>1</td></tr><tr><td>2</td></tr>');
    expect(made).toBe('| 가 | 1 |\n| --- | --- |\n| 가 | 2 |');
  });

  const table = (rows: string) =>
    page(`## En-ROADS 매핑\n\n| 레버 | 관계 | 설명 |\n|---|---|---|\n${rows}`);

  test('of the lever mapping say how an agenda bears on a lever', () => {
    const result = importWiki(
      [table('| L9 수송 에너지 효율 | 직접 | 글 |\n| L10 수송 전기화 | 간접 | 직접 보지는 않음 |')],
      OPTIONS,
    );
    expect(metaOf(result).levers).toEqual([
      { lever: 'l9', relation: 'direct' },
      { lever: 'l10', relation: 'indirect' },
    ]);
    expect(textOf(result, 'agendas/grid/ko.md')).toContain('| [L9 수송 에너지 효율](lever:l9) |');
  });

  test('of the lever mapping lose nothing in silence', () => {
    const result = importWiki(
      [table('| L4 바이오에너지 | 직접 | 글 |\n| L8 | 모름 | 글 |')],
      OPTIONS,
    );
    expect(lossesOf(result, 'import/lever-conflict')).toEqual([['L4 바이오에너지', 15]]);
    expect(lossesOf(result, 'import/unplaced-lever')).toEqual([['L8', 16]]);
  });
});

describe('what other programs write', () => {
  test('a picture in wiki brackets is a picture, not a link with a mark before it', () => {
    const result = importWiki([page('앞 ![[map.png|지도]] 뒤\n\n![[map.png]]')], OPTIONS);
    expect(textOf(result, 'agendas/grid/ko.md')).toBe('앞 지도 뒤\n\nmap.png');
    expect(lossesOf(result, 'import/picture').map(([actual]) => actual)).toEqual([
      '![[map.png|지도]]',
      '![[map.png]]',
    ]);
    expect(lossesOf(result, 'import/unknown-target')).toEqual([]);
  });

  test('a short title has a place', () => {
    const result = importWiki([page('글.', { front: 'shortTitle: 짧은 제목\n' })], OPTIONS);
    expect(lossesOf(result, 'import/unknown-field')).toEqual([]);
    expect(result.files.find(({ path }) => path.endsWith('ko.md'))?.text).toContain(
      'shortTitle: 짧은 제목',
    );
  });

  test('ministries in one line are the same list in both languages', () => {
    const result = importWiki(
      [
        page('글.', { front: 'ministries: "국토교통부, 환경부"\n' }),
        page('Text.', {
          locale: 'en',
          front:
            'ministries: "Ministry of Land, Infrastructure and Transport, Ministry of Environment"\n',
        }),
      ],
      OPTIONS,
    );
    expect(metaOf(result).ministries).toEqual([
      { organisation: 'molit' },
      { organisation: 'mcee' },
    ]);
    expect(lossesOf(result, 'import/differing-field')).toEqual([]);
    expect(lossesOf(result, 'import/rejoined-list')).toEqual([]);
  });

  test('a slug that cannot be an address is said, and the source keeps the address it has', () => {
    const file = page('글.', { slug: '물 관리' });
    const result = importWiki([file], OPTIONS);
    expect(lossesOf(result, 'import/unknown-value')).toEqual([['물 관리', 3]]);
    const [source] = metaOf(result, 'mul-gwalli').sources as { url: string }[];
    expect(decodeURI(source?.url ?? '')).toBe('https://climate-assembly.org/ko/agenda/물 관리/');
  });

  test('the whole name of an unknown law is named, with its article', () => {
    const text =
      'Under Article 19 of the Framework Act on Water Management and Article 33(1)2 of the River Act.';
    const result = importWiki([page('글.'), page(text, { locale: 'en' })], OPTIONS);
    expect(lossesOf(result, 'import/unknown-statute').map(([actual]) => actual)).toEqual([
      'Framework Act on Water Management',
      'River Act',
    ]);
    expect(lossesOf(result, 'import/uncertain-mention').map(([actual]) => actual)).toEqual([
      'Article 19',
      'Article 33(1)2',
    ]);
  });
});

test.each([
  ['1.10', '"1.10"'],
  ['08', '"08"'],
  ['2026', '"2026"'],
  ['&기업 글', '"&기업 글"'],
  ['!중요 글', '"!중요 글"'],
  ['yes', 'yes'],
])('a title %s keeps what is written', (written, expected) => {
  const { path, text } = page('글.');
  const file = { path, text: text.replace('title: grid', `title: ${written}`) };
  const made = importWiki([file], OPTIONS).files.find((each) => each.path.endsWith('ko.md'));
  expect(made?.text.split('\n')[1]).toBe(`title: ${expected}`);
});

describe('a wiki link', () => {
  const there = page('## 쟁점 {#issues}\n\n글.', { number: 4, slug: 'rail' });

  test.each([
    ['[[04-rail#쟁점]]', '[](agenda:rail#issues)'],
    ['[[04-rail#쟁점|그 절]]', '[그 절](agenda:rail#issues)'],
    ['[[04-rail|]]', '[](agenda:rail)'],
    ['[[04-rail||둘]]', '[둘](agenda:rail)'],
    ['\\[[04-rail]]', '\\[[04-rail]]'],
    ['[글 [[04-rail|철도]]](https://a.kr/)', '[글 철도](https://a.kr/)'],
  ])('%s is %s', (written, expected) => {
    expect(convert(written, there)).toBe(expected);
  });

  test.each(['[[04-rail#없음]]', '[[04-rail^블록]]', '[[04-rail#^b1]]'])(
    '%s leads to the page, and what it led to there is told',
    (written) => {
      const { losses } = importWiki([page(written), there], OPTIONS);
      const told = losses.filter(({ rule }) => rule === 'import/unknown-target');
      expect(told).toMatchObject([{ variant: 'fragment', actual: written }]);
      expect(convert(written, there)).toBe('[](agenda:rail)');
    },
  );

  test('to a heading of its own page stays on it', () => {
    expect(convert('## 쟁점 {#issues}\n\n[[#쟁점]]')).toContain('[](#issues)');
  });
});

/** Obsidian, MediaWiki, DokuWiki: what their manuals call markup, and what is prose. */
describe('marks of other systems', () => {
  const told = (body: string) =>
    lossesOf(importWiki([page(body)], OPTIONS), 'import/unknown-syntax');

  test.each([
    '블록 ^abc123',
    '글에서 #태그 하나',
    '인라인^[주석 글입니다]',
    '== 제목 ==',
    '====== 제목 ======',
    "'''굵게'''",
    '//기울임//',
    '{{틀:알림}}',
    '{| class="wikitable"',
    '[https://a.kr 이름]',
    ':: 들여 쓴 줄',
    '끝난 줄 \\\\',
    '((각주 글))',
    '~~NOTOC~~',
    '[누름][없는 이름]',
  ])('%s are told', (body) => {
    expect(told(body)).toHaveLength(1);
  });

  test.each(['C#과 F#', '#3 의제와 R&D', 'a: 나', '10:30에 //', '\\# 글', '값^2'])(
    '%s is prose',
    (body) => {
      expect(told(body)).toEqual([]);
    },
  );

  test('a reference without an address keeps its brackets', () => {
    expect(convert('[누름][없는 이름]')).toBe('\\[누름\\]\\[없는 이름\\]');
  });
});
