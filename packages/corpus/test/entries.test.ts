import { describe, expect, it } from 'vitest';
import { placed } from '../src/index.js';
import { brief, build, draftOf } from './corpus.js';

const found = (...drafts: Parameters<typeof build>[0]) => brief(build(drafts).findings);

describe('entries', () => {
  it('are sorted by id, whatever the order they were read in', () => {
    const drafts = [draftOf('doc/b', { ko: '나' }), draftOf('agenda/c', { ko: '다' })];
    const ids = (list: typeof drafts) => build(list).value.entries.map(({ id }) => id);
    expect(ids(drafts)).toEqual(['agenda/c', 'doc/b']);
    expect(ids([...drafts].reverse())).toEqual(['agenda/c', 'doc/b']);
  });

  it('take the id of meta.yaml in both languages, whatever the folder is called', () => {
    const meta = { aliases: ['old'] };
    const draft = draftOf('doc/old', { folder: 'docs/new', ko: '글', en: 'Text', meta });
    const { value, findings } = build([draft]);
    expect(findings).toEqual([]);
    expect(value.entries[0]).toMatchObject({
      id: 'doc/old',
      slug: 'new',
      translations: { ko: { id: 'doc/old' }, en: { id: 'doc/old' } },
    });
  });

  it('in a folder with another name keep their old address by an alias', () => {
    const moved = (meta: Readonly<Record<string, unknown>>) => {
      const draft = draftOf('doc/old', { folder: 'docs/new', ko: '글', meta });
      const metaSpans = { '/id': { start: { line: 1, column: 5 }, end: { line: 1, column: 12 } } };
      return build([{ ...draft, metaSpans }]).findings;
    };
    expect(moved({})).toMatchObject([
      {
        rule: 'corpus/lost-address',
        actual: 'new',
        expected: 'old',
        span: { start: { line: 1 } },
        fix: [{ span: { start: { column: 12 }, end: { column: 12 } }, text: '\naliases: [old]' }],
      },
    ]);
    expect(moved({ aliases: ['older'] })[0]?.fix).toBeUndefined();
    expect(moved({ aliases: ['old'] })).toEqual([]);
    expect(moved({ lifecycle: 'draft' })).toEqual([]);
  });

  it('survive JSON', () => {
    const { value } = build([draftOf('doc/a', { ko: '[](term:ndc)', en: '[](term:ndc)' })]);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });

  it.each([['a'], ['z']])(
    'with one id: the folder called so keeps it, though %s stands before or behind it',
    (slug) => {
      const twin = draftOf('agenda/m', { folder: `agendas/${slug}`, ko: '둘' });
      const related = { ko: '글', meta: { related: ['agenda/m'] } };
      const own = draftOf('agenda/m', { ko: '하나', meta: { related: ['agenda/n'] } });
      const { value, findings } = build([twin, draftOf('agenda/n', related), own]);
      expect(value.entries.map(({ folder }) => folder)).toEqual(['agendas/m', 'agendas/n']);
      expect(findings).toMatchObject([
        {
          rule: 'corpus/duplicate-id',
          path: `agendas/${slug}/meta.yaml`,
          actual: 'agenda/m',
          values: { folder: `agendas/${slug}`, target: 'agendas/m' },
          related: [{ path: 'agendas/m/meta.yaml' }],
        },
      ]);
    },
  );

  it('with one id are both left out where neither folder is called so, and nobody else is blamed', () => {
    const twins = ['a', 'b'].map((slug) => draftOf('doc/m', { folder: `docs/${slug}`, ko: '글' }));
    const { value, findings } = build([...twins, draftOf('doc/n', { ko: '[가](doc:m)' })]);
    expect(value.entries.map(({ id }) => id)).toEqual(['doc/n']);
    expect(brief(findings)).toEqual([
      ['duplicate-id', 'docs/a/meta.yaml', 'doc/m'],
      ['duplicate-id', 'docs/b/meta.yaml', 'doc/m'],
    ]);
  });

  it('whose id names another kind than their folder are reported', () => {
    expect(found(draftOf('doc/x', { folder: 'agendas/x', ko: '글' }))).toEqual([
      ['id-folder', 'agendas/x/meta.yaml', 'doc/x'],
    ]);
  });
});

