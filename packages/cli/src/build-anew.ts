/** A build that makes something: all stages, then the report. */
import {
  type BuildReport,
  checkContent,
  findBegunList,
  findListFault,
  openMemory,
  publish,
  readPublication,
  type SiteReport,
} from '@narani/engine';
import { type Beginning, findKnown, programOf } from '@narani/engine/trace';
import { limitsOf } from '@narani/limits';
import type { Translate } from '@narani/messages';
import { padCells } from '@narani/state';
import type { BuildCommandOptions } from './build.js';
import {
  type Answer,
  answerOf,
  countsLine,
  exitCode,
  isOfMachine,
  loudText,
} from './build-report.js';
import { type Context, UsageError } from './context.js';
import { refuseNoAddress } from './copy.js';
import { whyRemade } from './why.js';

/** What a build came to. **Shapes**: no `answer` where it would not be the same again, for the machine failed or something crashed. */
export interface Built {
  readonly code: number;
  readonly answer: Answer | undefined;
  readonly hashes: ReadonlyMap<string, string>;
}

/** Checks and publishes, and prints what came of it. */
export async function buildAnew(
  context: Context,
  options: BuildCommandOptions,
  beginning: Beginning,
): Promise<Built> {
  const { root, output, today, only } = beginning.question;
  const { translate } = context;
  const { last, newEpoch = false, baseUrl } = options;
  if (baseUrl !== undefined) refuseNoAddress(baseUrl, context);
  if (last !== undefined && !(await readPublication(last)))
    throw new UsageError(translate('cli:gather.noLast', { path: last }));
  if (!newEpoch) await refuseBrokenList(context, output.folder, last);
  const start = performance.now();
  const onStep = ({ name, ...values }: { name: string }) =>
    context.progress(translate(`cli:build.${name}`, values));
  const memory = await openMemory(beginning.question, await programOf(beginning));
  const known = await findKnown(beginning);
  const asked = {
    ...{ today, onStep, memory, known },
    ...(only === undefined ? {} : { only }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
  };
  const checked = await checkContent(root, asked);
  const names = checked.corpus?.sites.map(({ name }) => name) ?? [];
  if (only !== undefined && checked.corpus && !names.includes(only)) {
    const values = { actual: only, expected: names.join(', ') };
    throw new UsageError(translate('cli:usage.unknownSite', values));
  }
  const made = await publish(root, checked, {
    ...asked,
    now: () => performance.now(),
    out: output.folder,
    ...(last === undefined ? {} : { last }),
    ...(newEpoch ? { newEpoch } : {}),
  });
  await memory.save();
  context.progress('');
  const answer = answerOf(made.findings, limitsOf(checked.corpus?.config).findings);
  const textOf = (path: string) => checked.loaded.sources.get(path)?.text;
  context.out(loudText(context, root, answer, textOf));
  context.out(summary(made, performance.now() - start, translate));
  context.out(countsLine(answer, translate));
  if (options.why !== undefined)
    context.out(whyRemade(memory.remade, options.why, checked.corpus ?? {}, translate));
  const isCertain = checked.corpus && !made.findings.some(isOfMachine);
  return {
    code: exitCode(answer),
    answer: isCertain ? answer : undefined,
    hashes: checked.hashes,
  };
}

/** A list of changes is never begun again by accident: neither where its last state cannot be read, nor over one that went on. */
async function refuseBrokenList(
  { translate }: Context,
  folder: string,
  last: string | undefined,
): Promise<void> {
  if (last !== undefined) {
    const fault = await findListFault(last);
    if (fault) throw new UsageError(translate('cli:build.brokenList', { path: fault.path }));
    return;
  }
  const begun = await findBegunList(folder);
  if (begun) throw new UsageError(translate('cli:build.listGoesOn', { ...begun, path: folder }));
}

const COLUMNS = ['documents', 'pages', 'feeds', 'pdfs', 'files'] as const;

/** A table: one row a site, then the total. */
function summary({ sites }: BuildReport, ms: number, translate: Translate): string {
  const seconds = (value: number) =>
    translate('cli:build.seconds', { seconds: (value / 1000).toFixed(1) });
  const total = Object.fromEntries(
    COLUMNS.map((column) => [column, sites.reduce((sum, site) => sum + site[column], 0)]),
  ) as Pick<SiteReport, (typeof COLUMNS)[number]>;
  const largest = sites.length > 1 ? total : (sites[0] ?? total);
  const widths = Object.fromEntries(
    COLUMNS.map((column) => [column, String(largest[column]).length]),
  ) as Record<(typeof COLUMNS)[number], number>;
  const row = (name: string, values: Pick<SiteReport, (typeof COLUMNS)[number]>, time: number) =>
    [
      `  ${padCells(name, 18)}`,
      ...COLUMNS.map(
        (column) =>
          `${translate(`cli:build.${column}`)} ${String(values[column]).padStart(widths[column])}`,
      ),
      seconds(time),
    ].join('  ');
  const lines = sites.map((site) => row(site.site, site, site.ms));
  if (sites.length > 1) lines.push(row(translate('cli:build.total'), total, ms));
  return lines.map((line) => `${line}\n`).join('');
}
