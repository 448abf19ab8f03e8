/** The results of a build as the next one finds them: one index, read and written whole, and packs of what is long in their values. */
import { type Cache, createCache, createPacks, type Packs, type Place } from '@narani/host';
import type { Long, Stored } from './stored.js';

/** What a step came to. **Shapes**: `given` is the digest of what it was given; `reads` keys and digests. */
export interface Result {
  readonly given: string;
  readonly reads: readonly (readonly [key: string, digest: string])[];
  readonly findings: readonly unknown[];
  readonly value: Stored | undefined;
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

/** As it lies on disk: results name their reads and packs by number, for many have the same, and their values by place behind the header. */
interface Header {
  readonly program: string;
  readonly packs: readonly (readonly [name: string, bytes: number])[];
  readonly reads: readonly (readonly [string, string])[];
  readonly results: readonly (readonly [
    name: string,
    given: string,
    reads: readonly number[],
    findings: readonly unknown[],
    start: number,
    length: number,
    long: readonly (readonly [field: string, pack: number, start: number, length: number])[],
  ])[];
}

/** **Units**: bytes of the length of the header. */
const LENGTH_BYTES = 4;

/** Where results are kept: an index of this name, and packs beside it. */
interface Shelf {
  readonly name: string;
  readonly program: string;
  readonly cache: Cache;
  readonly packs: Packs;
  /** **Units**: bytes of each pack, by its name. */
  readonly sizes: Map<string, number>;
}

/** The results in a store under a name: none where there are none that are whole and that the same program made. */
export async function openResults(store: string, name: string, program: string): Promise<Results> {
  const packs = createPacks(store, name);
  const shelf = { name, program, cache: createCache(store), packs, sizes: new Map() };
  return createResults(await read(shelf), shelf);
}

function createResults(before: ReadonlyMap<string, Result>, shelf: Shelf): Results {
  const kept = new Map<string, Result>();
  return {
    get: (step) => before.get(step),
    keep: (step, result) => {
      kept.set(step, result);
    },
    save: () => save(kept, shelf),
    next: () => createResults(kept, shelf),
  };
}

/** A long text or list that lies in a pack. */
class Packed implements Long {
  constructor(
    readonly place: Place,
    private readonly packs: Packs,
  ) {}
  /** What could not be read is to be made again and kept anew. */
  isBroken = false;
  readonly read = () => {
    const bytes = this.packs.read(this.place);
    this.isBroken = !bytes;
    return bytes;
  };
}

async function read(shelf: Shelf): Promise<ReadonlyMap<string, Result>> {
  const { name, program, cache, packs } = shelf;
  const bytes = await cache.get(name);
  if (!bytes) return new Map();
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const begin = LENGTH_BYTES + buffer.readUInt32LE(0);
  const header = JSON.parse(buffer.toString('utf8', LENGTH_BYTES, begin)) as Header;
  if (header.program !== program) return new Map();
  for (const [pack, size] of header.packs) shelf.sizes.set(pack, size);
  return new Map(
    header.results.map(([step, given, numbers, findings, start, length, fields]) => {
      const short = length < 0 ? undefined : buffer.subarray(begin + start, begin + start + length);
      const long = fields.map(([field, pack, at, size]): [string, Long] => {
        const place = { pack: header.packs[pack]?.[0] ?? '', start: at, length: size };
        return [field, new Packed(place, packs)];
      });
      let reads: Result['reads'] | undefined;
      const result: Result = {
        given,
        findings,
        value: short && { short, long: new Map(long) },
        get reads() {
          reads ??= numbers.map((index) => header.reads[index] ?? NO_READ);
          return reads;
        },
      };
      return [step, result];
    }),
  );
}

/** Never of a file that is as it was written. */
const NO_READ = ['', ''] as const;

/** How many packs lie beside an index; more are put together. */
const MOST_PACKS = 12;

/** Keeps what is new in a pack of its own, so that an edit writes little, and puts packs together that are many, or hold little that still counts. */
async function save(kept: Map<string, Result>, shelf: Shelf): Promise<void> {
  const merged = mergedPacks(kept, shelf);
  const moving: { readonly long: Map<string, Long>; readonly field: string }[] = [];
  const bytes: Uint8Array[] = [];
  for (const [step, { value }] of kept) {
    if (!value) continue;
    for (const [field, each] of value.long) {
      if (each instanceof Packed && !each.isBroken && !merged.has(each.place.pack)) continue;
      const found = each.read();
      // A pack may be broken, or taken away by another build: the step is done again.
      if (!found) kept.delete(step);
      else {
        bytes.push(found);
        moving.push({ long: value.long, field });
      }
    }
  }
  const places = bytes.length > 0 ? await shelf.packs.write(bytes) : [];
  if (!places) return;
  for (const [index, { long, field }] of moving.entries()) {
    const place = places[index];
    if (place) long.set(field, new Packed(place, shelf.packs));
  }
  const [first] = places;
  if (first) shelf.sizes.set(first.pack, sum(places.map(({ length }) => length)));
  await shelf.cache.set(shelf.name, indexOf(kept, shelf));
  await shelf.packs.retain(new Set(placesIn(kept).map(({ pack }) => pack)));
}

/** The packs whose values are to be moved to the new one. */
function mergedPacks(kept: ReadonlyMap<string, Result>, { sizes }: Shelf): ReadonlySet<string> {
  const live = new Map<string, number>();
  for (const { pack, length } of placesIn(kept)) live.set(pack, (live.get(pack) ?? 0) + length);
  const packs = [...live].sort(([, a], [, b]) => b - a);
  const isMany = packs.length > MOST_PACKS;
  return new Set(
    packs.flatMap(([pack, bytes], index) =>
      (isMany && index > 0) || 2 * bytes < (sizes.get(pack) ?? 0) ? [pack] : [],
    ),
  );
}

function placesIn(kept: ReadonlyMap<string, Result>): Place[] {
  return [...kept.values()].flatMap(({ value }) =>
    [...(value?.long.values() ?? [])].flatMap((each) =>
      each instanceof Packed ? [each.place] : [],
    ),
  );
}

function indexOf(kept: ReadonlyMap<string, Result>, { program, sizes }: Shelf): Buffer {
  const reads = numbering<readonly [string, string]>(([key, digest]) => `${key} ${digest}`);
  const packs = numbering<string>((pack) => pack);
  const values: Uint8Array[] = [];
  let end = 0;
  const results = [...kept].map(([name, result]) => {
    const { given, findings, value } = result;
    const short = value?.short;
    const start = end;
    if (short) values.push(short);
    end += short?.length ?? 0;
    const long = [...(value?.long ?? [])].flatMap(([field, each]) =>
      each instanceof Packed
        ? [[field, packs.of(each.place.pack), each.place.start, each.place.length] as const]
        : [],
    );
    const place = [start, short?.length ?? -1] as const;
    return [name, given, result.reads.map(reads.of), findings, ...place, long] as const;
  });
  const header: Header = {
    program,
    packs: packs.all.map((pack) => [pack, sizes.get(pack) ?? 0]),
    reads: reads.all,
    results,
  };
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, text, ...values]);
}

/** Numbers values from 0 in the order in which they come, equal ones alike. */
function numbering<T>(keyOf: (value: T) => string) {
  const numbers = new Map<string, number>();
  const all: T[] = [];
  const of = (value: T): number => {
    const key = keyOf(value);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, all.length);
    return all.push(value) - 1;
  };
  return { all, of };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
