/** The preview server, asked without a port. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../src/preview.js';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'narani-preview-'));
  const dist = join(root, 'wiki');
  await mkdir(join(dist, 'ko', '글'), { recursive: true });
  await writeFile(join(dist, 'index.html'), '<h1>root</h1>');
  await writeFile(join(dist, 'ko', 'index.html'), '<h1>ko</h1>');
  await writeFile(join(dist, 'a.woff2'), 'font');
  await writeFile(join(dist, '404.html'), '<base href="/base/"><a href="ko/">ko</a>');
});

afterAll(() => rm(root, { recursive: true, force: true }));

const ask = (path: string) => createApp(root, ['wiki'], '미리보기', 'ko').request(path);

describe('narani preview', () => {
  it('shows a home page at its slash', async () => {
    const answer = await ask('/wiki/');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<h1>root</h1>');
  });
  it.each([
    ['/wiki', '/wiki/'],
    ['/wiki?a=1&b=2', '/wiki/?a=1&b=2'],
    ['/wiki/ko', '/wiki/ko/'],
    ['/wiki/ko?q=%EA%B8%80', '/wiki/ko/?q=%EA%B8%80'],
    ['/wiki/ko/글', '/wiki/ko/%EA%B8%80/'],
  ])('sends %s on to its slash and keeps what is asked', async (path, to) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
  });
  it('leads from a missing page to the site as it is previewed, not as it is published', async () => {
    const answer = await ask('/wiki/ko/none/deep');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('<base href="/wiki/"><a href="ko/">ko</a>');
  });
  it('takes an address with broken escapes for one that is missing', async () => {
    expect((await ask('/wiki/%E0%A4')).status).toBe(404);
  });
  it('serves a font as a font', async () => {
    expect((await ask('/wiki/a.woff2')).headers.get('content-type')).toBe('font/woff2');
  });
  it('knows no other site, and nothing outside the site', async () => {
    expect((await ask('/other')).status).toBe(404);
    expect((await ask('/wiki/..%2F..%2F..%2Fsecret')).status).toBe(404);
  });
});
