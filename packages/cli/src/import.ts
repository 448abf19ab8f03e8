/** `narani import`: a wiki's folder to a content folder, with the loss report. */
import { readdir, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readFolder, writeFiles } from '@narani/host';
import { importWiki, layOut } from '@narani/importer';
import { describeFindings } from '@narani/messages';
import type { Finding, Source } from '@narani/model';
import { report } from '@narani/reporter';
import { finding } from '@narani/rules';
import { decodeSource } from '@narani/source';
import { type Context, type GlobalOptions, placedIn, UsageError } from './context.js';
import { today } from './today.js';

/** Options of `narani import`. */
export interface ImportOptions extends GlobalOptions {
  readonly force?: boolean;
  readonly replace?: boolean;
  readonly report?: string;
  readonly wikiUrl?: string;
  readonly wikiName?: string;
  readonly siteName?: string;
}

/**
 * Imports.
 *
 * **Shapes**: the exit code is 1 where a loss is an error, such as a file that could not be read; what could be imported is
 * written all the same. Any other loss is part of importing.
 * **Errors**: misuse throws a `UsageError` before anything is written.
 */
export async function importContent(
  context: Context,
  options: ImportOptions,
  [from = '', to = '']: string[],
): Promise<number> {
  const { translate } = context;
  const wiki = wikiOptions(context, options);
  const source = resolve(from);
  const target = resolve(to);
  if (!(await isFolder(source)))
    throw new UsageError(translate('cli:usage.unreadable', { path: from }));
  const present = await readdir(target).catch(() => []);
  if (present.length > 0 && !options.force && !options.replace)
    throw new UsageError(translate('cli:usage.notEmpty', { path: to }));
  const { files, findings: unreadable } = await readWiki(source);
  const existing = (await readFolder(target).catch(() => [])).flatMap(({ path, bytes }) =>
    bytes && /\.(md|ya?ml)$/.test(path) ? [{ path, text: new TextDecoder().decode(bytes) }] : [],
  );
  const laid = layOut(files);
  const imported = importWiki(laid.files, { date: today(), existing, ...wiki });
  await writeFiles(
    target,
    imported.files.map(({ path, text }) => ({ path, contents: text })),
  );
  const lost = imported.losses.map((one) => ({
    ...one,
    path: laid.origins.get(one.path) ?? one.path,
  }));
  const losses = describeFindings([...unreadable, ...lost], translate);
  const textOf = (path: string) =>
    files.find((file) => file.path.normalize('NFC') === path.normalize('NFC'))?.text;
  context.out(
    report(losses, 'text', { translate, textOf, placed: placedIn(source), color: context.color }),
  );
  if (options.report)
    await writeFile(options.report, report(losses, 'json', { translate, textOf }));
  const documents = imported.files.filter(({ path }) => path.endsWith('/meta.yaml')).length;
  context.out(
    `${translate('cli:import.summary', { documents, files: imported.files.length, target: to })}\n`,
  );
  if (losses.length > 0)
    context.out(`${translate('cli:import.losses', { count: losses.length })}\n`);
  return losses.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The wiki's pages, and a finding for what is none or cannot be read. */
export async function readWiki(source: string): Promise<{ files: Source[]; findings: Finding[] }> {
  const findings: Finding[] = [];
  const files = (
    await readFolder(source, (name) => name === '.git' || name === 'node_modules')
  ).flatMap(({ path, bytes, denied }) => {
    if (!/\.(?:mdx?|markdown)$/i.test(path)) {
      if (denied) findings.push(finding('source/unreadable', { path }));
      // The code and settings of a wiki are nobody's loss; what lies among its pages may be.
      else if (/(?:^|\/)(?:ko|en)\//i.test(path))
        findings.push(
          finding('import/unread-file', {
            path,
            scope: path,
            actual: path,
            values: { actual: path },
          }),
        );
      return [];
    }
    if (!bytes) {
      findings.push(finding(denied ? 'source/unreadable' : 'source/not-a-file', { path }));
      return [];
    }
    const decoded = decodeSource(path, bytes);
    findings.push(...decoded.findings);
    return decoded.value ? [decoded.value] : [];
  });
  return { files, findings };
}

/** The options that are the importer's own, checked. */
function wikiOptions(
  { translate }: Context,
  { wikiUrl, wikiName, siteName, replace }: ImportOptions,
): Omit<Parameters<typeof importWiki>[1], 'date' | 'existing'> {
  const refuse = (actual: string, expected: string) =>
    new UsageError(translate('cli:usage.badChoice', { actual, expected }));
  if (wikiUrl !== undefined && !/^https?:\/\/[^/?#\s]+\/*$/i.test(wikiUrl))
    throw refuse(wikiUrl, 'https://HOST');
  if (wikiName?.trim() === '') throw refuse(wikiName, 'NAME');
  if (siteName !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(siteName))
    throw refuse(siteName, 'a-z, 0-9, -');
  return {
    ...(wikiUrl === undefined ? {} : { wikiUrl: wikiUrl.replace(/(?<!\/)\/+$/, '') }),
    ...(wikiName === undefined ? {} : { wikiName: wikiName.trim() }),
    ...(siteName === undefined ? {} : { siteName }),
    ...(replace ? { replace } : {}),
  };
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
