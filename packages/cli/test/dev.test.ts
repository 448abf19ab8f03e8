/** The development server: builds follow edits, pages hear of them, and nothing of that is published. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Context, createContext } from '../src/context.js';
import { createLive } from '../src/live.js';
import { createSiteServer } from '../src/site-server.js';
import { openWorkshop, type Workshop } from '../src/workshop.js';

const SMALL = fileURLToPath(new URL('../../../tests/fixtures/small-content', import.meta.url));
let work: string;
let root: string;
let workshop: Workshop;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'narani-dev-'));
  root = join(work, 'content');
  cpSync(SMALL, root, { recursive: true });
  const context: Context = createContext({ lang: 'en' });
  workshop = await openWorkshop(root, context);
  await workshop.build([]);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const edit = (path: string, change: (text: string) => string) => {
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
  return workshop.build([path]);
};

it('makes what an edit reaches, and finds what is wrong with the edited pair', async () => {
  const { changed, findings } = await edit(
    'docs/first/en.md',
    (text) => `${text}\nIn 2031, 77 cities.\n`,
  );
  expect(changed).toContain('test/en/doc/first/index.html');
  expect(changed).not.toContain('test/en/doc/second/index.html');
  expect(findings).toContain('2031');
  expect(findings).toContain('docs/first/en.md');
});

it('says what is wrong with the settings and keeps the sites, and goes on when they are mended', async () => {
  const whole = readFileSync(join(root, 'narani.yaml'), 'utf8');
  const broken = await edit('narani.yaml', () => 'locales: [');
  expect(broken.changed).toEqual([]);
  expect(broken.findings).toContain('narani.yaml');
  expect(workshop.sites()).toEqual(['test']);
  await edit('docs/second/en.md', (text) => `${text}\nMore.\n`);
  const mended = await edit('narani.yaml', () => whole);
  expect(mended.changed).toContain('test/en/doc/second/index.html');
});

it('adds its script to the pages that it gives out, and to no file', async () => {
  const live = createLive('1');
  const { folder, sites } = workshop;
  const server = createSiteServer({ folder, sites, title: '', lang: 'en', live });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    expect(await (await fetch(`${base}/test/en/`)).text()).toContain('/_narani/reload.js');
    expect(await (await fetch(`${base}/test/nowhere`)).text()).toContain('/_narani/reload.js');
    expect(await (await fetch(`${base}/_narani/reload.js`)).text()).toContain('EventSource');
    const events = await fetch(`${base}/_narani/events`);
    const reader = events.body?.getReader();
    const heard = async () => new TextDecoder().decode((await reader?.read())?.value);
    await heard();
    live.tell({ changed: ['test/en/index.html'], findings: 'one' });
    expect(await heard()).toContain('"changed":["test/en/index.html"],"findings":"one"');
    await reader?.cancel();
  } finally {
    server.closeAllConnections();
    server.close();
  }
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:html|json|css|txt)$/.test(path),
  );
  for (const path of texts)
    expect(readFileSync(join(folder, path), 'utf8')).not.toContain('_narani/reload');
});
