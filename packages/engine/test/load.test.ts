import type { ContentFile } from '@narani/host';
import { DEFAULT_LIMITS } from '@narani/limits';
import type { Finding } from '@narani/model';
import { missingValues } from '@narani/rules';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../src/index.js';
import { createWants } from '../src/wants.js';

const META = `id: doc/one
type: guide
lifecycle: published
licence: CC-BY-4.0
rights: { ko: 나란히, en: Narani }
history:
  - date: 2026-06-01
    class: fact
    note: { ko: 처음, en: First }
`;
const SITE = `name: wiki
title: { ko: 위키, en: Wiki }
tagline: { ko: 글, en: Text }
description: { ko: 글, en: Text }
baseUrl: https://example.org/wiki
locales: [ko, en]
kinds: [doc]
editions: [html]
fallback: show
`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

/** A content folder without a fault: one document in Korean, one site. */
const GOOD: Readonly<Record<string, string>> = {
  'docs/one/ko.md': '---\ntitle: 글\n---\n\n글.\n',
  'docs/one/meta.yaml': META,
  'narani.yaml': 'locales: [ko, en]\nsourceLocale: ko\npublisher: { ko: 나란히, en: Narani }\n',
  'sites/wiki/site.yaml': SITE,
};

/** Loads the good folder with some files changed; undefined takes one out, null makes it a link. */
function load(changed: Readonly<Record<string, string | undefined | null>> = {}) {
  const files = Object.entries({ ...GOOD, ...changed }).flatMap(([path, text]): ContentFile[] =>
    text === undefined
      ? []
      : [{ path, bytes: text === null ? undefined : new TextEncoder().encode(text) }],
  );
  const loaded = loadCorpus(files.sort((a, b) => (a.path < b.path ? -1 : 1)));
  expect(loaded.findings.flatMap(missingValues)).toEqual([]);
  return loaded;
}

const brief = (findings: readonly Finding[]) => findings.map(({ rule, path }) => [rule, path]);
const found = (changed: Parameters<typeof load>[0]) => brief(load(changed).findings);

