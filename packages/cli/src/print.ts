/** `narani print`: the PDFs of single documents, now. */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createPrinter, type Printer, printDocument } from '@narani/engine';
import { limitsOf } from '@narani/limits';
import { describeFindings } from '@narani/messages';
import { LOCALES, type Locale } from '@narani/model';
import { DESIGNS } from '@narani/print';
import { report } from '@narani/reporter';
import {
  type Context,
  choice,
  contentRoot,
  type GlobalOptions,
  placedIn,
  UsageError,
} from './context.js';
import { getEntry, readContent } from './entry.js';
import { createLook, watchFolder } from './look.js';

/** Options of `narani print`. */
export interface PrintCommandOptions extends GlobalOptions {
  readonly design?: string;
  readonly locale?: string;
  readonly out?: string;
  readonly archive?: boolean;
  readonly open?: boolean;
  readonly watch?: boolean;
}

/** Prints each document named, in each language that it has or the one asked for. With `--watch` again whenever the content changes. */
export async function print(
  context: Context,
  options: PrintCommandOptions,
  names: readonly string[],
): Promise<number> {
  const root = await contentRoot(options, context);
  // What is misused is told before anything is read.
  if (options.design !== undefined) choice(options.design, DESIGNS, context);
  if (options.locale !== undefined) choice(options.locale, LOCALES, context);
  let printer: Printer | undefined;
  const work = async (): Promise<{ code: number; paths: string[] }> => {
    const content = await readContent(root, context);
    printer ??= createPrinter(limitsOf(content.corpus.config));
    const made = { code: 0, paths: [] as string[] };
    for (const name of names) {
      const { code, paths } = await printEntry(context, options, { root, content, printer, name });
      made.code = Math.max(made.code, code);
      made.paths.push(...paths);
    }
    return made;
  };
  try {
    const { code, paths } = await work();
    if (options.open) for (const path of paths) open(path);
    if (!options.watch) return code;
    const look = createLook(root, async () => void (await work().catch(told(context))));
    await look();
    const stop = watchFolder(root, look);
    await new Promise<void>((end) => process.once('SIGINT', end).once('SIGTERM', end));
    stop();
    return code;
  } finally {
    await printer?.close();
  }
}

interface Work {
  readonly root: string;
  readonly content: Awaited<ReturnType<typeof readContent>>;
  readonly printer: Printer;
  readonly name: string;
}

async function printEntry(
  context: Context,
  options: PrintCommandOptions,
  { root, content, printer, name }: Work,
): Promise<{ code: number; paths: string[] }> {
  const { translate, color } = context;
  const entry = getEntry(content, name, root, context);
  const { design, locale, archive } = options;
  const locales = locale === undefined ? LOCALES : [locale as Locale];
  const there = locales.filter((each) => entry.translations[each]);
  if (there.length === 0)
    throw new UsageError(translate('cli:print.noText', { path: entry.folder, locale }));
  const made = { code: 0, paths: [] as string[] };
  for (const each of there) {
    const { corpus, loaded } = content;
    const asked = design === undefined ? undefined : choice(design, DESIGNS, context);
    const { value, findings } = await printDocument(entry, each, {
      corpus,
      loaded,
      printer,
      design: asked,
      archive,
    });
    if (findings.length > 0) {
      const textOf = (path: string) => loaded.sources.get(path)?.text;
      const shown = { translate, textOf, placed: placedIn(root), color, summary: false };
      context.out(`${report(describeFindings(findings, translate), 'text', shown)}\n`);
    }
    if (!value) made.code = 1;
    else {
      const folder = resolve(options.out ?? '.');
      await mkdir(folder, { recursive: true });
      const path = join(folder, `${entry.slug}.${each}${archive ? '.archive' : ''}.pdf`);
      await writeFile(path, value);
      made.paths.push(path);
      context.out(`${translate('cli:print.made', { path })}\n`);
    }
  }
  return made;
}

/** What goes wrong while somebody writes is said, and waits for the next save. */
function told({ out }: Context): (error: unknown) => void {
  return (error) => out(`${error instanceof Error ? error.message : String(error)}\n`);
}

/** Shows a file in the reader of the machine; a machine without one shows nothing. */
function open(path: string): void {
  const programs: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' };
  const program = programs[process.platform] ?? 'xdg-open';
  spawn(program, [path], { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}