describe('addresses', () => {
  it('may be an alias that nobody else has', () => {
    expect(found(draftOf('doc/a', { ko: '글', meta: { aliases: ['b'] } }))).toEqual([]);
  });

  it('of another document cannot be an alias', () => {
    const one = draftOf('doc/a', { ko: '글', meta: { aliases: ['b'] } });
    expect(found(one, draftOf('doc/b', { ko: '글' }))).toEqual([
      ['duplicate-slug', 'docs/a/meta.yaml', 'doc/b'],
    ]);
  });

  it('cannot be the alias of two documents, but of two kinds', () => {
    const alias = { ko: '글', meta: { aliases: ['old'] } };
    expect(found(draftOf('doc/a', alias), draftOf('doc/b', alias))).toEqual([
      ['duplicate-slug', 'docs/b/meta.yaml', 'doc/old'],
    ]);
    expect(found(draftOf('doc/a', alias), draftOf('paper/b', alias))).toEqual([]);
  });
});

describe('agendas', () => {
  const numbered = (slug: string, number: number) =>
    draftOf(`agenda/${slug}`, { ko: '글', meta: { number } });

  it('with one number are both reported, each naming the other', () => {
    const { findings } = build([numbered('a', 3), numbered('b', 3), numbered('c', 4)]);
    expect(findings.map(({ rule, path, values }) => [rule, path, values])).toEqual([
      ['corpus/duplicate-number', 'agendas/a/meta.yaml', { actual: '3', target: 'agenda/b' }],
      ['corpus/duplicate-number', 'agendas/b/meta.yaml', { actual: '3', target: 'agenda/a' }],
    ]);
  });
});

describe('languages', () => {
  it('that meta.yaml claims must be there', () => {
    const locales = { locales: ['ko', 'en'] };
    expect(found(draftOf('doc/a', { ko: '글', meta: locales }))).toEqual([
      ['claimed-translation', 'docs/a/meta.yaml', 'en.md'],
    ]);
    expect(found(draftOf('doc/a', { ko: '글', en: 'Text', meta: locales }))).toEqual([]);
  });

  it('whose file could not be read are not missing: their own finding says enough', () => {
    const meta = { locales: ['ko', 'en'] };
    expect(found(draftOf('doc/a', { ko: '글', broken: ['en'], meta }))).toEqual([]);
    expect(found(draftOf('doc/a', { en: 'Text', broken: ['ko'] }))).toEqual([]);
  });

  it('need the source, in the language that meta.yaml or narani.yaml names', () => {
    expect(found(draftOf('doc/a', { en: 'Text' }))).toEqual([
      ['missing-source', 'docs/a/meta.yaml', 'ko.md'],
    ]);
    const ko = '---\ntitle: 글\ntranslation: { mode: mirror }\n---\n\n글\n';
    expect(found(draftOf('doc/a', { ko, meta: { source: 'en' } }))).toEqual([
      ['missing-source', 'docs/a/meta.yaml', 'en.md'],
    ]);
  });

  it('that are a translation say in what mode, and the source does not', () => {
    const en = '---\ntitle: Text\n---\n\nText\n';
    const ko = '---\ntitle: 글\ntranslation: { mode: mirror }\n---\n\n글\n';
    expect(build([draftOf('doc/a', { ko, en })]).findings).toMatchObject([
      { rule: 'corpus/translation-mode', path: 'docs/a/en.md' },
      { rule: 'corpus/source-translation', path: 'docs/a/ko.md' },
    ]);
  });
});

