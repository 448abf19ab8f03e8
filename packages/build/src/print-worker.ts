/** Typesets in a thread of its own: Typst keeps a core busy while the pages are rendered on another. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Checked } from '@narani/model';
import {
  compilePdf,
  createCompiler,
  type Figures,
  fontPaths,
  type PdfCompiler,
  type PrintPart,
  releaseMemory,
} from '@narani/print';

/** Of several threads one reports that there is no typesetter. */
export interface WorkerSetting {
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

let compiler: Promise<Checked<PdfCompiler | undefined>> | undefined;
let queue = Promise.resolve();

parentPort?.on('message', (order: PrintOrder) => {
  queue = queue.then(() => answer(order));
});

async function answer({ id, part, figures }: PrintOrder): Promise<void> {
  try {
    const first = compiler === undefined && (workerData as WorkerSetting).reports;
    compiler ??= loadCompiler();
    const { value, findings } = await compiler;
    const made = value ? compilePdf(value, part, figures) : { value: undefined, findings: [] };
    send({ id, value: made.value, findings: [...(first ? findings : []), ...made.findings] });
    if (value) await releaseMemory(value);
  } catch (error) {
    send({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function loadCompiler(): Promise<Checked<PdfCompiler | undefined>> {
  const fonts = await Promise.all(fontPaths().map((path) => readFile(path)));
  return createCompiler(fonts, VIRTUAL_FOLDER);
}

function send(result: PrintResult): void {
  parentPort?.postMessage(result);
}
