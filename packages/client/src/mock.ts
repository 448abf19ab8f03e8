/** A site that is not there: published anew at any moment, slow, broken, late. For tests of whatever reads or follows a site. */

/** **Shapes**: each is a chance between 0 and 1 of an answer: a fault of the server, a file cut off, one of the time before, one that never comes. */
export interface Faults {
  readonly broken?: number;
  readonly cut?: number;
  readonly late?: number;
  readonly stuck?: number;
}

/** **Shapes**: `chance` gives a number from 0 to 1 that decides on each fault; by default the same row of numbers each time. `onAnswer` is called before each answer. */
export interface MockOptions {
  readonly faults?: Faults;
  readonly chance?: () => number;
  readonly onAnswer?: () => void;
}

/** The files of a site by their paths from its root. */
export type PublishedFiles = Iterable<readonly [path: string, text: string]>;

/** A site that answers as `fetch` does. **Shapes**: `asked` counts the answers. */
export interface MockSite {
  readonly fetch: (url: string, init?: MockRequest) => Promise<Response>;
  readonly publish: (files: PublishedFiles) => void;
  readonly asked: () => number;
}

interface MockRequest {
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

/** A mock of one site, at whatever origin it is asked. It holds what was published last, and the time before. */
export function createMockSite({
  faults: { broken = 0, cut = 0, late = 0, stuck = 0 } = {},
  chance = rowOfChances(),
  onAnswer = () => undefined,
}: MockOptions = {}): MockSite {
  let now = new Map<string, string>();
  let before = now;
  let asked = 0;
  return {
    asked: () => asked,
    publish: (files) => {
      before = now;
      now = new Map(files);
    },
    fetch: async (url, { headers, signal } = {}) => {
      asked += 1;
      onAnswer();
      if (stuck > 0 && chance() < stuck) await never(signal);
      if (broken > 0 && chance() < broken) return new Response('busy', { status: 503 });
      // A cache on the way may hold the file of the publication before.
      const files = late > 0 && chance() < late ? before : now;
      const text = files.get(decodeURI(new URL(url).pathname.slice(1)));
      if (text === undefined) return new Response('none', { status: 404 });
      const etag = await etagOf(text);
      if (headers?.['if-none-match'] === etag) return new Response(null, { status: 304 });
      const end = cut > 0 && chance() < cut ? Math.floor(text.length / 2) : text.length;
      return new Response(text.slice(0, end), { headers: { etag } });
    },
  };
}

function never(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

async function etagOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `"${btoa(String.fromCharCode(...new Uint8Array(hash)))}"`;
}

/** **Source**: mulberry32, a generator of 32 bits by T. Ettinger. */
function rowOfChances(): () => number {
  let state = 0x6e61_7261;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
