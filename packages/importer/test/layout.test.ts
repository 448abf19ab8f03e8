/** Where other programs keep two languages. */
import { describe, expect, it } from 'vitest';
import { importWiki, layOut } from '../src/index.js';

const file = (path: string) => ({ path, text: `---\ntitle: ${path}\n---\n\n## One\n\nText.\n` });

describe('layOut', () => {
  it.each([
    ['Docusaurus', 'i18n/ko/docusaurus-plugin-content-docs/current/', 'docs/'],
    ['Docusaurus in Korean', 'docs/', 'i18n/en/docusaurus-plugin-content-docs/current/'],
    ['Starlight', 'src/content/docs/ko/', 'src/content/docs/'],
    ['VitePress at the root', 'ko/', ''],
    ['VitePress in docs', 'docs/ko/', 'docs/'],
    ['Hugo', 'content.ko/', 'content.en/'],
    ['Hugo in Korean', 'content/', 'content.en/'],
    ['Hugo in English', 'content.ko/', 'content/'],
  ])('finds the pairs of %s', (_name, ko, en) => {
    const files = ['guide/first.md', 'guide/second.mdx', 'index.md'].flatMap((rest) => [
      file(ko + rest),
      file(en + rest),
    ]);
    const { files: laid, origins } = layOut([...files, file(`${en}alone.md`)]);
    expect(laid.filter(({ path }) => path.startsWith('ko/'))).toHaveLength(3);
    expect(laid.filter(({ path }) => path.startsWith('en/'))).toHaveLength(4);
    expect(origins.get('ko/guide/first.md')).toBe(`${ko}guide/first.md`);
    expect(importWiki(laid, { date: '2026-11-21' }).summary).toMatchObject({
      documents: 4,
      pairs: 3,
    });
  });

  it('takes no third language for English', () => {
    const files = ['ko/a.md', 'a.md', 'ja/a.md', 'zh-cn/a.md'].map(file);
    expect(layOut(files).files.map(({ path }) => path)).toEqual(['ko/a.md', 'en/a.md']);
  });

  it.each([
    ['a wiki that names its languages', ['content/ko/agenda/a.md', 'translations/en/agenda/a.md']],
    ['plain pairs', ['ko/a.md', 'en/a.md']],
    ['pages without partners', ['docs/a.md', 'content/b.md']],
  ])('leaves %s as they are', (_name, paths) => {
    const files = paths.map(file);
    expect(layOut(files).files).toBe(files);
  });
});
