/**
 * Bad input: each fault is found at its file and line, its file is withheld, every other page is published, and a good site is
 * never replaced by half of one.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent, publish } from '@narani/engine';
import type { Finding } from '@narani/model';
import { ruleText } from '@narani/rules';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const fixture = join(import.meta.dirname, 'fixtures', 'small-content');
const options = { today: '2026-11-21', now: () => 0 };
let work: string;
let root: string;
let dist: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'narani-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));
beforeEach(() => {
  const place = mkdtempSync(join(work, 'run-'));
  root = join(place, 'content');
  dist = join(place, 'dist', 'test');
  cpSync(fixture, root, { recursive: true });
});

const path = (name: string) => join(root, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(path(name), change(read(name)));
const page = (name: string) => existsSync(join(dist, name, 'index.html'));

async function build(): Promise<readonly Finding[]> {
  const checked = await checkContent(root, options);
  return (await publish(root, checked, options)).findings;
}

describe('the fixture', () => {
  it('is clean and publishes both documents in both languages', async () => {
    expect(await build()).toEqual([]);
    expect(['ko/doc/first', 'en/doc/first', 'ko/doc/second', 'en/doc/second'].map(page)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

const KO = 'docs/first/ko.md';
const META = 'docs/first/meta.yaml';

describe('bad input', () => {
  it.each<[string, string, number | undefined, () => void]>([
    [
      'yaml/syntax',
      META,
      2,
      () => edit(META, (text) => text.replace('type: note', 'type: note: more')),
    ],
    [
      'schema/unknown-field',
      META,
      2,
      () => edit(META, (text) => text.replace('type: note', 'tpye: note\ntype: note')),
    ],
    ['schema/unknown-field', KO, 3, () => edit(KO, (text) => text.replace('summary:', 'sumary:'))],
    [
      'source/invalid-utf8',
      KO,
      9,
      () =>
        writeFileSync(
          path(KO),
          Buffer.concat([Buffer.from(read(KO)), Buffer.from([0xb1, 0xe2, 0xc8, 0xc4])]),
        ),
    ],
    ['source/empty', KO, undefined, () => writeFileSync(path(KO), '')],
    [
      'source/too-large',
      KO,
      undefined,
      () => writeFileSync(path(KO), 'ㄱ'.repeat(4 * 1024 * 1024)),
    ],
    ['markdown/raw-html', KO, 10, () => edit(KO, (text) => `${text}\n<script>alert(1)</script>\n`)],
    [
      'markdown/unsafe-link',
      KO,
      10,
      () => edit(KO, (text) => `${text}\n[신청](javascript:alert(1))\n`),
    ],
    ['markdown/too-deep', KO, 10, () => edit(KO, (text) => `${text}\n${'> '.repeat(5000)}깊다\n`)],
    [
      'yaml/alias',
      META,
      12,
      () => edit(META, (text) => `${text}rights2: &a [x]\naliases: [*a, *a]\n`),
    ],
    ['corpus/missing-meta', KO, undefined, () => rmSync(path(META))],
  ])(
    '%s is found in %s at line %s; the file is withheld and the rest is published',
    async (rule, file, line, spoil) => {
      spoil();
      const findings = await build();
      const found = findings.find((each) => each.rule === rule && each.path === file);
      expect(found, JSON.stringify(findings, null, 1)).toBeDefined();
      expect(found?.span?.start.line).toBe(line);
      expect(page('ko/doc/second') && page('en/doc/second')).toBe(true);
      const shown = page('ko/doc/first')
        ? readFileSync(join(dist, 'ko/doc/first/index.html'), 'utf8')
        : '';
      expect(shown).not.toContain('여섯 주');
    },
  );

  it.each<[string, string, number | undefined, () => void]>([
    ['source/byte-order-mark', KO, 1, () => edit(KO, (text) => `\uFEFF${text}`)],
    ['source/line-ends', KO, 1, () => edit(KO, (text) => text.replaceAll('\n', '\r\n'))],
    ['source/decomposed', KO, 2, () => edit(KO, (text) => text.normalize('NFD'))],
    ['corpus/claimed-translation', META, 3, () => rmSync(path('docs/first/en.md'))],
    [
      'markdown/undeclared-picture',
      KO,
      10,
      () => edit(KO, (text) => `${text}\n![밖](../../../../etc/passwd)\n`),
    ],
    [
      'corpus/missing-figure',
      META,
      12,
      () =>
        edit(
          META,
          (text) =>
            `${text}figures:\n  - { id: out, file: ../../narani.yaml, width: 1, height: 1 }\n`,
        ),
    ],
    ['corpus/unknown-reference', KO, 10, () => edit(KO, (text) => `${text}\n[없음](doc:third)\n`)],
  ])('%s is found in %s at line %s and the page is published', async (rule, file, line, spoil) => {
    spoil();
    const found = (await build()).find((each) => each.rule === rule && each.path === file);
    expect(found?.span?.start.line).toBe(line);
    expect(page('ko/doc/first') && page('ko/doc/second')).toBe(true);
  });

  it('reads a file name in decomposed Hangul, and says so', async () => {
    mkdirSync(path('docs/third'));
    cpSync(path('docs/second'), path('docs/third'), { recursive: true });
    writeFileSync(path(`docs/third/${'그림'.normalize('NFD')}.txt`), 'x');
    const findings = await build();
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['corpus/unknown-file', 'source/decomposed']),
    );
    expect(findings.every((found) => found.path === found.path.normalize('NFC'))).toBe(true);
  });

  it('never follows a link out of the content folder', async () => {
    rmSync(path(KO));
    symlinkSync('/etc/hostname', path(KO));
    const findings = await build();
    expect(findings.map(({ rule }) => rule)).toContain('source/not-a-file');
  });

  it('publishes nothing and keeps the old site without a readable narani.yaml', async () => {
    await build();
    const before = readdirSync(dist, { recursive: true }).length;
    writeFileSync(path('narani.yaml'), 'locales: [ko');
    expect((await build()).map(({ rule }) => rule)).toContain('yaml/syntax');
    expect(readdirSync(dist, { recursive: true }).length).toBe(before);
  });

  it('puts the old site back where a build was killed between its two last steps', async () => {
    await build();
    cpSync(dist, `${dist}.old`, { recursive: true });
    rmSync(dist, { recursive: true });
    mkdirSync(`${dist}.staging`);
    await build();
    expect(page('ko/doc/first')).toBe(true);
    expect(readdirSync(join(dist, '..'))).toEqual(['publication.json', 'test']);
  });
});

describe('what once ended a build', () => {
  const long = (letters: number) => 'a'.repeat(letters);
  const add = (line: string) => edit(META, (text) => `${text}${line}\n`);
  const head = (id: string) => {
    for (const name of [KO, KO.replace('ko.md', 'en.md')])
      edit(name, (text) => text.replace('{#period}', `{#${id}}`));
  };
  const picture = (inner: string) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inner}</svg>`;
    writeFileSync(path('docs/first/deep.svg'), svg);
    add('figures: [{ id: deep, file: deep.svg, width: 10, height: 10 }]');
    for (const name of [KO, KO.replace('ko.md', 'en.md')])
      edit(name, (text) => `${text}\n![deep](figure:deep)\n`);
  };
  const site = (name: string, url: string) => {
    mkdirSync(path(`sites/${name}`));
    const text = read('sites/test/site.yaml').replace('name: test', `name: ${name}`);
    writeFileSync(path(`sites/${name}/site.yaml`), text.replace('https://test.example', url));
  };

  it.each<[string, () => void]>([
    ['a port that is none', () => site('bad', 'https://x.example:99999')],
    ['a host that is none', () => site('bad', 'https://256.256.256.256')],
    ['an address with a query', () => site('bad', 'https://x.example?a=b')],
    ['an alias of 300 letters', () => add(`aliases: [${long(300)}]`)],
    ['a site of 240 letters', () => site(long(240), 'https://x.example')],
    [
      'a folder of 250 letters',
      () => cpSync(path('docs/first'), path(`docs/${long(250)}`), { recursive: true }),
    ],
    ['groups 2,000 deep', () => picture(`${'<g>'.repeat(2000)}${'</g>'.repeat(2000)}`)],
    [
      'words 2,000 deep',
      () => picture(`<text>${'<tspan>'.repeat(2000)}${'</tspan>'.repeat(2000)}</text>`),
    ],
    ['an id of the template', () => head('places')],
    ['an id of the language', () => head('constructor')],
    ['a prototype', () => head('__proto__')],
    ['an author called constructor', () => add('authors: [constructor]')],
    ['a notice called constructor', () => add('notice: constructor')],
  ])('%s is no more than a fault of its own', async (_what, change) => {
    change();
    const findings = await build();
    expect(findings.filter(({ rule }) => rule.startsWith('stage/'))).toEqual([]);
    expect(['ko/doc/second', 'en/doc/second'].map(page)).toEqual([true, true]);
  });
});

const KIND = `folder: notices
labels:
  one: { ko: 고시, en: Notice }
  plural: { ko: 고시, en: Notices }
  summary: { ko: 고시입니다., en: All notices. }
traits:
  symbol: { required: true }
  state:
    trait: status
    values:
      open: { ko: 시행, en: In force }
`;

describe('a declaration that will not do', () => {
  const SITE = 'sites/test/site.yaml';
  const NOTICE = 'kinds/notice.yaml';
  const withKind = (change: (text: string) => string, name = NOTICE) => {
    mkdirSync(path('kinds'), { recursive: true });
    writeFileSync(path(name), change(KIND));
  };
  const withNotice = () => {
    withKind((text) => text);
    cpSync(path('docs/first'), path('notices/first'), { recursive: true });
    const meta = 'notices/first/meta.yaml';
    edit(meta, (text) =>
      text.replace('doc/first', 'notice/first').replace('type: note', 'symbol: A/1\nstate: open'),
    );
    edit(SITE, (text) => text.replace('[doc]', '[doc, notice]'));
  };
  const plain = `${KIND.slice(0, KIND.indexOf('traits:'))}traits: {}\n`;
  beforeEach(withNotice);

  it('stands beside a fixture that is clean', async () => {
    expect(await build()).toEqual([]);
    expect(page('ko/notice/first')).toBe(true);
  });

  it.each<[string, string, string, number, () => void]>([
    [
      'a trait that there is not',
      'kinds/unknown-name',
      NOTICE,
      7,
      () => withKind((text) => text.replace('symbol:', 'symbl:')),
    ],
    [
      'a folder that another kind has',
      'kinds/taken',
      'kinds/zoning.yaml',
      1,
      () => withKind(() => plain, 'kinds/zoning.yaml'),
    ],
    [
      'an address that another kind has',
      'kinds/taken',
      'kinds/zoning.yaml',
      2,
      () =>
        withKind(() => plain.replace('notices', 'zonings\naddress: notice'), 'kinds/zoning.yaml'),
    ],
    [
      'a value without a label in one language',
      'schema/missing-field',
      NOTICE,
      11,
      () => withKind((text) => text.replace(', en: In force', '')),
    ],
    [
      'an option of the wrong type',
      'schema/wrong-type',
      NOTICE,
      7,
      () => withKind((text) => text.replace('true', '"yes"')),
    ],
    [
      'a kind that was removed while its documents stand',
      'corpus/unknown-kind',
      'notices/first/meta.yaml',
      1,
      () => rmSync(path(NOTICE)),
    ],
    [
      'a base path without its slash',
      'schema/invalid-value',
      'sites/other/site.yaml',
      4,
      () => {
        cpSync(path('sites/test'), path('sites/other'), { recursive: true });
        edit('sites/other/site.yaml', (text) =>
          text.replace('name: test', 'name: other').replace('test.example', 'other.example:docs'),
        );
      },
    ],
    [
      'a language that is none',
      'schema/invalid-value',
      'sites/other/site.yaml',
      5,
      () => {
        cpSync(path('sites/test'), path('sites/other'), { recursive: true });
        edit('sites/other/site.yaml', (text) =>
          text.replace('name: test', 'name: other').replace('[ko, en]', '[ko, english]'),
        );
      },
    ],
  ])('%s is one finding with file, line and remedy; the rest is as it was', async (...row) => {
    const [, rule, file, line, change] = row;
    await build();
    const rest = pagesOf('doc');
    change();
    const found = await build();
    const places = found.map((each) => [each.rule, each.path, each.span?.start.line]);
    expect(places).toEqual([[rule, file, line]]);
    for (const locale of ['ko', 'en'] as const) expect(ruleText(rule, locale).note).toMatch(/\S/);
    expect(pagesOf('doc')).toEqual(rest);
  });

  /** The texts of the pages of a kind, without the menu around them. */
  function pagesOf(kind: string): string[] {
    return ['first', 'second'].flatMap((slug) =>
      ['ko', 'en'].map((locale) => {
        const html = readFileSync(join(dist, locale, kind, slug, 'index.html'), 'utf8');
        return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      }),
    );
  }
});