describe('loadCorpus', () => {
  it('reads a good folder without a finding', () => {
    const { value, findings } = load();
    expect(findings).toEqual([]);
    expect(value.corpus?.entries.map(({ id }) => id)).toEqual(['doc/one']);
    expect(value.corpus?.sites.map(({ name }) => name)).toEqual(['wiki']);
    expect([...value.sources.keys()].sort()).toEqual(Object.keys(GOOD).sort());
  });

  it('lets narani.yaml set limits for itself', () => {
    const long = `publisher: { ko: ${'가'.repeat(6000)}, en: Narani }`;
    const config = (limits: string) => ({
      'narani.yaml': `locales: [ko, en]\nsourceLocale: ko\n${long}\n${limits}\n`,
    });
    expect(found(config(''))).toEqual([['limits/exceeded', 'narani.yaml']]);
    expect(found(config('limits: { letters: 10000 }'))).toEqual([]);
    expect(found(config('limits:\n  # Names.\n\n  letters: 10000'))).toEqual([]);
    expect(
      found({ 'narani.yaml': `${GOOD['narani.yaml']}limits: { recordBytes: 9 }\n` }),
    ).toContainEqual(['source/too-large', 'narani.yaml']);
  });

  it.each(['site', 'docs/notes', 'sites/wiki/theme.css/a'])(
    'says of a file that is not read that it has no use: %s',
    (path) => {
      const { findings } = loadCorpus([{ path, bytes: undefined, unread: 1 }]);
      expect(brief(findings)).toContainEqual(['corpus/unknown-file', path]);
    },
  );

  it.each([
    'https://x.example:0',
    'https://x.example:99999',
    'https://x.example/a/../b',
    'https://x.example/%2E%2e/',
    'https://x.example//a',
    'https://.example',
    'https://x.example/?a',
    'https://me@x.example',
    `https://${'a'.repeat(300)}.example`,
  ])('takes no address of a site that browsers would change: %s', (address) => {
    const site = SITE.replace('https://example.org/wiki', address);
    expect(found({ 'sites/wiki/site.yaml': site })).toContainEqual([
      'schema/invalid-value',
      'sites/wiki/site.yaml',
    ]);
  });

  it.each([
    'http://[::1]:8080/',
    'https://x.example/a.b/c',
    'http://127.0.0.1:8080',
    'https://x.example/',
  ])('takes an address of a site: %s', (address) => {
    expect(
      found({ 'sites/wiki/site.yaml': SITE.replace('https://example.org/wiki', address) }),
    ).toEqual([]);
  });

  it('gives no corpus without narani.yaml, and says so once', () => {
    const { value, findings } = load({ 'narani.yaml': undefined });
    expect(value.corpus).toBeUndefined();
    expect(brief(findings)).toEqual([['corpus/missing-config', 'narani.yaml']]);
    expect(found({ 'narani.yaml': 'locales: [ko\n' })).toEqual([['yaml/syntax', 'narani.yaml']]);
  });

  it.each([
    ['docs/one/en-final.md'],
    ['docs/one/notes.txt'],
    ['docs/stray.md'],
    ['drafts/one/ko.md'],
    ['registry/weather.yaml'],
    ['registry/old/terms.yaml'],
    ['sites/wiki/page.html'],
    ['notes.txt'],
  ])('reports %s, which no stage reads', (path) => {
    expect(found({ [path]: '글' })).toEqual([['corpus/unknown-file', path]]);
  });

  it.each([
    ['sites/wiki/package.json'],
    ['docs/one/.gitattributes'],
    ['docs/one/vite.config.mjs'],
    ['evil.sh.ts'],
    ['tsconfig.build.json'],
    ['sites/wiki/PACKAGE.JSON'],
    ['docs/one/Makefile'],
    ['lefthook.yml'],
    ['docs/one/.pre-commit-config.yaml'],
    ['registry/tailwind.config.ts'],
    ['docs/one/run.sh'],
    ['sites/wiki/evil.wasm'],
    ['bunfig.toml'],
  ])('reports %s, which a tool reads', (path) => {
    expect(found({ [path]: '{}' })).toEqual([['corpus/tool-file', path]]);
  });

  it.each([['README.md'], ['LICENSE'], ['sites/wiki/README.md']])('leaves %s to others', (path) => {
    expect(found({ [path]: '글' })).toEqual([]);
  });

  it('reports a text without meta.yaml, and keeps the rest', () => {
    const { value, findings } = load({ 'docs/two/ko.md': GOOD['docs/one/ko.md'] });
    expect(brief(findings)).toEqual([['corpus/missing-meta', 'docs/two/ko.md']]);
    expect(value.corpus?.entries.map(({ id }) => id)).toEqual(['doc/one']);
  });

  it('names each text without meta.yaml by its own name', () => {
    const text = GOOD['docs/one/ko.md'];
    const { findings } = load({ 'docs/two/ko.md': text, 'docs/two/en.md': text });
    expect(findings.map(({ path, actual }) => [path, actual])).toEqual([
      ['docs/two/en.md', 'en.md'],
      ['docs/two/ko.md', 'ko.md'],
    ]);
  });

  it.each([['index.html'], ['Foo Bar%2e'], ['전기요금'], ['-x'], ['a--b'], ['__proto__']])(
    'withholds a folder called %s, which is no address, with one word',
    (name) => {
      const { value, findings } = load({
        [`docs/${name}/ko.md`]: '글',
        [`docs/${name}/meta.yaml`]: META.replace('doc/one', 'doc/two'),
      });
      expect(brief(findings)).toEqual([['corpus/folder-name', `docs/${name}`]]);
      expect(value.corpus?.entries.map(({ id }) => id)).toEqual(['doc/one']);
    },
  );

  it('never reads what is no plain file', () => {
    const links = { 'docs/one/en.md': null, 'docs/one/linked': null, 'docs/one/map.svg': null };
    expect(found(links)).toEqual([
      ['source/not-a-file', 'docs/one/en.md'],
      ['source/not-a-file', 'docs/one/linked'],
      ['source/not-a-file', 'docs/one/map.svg'],
    ]);
  });

  it('tells what it may not read from what is no file, folders too', () => {
    const denied = (path: string): ContentFile => ({ path, bytes: undefined, denied: true });
    const files = Object.entries(GOOD).map(([path, text]) => ({
      path,
      bytes: new TextEncoder().encode(text),
    }));
    const { value, findings } = loadCorpus([
      ...files,
      denied('articles'),
      denied('docs/one/en.md'),
      denied('docs/two'),
    ]);
    expect(brief(findings)).toEqual([
      ['source/unreadable', 'articles'],
      ['source/unreadable', 'docs/two'],
      ['source/unreadable', 'docs/one/en.md'],
    ]);
    expect(value.corpus?.entries.map(({ id }) => id)).toEqual(['doc/one']);
  });

  it('says of a name that is not in UTF-8 that it is none', () => {
    const { findings } = loadCorpus([{ path: 'docs/\u{FFFD}', bytes: undefined, denied: true }]);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'source/unreadable', variant: 'name' }),
    );
  });

  it('gives a file name in decomposed Hangul its usual form, and says so', () => {
    const name = '지도.svg';
    const { value, findings } = load({ [`docs/one/${name.normalize('NFD')}`]: SVG });
    expect(brief(findings)).toEqual([['source/decomposed', `docs/one/${name}`]]);
    expect([...value.pictures.keys()]).toEqual([`docs/one/${name}`]);
  });

  it('shows and withholds a file whose name holds controls', () => {
    expect(found({ 'docs/one/a\u001B\u202Egvs.svg': SVG })).toEqual([
      ['source/control-character', 'docs/one/aU+001BU+202Egvs.svg'],
      ['source/control-character', 'docs/one/aU+001BU+202Egvs.svg'],
    ]);
  });

  it('keeps the bytes of pictures, but not of those that run', () => {
    const { value, findings } = load({
      'docs/one/map.svg': SVG,
      'docs/one/bad.svg': '<svg onload="alert(1)"/>',
    });
    expect([...value.pictures.keys()]).toEqual(['docs/one/map.svg']);
    expect(Object.keys(value.corpus?.entries[0]?.files ?? {})).toEqual(['map.svg']);
    expect(brief(findings)).toEqual([['corpus/active-picture', 'docs/one/bad.svg']]);
  });

  it('refuses a picture that is none, and does not call it missing too', () => {
    const figures = 'figures: [{ id: map, file: map.svg, width: 1, height: 1 }]\n';
    const ko = `${GOOD['docs/one/ko.md']}\n![막대](figure:map)\n`;
    const meta = META + figures;
    const changed = { 'docs/one/ko.md': ko, 'docs/one/meta.yaml': meta };
    for (const text of ['', 'garbage', '<html/>', '<svg', '<svg><g></svg>'])
      expect(found({ ...changed, 'docs/one/map.svg': text })).toEqual([
        ['corpus/unreadable-picture', 'docs/one/map.svg'],
      ]);
    expect(found({ ...changed, 'docs/one/map.svg': '<svg onload="a()"/>' })).toEqual([
      ['corpus/active-picture', 'docs/one/map.svg'],
    ]);
    expect(found({ ...changed, 'docs/one/map.svg': SVG })).toEqual([]);
  });

  it('keeps the bytes of annexes', () => {
    const { value, findings } = load({
      'docs/one/study.pdf': '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n',
    });
    expect(findings).toEqual([]);
    expect(Object.keys(value.corpus?.entries[0]?.files ?? {})).toEqual(['study.pdf']);
  });
});

