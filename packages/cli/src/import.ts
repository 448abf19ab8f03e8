/** `narani import`: a wiki's folder to a content folder, with the loss report. */
import { readdir, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readFolder, writeFiles } from '@narani/host';
import { importWiki } from '@narani/importer';
import { describeFindings } from '@narani/messages';
import type { Finding } from '@narani/model';
import { report } from '@narani/reporter';
import { decodeSource } from '@narani/source';
import { type Context, type GlobalOptions, prefixOf, UsageError } from './context.js';
import { today } from './today.js';

/** Options of `narani import`. */
export interface ImportOptions extends GlobalOptions {
  readonly force?: boolean;
  readonly report?: string;
}

/** Imports. Losses are reported and do not set the exit code: the report is the result. */
export async function importContent(
  context: Context,
  options: ImportOptions,
  [from = '', to = '']: string[],
): Promise<number> {
  const { translate } = context;
  const source = resolve(from);
  const target = resolve(to);
  if (!(await isFolder(source)))
    throw new UsageError(translate('cli:usage.unreadable', { path: from }));
  const present = await readdir(target).catch(() => []);
  if (present.length > 0 && !options.force)
    throw new UsageError(translate('cli:usage.notEmpty', { path: to }));
  const unreadable: Finding[] = [];
  const files = (
    await readFolder(source, (name) => name === '.git' || name === 'node_modules')
  ).flatMap(({ path, bytes }) => {
    if (!bytes || !/\.mdx?$/i.test(path)) return [];
    const { value, findings } = decodeSource(path, bytes);
    unreadable.push(...findings);
    return value ? [value] : [];
  });
  const existing = (await readFolder(target).catch(() => [])).flatMap(({ path, bytes }) =>
    bytes && /\.(md|ya?ml)$/.test(path) ? [{ path, text: new TextDecoder().decode(bytes) }] : [],
  );
  const imported = importWiki(files, { date: today(), existing });
  await writeFiles(
    target,
    imported.files.map(({ path, text }) => ({ path, contents: text })),
  );
  const losses = describeFindings([...unreadable, ...imported.losses], translate);
  const textOf = (path: string) => files.find((file) => file.path === path)?.text;
  context.out(
    report(losses, 'text', { translate, textOf, prefix: prefixOf(source), color: context.color }),
  );
  if (options.report)
    await writeFile(options.report, report(losses, 'json', { translate, textOf }));
  const documents = imported.files.filter(({ path }) => path.endsWith('/meta.yaml')).length;
  context.out(
    `${translate('cli:import.summary', { documents, files: imported.files.length, target: to })}\n`,
  );
  if (losses.length > 0)
    context.out(`${translate('cli:import.losses', { count: losses.length })}\n`);
  return 0;
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
