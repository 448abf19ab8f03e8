/** `narani print`: the PDFs of single documents, now. */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  createPrinter,
  type Printer,
  type PrintOne,
  printBook,
  printDocument,
  printFacing,
} from '@narani/engine';
import { limitsOf } from '@narani/limits';
import { describeFindings } from '@narani/messages';
import { type Entry, LOCALES, type Locale } from '@narani/model';
import { BINDINGS, DESIGNS, type Design } from '@narani/print';
import { report } from '@narani/reporter';
import {
  type Context,
  choice,
  contentRoot,
  type GlobalOptions,
  placedIn,
  UsageError,
} from './context.js';
import { getBook, getEntry, readContent } from './entry.js';
import { createLook, watchFolder } from './look.js';

/** Every design, of one text and of several. */
const ALL = [...DESIGNS, ...BINDINGS] as const;

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
  const design = options.design === undefined ? undefined : choice(options.design, ALL, context);
  if (options.locale !== undefined) choice(options.locale, LOCALES, context);
  let printer: Printer | undefined;
  const work = async (): Promise<{ code: number; paths: string[] }> => {
    const content = await readContent(root, context);
    printer ??= createPrinter(limitsOf(content.corpus.config));
    const made = { code: 0, paths: [] as string[] };
    for (const order of ordersOf(context, options, { root, content, names, design })) {
      const { code, path } = await printOrder(context, options, { root, content, printer, order });
      made.code = Math.max(made.code, code);
      if (path !== undefined) made.paths.push(path);
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
}

/** One PDF: what it is called, and how it is made. */
interface Order {
  readonly name: string;
  readonly make: (context: Omit<PrintOne, 'design'>) => ReturnType<typeof printDocument>;
}

/** What is to be printed. **Errors**: a UsageError where a document has no text in the language asked for. */
function ordersOf(
  context: Context,
  { locale: asked }: PrintCommandOptions,
  {
    root,
    content,
    names,
    design,
  }: Work & {
    readonly names: readonly string[];
    readonly design: (typeof ALL)[number] | undefined;
  },
): Order[] {
  const locales = asked === undefined ? LOCALES : [choice(asked, LOCALES, context)];
  const none = (path: string) =>
    new UsageError(context.translate('cli:print.noText', { path, locale: locales.join(', ') }));
  /** What kept a text from being read, where it is there. */
  const unread = ({ folder, translations }: Entry, locale: Locale) => {
    const found = content.corpus.findings.filter(({ path }) => path === `${folder}/${locale}.md`);
    return translations[locale] || found.length === 0
      ? undefined
      : { value: undefined, findings: found };
  };
  if (design === 'book') {
    const book = getBook(content, names, root, context);
    return locales.map((locale) => ({
      name: `${book.name}.${locale}.book`,
      make: (given) => printBook(book, locale, given),
    }));
  }
  return names.flatMap((name) => {
    const entry = getEntry(content, name, root, context);
    if (design === 'facing') {
      if (LOCALES.some((locale) => !entry.translations[locale])) throw none(entry.folder);
      return [{ name: `${entry.slug}.facing`, make: (given) => printFacing(entry, given) }];
    }
    const there = locales.filter((locale) => entry.translations[locale] ?? unread(entry, locale));
    if (there.length === 0) throw none(entry.folder);
    return there.map((locale: Locale) => ({
      name: `${entry.slug}.${locale}`,
      make: async (given) =>
        unread(entry, locale) ??
        printDocument(entry, locale, { ...given, design: design as Design }),
    }));
  });
}

async function printOrder(
  context: Context,
  { archive, out }: PrintCommandOptions,
  { root, content, printer, order }: Work & { readonly printer: Printer; readonly order: Order },
): Promise<{ code: number; path?: string }> {
  const { translate, color } = context;
  const { corpus, loaded } = content;
  const { value, findings } = await order.make({ corpus, loaded, printer, archive });
  if (findings.length > 0) {
    const textOf = (path: string) => loaded.sources.get(path)?.text;
    const shown = { translate, textOf, placed: placedIn(root), color, summary: false };
    context.out(`${report(describeFindings(findings, translate), 'text', shown)}\n`);
  }
  if (!value) return { code: 1 };
  const folder = resolve(out ?? '.');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${order.name}${archive ? '.archive' : ''}.pdf`);
  await writeFile(path, value);
  context.out(`${translate('cli:print.made', { path })}\n`);
  return { code: 0, path };
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
