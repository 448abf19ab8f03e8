/** What a change touches: the exact answer, and the one that is given before anything is edited. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from '@narani/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFiles, impactBetween, impactOfPath, openMemory, outputOf } from '../src/index.js';

const bench = new URL('../../../bench/partner-changes/', import.meta.url);
const { START, TODAY, asContent, rename } = await import(new URL('content.mjs', bench).href);
type Files = Record<string, string>;

const PARTNERS = `entries:
  paper: { site: wiki, contact: 'mailto:dev@paper.example', fields: [title, 'meta.ministries[].name'] }
`;
const BEGIN: Files = { ...START, 'partners.yaml': PARTNERS };
const check = (files: Files) => checkFiles(asContent(files), { today: TODAY });
const between = (files: Files) => impactBetween(check(BEGIN), check(files));
const edit = (path: string, from: string | RegExp, to: string): Files => {
  const text = BEGIN[path]?.replace(from, to);
  if (text === undefined || text === BEGIN[path]) throw new Error(`${path} has no ${from}`);
  return { ...BEGIN, [path]: text };
};

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'narani-impact-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function ofPath(path: string) {
  const question = { root: work, output: outputOf(work), today: TODAY };
  const memory = await openMemory(question, 'test');
  const checked = checkFiles(asContent(BEGIN), { today: TODAY, memory });
  return impactOfPath(path, checked, memory);
}

const wiki = ({ sites }: { sites: { site: string }[] }) =>
  sites.find(({ site }) => site === 'wiki');

describe('what changed since a state of content', () => {
  it('is nothing where nothing changed', () => {
    expect(between(BEGIN)).toEqual({ version: 1, sites: [], translations: [], partners: [] });
  });

  it('is told for a figure in a source', () => {
    const impact = between(edit('agendas/water/ko.md', '120곳', '130곳'));
    expect(validate('impact', impact)).toEqual([]);
    expect(wiki(impact)).toMatchObject({
      items: [
        { document: 'agenda/water', language: 'en', changes: ['state'] },
        { document: 'agenda/water', language: 'ko', changes: ['content'] },
      ],
    });
    expect(impact.translations).toEqual([
      { document: 'agenda/water', locale: 'en', before: 'reviewed', after: 'stale fact' },
    ]);
    expect(impact.partners).toEqual([]);
  });

  it('names the partners who read what is other, and the field', () => {
    const path = 'registry/organisations.yaml';
    const impact = between(edit(path, 'Ministry of Environment', 'Ministry of Climate'));
    const read = ['air', 'soil', 'water'].map((name) => ({
      ...{ document: `agenda/${name}`, language: 'en', fields: ['meta.ministries[].name'] },
    }));
    const contact = 'mailto:dev@paper.example';
    expect(impact.partners).toEqual([{ partner: 'paper', contact, site: 'wiki', items: read }]);
    expect(impact.translations).toEqual([]);
  });

  it('follows a document that moves, and one that is gone', () => {
    const moved = between(rename(BEGIN, 'agendas/water', 'agendas/rivers'));
    expect(wiki(moved)).toMatchObject({
      items: expect.arrayContaining([
        { document: 'agenda/water', language: 'ko', changes: expect.arrayContaining(['moved']) },
        { document: 'agenda/soil', language: 'ko', changes: ['affected'] },
      ]),
    });
  });
});

describe('what a file has a part in', () => {
  const EDITS: readonly (readonly [string, Files])[] = [
    ['agendas/water/ko.md', edit('agendas/water/ko.md', '의제 1', '물')],
    ['agendas/water/en.md', edit('agendas/water/en.md', 'Agenda 1', 'Water')],
    ['agendas/water/en.md', edit('agendas/water/en.md', 'the lead', 'a lead')],
    ['agendas/water/meta.yaml', edit('agendas/water/meta.yaml', 'number: 1', 'number: 9')],
    ['agendas/water/meta.yaml', edit('agendas/water/meta.yaml', 'ministry\n', 'other\n')],
    [
      'agendas/water/parity.lock.yaml',
      edit('agendas/water/parity.lock.yaml', /^- .*"issues".*\n/m, ''),
    ],
    ['agendas/water', rename(BEGIN, 'agendas/water', 'agendas/rivers')],
    ['registry/people.yaml#kim', edit('registry/people.yaml', 'Kim Hana', 'Kim Duri')],
    ['registry/notices.yaml', edit('registry/notices.yaml', 'not an', 'no')],
    [
      'registry/organisations.yaml#ministry',
      edit('registry/organisations.yaml', '환경부', '기후부'),
    ],
    ['sites/wiki/site.yaml', edit('sites/wiki/site.yaml', 'ko: wiki', 'ko: 위키')],
  ];

  it.each(EDITS)('holds all that an edit of %s changes', async (path, files) => {
    const [may, did] = [await ofPath(path), between(files)];
    expect(validate('impact', may)).toEqual([]);
    expect(did.sites.length).toBeGreaterThan(0);
    for (const { site, pages, items } of did.sites) {
      const reach = may.sites.find((each) => each.site === site);
      // An address is new where a folder is: its pages were not there to be read.
      const known = pages.filter((page) => !page.includes('rivers'));
      expect(reach?.pages).toEqual(expect.arrayContaining(known));
      const named = items.map(({ document, language }) => ({ document, language }));
      expect(reach?.items).toEqual(expect.arrayContaining(named));
    }
    const keys = (impact: typeof may) =>
      impact.translations.map(({ document, locale }) => `${document}@${locale}`);
    expect(keys(may)).toEqual(expect.arrayContaining(keys(did)));
  });

  it('leaves out what does not read it', async () => {
    const { sites, partners } = await ofPath('registry/organisations.yaml#other');
    expect(partners).toEqual([]);
    expect(sites.flatMap(({ items }) => items)).toEqual([]);
  });
});
