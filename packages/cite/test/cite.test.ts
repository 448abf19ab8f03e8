/** English forms against citeproc with the styles' own files; the others against what was written by hand after the manuals. */
import { readFileSync } from 'node:fs';
import CSL from 'citeproc';
import { describe, expect, it } from 'vitest';
import { cite, type Person, textOf, type Work } from '../src/index.js';

const read = (name: string) => readFileSync(new URL(`styles/${name}`, import.meta.url), 'utf8');
const LOCALE = read('locales-en-US.xml');
const STYLES = {
  apa: read('apa.csl'),
  mla: read('modern-language-association.csl'),
  chicago: read('chicago-notes-bibliography-17th-edition.csl'),
};

const person = (sorted: string): Person => ({ name: sorted, sorted });
const PAGE: Work = {
  key: 'agenda.local.en',
  type: 'webpage',
  locale: 'en',
  title: 'From national to local',
  authors: [person('Seo, Jaehong')],
  romanised: [person('Seo, Jaehong')],
  container: 'Climate Assembly Archive',
  date: '2026-11-27',
  address: 'https://wiki.example/en/agenda/local/',
};
const by = (...romanised: Person[]): Partial<Work> => ({ romanised, authors: romanised });
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => person(`Family${index}, Given${index}`));

const WORKS: Readonly<Record<string, Partial<Work>>> = {
  'one author': {},
  'two authors, one with two given names': by(person('Park, Chang Sug'), person('Kim, Sang-gyu')),
  'three authors, one of them an office': by(person('Dupont, Jean-Paul'), person('Lee, Jin-woo'), {
    name: 'Ministry of Environment',
  }),
  'eight authors': by(...people(8)),
  'eleven authors': by(...people(11)),
  'twenty-one authors': by(...people(21)),
  'no author': by(),
  'a question': { title: 'Who pays for the grid?' },
  'a title in two parts': { title: 'Heat and the city: a plan for 2035 and what it costs' },
  'a title with words in quotation marks': { title: 'What “net zero” means' },
  'a title that ends with quotation marks': { title: 'The end of “business as usual”' },
  'a title with small words at both ends': { title: 'In the name of what we stand for' },
  'a title with capitals and hyphens': { title: 'the IPCC, long-term plans and the EU’s ETS' },
  'a day in May': { date: '2026-05-01' },
  'a day in September': { date: '2026-09-30' },
  'a report': { type: 'report', title: 'Progress on low carbon cities', number: 'NEA/24/1' },
  'a report without an author': { type: 'report', ...by(), number: 'NEA/24/1' },
  'a report without a number': { type: 'report', title: 'Is it enough?' },
};

/** citeproc with a style, for one record after the other: reading a style takes a second. */
function reader(style: keyof typeof STYLES): (work: Work) => string {
  let item: { id: string };
  const system = { retrieveLocale: () => LOCALE, retrieveItem: () => item };
  const engine = new CSL.Engine(system, STYLES[style], 'en-US');
  engine.setOutputFormat('text');
  // The record is the one that we hand out: it is held by this too.
  return (work) => {
    [item] = JSON.parse(formOf(work, 'csl'));
    engine.updateItems([item.id]);
    return engine.makeBibliography()[1].join('').trim();
  };
}

function formOf(work: Work, form: string, accessed?: string): string {
  const found = cite(work, work.locale).find((each) => each.form === form);
  return textOf(found?.runs ?? [], accessed);
}

describe.each(['apa', 'mla', 'chicago'] as const)('%s', (style) => {
  const byCiteproc = reader(style);
  it.each(Object.entries(WORKS))('cites %s as citeproc does', (name, changes) => {
    const work = { ...PAGE, ...changes, key: name };
    expect(formOf(work, style)).toBe(byCiteproc(work));
  });
});

const KOREAN: Work = {
  ...PAGE,
  key: 'agenda.local.ko',
  locale: 'ko',
  title: '국가에서 지역으로',
  english: 'From national to local',
  authors: [{ name: '서재홍', sorted: '서재홍' }],
  container: '기후시민회의 자료집',
  address: 'https://wiki.example/ko/agenda/local/',
};

