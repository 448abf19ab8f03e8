/** A site served from memory: published anew at any moment, slow, broken, late. */
import { createHash } from 'node:crypto';
import type { SitesInMemory } from '@narani/engine';

/** **Shapes**: each is a chance between 0 and 1 of an answer. */
export interface Faults {
  readonly broken?: number;
  readonly cut?: number;
  readonly late?: number;
}

/** What the server does. **Shapes**: `next` gives the chance that decides. `before` is called before each answer. */
export interface Server {
  readonly fetch: (url: string, init?: { headers: Record<string, string> }) => Promise<Response>;
  publish(sites: SitesInMemory): void;
  asked: number;
}

/** A server of one site; `urls` are wherever it ever stood. */
export function createServer(
  name: string,
  {
    next,
    faults = {},
    onAnswer = () => undefined,
  }: {
    next: () => number;
    faults?: Faults;
    onAnswer?: () => void;
  },
): Server {
  const times: Map<string, string>[] = [];
  const server: Server = {
    asked: 0,
    publish: (sites) => {
      const files = (sites.get(name) ?? []).map(
        ({ path, contents }) => [path, String(contents)] as const,
      );
      times.push(new Map(files));
    },
    fetch: async (url, init) => {
      server.asked += 1;
      onAnswer();
      if (next() < (faults.broken ?? 0)) return new Response('busy', { status: 503 });
      // A cache on the way may hold the file of the publication before.
      const back = next() < (faults.late ?? 0) ? 2 : 1;
      const files = times.at(-Math.min(back, times.length));
      const text = files?.get(new URL(url).pathname.slice(1));
      if (text === undefined) return new Response('none', { status: 404 });
      const etag = `"${createHash('sha256').update(text).digest('hex')}"`;
      if (init?.headers['if-none-match'] === etag) return new Response(null, { status: 304 });
      const end = next() < (faults.cut ?? 0) ? Math.floor(text.length / 2) : text.length;
      return new Response(text.slice(0, end), { headers: { etag } });
    },
  };
  return server;
}