describe('sites', () => {
  it('are left out where their name is not their folder’s', () => {
    const { value, findings } = load({
      'sites/wiki/site.yaml': SITE.replace('name: wiki', 'name: wikki'),
    });
    expect(value.corpus?.sites).toEqual([]);
    expect(findings).toMatchObject([
      {
        rule: 'schema/invalid-value',
        path: 'sites/wiki/site.yaml',
        actual: 'wikki',
        expected: 'wiki',
      },
    ]);
  });

  it('that are blamed for their name are blamed at it', () => {
    const { findings } = load({
      'sites/wiki/site.yaml': SITE.replace('name: wiki', 'name: wikki'),
    });
    expect(findings[0]?.span?.start).toMatchObject({ line: 1, column: 7 });
  });

  it('that name a document which is not there are blamed at the name', () => {
    const only = `${SITE}only: [doc/one, doc/onne]\nexcept: [doc/nowhere-at-all]\n`;
    const { findings } = load({ 'sites/wiki/site.yaml': only });
    expect(findings).toMatchObject([
      { rule: 'corpus/unknown-reference', actual: 'doc/onne', expected: 'doc/one' },
      { rule: 'corpus/unknown-reference', actual: 'doc/nowhere-at-all' },
    ]);
    expect(findings.map(({ path, span }) => [path, span?.start.line])).toEqual([
      ['sites/wiki/site.yaml', 10],
      ['sites/wiki/site.yaml', 11],
    ]);
  });

  it('bring their theme, by the folder’s name', () => {
    const { value, findings } = load({ 'sites/wiki/theme.css': ':root { --accent: #123456 }\n' });
    expect(findings).toEqual([]);
    expect(value.themes.get('wiki')?.css).toContain(':root{--accent:#123456}');
  });

  it('are missed where there are none', () => {
    const none = load({ 'sites/wiki/site.yaml': undefined });
    expect(none.findings).toMatchObject([{ rule: 'corpus/no-site', path: 'sites' }]);
    const file = load({ 'sites/wiki/site.yaml': undefined, sites: 'a file\n' });
    expect(brief(file.findings)).toEqual([['corpus/not-a-folder', 'sites']]);
  });

  it('have none where it was refused', () => {
    const { value, findings } = load({ 'sites/wiki/theme.css': '@import "//evil.example";\n' });
    expect(findings).toMatchObject([{ rule: 'theme/at-rule', path: 'sites/wiki/theme.css' }]);
    expect([...value.themes]).toEqual([]);
  });
});