describe('a Korean text', () => {
  it('is cited in Korean with the day of reading', () => {
    expect(formOf(KOREAN, 'korean', '2026-12-03')).toBe(
      '서재홍(2026. 11. 27.), 「국가에서 지역으로」, 기후시민회의 자료집, https://wiki.example/ko/agenda/local/ (접속일: 2026. 12. 3.)',
    );
    expect(formOf({ ...KOREAN, authors: [] }, 'korean')).toBe(
      '「국가에서 지역으로」(2026. 11. 27.), 기후시민회의 자료집, https://wiki.example/ko/agenda/local/',
    );
  });

  it('keeps its title in other styles, with what it means', () => {
    expect(['apa', 'mla', 'chicago'].map((form) => formOf(KOREAN, form, '2026-12-03'))).toEqual([
      'Seo, J. (2026, November 27). 국가에서 지역으로 [From national to local]. 기후시민회의 자료집. https://wiki.example/ko/agenda/local/',
      'Seo, Jaehong. “국가에서 지역으로” [From national to local]. 기후시민회의 자료집, 27 Nov. 2026, https://wiki.example/ko/agenda/local/. Accessed 3 Dec. 2026.',
      'Seo, Jaehong. “국가에서 지역으로” [From national to local]. 기후시민회의 자료집, November 27, 2026. https://wiki.example/ko/agenda/local/.',
    ]);
  });

  it('comes first in the form of its readers', () => {
    const order = (reader: 'ko' | 'en') => cite(KOREAN, reader).map(({ form }) => form);
    expect(order('ko').slice(0, 2)).toEqual(['korean', 'apa']);
    expect(order('en').slice(0, 4)).toEqual(['apa', 'mla', 'chicago', 'korean']);
  });
});

describe('a record', () => {
  it('is BibTeX in which nothing is a command', () => {
    const work = { ...PAGE, title: '100% & more_#1 {x} \\y ~^$', container: 'A & B' };
    expect(formOf(work, 'bibtex', '2026-12-03')).toBe(`@misc{agenda.local.en,
  author = {Seo, Jaehong},
  title = {{100\\% \\& more\\_\\#1 \\{x\\} \\textbackslash{}y \\textasciitilde{}\\textasciicircum{}\\$}},
  howpublished = {A \\& B},
  year = {2026},
  month = nov,
  langid = {english},
  url = {https://wiki.example/en/agenda/local/},
  urldate = {2026-12-03}
}`);
    expect(formOf(KOREAN, 'bibtex')).toContain('author = {{서재홍}}');
  });

  it('is RIS of one line a field', () => {
    expect(formOf({ ...PAGE, type: 'report', number: 'NEA/1' }, 'ris', '2026-12-03')).toBe(
      [
        ...['TY  - RPRT', 'AU  - Seo, Jaehong', 'TI  - From national to local'],
        ...['PB  - Climate Assembly Archive', 'SN  - NEA/1', 'PY  - 2026', 'DA  - 2026/11/27'],
        ...['LA  - en', 'ID  - agenda.local.en', 'UR  - https://wiki.example/en/agenda/local/'],
        ...['Y2  - 2026/12/03', 'ER  - '],
      ].join('\n'),
    );
  });

  it('is CSL-JSON with and without the day of reading', () => {
    expect(JSON.parse(formOf(KOREAN, 'csl', '2026-12-03'))).toEqual([
      {
        ...{ id: 'agenda.local.ko', type: 'webpage', author: [{ literal: '서재홍' }] },
        ...{ title: '국가에서 지역으로', 'container-title': '기후시민회의 자료집', language: 'ko' },
        ...{ issued: { 'date-parts': [[2026, 11, 27]] }, URL: KOREAN.address },
        accessed: { 'date-parts': [[2026, 12, 3]] },
      },
    ]);
    expect(JSON.parse(formOf({ ...KOREAN, title: '</script> "x" \\' }, 'csl'))[0].title).toBe(
      '</script> "x" \\',
    );
  });
});
