/** Registries as declarations: those of a content folder work as ours do, and ours say no more than their schemas. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent, publish } from '@narani/engine';
import { ruleText } from '@narani/rules';
import { SHIPPED_REGISTRIES } from '@narani/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const fixture = join(import.meta.dirname, 'fixtures', 'small-content');
const options = { today: '2026-11-21', now: () => 0 };

const REGIONS = `link: region
labels:
  title: { ko: 지역, en: Regions }
  summary: { ko: 지역입니다., en: All regions. }
  one: { ko: "{{count}}곳", en: "{{count}} region" }
  other: { ko: "{{count}}곳", en: "{{count}} regions" }
  about: { ko: "{{year}}년의 행정 구역입니다.", en: "As they were in {{year}}." }
fields:
  names: { type: names, required: true }
  level:
    type: word
    values:
      metropolis: { ko: 광역시, en: Metropolises }
      county: { ko: 군, en: Counties }
  people:
    type: number
    label: { ko: 인구, en: Population }
    caption: { ko: "{{number}}명", en: "{{number}} people" }
  within: { type: reference, to: regions, label: { ko: 상위 지역, en: Part of } }
  index: { type: references, to: indicators, label: { ko: 지표, en: Indicators } }
names: [names]
aside: names
group: level
sort: [names]
`;
const INDICATORS = `link: indicator
labels:
  title: { ko: 지표, en: Indicators }
  summary: { ko: 지표입니다., en: All indicators. }
fields:
  name: { type: text, required: true }
  code: { type: symbol, label: { ko: 부호, en: Code } }
names: [name]
title: "{{code}} {{name}}"
words: "{{name}}"
listed: named
`;
const ENTRIES = `about: { year: "2026" }
entries:
  daegu:
    names:
      - { ko: 대구광역시, en: Daegu, from: "1995" }
      - { ko: 대구직할시, en: Taegu, until: "1994" }
    level: metropolis
    people: 2350000
    index: [gini]
  gunwi:
    names: [{ ko: 군위군, en: Gunwi County }]
    level: county
    within: daegu
`;
const VALUES = `entries:
  gini: { name: { ko: 지니계수, en: Gini coefficient }, code: E1 }
  unused: { name: { ko: 안 쓰임, en: Unused }, code: E2 }
`;

let work: string;
let root: string;
let dist: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'narani-registries-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));
beforeEach(() => {
  const place = mkdtempSync(join(work, 'run-'));
  root = join(place, 'content');
  dist = join(place, 'dist', 'test');
  cpSync(fixture, root, { recursive: true });
  mkdirSync(join(root, 'registries'));
  mkdirSync(join(root, 'registry'));
  write('registries/regions.yaml', REGIONS);
  write('registries/indicators.yaml', INDICATORS);
  write('registry/regions.yaml', ENTRIES);
  write('registry/indicators.yaml', VALUES);
  edit('sites/test/site.yaml', (text) => `${text}registries: [regions, indicators]\n`);
  for (const locale of ['ko', 'en'])
    edit(`docs/first/${locale}.md`, (text) => `${text}\n[](region:daegu) [](indicator:gini)\n`);
});

const write = (name: string, text: string) => writeFileSync(join(root, name), text);
const edit = (name: string, change: (text: string) => string) =>
  write(name, change(readFileSync(join(root, name), 'utf8')));
/** A page without the breaks between its elements. */
const page = (name: string) => readFileSync(join(dist, name), 'utf8').replaceAll('>\n<', '><');

async function build() {
  const checked = await checkContent(root, options);
  return (await publish(root, checked, options)).findings;
}

