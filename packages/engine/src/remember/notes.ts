/**
 * Notes of what is read while something is made. Values are read by a key, and a key can be asked again at any later build: where all
 * that was read still has the same digest, what was made from it would come out the same.
 */
import { hashBytes } from '@narani/host';

/** Digests of values by their keys, as they were read. */
type Reads = ReadonlyMap<string, string>;

/** A key: the name of a source and what it is asked. */
type Key = readonly [source: string, ...asked: string[]];

/** Notes of one build. */
export interface Notes {
  /** Lets a source of values answer for its keys from now on. */
  readonly answer: (source: string, find: (...asked: string[]) => unknown) => void;
  /** Notes that a key is read, where anybody takes notes. */
  readonly read: (...key: Key) => void;
  /** Does work, and gives with its result all that it read. */
  readonly during: <T>(work: () => T) => { readonly result: T; readonly reads: Reads };
  /** The first key whose value is another now; undefined where all still hold. */
  readonly findChanged: (reads: Iterable<readonly [string, string]>) => string | undefined;
  /** Notes for whoever takes notes now what was read when something was made before. */
  readonly repeat: (reads: Iterable<readonly [string, string]>) => void;
}

/** Empty notes. */
export function createNotes(): Notes {
  const sources = new Map<string, (...asked: string[]) => unknown>();
  const digests = new Map<string, string>();
  const takers: Set<string>[] = [];
  const digestOf = (key: string): string => {
    const known = digests.get(key);
    if (known !== undefined) return known;
    const [source, ...asked] = JSON.parse(key) as Key;
    const find = sources.get(source);
    const digest = find ? digestValue(find(...asked)) : 'no source';
    digests.set(key, digest);
    return digest;
  };
  const note = (key: string): void => {
    for (const taker of takers) taker.add(key);
  };
  return {
    answer: (source, find) => {
      sources.set(source, find);
    },
    read: (...key) => {
      if (takers.length > 0) note(JSON.stringify(key));
    },
    during: (work) => {
      const taker = new Set<string>();
      takers.push(taker);
      try {
        const result = work();
        return { result, reads: new Map([...taker].map((key) => [key, digestOf(key)])) };
      } finally {
        takers.pop();
      }
    },
    findChanged: (reads) => {
      for (const [key, digest] of reads) if (digestOf(key) !== digest) return key;
      return undefined;
    },
    repeat: (reads) => {
      if (takers.length > 0) for (const [key] of reads) note(key);
    },
  };
}

/** **Units**: hexadecimal digits; 128 bits tell all values apart that there will ever be. */
const DIGITS = 32;

/** The digest of a value that survives JSON. */
export function digestValue(value: unknown): string {
  return hashBytes(JSON.stringify(value) ?? 'undefined').slice(0, DIGITS);
}