describe('locks', () => {
  it('are kept as they are written, by the folder of their document', () => {
    const text = 'version: 1\n';
    const { value, findings } = load({ 'docs/one/parity.lock.yaml': text });
    expect(findings).toEqual([]);
    expect(value.locks.get('docs/one')).toMatchObject({ path: 'docs/one/parity.lock.yaml', text });
  });
});

describe('registries', () => {
  const terms =
    'entries:\n  ndc:\n    forms: { ko: [감축목표], en: [NDC] }\n    definition: { ko: 글, en: Text }\n    source: { title: { ko: 법, en: Act } }\n';
  const ko = '---\ntitle: 글\n---\n\n[가](term:ndc)\n';

  it('are empty where there is no file', () => {
    expect(load().value.corpus?.registries.terms).toEqual({});
    expect(found({ 'docs/one/ko.md': ko })).toEqual([
      ['corpus/unknown-reference', 'docs/one/ko.md'],
    ]);
  });

  it('are read by the name of the file', () => {
    const { value, findings } = load({ 'registry/terms.yaml': terms, 'docs/one/ko.md': ko });
    expect(findings).toEqual([]);
    expect(Object.keys(value.corpus?.registries.terms ?? {})).toEqual(['ndc']);
  });

  it('keep their sound entries where single ones are broken, and nobody who refers to those is blamed', () => {
    const broken = terms.replace('entries:', 'entries:\n  rest: 7');
    const both = ko.replace('[가]', '[가](term:rest) [나](term:none) [가]');
    const { value, findings } = load({ 'registry/terms.yaml': broken, 'docs/one/ko.md': both });
    expect(Object.keys(value.corpus?.registries.terms ?? {})).toEqual(['ndc']);
    expect(findings.map(({ rule, actual }) => [rule, actual])).toEqual([
      ['schema/wrong-type', '7'],
      ['corpus/unknown-reference', 'term:none'],
    ]);
  });

  it('that cannot be read at all are not blamed on those who refer to them', () => {
    const broken = terms.replace('entries:', 'entrees:');
    expect(found({ 'registry/terms.yaml': broken, 'docs/one/ko.md': ko })).toEqual([
      ['schema/unknown-field', 'registry/terms.yaml'],
    ]);
  });
});

