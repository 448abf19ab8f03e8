/** The short form of `npm run bench:hostile`: hostile strings in every sink, and hostile folders, opened in a browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackStrings } from '../bench/hostile/attacks.mjs';
import { pdfFaults } from '../bench/hostile/pdf.mjs';
import { nameOf } from '../bench/hostile/registries.mjs';
import { runHostile } from '../bench/hostile/run.mjs';
import { hostileContent } from '../bench/hostile/sinks.mjs';
import { FIELDS } from '../packages/schema/src/generated/fields.js';
import { launchBrowser } from './browser/browser.js';

/** What the build writes, and what no edition shows. */
const UNPUBLISHED: ReadonlySet<string> = new Set([
  'publication',
  'signature',
  'limits',
  'partners',
]);

/** Names of files: tried as `figures.file`, and as names of files on disk. */
const FILES: ReadonlySet<string> = new Set(['figures.file', 'figures.files', 'annexes.file']);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('hostile content', () => {
  it('meets more than 3,666 pairs of a string and a sink in the long form', () => {
    const { tried } = hostileContent(attackStrings());
    expect(tried.length).toBeGreaterThan(3666);
    expect(new Set(tried.map(({ sink, text }) => `${sink}\n${text}`)).size).toBe(tried.length);
  });

  it('tries every field that takes text, of every schema', () => {
    const sinks = new Set(hostileContent(attackStrings(true)).tried.map(({ sink }) => sink));
    const names = Object.entries(FIELDS).flatMap(([schema, fields]) =>
      Object.entries(fields)
        .filter(([, isText]) => isText && !UNPUBLISHED.has(schema))
        .map(([pointer]) => ({ schema, name: nameOf(pointer) })),
    );
    const missing = names
      .filter(({ name }) => !FILES.has(name) && name !== 'release.documents')
      .filter(({ schema, name }) =>
        (/^(?:document$|trait-)/.test(schema) ? ['paper', 'session'] : [schema]).every(
          (each) => !sinks.has(`${each}.${name}`),
        ),
      )
      .map(({ schema, name }) => `${schema}.${name}`);
    // The publisher stands on every page: it is a case of its own.
    expect([...new Set(missing)]).toEqual(['narani.publisher']);
    expect(names.length).toBeGreaterThan(100);
  });

  it('runs nothing, asks for nothing, stops nothing and touches no other document', async () => {
    const { counts, faults } = await runHostile(browser, { short: true });
    expect(faults).toEqual([]);
    expect(counts.strings).toMatchObject({ tried: expect.any(Number), pages: expect.any(Number) });
    expect(counts.cases.refused).toBeGreaterThan(0);
  }, 280_000);
});

describe('the bench itself', () => {
  const pdf = (text: string) => pdfFaults(new TextEncoder().encode(text));

  it('finds what a PDF would do, and not what it says', () => {
    expect(pdf('1 0 obj << /OpenAction 2 0 R >> endobj')).toHaveLength(1);
    expect(pdf('1 0 obj << /A << /URI (javascript:x) >> >> endobj')).toHaveLength(1);
    expect(pdf('1 0 obj << /Title ((S) /OpenAction (x)) >> endobj')).toEqual([]);
    expect(pdf('1 0 obj << /Title (\\() /OpenAction 2 0 R >> endobj')).toHaveLength(1);
    const carried = '1 0 obj << /F (document.json) >> 2 0 obj << /Type /EmbeddedFile /Subtype';
    expect(pdf(`${carried} /application#2Fjson >>`)).toEqual([]);
    expect(pdf(`${carried} /text#2Fhtml >>`)).toHaveLength(1);
    expect(pdf('1 0 obj << /F (evil.exe) >>')).toHaveLength(1);
    expect(pdf('1 0 obj << >> stream\nExif\0\0GPS endstream')).toHaveLength(1);
    expect(pdf('1 0 obj << /Title (of /OpenAction \\(x\\)) /URI (https://x) >> endobj')).toEqual(
      [],
    );
  });

  it('finds what a page would run or ask for', async () => {
    const { openAll } = await import('../bench/hostile/browser.mjs');
    const { faults } = await openAll(
      browser,
      new Map([
        ['a/b.html', '<script>alert(1)</script>'],
        ['a/c.html', '<img src="//evil.example/x.png">'],
        ['a/feed.json', JSON.stringify({ items: [{ content_html: '<p onclick="x">y</p>' }] })],
        ['a/sitemap.xml', '<urlset><loc>&x</urlset>'],
      ]),
    );
    const at = (path: string) => faults.filter((fault: string) => fault.startsWith(path)).length;
    expect(
      ['a/b.html', 'a/c.html', 'a/feed.json', 'a/sitemap.xml'].map((path) => at(path) > 0),
    ).toEqual([...[true, true, true, true]]);
  });
});
