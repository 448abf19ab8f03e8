/** `narani build`: check, publish, and say what was made. */
import {
  type BuildReport,
  checkContent,
  publish,
  readPublication,
  type SiteReport,
} from '@narani/engine';
import { limitsOf } from '@narani/limits';
import { describeFindings, type Translate } from '@narani/messages';
import { report } from '@narani/reporter';
import { padCells } from '@narani/state';
import { type Context, contentRoot, type GlobalOptions, placedIn, UsageError } from './context.js';
import { outputFor } from './output.js';
import { today } from './today.js';

/** Options of `narani build`. */
export interface BuildCommandOptions extends GlobalOptions {
  readonly site?: string;
  readonly out?: string;
  readonly last?: string;
}

/** Publishes every site, or one. Findings are printed; errors in content set the exit code and stop nothing else. */
export async function build(context: Context, options: BuildCommandOptions): Promise<number> {
  const { translate } = context;
  const root = await contentRoot(options, context);
  const { folder } = await outputFor(root, options, context);
  if (options.last !== undefined && !(await readPublication(options.last)))
    throw new UsageError(translate('cli:gather.noLast', { path: options.last }));
  const start = performance.now();
  const onStep = ({ name, ...values }: { name: string }) =>
    context.progress(translate(`cli:build.${name}`, values));
  const checked = await checkContent(root, {
    today: today(),
    onStep,
    ...(options.site === undefined ? {} : { only: options.site }),
  });
  const names = checked.corpus?.sites.map(({ name }) => name) ?? [];
  if (options.site !== undefined && checked.corpus && !names.includes(options.site)) {
    throw new UsageError(
      translate('cli:usage.unknownSite', { actual: options.site, expected: names.join(', ') }),
    );
  }
  const made = await publish(root, checked, {
    today: today(),
    now: () => performance.now(),
    onStep,
    out: folder,
    ...(options.last === undefined ? {} : { last: options.last }),
    ...(options.site === undefined ? {} : { only: options.site }),
  });
  context.progress('');
  const { findings: each } = limitsOf(checked.corpus?.config);
  const loud = describeFindings(
    made.findings.filter(({ severity }) => severity === 'error'),
    translate,
    { each },
  );
  if (loud.length > 0) {
    const textOf = (path: string) => checked.loaded.sources.get(path)?.text;
    context.out(
      `${report(loud, 'text', { translate, textOf, placed: placedIn(root), color: context.color, summary: false })}\n`,
    );
  }
  context.out(summary(made, performance.now() - start, translate));
  if (made.findings.some(({ rule }) => rule === 'stage/machine')) return 3;
  return loud.length > 0 ? 1 : 0;
}

const COLUMNS = ['documents', 'pages', 'feeds', 'pdfs', 'files'] as const;

/** A table: one row a site, then the total, then the findings. */
function summary({ sites, findings }: BuildReport, ms: number, translate: Translate): string {
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
  const count = (severity: string) =>
    findings.filter((found) => found.severity === severity).length;
  const counts = translate('cli:summary.counts', {
    errors: translate('cli:summary.errors', { count: count('error') }),
    warnings: translate('cli:summary.warnings', { count: count('warning') }),
    infos: translate('cli:summary.infos', { count: count('info') }),
  });
  const lines = sites.map((site) => row(site.site, site, site.ms));
  if (sites.length > 1) lines.push(row(translate('cli:build.total'), total, ms));
  return `${[...lines, `  ${translate('cli:build.findings', { counts })}`].join('\n')}\n`;
}