describe('pictures of one folder', () => {
  it('are read as far as their limits go, SVG apart', () => {
    const wants = createWants({ ...DEFAULT_LIMITS, svgFolderBytes: 100, folderBytes: 1000 });
    const read = (name: string, size: number) => wants(`docs/one/${name}`, size);
    expect([read('a.svg', 90), read('b.svg', 90), read('c.png', 890), read('d.svg', 5)]).toEqual([
      ...[true, false, true, true],
    ]);
    expect([read('e.png', 90), wants('docs/two/a.svg', 90)]).toEqual([false, true]);
  });

  it('tell which limit it was', () => {
    const big = { path: 'docs/one/b.svg', bytes: undefined, unread: 1_000_000 };
    const { findings } = loadCorpus([
      ...Object.entries(GOOD).map(([path, text]) => ({
        path,
        bytes: new TextEncoder().encode(text),
      })),
      big,
    ]);
    expect(findings).toMatchObject([
      { rule: 'limits/exceeded', variant: 'svgFolderBytes', path: big.path },
    ]);
  });
});

describe('names', () => {
  const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  const rulesAt = (...paths: string[]) => {
    const { findings } = loadCorpus(paths.map((path) => ({ path, bytes })));
    return findings.map(({ rule, path }) => [rule, path]);
  };

  it('that only differ in how their letters are composed are both left out, with a word', () => {
    const path = 'docs/one/지도.svg';
    expect(rulesAt(path.normalize('NFC'), path.normalize('NFD'))).toContainEqual([
      'source/twin-name',
      path,
    ]);
    expect(rulesAt(path, 'docs/one/지도-2.svg').flat()).not.toContain('source/twin-name');
    expect(rulesAt('docs/\u0067\u0301/ko.md', 'docs/\u01f5/ko.md').flat()).toContain(
      'source/twin-name',
    );
  });

  it.each([
    ['Map.svg', 'map.svg'],
    ['KO.md', 'ko.md'],
    ['Sub/a.svg', 'sub/b.svg'],
    ['ΣΑΣ.svg', 'σας.svg'],
  ])('that differ in capitals alone are told once, and %s is left out', (capital, small) => {
    const folder = 'docs/one';
    const { findings } = load({
      [`${folder}/${capital}`]: SVG,
      [`${folder}/${small}`]: small === 'ko.md' ? GOOD['docs/one/ko.md'] : SVG,
    });
    const twins = findings.filter(({ rule }) => rule === 'source/twin-name');
    expect(twins.map(({ path }) => path)).toEqual([`${folder}/${capital.replace(/\/.*/, '')}`]);
    expect(findings.map(({ path }) => path)).not.toContain(`${folder}/${capital.split('/')[1]}`);
  });

  it('of folders that differ in capitals alone cost the one with capitals', () => {
    const { value, findings } = load({ 'Docs/one/ko.md': '글', 'Docs/two/ko.md': '글' });
    expect(brief(findings)).toEqual([['source/twin-name', 'Docs']]);
    expect(value.corpus?.entries.map(({ id }) => id)).toEqual(['doc/one']);
  });

  it('that are left out are not missed a second time', () => {
    const figure = (file: string) =>
      `${META}figures:\n  - { id: map, file: ${file}, width: 1, height: 1 }\n`;
    const shown = { 'docs/one/ko.md': '---\ntitle: 글\n---\n\n![그림](figure:map)\n' };
    expect(
      found({ ...shown, 'docs/one/meta.yaml': figure('aux.svg'), 'docs/one/aux.svg': SVG }),
    ).toEqual([['source/reserved-name', 'docs/one/aux.svg']]);
    const twins = { 'docs/one/Map.svg': SVG, 'docs/one/map.svg': SVG };
    expect(found({ ...shown, 'docs/one/meta.yaml': figure('Map.svg'), ...twins })).toEqual([
      ['source/twin-name', 'docs/one/Map.svg'],
    ]);
  });

  it.each([
    ['docs/con/ko.md', 'docs/con'],
    ['docs/one/NUL.svg', 'docs/one/NUL.svg'],
    ['docs/one/aux', 'docs/one/aux'],
    ['sites/com1/site.yaml', 'sites/com1'],
    ['docs/one/a.', 'docs/one/a.'],
  ])('%s cannot be had on every system', (path, place) => {
    expect(rulesAt(path)).toContainEqual(['source/reserved-name', place]);
  });

  it('of a device are told once, whatever the folder holds', () => {
    expect(found({ 'docs/con/ko.md': '글', 'docs/con/meta.yaml': META })).toEqual([
      ['source/reserved-name', 'docs/con'],
    ]);
  });

  it.each(['docs', 'registry', 'sites', 'kinds'])('of folders are not for files: %s', (path) => {
    const { findings } = loadCorpus([{ path, bytes: undefined, unread: 1 }]);
    expect(brief(findings)).toContainEqual(['corpus/not-a-folder', path]);
    expect(brief(findings)).not.toContainEqual(['corpus/unknown-file', path]);
  });

  it.each(['docs/contents/ko.md', 'docs/one/nullable.svg', 'docs/com10/ko.md'])(
    '%s can',
    (path) => {
      expect(rulesAt(path).flat()).not.toContain('source/reserved-name');
    },
  );

  it.each(['docs', 'registry', 'sites', 'docs/linked', 'sites/linked'])(
    'of links are told: %s',
    (path) => {
      const { findings } = loadCorpus([{ path, bytes: undefined }]);
      expect(findings.map(({ rule, path }) => [rule, path])).toContainEqual([
        'source/not-a-file',
        path,
      ]);
    },
  );
});

