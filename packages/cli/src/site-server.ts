/**
 * A server of built sites. `send` answers for files: types, ETag, ranges, 304, 412, 416; what it leaves open stands here: which
 * methods there are, that no link leads out of a site, and what is said where nothing is.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';
import { openHeaders } from './open-headers.js';

/** On every answer: types are as said, a page that was built again is seen, and no other page may frame or open one of these. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'content-security-policy': "frame-ancestors 'none'; object-src 'none'; base-uri 'self'",
};

/** Names of this machine for itself. A page of elsewhere whose name was made to lead here asks under its own. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/** What a server does besides giving out files. */
export interface Live {
  /** Answers what is asked of the server itself; false where that is no affair of its own. */
  readonly answer: (path: string, response: ServerResponse) => boolean;
  /** A page with what the server adds to it. */
  readonly page: (html: string) => string;
}

/** **Shapes**: `sites` are asked for with every request: a build may add one. */
export interface SiteServerOptions {
  readonly folder: string;
  readonly sites: () => readonly string[];
  readonly title: string;
  readonly lang: string;
  readonly live?: Live;
  /** Whether pages of other origins may read what a site lets them read. */
  readonly open?: boolean;
}

/** Serves `folder/<site>` at `/<site>/`, and a list of the sites at `/`, to whoever asks under a name of this machine. It does not listen yet. */
export function createSiteServer(options: SiteServerOptions): Server {
  return createServer((request, response) => {
    answer(options, request, response).catch(() => response.destroy());
  });
}

async function answer(
  options: SiteServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { folder, live } = options;
  const sites = options.sites();
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (!OWN_HOST.test(request.headers.host ?? ''))
    return say(response, 421, 'text/plain', 'Misdirected Request\n');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return say(response, 405, 'text/plain', 'Method Not Allowed\n');
  }
  const [pathname = '/', search] = splitAt(request.url ?? '/', '?');
  if (live?.answer(pathname, response)) return;
  const shown = (html: string) => live?.page(html) ?? html;
  if (pathname === '/') return say(response, 200, 'text/html', shown(listPage(sites, options)));
  const path = decoded(pathname);
  const site = sites.find((name) => path === `/${name}` || path?.startsWith(`/${name}/`));
  if (path === undefined || site === undefined)
    return say(response, 404, 'text/plain', 'Not Found\n');
  const root = join(folder, site);
  const inside = path.slice(site.length + 1);
  const found = await placeOf(root, inside);
  if (found === 'folder' && !pathname.endsWith('/')) {
    const to = `/${encodeURI(path.slice(1))}/${search === undefined ? '' : `?${search}`}`;
    response.setHeader('location', to);
    return say(response, 301, 'text/plain', `${to}\n`);
  }
  if (found === undefined) return sayMissing(response, root, site, shown);
  if (live && (found === 'folder' || inside.endsWith('.html'))) {
    const page = join(root, inside, found === 'folder' ? 'index.html' : '');
    return say(response, 200, 'text/html', shown(await readFile(page, 'utf8')));
  }
  if (options.open)
    for (const [name, value] of Object.entries(openHeaders(inside)))
      response.setHeader(name, value);
  // Files of a name that begins with a dot are none of a site's, but for the one place that every site may have.
  const dotfiles = inside.startsWith('/.well-known/') ? 'allow' : 'ignore';
  const file = encodeURI(inside).replace(/[?#]/g, encodeURIComponent);
  send(request, file, { root, dotfiles, cacheControl: false })
    .on('error', (error: { status?: number; headers?: Record<string, string> }) => {
      if (error.status !== 412 && error.status !== 416)
        return sayMissing(response, root, site, shown);
      for (const [name, value] of Object.entries(error.headers ?? {}))
        response.setHeader(name, value);
      return say(response, error.status, 'text/plain', '');
    })
    .pipe(response);
}

/** What lies at a path of a site; undefined for nothing, and for whatever is reached over a symbolic link. */
async function placeOf(root: string, path: string): Promise<'file' | 'folder' | undefined> {
  if (path.includes('\0')) return undefined;
  const place = join(root, path).replace(/\/$/, '');
  const real = await realpath(place).catch(() => undefined);
  const expected = join(await realpath(root).catch(() => root), path).replace(/\/$/, '');
  if (real === undefined || real !== expected) return undefined;
  const found = await stat(real);
  if (found.isDirectory()) {
    if (!path.endsWith('/')) return 'folder';
    return (await placeOf(root, `${path}index.html`)) && 'folder';
  }
  return found.isFile() && !path.endsWith('/') ? 'file' : undefined;
}

/** The site's own page for a missing address. Its links start from the site's path in production, which is another one here. */
async function sayMissing(
  response: ServerResponse,
  root: string,
  site: string,
  shown: (html: string) => string,
): Promise<void> {
  const place = await placeOf(root, '/404.html');
  const page = place && (await readFile(join(root, '404.html'), 'utf8').catch(() => undefined));
  if (page === undefined) return say(response, 404, 'text/plain', 'Not Found\n');
  const html = page.replace(/<base href="[^"]*">/, `<base href="/${site}/">`);
  say(response, 404, 'text/html', shown(html));
}

function say(response: ServerResponse, status: number, type: string, text: string): void {
  response.statusCode = status;
  response.setHeader('content-type', `${type}; charset=utf-8`);
  response.setHeader('content-length', Buffer.byteLength(text));
  response.end(response.req.method === 'HEAD' ? undefined : text);
}

function listPage(
  sites: readonly string[],
  { title, lang }: Pick<SiteServerOptions, 'title' | 'lang'>,
): string {
  const links = sites.map((site) => `<li><a href="/${site}/">${site}</a></li>`).join('');
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><ul>${links}</ul></html>`;
}

function splitAt(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** A path in letters; undefined where its escapes are broken. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