describe('a registry of the content', () => {
  it('has typed links, titles, back-links, pages and its place in the feeds', async () => {
    expect(await build()).toEqual([]);
    const text = page('en/doc/first/index.html');
    expect(text).toContain('<a href="../../regions/index.html#daegu">Daegu</a>');
    expect(text).toContain('<a href="../../indicators/index.html#gini">Gini coefficient</a>');
    const regions = page('ko/regions/index.html');
    expect(regions).toContain('2026년의 행정 구역입니다.');
    expect(regions).toContain('<dt>인구</dt><dd>2,350,000명</dd>');
    expect(regions).toContain('<dt>상위 지역</dt><dd><a href="#daegu">대구광역시</a></dd>');
    expect(regions).toContain('<a href="../indicators/index.html#gini">E1 지니계수</a>');
    expect(regions).toContain('id="level-metropolis"');
    expect(regions).toMatch(/대구직할시 <span class="label">–<time datetime="1994">/);
    expect(regions).toMatch(
      /id="daegu"[\s\S]*class="used-in"[\s\S]*doc\/first[\s\S]*id="level-county"/,
    );
    expect(page('en/index.html')).toContain('<span class="count">2 regions</span>');
    const { registries } = JSON.parse(page('feeds/v1/index.json'));
    expect(registries).toContainEqual(
      expect.objectContaining({ name: 'regions', url: 'https://test.example/ko/regions/' }),
    );
    expect(page('ko/feed.json')).toContain('https://test.example/ko/regions/#daegu');
  });

  it('lists what others name, where it says so', async () => {
    await build();
    expect(page('ko/indicators/index.html')).toContain('id="gini"');
    edit('docs/second/ko.md', (text) => `${text}\n[](indicator:unused)\n`);
    edit('docs/second/meta.yaml', (text) => text.replace('published', 'draft'));
    await build();
    expect(page('ko/indicators/index.html')).not.toContain('id="unused"');
  });

  it.each<[string, string, string, number, () => void]>([
    [
      'an option of another type',
      'kinds/unknown-name',
      'registries/regions.yaml',
      9,
      () =>
        edit('registries/regions.yaml', (text) =>
          text.replace('names, req', 'names, to: regions, req'),
        ),
    ],
    [
      'a registry that there is not',
      'kinds/unknown-name',
      'registries/regions.yaml',
      20,
      () => edit('registries/regions.yaml', (text) => text.replace('indicators', 'indicator')),
    ],
    [
      'a field that it does not declare',
      'kinds/unknown-name',
      'registries/regions.yaml',
      23,
      () => edit('registries/regions.yaml', (text) => text.replace('group: level', 'group: lvl')),
    ],
    [
      'the link of another registry',
      'kinds/taken',
      'registries/regions.yaml',
      1,
      () => {
        edit('registries/regions.yaml', (text) => text.replace('link: region', 'link: term'));
        for (const locale of ['ko', 'en'])
          edit(`docs/first/${locale}.md`, (text) => text.replace('[](region:daegu)', ''));
      },
    ],
    [
      'a value outside its vocabulary',
      'schema/invalid-value',
      'registry/regions.yaml',
      7,
      () => edit('registry/regions.yaml', (text) => text.replace('metropolis', 'city')),
    ],
    [
      'a field that is unknown',
      'schema/unknown-field',
      'registry/regions.yaml',
      8,
      () => edit('registry/regions.yaml', (text) => text.replace('people:', 'peple:')),
    ],
    [
      'an id that leads nowhere',
      'corpus/unknown-reference',
      'registry/regions.yaml',
      13,
      () => edit('registry/regions.yaml', (text) => text.replace('within: daegu', 'within: deagu')),
    ],
    [
      'a page of a registry that is none',
      'schema/invalid-value',
      'sites/test/site.yaml',
      9,
      () => edit('sites/test/site.yaml', (text) => text.replace('[regions,', '[region,')),
    ],
  ])('with %s is told of once, at its line', async (_name, rule, file, line, change) => {
    change();
    const found = (await build()).filter(({ severity }) => severity === 'error');
    expect(found.map((each) => [each.rule, each.path, each.span?.start.line])).toEqual([
      [rule, file, line],
    ]);
    for (const locale of ['ko', 'en'] as const) expect(ruleText(rule, locale).note).toMatch(/\S/);
    expect(page('ko/doc/second/index.html')).toContain('</html>');
  });
});

describe('a registry of ours', () => {
  it.each(Object.values(SHIPPED_REGISTRIES))(
    '$name declares the fields of its schema',
    ({ name, fields }) => {
      const path = join(import.meta.dirname, '..', 'schemas', `${name}.schema.json`);
      const { properties, required } = JSON.parse(readFileSync(path, 'utf8')).$defs.entry;
      expect(Object.keys(fields).sort()).toEqual(Object.keys(properties).sort());
      const needed = Object.keys(fields).filter((field) => fields[field]?.required);
      expect(needed.sort()).toEqual([...required].sort());
      for (const [field, { values }] of Object.entries(fields))
        if (values) expect(Object.keys(values).sort()).toEqual([...properties[field].enum].sort());
    },
  );
});
