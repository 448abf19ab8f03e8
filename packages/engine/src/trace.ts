/**
 * The trace of a build: what it read and what it left. A build that finds all of it as it was has nothing to do. Nothing but this
 * file and the disk is loaded for that.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createCache,
  hashBytes,
  hashOf,
  type KnownFile,
  listContent,
  listMarked,
  type MarkedFile,
  sizeIn,
} from '@narani/host';
import type { Publication } from '@narani/schema';
import { type Output, PUBLICATION_FILE } from './output.js';

export { findOutputFault, type Output, outputOf } from './output.js';
export { findPlugins, type ListedPlugin } from './plugin-list.js';

/**
 * What a build is asked: the same question about the same files has the same answer.
 *
 * **Shapes**: `asks` is the name of a question that leaves no outputs; without it, it is a build.
 */
export interface Question {
  readonly root: string;
  readonly output: Output;
  readonly today: string;
  readonly only?: string;
  readonly asks?: string;
}

/** What is known when a build begins. **Units**: `at` is ms since 1970. */
export interface Beginning {
  readonly question: Question;
  readonly at: number;
  readonly content: readonly MarkedFile[];
  readonly code: readonly MarkedFile[];
}

/** A file as it was, and the SHA-256 of its bytes where it has any. */
interface KeptFile extends MarkedFile {
  readonly hash?: string;
}

/** Files as they were at a time. **Units**: `at` is ms since 1970. */
interface Look {
  readonly at: number;
  readonly files: readonly KeptFile[];
}

/** **Shapes**: `answer` is whatever the caller wants to say again. */
interface Trace {
  readonly code: Look;
  readonly content: Look;
  readonly outputs: Look;
  readonly answer: unknown;
}

/**
 * A file that was written so shortly before it was looked at could be written again without a new time. **Units**: milliseconds.
 * **Source**: two seconds are the coarsest times of a file system in use (FAT), all whole seconds; where times are finer they go by the kernel's tick, 10 ms at most.
 */
const GRANULE = { coarse: 2_100, fine: 50 };

/** Whether a file may have been written again after it was looked at, and show the same time. **Units**: ms since 1970. */
function isYoung(changed: number, at: number): boolean {
  return changed >= at - (changed % 1000 === 0 ? GRANULE.coarse : GRANULE.fine);
}

/** Looks at the content and the program, before anything is read. */
export function beginBuild(question: Question): Beginning {
  return { question, at: Date.now(), content: listContent(question.root), code: listCode() };
}

/**
 * The answer of the last build to the same question, where the content, the program and all outputs are as that build left them.
 *
 * **Shapes**: a file whose mark is another, or too young to be trusted, is read and compared by its hash.
 */
export async function findAnswer({ question, at, ...now }: Beginning): Promise<unknown> {
  const { root, output } = question;
  const trace = await readTrace(question);
  if (!trace) return undefined;
  const code = lookAgain(trace.code, { at, files: now.code }, '');
  const content = code && lookAgain(trace.content, { at, files: now.content }, root);
  const files = question.asks === undefined && content ? listMarked(output.folder) : [];
  const found = content && { at, files };
  const outputs = found && lookAgain(trace.outputs, found, output.folder);
  if (!code || !content || !outputs) return undefined;
  // What had to be read is known by its mark from now on.
  if (code !== trace.code || content !== trace.content || outputs !== trace.outputs)
    await keep(question, { ...trace, code, content, outputs });
  return trace.answer;
}

/**
 * What lies on disk as the last build saw or left it, told without reading any of it. Of a file that is too young to be trusted nothing is said.
 *
 * **Shapes**: `content` by the path of the file; `outputs` looks at the output folder and gives the SHA-256 by the path from there: to be asked when no other build writes.
 */
export interface Known {
  readonly content: ReadonlyMap<string, KnownFile>;
  readonly outputs: () => ReadonlyMap<string, string>;
}

/** What is known when a build begins that has something to do. */
export async function findKnown({ question, content }: Beginning): Promise<Known> {
  const trace = await readTrace(question);
  if (!trace) return { content: new Map(), outputs: () => new Map() };
  return {
    content: sameIn(trace.content, content),
    outputs: () => {
      const outputs = sameIn(trace.outputs, listMarked(question.output.folder));
      return new Map([...outputs].map(([path, { hash }]) => [path, hash]));
    },
  };
}

function sameIn(before: Look, now: readonly MarkedFile[]): Map<string, KnownFile> {
  const old = new Map(before.files.map((file) => [file.path, file]));
  const known = new Map<string, KnownFile>();
  for (const file of now) {
    const { hash, mark } = old.get(file.path) ?? {};
    if (hash !== undefined && mark === file.mark && !isYoung(file.changed, before.at))
      known.set(file.path, { hash, size: sizeIn(file) });
  }
  return known;
}

/**
 * Keeps what a build came to. `hashes` are those of the content that it read. Nothing is kept where the program was
 * changed since the build began, or where the output folder does not hold what its manifest names.
 */
