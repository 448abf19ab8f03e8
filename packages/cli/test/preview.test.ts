/** The preview server, on a port of its own. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiteServer } from '../src/site-server.js';

let root: string;
let server: ReturnType<typeof createSiteServer>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'narani-preview-'));
  const site = join(root, 'wiki');
  await mkdir(join(site, 'ko', '글'), { recursive: true });
  await mkdir(join(site, 'empty'));
  await writeFile(join(site, 'index.html'), '<h1>root</h1>');
  await writeFile(join(site, 'ko', 'index.html'), '<h1>ko</h1>');
  await writeFile(join(site, 'a b?#.txt'), 'odd');
  await writeFile(join(site, 'a.woff2'), 'font');
  await writeFile(join(site, '404.html'), '<base href="/base/"><a href="ko/">ko</a>');
  await writeFile(join(site, '.secret'), 'secret');
  await writeFile(join(root, 'secret.txt'), 'secret');
  await symlink(join(root, 'secret.txt'), join(site, 'link.txt'));
  await symlink(root, join(site, 'up'));
  server = createSiteServer({
    folder: root,
    sites: () => ['wiki'],
    title: '미리보기',
    lang: 'ko',
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(root, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks with the path as it stands: `fetch` would mend it. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const heard = async (answer: IncomingMessage) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part);
      const body = Buffer.concat(parts).toString();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
    };
    request({ port, path, headers, method }, heard).on('error', reject).end();
  });
}

describe('narani preview', () => {
  it.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example'])(
    'does not answer to the name `%s`',
    async (host) => {
      expect((await ask('/wiki/', { host })).status).toBe(421);
    },
  );

  it.each(['127.0.0.1', 'localhost:4173', '[::1]:80'])('answers to %s', async (host) => {
    expect((await ask('/wiki/', { host })).status).toBe(200);
  });

  it('lists the sites, and shows a home page at its slash', async () => {
    expect((await ask('/')).body).toContain('<a href="/wiki/">');
    expect(await ask('/wiki/')).toMatchObject({ status: 200, body: '<h1>root</h1>' });
    expect(await ask('/wiki/ko/')).toMatchObject({ status: 200, body: '<h1>ko</h1>' });
  });

  it.each([
    ['/wiki', '/wiki/'],
    ['/wiki?a=1&b=2', '/wiki/?a=1&b=2'],
    ['/wiki/ko', '/wiki/ko/'],
    ['/wiki/ko?q=%EA%B8%80', '/wiki/ko/?q=%EA%B8%80'],
    ['/wiki/ko/%EA%B8%80', '/wiki/ko/%EA%B8%80/'],
  ])('sends %s on to its slash and keeps what is asked', async (path, to) => {
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([301, to]);
  });

  it('leads from a missing page to the site as it is previewed, not as it is published', async () => {
    expect(await ask('/wiki/ko/none/deep')).toMatchObject({
      status: 404,
      body: '<base href="/wiki/"><a href="ko/">ko</a>',
    });
    expect((await ask('/wiki/empty/')).status).toBe(404);
  });

  it('says of every answer what it is, and that it is nothing else', async () => {
    expect((await ask('/wiki/a.woff2')).headers['content-type']).toBe('font/woff2');
    expect((await ask('/wiki/')).headers['content-type']).toBe('text/html; charset=utf-8');
    for (const path of ['/', '/wiki/', '/wiki', '/wiki/none', '/none', '/wiki/a.woff2'])
      expect((await ask(path)).headers['x-content-type-options'], path).toBe('nosniff');
  });

  it('sends a file again only where it changed', async () => {
    const { headers } = await ask('/wiki/a.woff2');
    const etag = headers.etag ?? '';
    expect(await ask('/wiki/a.woff2', { 'if-none-match': etag })).toMatchObject({
      status: 304,
      body: '',
    });
    expect((await ask('/wiki/a.woff2', { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await ask('/wiki/a.woff2', { 'if-match': '"other"' })).status).toBe(412);
  });

  it('sends a part of a file', async () => {
    expect(await ask('/wiki/a.woff2', { range: 'bytes=1-2' })).toMatchObject({
      status: 206,
      body: 'on',
      headers: { 'content-range': 'bytes 1-2/4' },
    });
    expect(await ask('/wiki/a.woff2', { range: 'bytes=9-' })).toMatchObject({
      status: 416,
      headers: { 'content-range': 'bytes */4' },
    });
  });

  it('knows two methods', async () => {
    expect(await ask('/wiki/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])
      expect(await ask('/wiki/', {}, method), method).toMatchObject({
        status: 405,
        headers: { allow: 'GET, HEAD' },
      });
  });

  it('serves names with marks of addresses in them', async () => {
    expect((await ask('/wiki/a%20b%3F%23.txt')).body).toBe('odd');
  });

  it.each([
    '/other/',
    '/secret.txt',
    '/wiki/../secret.txt',
    '/wiki/..%2Fsecret.txt',
    '/wiki/..%2F..%2F..%2Fsecret',
    '/wiki/ko/..%5C..%5Csecret.txt',
    '/wiki/link.txt',
    '/wiki/up/',
    '/wiki/up/secret.txt',
    '/wiki/.secret',
    '/wiki/%E0%A4',
    '/wiki/%00',
    '/wiki/a.woff2/',
    '//wiki/',
  ])('serves nothing at %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it('ends at once with a request half sent', async () => {
    const folder = join(root, 'built');
    const entry = new URL('../bin/narani.js', import.meta.url).pathname;
    const fixture = new URL('../../../tests/fixtures/small-content', import.meta.url).pathname;
    const run = (...args: string[]) =>
      spawn(process.execPath, [entry, ...args, '--content', fixture, '--out', folder]);
    const built = run('build');
    built.stdout.resume();
    await new Promise((resolve) => built.on('close', resolve));
    const serving = run('preview', '--port', '0');
    const ended = new Promise<number | null>((resolve) => serving.on('exit', resolve));
    const port = await new Promise<number>((resolve) =>
      serving.stdout.on('data', (text) => {
        const found = /127\.0\.0\.1:(\d+)/.exec(String(text));
        if (found) resolve(Number(found[1]));
      }),
    );
    for (const address of otherAddresses()) expect(await answers(port, address)).toBe(false);
    const slow = connect(port, '127.0.0.1');
    slow.on('error', () => undefined);
    await new Promise<void>((resolve) =>
      slow.write('GET /test/ HTTP/1.1\r\nHost: x\r\n', () => resolve()),
    );
    const cut = new Promise((resolve) => slow.on('close', resolve));
    serving.kill('SIGTERM');
    expect(await ended).toBe(0);
    await cut;
  });
});

