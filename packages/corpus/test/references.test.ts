import { describe, expect, it } from 'vitest';
import { brief, build, draftOf, REGISTRIES } from './corpus.js';

const found = (...drafts: Parameters<typeof build>[0]) => build(drafts).findings;
const agenda = (ko: string, meta: Record<string, unknown> = {}) =>
  draftOf('agenda/one', { ko, meta });

const AWAY_TITLE = { ko: '먼 곳', en: 'Far away' };
const AWAY_ENTRY = { number: 14, title: AWAY_TITLE, source: { title: AWAY_TITLE } };
const AWAY = { ...REGISTRIES, elsewhere: { 'agenda/away': AWAY_ENTRY } };

describe('references', () => {
  it('are all found where everything they name is there', () => {
    const text =
      '[가](organisation:ministry) [나](person:kim) [다](statute:act) [라](lever:solar) [마](tool:model) [바](term:ndc) [사](fact:people) [아](doc:two)';
    expect(found(agenda(text), draftOf('doc/two', { ko: '글' }))).toEqual([]);
  });

  it('are reported at their line where nothing has their id', () => {
    const [first, ...rest] = found(agenda('글.\n\n[없음](paper:nowhere-at-all)'));
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      rule: 'corpus/unknown-reference',
      path: 'agendas/one/ko.md',
      actual: 'paper:nowhere-at-all',
      span: { start: { line: 7 } },
    });
    expect(first).not.toHaveProperty('variant');
  });

  it('are offered the nearest name, in the form they were written in', () => {
    const wrong = agenda('[가](doc:secnd)', { related: ['agenda/secnd'], authors: ['kin'] });
    const others = [draftOf('doc/second', { ko: '글' }), draftOf('agenda/second', { ko: '글' })];
    expect(
      build([wrong, ...others]).findings.map(({ actual, expected }) => [actual, expected]),
    ).toEqual([
      ['doc:secnd', 'doc:second'],
      ['agenda/secnd', 'agenda/second'],
      ['kin', 'kim'],
    ]);
  });

  it('are offered no name that only shares its kind', () => {
    expect(found(agenda('[가](organisation:nasa)'))[0]).not.toHaveProperty('expected');
    expect(found(agenda('[가](person:lee)'))[0]).not.toHaveProperty('expected');
  });

  it('to a document whose meta.yaml is broken are not blamed', () => {
    const { meta: _meta, ...broken } = draftOf('doc/two', { ko: '글' });
    expect(found(agenda('[나](doc:two)'), broken)).toEqual([]);
  });

  it('to a registry that could not be read are not blamed', () => {
    const registries = { ...REGISTRIES, terms: {} };
    const drafts = [agenda('[가](term:ndc) [나](person:nobody)')];
    const { findings } = build(drafts, { registries, unread: ['terms'] });
    expect(findings.map(({ actual }) => actual)).toEqual(['person:nobody']);
  });

  it('lead to documents without a page here, which have no sections', () => {
    const text = '[](agenda:away) [나](agenda:away#issues) [다](agenda:awya)';
    const { findings, value } = build([agenda(text)], { registries: AWAY });
    expect(brief(findings)).toEqual([
      ['unknown-fragment', 'agendas/one/ko.md', 'issues'],
      ['unknown-reference', 'agendas/one/ko.md', 'agenda:awya'],
    ]);
    expect(findings[1]).toMatchObject({ expected: 'agenda:away' });
    expect(value.usedIn).toEqual({ 'agenda/away': ['agenda/one'] });
    expect(JSON.stringify(value.entries[0]?.translations.ko?.tree)).toContain('먼 곳');
  });

  it('to documents elsewhere are not blamed while that registry cannot be read', () => {
    const drafts = [agenda('[가](agenda:away)')];
    expect(build(drafts, { unread: ['elsewhere'] }).findings).toEqual([]);
  });

  it('are told where a document has the number that the registry keeps elsewhere', () => {
    const places = { path: 'registry/elsewhere.yaml', spans: {} };
    const drafts = [draftOf('agenda/two', { ko: '글', meta: { number: 14 } })];
    const strange = { ...AWAY, elsewhere: { ...AWAY.elsewhere, 'agneda/x': AWAY_ENTRY } };
    const parts = { registries: strange, registryPlaces: { elsewhere: places } };
    expect(brief(build(drafts, parts).findings)).toEqual([
      ['duplicate-number', 'registry/elsewhere.yaml', '14'],
      ['unknown-kind', 'registry/elsewhere.yaml', 'agneda'],
    ]);
  });

  it.each([
    ['authors', { authors: ['nobody-here'] }],
    ['a notice', { notice: 'nobody-here' }],
    ['ministries', { ministries: [{ organisation: 'nobody-here', role: 'lead' }] }],
    ['levers', { levers: [{ lever: 'nobody-here', effect: 'direct' }] }],
    ['statutes', { statutes: [{ statute: 'nobody-here' }] }],
  ])('in the field %s of meta.yaml are checked', (_name, meta) => {
    expect(brief(found(agenda('글', meta)))).toEqual([
      ['unknown-reference', 'agendas/one/meta.yaml', 'nobody-here'],
    ]);
  });

  it.each([
    ['meeting', { agendas: ['agenda/nowhere'] }],
    ['session', { organisations: ['agenda/nowhere'] }],
    ['meeting', { items: [{ presenters: ['agenda/nowhere'] }] }],
    ['session', { items: [{ papers: ['agenda/nowhere'] }] }],
    ['paper', { session: 'agenda/nowhere' }],
    ['paper', { submitters: ['agenda/nowhere'] }],
    ['article', { people: ['agenda/nowhere'] }],
  ])('of a %s are checked: %o', (kind, meta) => {
    expect(found(draftOf(`${kind}/x`, { ko: '글', meta }))).toMatchObject([
      { rule: 'corpus/unknown-reference', actual: 'agenda/nowhere' },
    ]);
  });

  it('of translators are checked at their place in the front matter', () => {
    const en = `---\ntitle: One\ntranslation:\n  mode: mirror\n  translators:\n    - person: nobody\n---\n\nText.\n`;
    const findings = found(draftOf('agenda/one', { ko: '글', en }));
    expect(brief(findings)).toEqual([['unknown-reference', 'agendas/one/en.md', 'nobody']]);
    expect(findings[0]?.span?.start.line).toBe(6);
  });

  it('between registries are checked at their place', () => {
    const start = { line: 4, column: 9 };
    const people = {
      kim: { name: { ko: '김', en: 'Kim' }, organisation: 'minstry' },
    } as unknown as typeof REGISTRIES.people;
    const { findings } = build([], {
      registries: { ...REGISTRIES, people },
      registryPlaces: {
        people: {
          path: 'registry/people.yaml',
          spans: { '/entries/kim/organisation': { start, end: start } },
        },
      },
    });
    expect(findings).toMatchObject([
      { path: 'registry/people.yaml', actual: 'minstry', expected: 'ministry', span: { start } },
    ]);
  });
});

