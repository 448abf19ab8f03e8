/** The results of a build as the next one finds them: one file, read and written whole. */
import { type Cache, createCache } from '@narani/host';

/** What a step came to. **Shapes**: `given` is the digest of what it was given; `reads` keys and digests; `value` is JSON. */
export interface Result {
  readonly given: string;
  readonly reads: readonly (readonly [key: string, digest: string])[];
  readonly findings: readonly unknown[];
  readonly value: string | undefined;
  /** The value as it lies on disk, where it was read from there: what is only kept is not put into letters. */
  readonly bytes?: Uint8Array | undefined;
}

/** Results by the name of their step. */
export interface Results {
  readonly get: (name: string) => Result | undefined;
  /** Takes a result over to the next build, as it is or new. */
  readonly keep: (name: string, result: Result) => void;
  readonly save: () => Promise<void>;
  /** What was kept, as the next build of the same process finds it. */
  readonly next: () => Results;
}

/** As it lies on disk: results name their reads by number, for many read the same, and their values by place. */
interface Header {
  readonly program: string;
  readonly reads: readonly (readonly [string, string])[];
  readonly results: readonly (readonly [
    name: string,
    given: string,
    reads: readonly number[],
    findings: readonly unknown[],
    start: number,
    length: number,
  ])[];
}

/** **Units**: bytes of the length of the header. */
const LENGTH_BYTES = 4;

/** The results in a store under a name: none where there are none that are whole and that the same program made. */
export async function openResults(store: string, name: string, program: string): Promise<Results> {
  const cache = createCache(store);
  const save = (kept: ReadonlyMap<string, Result>) => cache.set(name, pack(kept, program));
  return createResults(await read(cache, name, program), save);
}

function createResults(
  before: ReadonlyMap<string, Result>,
  save: (kept: ReadonlyMap<string, Result>) => Promise<void>,
): Results {
  const kept = new Map<string, Result>();
  return {
    get: (step) => before.get(step),
    keep: (step, result) => {
      kept.set(step, result);
    },
    save: () => save(kept),
    next: () => createResults(kept, save),
  };
}

async function read(
  cache: Cache,
  name: string,
  program: string,
): Promise<ReadonlyMap<string, Result>> {
  const bytes = await cache.get(name);
  if (!bytes) return new Map();
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const begin = LENGTH_BYTES + buffer.readUInt32LE(0);
  const header = JSON.parse(buffer.toString('utf8', LENGTH_BYTES, begin)) as Header;
  if (header.program !== program) return new Map();
  return new Map(
    header.results.map(([step, given, numbers, findings, start, length]) => {
      const bytes = length < 0 ? undefined : buffer.subarray(begin + start, begin + start + length);
      let reads: Result['reads'] | undefined;
      const result: Result = {
        given,
        findings,
        bytes,
        get reads() {
          reads ??= numbers.map((index) => header.reads[index] ?? NO_READ);
          return reads;
        },
        get value() {
          return bytes?.toString();
        },
      };
      return [step, result];
    }),
  );
}

/** Never of a file that is as it was written. */
const NO_READ = ['', ''] as const;

function pack(kept: ReadonlyMap<string, Result>, program: string): Buffer {
  const reads = new Map<string, number>();
  const all: (readonly [string, string])[] = [];
  const values: Uint8Array[] = [];
  let start = 0;
  const results = [...kept].map(([name, result]) => {
    const numbers = result.reads.map((each) => {
      const key = `${each[0]} ${each[1]}`;
      const known = reads.get(key);
      if (known !== undefined) return known;
      reads.set(key, all.length);
      return all.push(each) - 1;
    });
    const bytes = bytesOf(result);
    const place = [start, bytes?.length ?? -1] as const;
    if (bytes) values.push(bytes);
    start += bytes?.length ?? 0;
    return [name, result.given, numbers, result.findings, ...place] as const;
  });
  const header = Buffer.from(JSON.stringify({ program, reads: all, results } satisfies Header));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(header.length);
  return Buffer.concat([length, header, ...values]);
}

function bytesOf(result: Result): Uint8Array | undefined {
  if (result.bytes) return result.bytes;
  const { value } = result;
  return value === undefined ? undefined : Buffer.from(value);
}