describe('figures', () => {
  const figure = (id: string, file: string) => ({ id, file });
  const shown = '![막대](figure:map)';

  it('that are declared, there and shown are silent', () => {
    const meta = { figures: [figure('map', 'map.svg')] };
    expect(found(draftOf('doc/a', { ko: shown, meta, files: ['map.svg'] }))).toEqual([]);
  });

  it('are reported where the file is absent, in either language', () => {
    const meta = { figures: [{ id: 'map', files: { ko: 'map.ko.svg', en: 'map.en.svg' } }] };
    expect(found(draftOf('doc/a', { ko: shown, meta, files: ['map.ko.svg'] }))).toEqual([
      ['missing-figure', 'docs/a/meta.yaml', 'map.en.svg'],
    ]);
  });

  it('are blamed at the name of the file that is absent', () => {
    const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 2 } });
    const draft = draftOf('doc/a', {
      ko: shown,
      meta: { figures: [{ id: 'map', files: { ko: 'map.ko.svg', en: 'map.en.svg' } }] },
      files: ['map.ko.svg'],
    });
    const metaSpans = { '/figures/0': at(9), '/figures/0/files/en': at(12) };
    expect(build([{ ...draft, metaSpans }]).findings.map(({ span }) => span?.start.line)).toEqual([
      12,
    ]);
  });

  it('cannot lie outside the folder, nor be a name that every object has', () => {
    const meta = { figures: [figure('map', '../../secret.svg'), figure('own', 'constructor')] };
    expect(found(draftOf('doc/a', { ko: `${shown}\n\n![가](figure:own)`, meta }))).toEqual([
      ['missing-figure', 'docs/a/meta.yaml', '../../secret.svg'],
      ['missing-figure', 'docs/a/meta.yaml', 'constructor'],
    ]);
  });

  it.each(['a.pdf', 'a.gif', 'a.tiff', 'a.svgz', 'a.html'])('cannot be %s', (name) => {
    const meta = { figures: [figure('map', name)] };
    expect(build([draftOf('doc/a', { ko: shown, meta, files: [name] })]).findings).toMatchObject([
      { rule: 'corpus/missing-figure', variant: 'format', actual: name },
    ]);
  });

  it('are reported where the text shows one that is not declared', () => {
    expect(found(draftOf('doc/a', { ko: shown }))).toEqual([
      ['missing-figure', 'docs/a/ko.md', 'figure:map'],
    ]);
  });

  it('are found where they stand in a quote or a list', () => {
    const meta = { figures: [figure('map', 'map.svg')] };
    const ko = `> ${shown}\n\n- 글\n\n  ![가](figure:other)`;
    expect(found(draftOf('doc/a', { ko, meta, files: ['map.svg'] }))).toEqual([
      ['missing-figure', 'docs/a/ko.md', 'figure:other'],
    ]);
  });

  it('are reported where no text shows them, unless no text could be read', () => {
    const meta = { figures: [figure('map', 'map.svg')] };
    const files = ['map.svg'];
    expect(found(draftOf('doc/a', { ko: '글', meta, files }))).toEqual([
      ['unused-figure', 'docs/a/meta.yaml', 'map'],
    ]);
    expect(found(draftOf('doc/a', { broken: ['ko'], meta, files }))).toEqual([]);
  });
});

describe('annexes', () => {
  const annex = (file?: string) => ({
    meta: {
      annexes: [{ id: 'study', title: { ko: '연구', en: 'Study' }, ...(file ? { file } : {}) }],
    },
  });

  it.each(['data.csv', 'report.docx', 'macros.docm', 'page.html', 'a.svgz', 'data'])(
    'are refused as %s, which nobody can verify, even where it lies there',
    (name) => {
      const there = { ...annex(name), files: [name] };
      expect(build([draftOf('paper/a', { ko: '글', ...there })]).findings).toMatchObject([
        { rule: 'corpus/missing-annex', variant: 'format', actual: name },
      ]);
    },
  );

  it('may lie beside the paper, or nowhere where no file is named', () => {
    const there = { ...annex('study.pdf'), files: ['study.pdf'] };
    expect(found(draftOf('paper/a', { ko: '글', ...there }))).toEqual([]);
    expect(found(draftOf('paper/a', { ko: '글', ...annex() }))).toEqual([]);
  });

  it('are reported where the file named is absent', () => {
    expect(found(draftOf('paper/a', { ko: '글', ...annex('study.pdf') }))).toEqual([
      ['missing-annex', 'papers/a/meta.yaml', 'study.pdf'],
    ]);
  });
});

describe('placed', () => {
  const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 1 } });

  it('gives the value’s own place, or the nearest that holds it', () => {
    const spans = { '': at(1), '/figures': at(5), '/figures/0': at(6) };
    expect(placed('p', spans, '/figures/0').span?.start.line).toBe(6);
    expect(placed('p', spans, '/figures/1/file').span?.start.line).toBe(5);
    expect(placed('p', spans, '/aliases/0').span?.start.line).toBe(1);
    expect(placed('p', {}, '/aliases/0')).toEqual({ path: 'p' });
  });
});