describe('fragments', () => {
  const paper = draftOf('paper/two', { ko: '## 배경 {#background}\n\n1. 하나\n\n2. 둘' });

  it.each([
    ['a section', 'paper:two#background'],
    ['a numbered paragraph', 'paper:two#p2'],
    ['an article', 'statute:act#11'],
    ['an article with a branch', 'statute:act#19-2'],
  ])('of %s are found', (_name, target) => {
    expect(found(agenda(`[가](${target})`), paper)).toEqual([]);
  });

  it.each([
    ['a section', 'paper:two#issues', 'issues'],
    ['a numbered paragraph', 'paper:two#p3', 'p3'],
    ['an article', 'statute:act#99', '99'],
    ['an article without its branch', 'statute:act#19', '19'],
    ['a term, which has no parts', 'term:ndc#one', 'one'],
  ])('that %s does not have are reported', (_name, target, actual) => {
    expect(brief(found(agenda(`[가](${target})`), paper))).toEqual([
      ['unknown-fragment', 'agendas/one/ko.md', actual],
    ]);
  });

  it('may stand in one language alone: an anchor of either is enough', () => {
    const both = draftOf('doc/two', { ko: '## 가 {#ga}', en: '## A {#a}' });
    expect(found(agenda('[가](doc:two#a) [나](doc:two#ga)'), both)).toEqual([]);
  });

  it('are checked in the articles of meta.yaml too', () => {
    const statutes = [{ statute: 'act', articles: ['11', '12'] }];
    expect(brief(found(agenda('글', { statutes })))).toEqual([
      ['unknown-fragment', 'agendas/one/meta.yaml', '12'],
    ]);
  });
});

describe('links within a page', () => {
  it('are silent where they lead to anything that the page has', () => {
    const items = [{ id: 'opening', kind: 'opening', title: { ko: '개회', en: 'Opening' } }];
    const text =
      '## 가 {#ga}\n\n[가](#ga) [나](#) [다](#fn-1) [라](#figure-map) [마](#item-opening) [바](#page-main) [사](#%EA%B0%80)[^1]\n\n## 가\n\n![막대](figure:map)\n\n[^1]: 주.\n';
    const figures = [{ id: 'map', file: 'map.svg' }];
    const session = draftOf('session/a', {
      ko: text,
      files: ['map.svg'],
      meta: { items, figures },
    });
    expect(found(session)).toEqual([]);
    const list = draftOf('paper/a', { ko: '1. 하나\n\n2. 둘 [가](#p1)\n' });
    expect(found(list)).toEqual([]);
  });

  it('are reported where the page has no such place, in a definition too', () => {
    const text = '## 가 {#ga}\n\n[가](#nofrag) [나](#p1) [다](#fn-1) [라][x]\n\n[x]: #none\n';
    expect(brief(found(draftOf('doc/a', { ko: text })))).toEqual([
      ['unknown-fragment', 'docs/a/ko.md', 'nofrag'],
      ['unknown-fragment', 'docs/a/ko.md', 'p1'],
      ['unknown-fragment', 'docs/a/ko.md', 'fn-1'],
      ['unknown-fragment', 'docs/a/ko.md', 'none'],
    ]);
  });
});

describe('relations between agendas', () => {
  const one = agenda('글', { related: ['agenda/two'] });

  it('are silent where both sides name each other', () => {
    const two = draftOf('agenda/two', { ko: '글', meta: { related: ['agenda/one'] } });
    expect(found(one, two)).toEqual([]);
  });

  it('are reported on the side that names, with the other as related', () => {
    expect(found(one, draftOf('agenda/two', { ko: '글' }))).toMatchObject([
      {
        rule: 'corpus/one-way-relation',
        path: 'agendas/one/meta.yaml',
        expected: 'agenda/one',
        related: [{ path: 'agendas/two/meta.yaml' }],
      },
    ]);
  });
});

describe('usedIn', () => {
  it('lists who refers to what, sorted, once, and never oneself', () => {
    const two = draftOf('doc/two', { ko: '[가](term:ndc) [나](doc:two)' });
    const { value } = build([
      agenda('[가](term:ndc) [나](term:ndc) [다](doc:two)', { authors: ['kim'] }),
      two,
    ]);
    expect(value.usedIn).toEqual({
      'doc/two': ['agenda/one'],
      'people/kim': ['agenda/one'],
      'terms/ndc': ['agenda/one', 'doc/two'],
    });
  });
});