/** What other machines would call this one. */
function otherAddresses(): string[] {
  const known = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return known.filter(({ internal, family }) => !internal && family === 'IPv4').map(addressOf);
}

const addressOf = ({ address }: { readonly address: string }) => address;

function answers(port: number, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, address, () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

describe('narani preview --base-url', () => {
  const hosting = new URL('../../../docs/partners/hosting/_headers', import.meta.url);
  /** The rules of the example: a path with stars, then its headers. */
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of readFileSync(hosting, 'utf8').split('\n')) {
    const [name = '', value = ''] = line.trim().split(/: (.*)/);
    if (line.startsWith('/')) rules.push({ path: line, headers: {} });
    else if (value) Object.assign(rules.at(-1)?.headers ?? {}, { [name.toLowerCase()]: value });
  }
  const covers = (rule: string, path: string) => {
    const parts = rule.split('*');
    const end = parts.pop() ?? '';
    let at = 0;
    for (const part of parts) {
      const next = path.indexOf(part, at);
      if (next < 0) return false;
      at = next + part.length;
    }
    return parts.length === 0 ? rule === path : path.slice(at).endsWith(end);
  };

  it.each([
    '/index.json',
    '/ko/feed.json',
    '/ko/feed.atom',
    '/feeds/v1/changes/head.json',
    '/feeds/v1/changes/0a1b/12.json',
    '/.well-known/api-catalog',
    '/ko/index.html',
    '/a.woff2',
  ])('says of %s what the example for hosts says', async (path) => {
    const folder = await mkdtemp(join(tmpdir(), 'narani-open-'));
    const file = join(folder, 'wiki', path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, 'text');
    const options = { folder, sites: () => ['wiki'], title: '', lang: 'ko', open: true };
    const open = createSiteServer(options);
    await new Promise<void>((resolve) => open.listen(0, '127.0.0.1', resolve));
    const { port } = open.address() as AddressInfo;
    const { status, headers } = await fetch(`http://127.0.0.1:${port}/wiki${path}`);
    open.close();
    open.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
    // A rule that comes first says more than those after it, as hosts have it.
    const matching = rules.filter((rule) => covers(rule.path, path)).map((rule) => rule.headers);
    const said: Record<string, string> = Object.assign({}, ...matching.reverse());
    expect(status).toBe(200);
    for (const [name, value] of Object.entries(said))
      expect(`${name}: ${headers.get(name)}`).toContain(`${name}: ${value}`);
    expect(headers.get('access-control-allow-origin')).toBe(
      said['access-control-allow-origin'] ?? null,
    );
    expect(headers.get('etag')).toEqual(expect.any(String));
  });

  it('lets no other origin read what is not served as a copy', async () => {
    await writeFile(join(root, 'wiki', 'index.json'), '{}');
    const { status, headers } = await ask('/wiki/index.json');
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});
