/**
 * A server of built sites. `send` answers for files: types, ETag, ranges, 304, 412, 416; what it leaves open stands here: which
 * methods there are, that no link leads out of a site, and what is said where nothing is.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';

/** On every answer: types are as said, and a page that was built again is seen. */
const HEADERS = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' };

/** Serves `folder/<site>` at `/<site>/`, and a list of the sites at `/`. It does not listen yet. */
export function createSiteServer(
  folder: string,
  sites: readonly string[],
  title: string,
  lang: string,
): Server {
  return createServer((request, response) => {
    answer(folder, sites, listPage(sites, title, lang), request, response).catch(() =>
      response.destroy(),
    );
  });
}

async function answer(
  folder: string,
  sites: readonly string[],
  list: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return say(response, 405, 'text/plain', 'Method Not Allowed\n');
  }
  const [pathname = '/', search] = splitAt(request.url ?? '/', '?');
  if (pathname === '/') return say(response, 200, 'text/html', list);
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
  if (found === undefined) return sayMissing(response, root, site);
  const file = encodeURI(inside).replace(/[?#]/g, encodeURIComponent);
  send(request, file, { root, dotfiles: 'ignore', cacheControl: false })
    .on('error', (error: { status?: number; headers?: Record<string, string> }) => {
      if (error.status !== 412 && error.status !== 416) return sayMissing(response, root, site);
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
async function sayMissing(response: ServerResponse, root: string, site: string): Promise<void> {
  const place = await placeOf(root, '/404.html');
  const page = place && (await readFile(join(root, '404.html'), 'utf8').catch(() => undefined));
  if (page === undefined) return say(response, 404, 'text/plain', 'Not Found\n');
  say(response, 404, 'text/html', page.replace(/<base href="[^"]*">/, `<base href="/${site}/">`));
}

function say(response: ServerResponse, status: number, type: string, text: string): void {
  response.statusCode = status;
  response.setHeader('content-type', `${type}; charset=utf-8`);
  response.setHeader('content-length', Buffer.byteLength(text));
  response.end(response.req.method === 'HEAD' ? undefined : text);
}

function listPage(sites: readonly string[], title: string, lang: string): string {
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
