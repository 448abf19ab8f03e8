/** The disk, read: a content folder, or any other. */
import type { Dirent } from 'node:fs';
import { readFileSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { exists } from './exists.js';
import { hashBytes } from './hash.js';

/**
 * One file as it lies on disk.
 *
 * **Shapes**: `path` is POSIX, relative to the folder read, not normalised. `bytes` is undefined for what is not a plain file
 * (a link, a socket): nothing outside the folder is ever read. `denied` marks a file or folder that the system does not let us read.
 */
export interface ContentFile {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
  readonly denied?: true;
  /** A file or folder of another program: named here, and not read. */
  readonly foreign?: true;
  /** The size of a plain file that was left unread because it was not wanted. **Units**: bytes. */
  readonly unread?: number;
  /** The SHA-256 of a file that was read before and is the same: its bytes are read again where somebody asks for them. */
  readonly hash?: string;
}

/** What is known of a file that is as it was when it was read last. **Units**: `size` in bytes. */
export interface KnownFile {
  readonly hash: string;
  readonly size: number;
}

/** Whether a file is to be read, by its path and its size in bytes; asked in the order of the paths. */
export type Wants = (path: string, size: number) => boolean;

/** What systems and editors leave behind beside the files that people mean. */
const LITTER =
  /^\.(?:DS_Store|_.*|directory|localized|nfs\w+|fuse_hidden\w+|#.*|~lock\..*#|.*\.(?:sw[a-p]|part))$/;

/** Whether a file or folder belongs to another program: it is hidden, installed, or what was built into content once. */
function isForeign(path: string, name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || /^sites\/[^/]+\/dist$/.test(path);
}

/** What becomes of a name that belongs to another program: it is named in a finding, or passed over; undefined for one of ours. */
export function foreignness(
  path: string,
  name: string,
  isRepository: boolean,
): 'named' | 'passed' | undefined {
  if (!isForeign(path, name)) return undefined;
  return LITTER.test(name) || (isRepository && name === path) ? 'passed' : 'named';
}

/** How many files are read at once; more only queue in the kernel. */
const READERS = 64;

/**
 * The nearest folder at or above `from` that is a content folder (it holds narani.yaml), or whose `content` folder is one;
 * undefined where there is none.
 */
export async function findContentRoot(from: string): Promise<string | undefined> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    for (const candidate of [folder, join(folder, 'content')]) {
      if (await isContentRoot(candidate)) return candidate;
    }
    if (folder === dirname(folder)) return undefined;
  }
}

/** Whether a folder is a content folder. */
export function isContentRoot(folder: string): Promise<boolean> {
  return exists(join(folder, 'narani.yaml'));
}

/**
 * Every file of a content folder, sorted by path, and what other programs have there; nothing of those at the root of a repository.
 * What is `known` is not read until its bytes are asked for.
 *
 * **Errors**: throws where the folder cannot be read: the operator's.
 */
export async function readContentFiles(
  root: string,
  wants?: Wants,
  known?: ReadonlyMap<string, KnownFile>,
): Promise<ContentFile[]> {
  const isRepository = await exists(join(root, '.git'));
  const foreign: ContentFile[] = [];
  const skip = (name: string, path: string): boolean => {
    const known = foreignness(path, name, isRepository);
    if (known === 'named') foreign.push({ path, bytes: undefined, foreign: true });
    return known !== undefined;
  };
  const files = await readFolder(root, skip, wants, known);
  return [...files, ...foreign].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The bytes of one file, or undefined where there is none, or it is larger than `limit` bytes. */
export async function readPlainFile(path: string, limit: number): Promise<Uint8Array | undefined> {
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isFile() || found.size > limit) return undefined;
  return readFile(path).catch(() => undefined);
}

/** Every file below a folder, sorted by path; files and folders for which `skip` answers true are passed over. */
export async function readFolder(
  root: string,
  skip: (name: string, path: string) => boolean = () => false,
  wants: Wants = () => true,
  known: ReadonlyMap<string, KnownFile> = new Map(),
): Promise<ContentFile[]> {
  const paths: Listed[] = [];
  const walk = async (folder: string): Promise<void> => {
    const entries = await entriesOf(join(root, folder), folder === '');
    if (!entries) {
      paths.push({ path: folder, plain: false, denied: true });
      return;
    }
    const inner = entries.map((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (skip(entry.name, path)) return undefined;
      if (entry.isDirectory() && !NAMED_AS_TEXT.test(entry.name)) return walk(path);
      paths.push({ path, plain: entry.isFile() });
      return undefined;
    });
    await Promise.all(inner);
  };
  await walk('');
  paths.sort((a, b) => (a.path < b.path ? -1 : 1));
  // Nothing is read before its size is known: one file could fill the memory.
  const sized = await inBatches(paths, async (listed) => ({
    listed,
    size: listed.plain
      ? (known.get(listed.path)?.size ?? (await sizeOf(join(root, listed.path))))
      : 0,
  }));
  const chosen = sized.map(({ listed, size }) => ({
    listed,
    size,
    wanted: listed.plain && wants(listed.path, size),
  }));
  return inBatches(chosen, async ({ listed, size, wanted }) => {
    const hash = wanted ? known.get(listed.path)?.hash : undefined;
    return hash === undefined
      ? read(root, listed, size, wanted)
      : unreadFile(root, listed.path, hash);
  });
}

/** Names that only a file may have: a folder in its place is told of, not looked into. */
const NAMED_AS_TEXT = /\.(?:md|ya?ml)$/;

/** A file as its folder lists it. */
interface Listed {
  readonly path: string;
  readonly plain: boolean;
  readonly denied?: true;
}

async function read(
  root: string,
  { path, plain, denied }: Listed,
  size: number,
  wanted: boolean,
): Promise<ContentFile> {
  if (denied) return { path, bytes: undefined, denied };
  if (!wanted) return { path, bytes: undefined, ...(plain ? { unread: size } : {}) };
  const bytes = await readFile(join(root, path)).catch(unread);
  return { path, bytes, ...(bytes ? {} : { denied: true }) };
}

/** A file that is read where its bytes are asked for. **Errors**: asking throws where it is another by then. */
function unreadFile(root: string, path: string, hash: string): ContentFile {
  return {
    ...{ path, hash },
    get bytes() {
      const bytes = readFileSync(join(root, path));
      if (hashBytes(bytes) === hash) return bytes;
      throw new Error(
        `${path}, got other bytes than before, expected none to write while a build reads`,
      );
    },
  };
}

/** **Units**: bytes; 0 for a file that may not be looked at: it cannot be read either. */
function sizeOf(path: string): Promise<number> {
  return lstat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Every answer in the order of the items, a batch at a time. */
async function inBatches<A, B>(items: readonly A[], answer: (item: A) => Promise<B>): Promise<B[]> {
  const answers: B[] = [];
  for (let start = 0; start < items.length; start += READERS)
    answers.push(...(await Promise.all(items.slice(start, start + READERS).map(answer))));
  return answers;
}

/** What a folder holds; undefined where it may not be read. The root itself must be readable: that is the operator's affair. */
function entriesOf(folder: string, isRoot: boolean): Promise<Dirent[] | undefined> {
  return readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isRoot) throw error;
    return unread(error);
  });
}

/** What the machine cannot do now is no matter of one file, and must not pass for one that nobody may read. */
const MACHINE: ReadonlySet<unknown> = new Set(['EMFILE', 'ENFILE', 'EIO', 'ENOMEM']);

function unread(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && MACHINE.has(error.code)) throw error;
  return undefined;
}
