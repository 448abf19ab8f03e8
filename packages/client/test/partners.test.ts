/** The manuals for partners: each block of code runs, against a site in memory. */
import { readFileSync } from 'node:fs';
import { makeSites } from '@narani/engine';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as client from '../src/index.js';
import { createMockSite } from '../src/mock.js';

const root = new URL('../../../', import.meta.url);
const { START, TODAY, asContent } = await import(
  new URL('bench/partner-changes/content.mjs', root).href
);
const textOf = (locale: string) =>
  readFileSync(new URL(`docs/partners/${locale}.md`, root), 'utf8');
const AsyncFunction = (async () => undefined).constructor as new (
  ...parameters: string[]
) => (...values: unknown[]) => Promise<void>;

beforeAll(() => {
  const site = createMockSite();
  const files = makeSites(asContent(START), { today: TODAY }).sites.get('wiki') ?? [];
  site.publish(files.map(({ path, contents }) => [path, String(contents)]));
  vi.stubGlobal('fetch', site.fetch);
});
afterAll(() => void vi.unstubAllGlobals());

/** What a block prints, or appends to the page. */
async function run(code: string): Promise<unknown[]> {
  const told: unknown[] = [];
  const names = /import \{ (.*) \} from/.exec(code)?.[1]?.split(', ') ?? [];
  const page = {
    createElement: () => ({}),
    getElementById: () => ({ append: (element: unknown) => void told.push(element) }),
  };
  const console = { log: (...values: unknown[]) => void told.push(...values) };
  const body = code.replace(/^import .*$/m, '');
  const values = names.map((name) => (client as Record<string, unknown>)[name]);
  await new AsyncFunction('document', 'console', ...names, body)(page, console, ...values);
  return told;
}

const blocksOf = (locale: string) => [
  ...[...textOf(locale).matchAll(/<script type="module">\n([\s\S]*?)<\/script>/g)],
  ...[...textOf(locale).matchAll(/^```js\n([\s\S]*?)^```/gm)],
];

describe.each([
  ['en', 'Agenda'],
  ['ko', '의제'],
])('the manual for partners in %s', (locale, word) => {
  const blocks = blocksOf(locale).map(([, code = '']) => code);

  it('shows titles by one tag', async () => {
    const links = (await run(blocks[0] ?? '')) as { href: string; textContent: string }[];
    expect(links.map(({ textContent }) => textContent).sort()).toEqual(
      [1, 2, 3].map((number) => `${word} ${number}`),
    );
  });

  it('keeps a mirror, reads without the client, and explains states', async () => {
    expect(await run(blocks[1] ?? '')).toEqual([6, 0, true]);
    expect(await run(blocks[2] ?? '')).toEqual([expect.any(String), 0, true]);
    expect((await run(blocks[3] ?? ''))[0]).toBe('Machine translation');
  });

  it('names every kind of change that there is', () => {
    const schema = JSON.parse(
      readFileSync(new URL('schemas/changes-record.schema.json', root), 'utf8'),
    );
    for (const kind of schema.$defs.change.properties.kind.enum)
      expect(textOf(locale)).toContain(`\`${kind}\``);
  });
});
