/** Plugins: what they add is there, and what they do wrong is one finding and nothing else. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent, publish } from '@narani/engine';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const fixture = join(import.meta.dirname, 'fixtures', 'small-content');
const options = { today: '2026-11-21', now: () => 0 };
const HOUSE = `export const plugin = {
  check: ({ entries }) => entries.flatMap(({ translations }) => Object.values(translations))
    .filter(({ data }) => data.title.length > 2)
    .map(({ path }) => ({ rule: 'short-titles', path, message: { ko: '제목이 깁니다', en: 'The title is long' } })),
  edition: (corpus, site) => [{
    path: 'titles.txt',
    mediaType: 'text/plain',
    contents: site.name + ' ' + corpus.entries.map(({ id }) => id).join(' '),
  }],
  parts: {
    footer: ({ site, locale }) => ({
      type: 'element',
      tagName: 'p',
      properties: { className: 'house' },
      children: [{ type: 'text', value: site.title[locale] + ' <house>' }],
    }),
  },
};
`;

let work: string;
let place: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'narani-plugins-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));
beforeEach(() => {
  place = mkdtempSync(join(work, 'run-'));
  cpSync(fixture, join(place, 'content'), { recursive: true });
});

const read = (path: string) => readFileSync(join(place, 'dist', 'test', path), 'utf8');

/** Builds with a plugin of this text; without one, with none. */
async function build(text?: string) {
  const plugins = text === undefined ? {} : { narani: { plugins: ['./house.mjs'] } };
  writeFileSync(join(place, 'package.json'), JSON.stringify(plugins, null, 2));
  writeFileSync(join(place, 'house.mjs'), text ?? '');
  const root = join(place, 'content');
  const checked = await checkContent(root, options);
  return (await publish(root, checked, options)).findings;
}

describe('a plugin', () => {
  it('finds, makes files and stands in place of a part of the pages', async () => {
    const found = await build(HOUSE);
    expect(found.map(({ rule, actual }) => [rule, actual])).toContainEqual([
      'plugin/finding',
      'short-titles',
    ]);
    expect(found.filter(({ rule }) => rule !== 'plugin/finding')).toEqual([]);
    expect(read('titles.txt')).toBe('test doc/first doc/second');
    expect(read('en/doc/first/index.html')).toContain(
      '<p class="house">Test site &#x3C;house></p>',
    );
    expect(read('ko/index.html')).toContain('시험 사이트 &#x3C;house>');
  });

  it('sees nothing that may not be seen', async () => {
    const meta = join(place, 'content', 'docs', 'second', 'meta.yaml');
    writeFileSync(meta, readFileSync(meta, 'utf8').replace('published', 'draft'));
    await build(HOUSE);
    expect(read('titles.txt')).toBe('test doc/first');
  });

  it('replaces no file of ours', async () => {
    const found = await build(HOUSE.replace('titles.txt', 'ko/index.html'));
    expect(found.map(({ rule }) => rule)).toContain('site/path-clash');
    expect(read('ko/index.html')).toContain('</html>');
  });

  it.each([
    ['throws', 'threw', "export const plugin = { check: () => { throw new Error('no') } };"],
    ['never returns', 'late', 'export const plugin = { check: () => { for (;;); } };'],
    [
      'waits for ever',
      'late',
      'export const plugin = { check: () => new Promise(() => setInterval(() => 0, 9)) };',
    ],
    ['ends its process', 'threw', 'export const plugin = { check: () => process.exit(0) };'],
    [
      'gives two answers',
      'unstable',
      "let n = 0; export const plugin = { edition: () => [{ path: n++ + '.txt', mediaType: 'text/plain', contents: '' }] };",
    ],
    [
      'leaves the site',
      'shape',
      "export const plugin = { edition: () => [{ path: '../x.txt', mediaType: 'text/plain', contents: '' }] };",
    ],
    ['is none', 'shape', 'export const other = 1;'],
    ['cannot be read', 'threw', 'export const plugin = {'],
  ])('that %s is told of, at its line, and costs nothing else', async (_name, variant, text) => {
    const limits = join(place, 'content', 'narani.yaml');
    writeFileSync(limits, `${readFileSync(limits, 'utf8')}limits: { pluginSeconds: 1 }\n`);
    await build();
    const before = read('ko/doc/first/index.html');
    const found = await build(text);
    expect(found.map(({ rule }) => rule)).toEqual(['plugin/failed']);
    expect(found[0]).toMatchObject({
      variant,
      path: '../package.json',
      span: { start: { line: 4 } },
    });
    expect(read('ko/doc/first/index.html')).toBe(before);
    expect(existsSync(join(place, 'dist', 'x.txt'))).toBe(false);
  });

  it('that content lists is never run', async () => {
    const content = join(place, 'content');
    writeFileSync(join(content, 'package.json'), '{ "narani": { "plugins": ["./house.mjs"] } }');
    writeFileSync(join(content, 'house.mjs'), HOUSE);
    const found = await build();
    expect(found.map(({ rule }) => rule)).not.toContain('plugin/finding');
    expect(existsSync(join(place, 'dist', 'test', 'titles.txt'))).toBe(false);
  });
});