export async function keepAnswer(
  { question, at, content, code }: Beginning,
  hashes: ReadonlyMap<string, string>,
  answer: unknown,
): Promise<void> {
  const isBuild = question.asks === undefined;
  const outputs = { at: Date.now(), files: isBuild ? outputsIn(question.output.folder) : [] };
  const isSameCode = code.every(({ changed }) => changed < performance.timeOrigin);
  if (!outputs.files || !isSameCode || JSON.stringify(listCode()) !== JSON.stringify(code)) return;
  await keep(question, {
    code: { at, files: code.map((file) => withHash(file, hashOf(file.path))) },
    content: { at, files: content.map((file) => withHash(file, hashes.get(file.path))) },
    outputs: { at: outputs.at, files: outputs.files },
    answer,
  });
}

/** What tells this program from any other: its code, what that is built on, and Node. */
export async function programOf({ question, at, code }: Beginning): Promise<string> {
  const { versions, arch } = process;
  const trace = await readTrace(question);
  // A thousand files that the last build read, and that are as they were, are not read again.
  const known = trace && lookAgain(trace.code, { at, files: code }, '');
  const files = (known?.files ?? code).map(({ hash, path }: KeptFile) => hash ?? hashOf(path));
  return hashBytes(JSON.stringify([files, versions.node, versions.icu, arch]));
}

async function readTrace(question: Question): Promise<Trace | undefined> {
  const bytes = await createCache(question.output.store).get(traceKey(question));
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Trace);
}

async function keep(question: Question, trace: Trace): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(trace));
  await createCache(question.output.store).set(traceKey(question), bytes);
}

/**
 * What was seen before, where the files are still the same; with new marks where some of them had to be read to tell; undefined
 * where one is another.
 */
function lookAgain(before: Look, now: Look, root: string): Look | undefined {
  if (before.files.length !== now.files.length) return undefined;
  let isRead = false;
  for (const [index, old] of before.files.entries()) {
    const file = now.files[index];
    if (file?.path !== old.path) return undefined;
    if (file.mark === old.mark && !isYoung(file.changed, before.at)) continue;
    if (old.hash === undefined || old.hash !== hashOf(join(root, old.path))) return undefined;
    isRead = true;
  }
  if (!isRead) return before;
  const files = now.files.map((file, index) => withHash(file, before.files[index]?.hash));
  return { at: now.at, files };
}

function withHash(file: MarkedFile, hash: string | undefined): KeptFile {
  return hash === undefined ? file : { ...file, hash };
}

/** The files of an output folder with the hashes that its manifest says; undefined where others are there. */
function outputsIn(folder: string): KeptFile[] | undefined {
  const manifest = readFileSync(join(folder, PUBLICATION_FILE));
  const { sites } = JSON.parse(manifest.toString()) as Publication;
  const hashes = new Map([[PUBLICATION_FILE, hashBytes(manifest)]]);
  for (const { name, files } of sites)
    for (const { path, sha256 } of files) hashes.set(`${name}/${path}`, sha256);
  const found = listMarked(folder);
  const isAll = found.length === hashes.size && found.every(({ path }) => hashes.has(path));
  return isAll ? found.map((file) => withHash(file, hashes.get(file.path))) : undefined;
}

/** Where this package and those that it uses lie, side by side, in a checkout and as installed. */
const PACKAGES = fileURLToPath(new URL('../../', import.meta.url));

/** What the compiler leaves beside the program. */
const NO_CODE = /\.(?:d\.ts|map|tsbuildinfo)$/;

/** What npm says that it installed. */
const INSTALLED = '.package-lock.json';

/** The program, by whole paths: what was compiled of every package, and what others it is built on. */
function listCode(): MarkedFile[] {
  const isOther = (name: string, path: string) => {
    const [, folder] = path.split('/');
    return folder !== undefined && (folder !== 'dist' || NO_CODE.test(name));
  };
  return [
    ...listMarked(PACKAGES, isOther).map((file) => ({ ...file, path: join(PACKAGES, file.path) })),
    installed(),
  ];
}

/** npm writes its list again though nothing is new: it is known by what it says. */
function installed(): MarkedFile {
  const path = join(modulesAbove(PACKAGES), INSTALLED);
  return { path, mark: hashOf(path) ?? '', changed: 0 };
}

/** The folder of installed packages at or above a folder. */
function modulesAbove(folder: string): string {
  for (let place = folder; ; place = dirname(place)) {
    const modules = join(place, 'node_modules');
    if (existsSync(join(modules, INSTALLED)) || place === dirname(place)) return modules;
  }
}

/** **Shapes**: the name of a file. Another Node may give other bytes. */
function traceKey({ root, output, today, only, asks }: Question): string {
  const { versions, arch } = process;
  const { node, icu } = versions;
  const asked = [root, output.folder, today, only ?? '', asks ?? '', node, icu, arch];
  return `trace-${hashBytes(JSON.stringify(asked))}`;
}
