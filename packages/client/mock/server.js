/** A mock site over HTTP: a week of publications, one after the other, with faults where one wants them. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const TYPES = [
  [/api-catalog$/, 'application/linkset+json'],
  [/\.atom$/, 'application/atom+xml'],
  [/feed[^/]*\.json$/, 'application/feed+json'],
  [/\.json$/, 'application/json'],
];

/**
 * The recorded week.
 *
 * **Shapes**: `site` is the address that its files name, so the only one it can stand at; of each day what is told of it, the files that are
 * new or others by then, and the paths that are gone.
 */
export async function readWeek() {
  return JSON.parse(await readFile(new URL('week.json', import.meta.url), 'utf8'));
}

/** All files of each day. */
export function filesByDay({ days }) {
  let files = new Map();
  return days.map((day) => {
    files = new Map([...files, ...Object.entries(day.files)]);
    for (const path of day.gone) files.delete(path);
    return files;
  });
}

/** A server of one mock site, as a host that lets other origins read. It does not listen yet. */
export function createMockServer(site) {
  return createServer(async (request, response) => {
    const closed = new AbortController();
    response.on('close', () => closed.abort());
    const open = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };
    if (request.method !== 'GET') return response.writeHead(405, { ...open, allow: 'GET' }).end();
    try {
      const { headers, url } = request;
      const answer = await site.fetch(new URL(url, 'http://mock').href, {
        headers,
        signal: closed.signal,
      });
      const [, type = 'text/plain'] = TYPES.find(([name]) => name.test(url)) ?? [];
      const etag = answer.headers.get('etag');
      response.writeHead(answer.status, {
        ...open,
        'content-type': type,
        ...(etag ? { etag } : {}),
      });
      response.end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      response.destroy();
    }
  });
}
