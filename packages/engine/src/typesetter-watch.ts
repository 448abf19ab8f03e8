/** Watches a typesetter from a thread beside it, and ends the process: while Typst works, no other code of it runs. */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** `board` holds the order that is worked on, or `IDLE`; `parent` is the process that must not be outlived. **Units**: `seconds` of processor time; `megabytes` of 2^20 bytes. */
export interface WatchSetting {
  readonly board: Int32Array;
  readonly parent: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** No order. */
export const IDLE = -1;

/** The file handle on which a typesetter says what it begins, and why it ends itself: lines of a number, or of a limit's name. */
export const REPORT = 4;

/** **Units**: ms. Short beside any limit, and rare enough to cost nothing. */
const EVERY = 25;

if (isSetting(workerData)) watch(workerData);

/** Processor time, not time on the wall: a busy machine must not decide which PDFs there are. */
function watch({ board, parent, seconds, megabytes }: WatchSetting): void {
  let [order, since] = [IDLE, 0];
  setInterval(() => {
    if (process.ppid !== parent) end();
    const current = Atomics.load(board, 0);
    const used = process.cpuUsage();
    const now = (used.user + used.system) / 1e6;
    if (current !== order) [order, since] = [current, now];
    if (order === IDLE) return;
    if (now - since > seconds) end('pdfSeconds');
    if (process.memoryUsage.rss() > megabytes * 2 ** 20) end('pdfMegabytes');
  }, EVERY);
}

function end(limit = ''): void {
  if (limit !== '') writeSync(REPORT, `${limit}\n`);
  process.kill(process.pid, 'SIGKILL');
}

/** This file is also read for its names, by those that start it. */
function isSetting(data: unknown): data is WatchSetting {
  return typeof data === 'object' && data !== null && 'board' in data;
}
