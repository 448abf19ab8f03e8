/** Reading JSON over HTTP: tries again, asks only for what is new, and looks at what came. */
import { NaraniError } from './errors.js';

/**
 * **Shapes**: `fetch` and `wait` (milliseconds) may be replaced; `tries` is how often one address is asked for. **Units**: `patience`
 * milliseconds until an answer that does not come counts as none.
 */
export interface ReadOptions {
  readonly fetch?: (url: string, init: RequestOptions) => Promise<Response>;
  readonly wait?: (ms: number) => Promise<void>;
  readonly tries?: number;
  readonly patience?: number;
}

interface RequestOptions {
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
}

/** Reads one address. **Errors**: rejects with a NaraniError. */
export type Read = <T>(url: string, isRight: (value: unknown) => boolean) => Promise<T>;

interface Known {
  readonly etag: string;
  readonly value: unknown;
}

const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** A reader that remembers what it read where the server named its version. */
export function createRead(options: ReadOptions = {}): Read {
  const { fetch: ask = fetch, wait = pause, tries = 4, patience = 30_000 } = options;
  const known = new Map<string, Known>();
  const once = async (url: string, isRight: (value: unknown) => boolean): Promise<unknown> => {
    const before = known.get(url);
    const headers = {
      accept: 'application/json',
      ...(before ? { 'if-none-match': before.etag } : {}),
    };
    const response = await ask(url, { headers, signal: AbortSignal.timeout(patience) });
    if (before && response.status === 304) return before.value;
    if (response.status === 404 || response.status === 410)
      throw new NaraniError('missing', url, String(response.status));
    if (!response.ok) throw new Error(String(response.status));
    const value: unknown = JSON.parse(await response.text());
    refuseFuture(url, value);
    if (!isRight(value)) throw new NaraniError('shape', url, 'not what was expected here');
    const etag = response.headers.get('etag');
    if (etag) known.set(url, { etag, value });
    return value;
  };
  return async <T>(url: string, isRight: (value: unknown) => boolean): Promise<T> => {
    for (let tried = 1; ; tried++) {
      try {
        return (await once(url, isRight)) as T;
      } catch (error) {
        const isFinal = error instanceof NaraniError && error.code !== 'shape';
        if (isFinal) throw error;
        if (tried >= tries)
          throw error instanceof NaraniError
            ? error
            : new NaraniError('network', url, String(error));
        await wait(2 ** tried * 100);
      }
    }
  };
}

/** A format that is to come may mean anything. */
function refuseFuture(url: string, value: unknown): void {
  const { schema, _narani: extension } = (value ?? {}) as Record<string, unknown>;
  const version = schema ?? (extension as { schema?: unknown } | undefined)?.schema;
  if (typeof version === 'string' && !version.startsWith('1.'))
    throw new NaraniError('version', url, `format ${version}, this client knows 1.x`);
}
