/** What a site says above and below its pages, and the links of its pages below a folder. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { checkContent, publish } from '@narani/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const fixture = join(import.meta.dirname, 'fixtures', 'small-content');
const options = { today: '2026-11-21', now: () => 0 };
let work: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'narani-frames-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function build(files: Readonly<Record<string, string>>, address = 'https://test.example') {
  const place = mkdtempSync(join(work, 'run-'));
  const root = join(place, 'content');
  cpSync(fixture, root, { recursive: true });
  const site = join(root, 'sites', 'test', 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('https://test.example', address));
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(root, 'sites', 'test', name), text);
  const checked = await checkContent(root, options);
  const { findings } = await publish(root, checked, options);
  return { findings, dist: join(place, 'dist', 'test') };
}

const HEADER = '**시험판**입니다. [](doc:first)\n';
const FOOTER =
  '## Who we are {#who}\n\nWritten by [the office](https://office.example).\n\n- One\n- [Two](doc:second)\n';

describe('the frame of a site', () => {
  it('stands on every page of its language, with its links', async () => {
    const { findings, dist } = await build({ 'header.ko.md': HEADER, 'footer.en.md': FOOTER });
    expect(findings).toEqual([]);
    const korean = readFileSync(join(dist, 'ko', 'doc', 'second', 'index.html'), 'utf8');
    expect(korean).toMatch(
      /site-header-text[\s\S]*<strong>시험판<\/strong>입니다\. <a href="\.\.\/first\/index\.html">공고 기간<\/a>[\s\S]*<\/header>/,
    );
    expect(korean).not.toContain('the office');
    const english = readFileSync(join(dist, 'en', 'index.html'), 'utf8');
    expect(english).toMatch(
      /<footer[\s\S]*href="https:\/\/office\.example"[\s\S]*href="doc\/second\/index\.html"/,
    );
    expect(english).not.toContain('id="who"');
  });

  it('is told of at its line, and costs nothing but itself', async () => {
    const { findings, dist } = await build({
      'footer.ko.md': '글.\n\n[없음](doc:none) <b>x</b>\n',
    });
    const places = findings.map(({ rule, path, span }) => [rule, path, span?.start.line]);
    expect(places).toContainEqual(['markdown/raw-html', 'sites/test/footer.ko.md', 3]);
    expect(readFileSync(join(dist, 'ko', 'doc', 'first', 'index.html'), 'utf8')).toContain(
      '</html>',
    );
  });

  it('leads nowhere that is not there', async () => {
    const { findings } = await build({ 'footer.ko.md': '글.\n\n[없음](doc:none)\n' });
    expect(findings.map(({ rule, path, span }) => [rule, path, span?.start.line])).toEqual([
      ['corpus/unknown-reference', 'sites/test/footer.ko.md', 3],
    ]);
  });
});

describe('the sign of a site', () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>';

  it('stands before its title on every page, and its title is still words', async () => {
    const { findings, dist } = await build({ 'logo.svg': drawing });
    expect(findings).toEqual([]);
    expect(readFileSync(join(dist, 'assets', 'logo.svg'), 'utf8')).toContain('M0 0h10v10z');
    expect(readFileSync(join(dist, 'ko', 'doc', 'first', 'index.html'), 'utf8')).toMatch(
      /<img class="site-logo" src="\.\.\/\.\.\/\.\.\/assets\/logo\.svg" alt="">시험 사이트<\/a>/,
    );
  });

  it('that could run is refused, and the site goes without', async () => {
    const { findings, dist } = await build({
      'logo.svg': drawing.replace('<path', '<script>1</script><path'),
    });
    expect(findings.map(({ path }) => path)).toEqual(['sites/test/logo.svg']);
    expect(readFileSync(join(dist, 'ko', 'index.html'), 'utf8')).not.toContain('site-logo');
  });
});

describe('a site below a folder', () => {
  it.each(['https://example.org/docs/', 'https://example.org/docs'])(
    'of %s has no link that leads nowhere',
    async (address) => {
      const { dist } = await build({ 'header.ko.md': HEADER, 'footer.en.md': FOOTER }, address);
      const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((path) =>
        path.replaceAll('\\', '/'),
      );
      const known = new Set(files);
      const lost: string[] = [];
      let walked = 0;
      for (const page of files.filter((path) => path.endsWith('.html'))) {
        const html = readFileSync(join(dist, page), 'utf8');
        for (const [, written = ''] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
          const [link = ''] = written.split('#');
          const own = /^(?:https:\/\/example\.org)?\/docs\//.test(link);
          if (link === '' || (/^[a-z]+:/.test(link) && !own)) continue;
          walked += 1;
          const path = own
            ? link.replace(/^.*?\/docs\//, '')
            : posix.normalize(posix.join(posix.dirname(page), link));
          const file =
            path === '' || path === './' || path.endsWith('/')
              ? `${path.replace(/^\.\/$/, '')}index.html`
              : path;
          if (!known.has(decodeURI(file))) lost.push(`${page}: ${written}`);
        }
      }
      expect(walked).toBeGreaterThan(100);
      expect(lost).toEqual([]);
    },
  );
});