describe('files of formats that nobody can verify', () => {
  const OTHERS = [
    ...['docx', 'xlsx', 'pptx', 'odt', 'hwp', 'hwpx', 'zip', 'epub', 'svgz', 'avif', 'heic'],
    ...['tiff', 'gif', 'bmp', 'mp4', 'mp3', 'html', 'xml', 'csv', 'txt', 'eps', 'pdf.html'],
  ];
  const declared = OTHERS.map(
    (ending, index) => `  - { id: a${index}, title: { ko: 글, en: A }, file: a.${ending} }\n`,
  );
  const files = Object.fromEntries(OTHERS.map((ending) => [`docs/one/a.${ending}`, 'x']));

  it('are read by nobody, and told each with a word', () => {
    const own = META.replace('doc/one', 'paper/one').replace('type: guide', 'state: final');
    const meta = `${own}date: "2026"\nannexes:\n${declared.join('')}`;
    const beside = Object.entries(files).map(([path, text]) => [
      path.replace('docs', 'papers'),
      text,
    ]);
    const { value, findings } = load({
      ...Object.fromEntries(beside),
      'papers/one/meta.yaml': meta,
      'papers/one/ko.md': '---\ntitle: 글\n---\n\n글.\n',
    });
    expect([...value.pictures.keys()]).toEqual([]);
    const told = findings.filter(({ rule }) => rule !== 'corpus/missing-annex');
    expect(brief(told)).toEqual([]);
    const refused = findings.map(({ actual, variant }) => `${actual} ${variant}`);
    expect(refused.sort()).toEqual(OTHERS.map((ending) => `a.${ending} format`).sort());
  });

  it('are told where they lie if nothing declares them', () => {
    expect(found(files).sort()).toEqual(
      Object.keys(files)
        .map((path) => ['corpus/unknown-file', path])
        .sort(),
    );
  });
});
