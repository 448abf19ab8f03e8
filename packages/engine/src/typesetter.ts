/** Typesets in a process of its own: whatever Typst does with one part, the process can be ended, and nothing else is lost. */
import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Checked } from '@narani/model';
import {
  compilePdf,
  createCompiler,
  type Figures,
  findFoundry,
  fontFiles,
  needsAllFonts,
  type PdfCompiler,
  type PrintPart,
  releaseMemory,
} from '@narani/print';
import { IDLE, REPORT, type WatchSetting } from './typesetter-watch.js';

/** What a typesetter is started with, as JSON. Of several one reports that there is none for this platform. */
export interface TypesetterSetting extends Omit<WatchSetting, 'board'> {
  readonly reports: boolean;
}

/** A part to be typeset. `id` comes back with what it came to. */
export interface PrintOrder {
  readonly id: number;
  readonly part: PrintPart;
  readonly figures: Figures;
}

/** What an order came to: a PDF or none, and what was found on the way; `fault` is a bug's stack. */
export type PrintResult = { readonly id: number } & (
  | Checked<Uint8Array | undefined>
  | { readonly fault: string }
);

/** Typst reads nothing from disk: all files are given from memory, under a folder that need not exist. */
const VIRTUAL_FOLDER = '/narani-print';

/** A part of the memory allowed, past which a typesetter ends and another takes its place: the fonts alone take half. */
const FULL = 0.75;

const { reports, ...limits } = JSON.parse(process.argv[2] ?? '{}') as TypesetterSetting;
const board = new Int32Array(new SharedArrayBuffer(4)).fill(IDLE);
const workerData: WatchSetting = { ...limits, board };
new Worker(new URL('typesetter-watch.js', import.meta.url), { workerData }).unref();

let compiler: Promise<Checked<PdfCompiler | undefined>> | undefined;
/** Faces of other scripts than Korean and Latin are read with the first part that needs one. */
let faces: 'common' | 'all' = 'common';
let told = !reports;
let queue = Promise.resolve();

process.on('message', (order: PrintOrder) => {
  queue = queue.then(() => answer(order));
});
process.on('disconnect', () => process.exit());

async function answer({ id, part, figures }: PrintOrder): Promise<void> {
  let sent = Promise.resolve();
  try {
    if (faces === 'common' && needsAllFonts(part, figures)) {
      faces = 'all';
      compiler = undefined;
    }
    compiler ??= loadCompiler();
    const { value, findings } = await compiler;
    begin(id);
    const made = value ? compilePdf(value, part, figures) : { value: undefined, findings: [] };
    Atomics.store(board, 0, IDLE);
    const all = [...(told ? [] : findings), ...made.findings];
    told = true;
    sent = send({ id, value: made.value, findings: all });
    if (value) await releaseMemory(value);
  } catch (error) {
    Atomics.store(board, 0, IDLE);
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    sent = send({ id, fault });
  }
  // What one part took is not given back: the next must not be blamed for it.
  if (process.memoryUsage.rss() < FULL * limits.megabytes * 2 ** 20) return;
  await sent;
  process.exit();
}

/** Said at once, and by another way than the answers: these may still lie in memory when the process ends. */
function begin(id: number): void {
  writeSync(REPORT, `${id}\n`);
  Atomics.store(board, 0, id);
}

async function loadCompiler(): Promise<Checked<PdfCompiler | undefined>> {
  const foundry = await findFoundry();
  const paths = foundry ? fontFiles(faces).map(foundry.typefacePath) : [];
  const fonts = await Promise.all(paths.map((path) => readFile(path)));
  return createCompiler(fonts, VIRTUAL_FOLDER);
}

/** Resolves when it is on its way. */
function send(result: PrintResult): Promise<void> {
  return new Promise((resolve) => process.send?.(result, undefined, {}, () => resolve()));
}
