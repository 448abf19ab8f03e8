/**
 * What floods cost: seconds of processor time and the greatest memory of a build with one hostile document beside a good one.
 *
 *   npm run bench:limits -- [--only NAME] [--seconds 2] [--megabytes 500]
 *
 * Each flood is built in a process of its own, so that its memory is its own; all processes it starts count. A build that takes longer
 * or more, stops, or does not publish the good document fails the run. Seconds count beyond those of the good document alone; of a
 * crowd of sound sites or documents, the seconds of each.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    build: { type: 'string' },
    // For looking closer: the report of one flood, and how long to wait for one.
    show: { type: 'boolean', default: false },
    patience: { type: 'string', default: '120' },
    seconds: { type: 'string', default: '2' },
    megabytes: { type: 'string', default: '500' },
  },
});
/** **Units**: ms. How often the memory of a build's processes is read. */
const EVERY = 25;
/** **Units**: seconds that one sound site or document may take. */
const EACH = 0.1;
const SELF = fileURLToPath(import.meta.url);

if (values.build === undefined) await measureAll();
else await build(values.build);

async function measureAll() {
  // Not in the processes that are measured: to make the floods costs time and memory.
  const { CROWDS, FLOODS, writeContent } = await import('./floods.mjs');
  let failed = 0;
  let base;
  console.log(`${'flood'.padEnd(40)} seconds  beyond      MB findings`);
  for (const [name, flood] of Object.entries({ ...FLOODS, ...CROWDS })) {
    // The first is the good document alone: what all others cost is told beyond it.
    if (base !== undefined && values.only !== undefined && !name.includes(values.only)) continue;
    const { seconds, megabytes, findings, fault } = await measure((root) =>
      writeContent(root, flood),
    );
    base ??= seconds;
    const beyond = (seconds - base) / (name in CROWDS ? CROWDS[name].count : 1);
    const most = name in CROWDS ? EACH : Number(values.seconds);
    const over = beyond > most || megabytes > Number(values.megabytes);
    if (over || fault) failed += 1;
    const numbers = [seconds.toFixed(2), beyond.toFixed(2), megabytes.toFixed(0), findings];
    const shown = numbers.map((number) => String(number).padStart(7)).join(' ');
    console.log(
      `${name.padEnd(40)} ${shown}${over ? '  TOO MUCH' : ''}${fault ? `  ${fault}` : ''}`,
    );
  }
  console.log(`${failed} of these cost too much`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** Seconds and megabytes of a build with a flood in its content; `fault` where it stopped, or lost the good document. */
async function measure(write) {
  const folder = mkdtempSync(join(tmpdir(), 'narani-flood-'));
  const root = join(folder, 'content');
  try {
    await write(root);
    const child = spawn(
      process.execPath,
      [SELF, '--build', root, ...(values.show ? ['--show'] : [])],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    let [megabytes, seconds] = [0, 0];
    const start = performance.now();
    const timer = setInterval(() => {
      megabytes = Math.max(megabytes, memoryOf(child.pid));
      seconds = Math.max(seconds, secondsOf(child.pid));
      if (performance.now() - start > Number(values.patience) * 1000) child.kill('SIGKILL');
    }, EVERY);
    const code = await new Promise((done) => child.on('close', done));
    clearInterval(timer);
    const { findings = 0, page = '' } = code === 0 ? JSON.parse(out) : {};
    const published = page !== '' && existsSync(page);
    return {
      seconds,
      megabytes,
      findings,
      ...(code === 0 ? (published ? {} : { fault: 'NO PAGE' }) : { fault: `STOPPED ${code}` }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The resident memory of the largest process among one and those it started. **Units**: MB. **Source**: proc(5). */
function memoryOf(pid) {
  const status = read(`/proc/${pid}/status`);
  const own = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  return Math.max(own, ...childrenOf(pid).map(memoryOf));
}

/** **Units**: seconds of processor time, of a process and of those it started. A clock tick is 10 ms. **Source**: proc(5), stat. */
function secondsOf(pid) {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ');
  const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  return childrenOf(pid).reduce((sum, child) => sum + secondsOf(child), own || 0);
}

function childrenOf(pid) {
  return threadsOf(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean),
  );
}

function threadsOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** One build, in this process; prints what came of it. */
async function build(root) {
  const { checkContent, publish } = await import('../packages/engine/dist/index.js');
  const { describeFindings, createTranslator } = await import('../packages/messages/dist/index.js');
  const { DEFAULT_LIMITS } = await import('../packages/limits/dist/index.js');
  const { report } = await import('../packages/reporter/dist/index.js');
  const options = { today: '2026-11-27', now: () => performance.now() };
  const checked = await checkContent(root, options);
  const { findings } = await publish(root, checked, options);
  const translate = createTranslator('ko');
  const textOf = (path) => checked.loaded.sources.get(path)?.text;
  const diagnostics = describeFindings(findings, translate, { each: DEFAULT_LIMITS.findings });
  const text = report(diagnostics, 'text', { translate, textOf });
  if (values.show) console.error(text.slice(0, 2000));
  const page = join(root, '../dist/test/ko/doc/good/index.html');
  console.log(JSON.stringify({ findings: diagnostics.length, letters: text.length, page }));
}
