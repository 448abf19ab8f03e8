/** The PDFs of a site, from the cache where nothing they depend on changed. */
import { readFile } from 'node:fs/promises';
import type { Cache } from '@narani/host';
import { themeColours } from '@narani/html';
import { createTranslator } from '@narani/messages';
import type {
  Checked,
  CheckedCorpus,
  Document,
  Entry,
  Finding,
  Locale,
  OutputFile,
  Router,
} from '@narani/model';
import {
  compilePdf,
  createCompiler,
  createPart,
  fontPaths,
  type PdfCompiler,
  type PrintPart,
  printKey,
  releaseMemory,
} from '@narani/print';
import { pdfPath, shownEntries, textOf } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';

/** One PDF to be made. */
interface Job {
  readonly entry: Entry;
  readonly document: Document;
  readonly part: PrintPart;
  readonly path: string;
  readonly key: string;
}

/** What PDFs are made from and with. */
export interface PrintContext {
  readonly corpus: CheckedCorpus;
  readonly site: SiteConfig;
  readonly router: Router;
  /** The site's theme.css. */
  readonly theme?: string;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly cache: Cache;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Typst reads nothing from disk: all files are given from memory, under a folder that need not exist. */
const VIRTUAL_FOLDER = '/narani-print';

/** PDFs by `id@locale`, and what was found on the way. A cached PDF keeps the findings it was made with out: they were reported then. */
export async function printSite(
  context: PrintContext,
): Promise<Checked<ReadonlyMap<string, OutputFile>>> {
  const findings: Finding[] = [];
  const jobs = jobsOf(context, findings);
  const files = new Map<string, OutputFile>();
  let compiler: PdfCompiler | undefined;
  let unavailable = false;
  for (const [index, job] of jobs.entries()) {
    context.onProgress?.(index, jobs.length);
    let contents = await context.cache.get(job.key);
    if (!contents && !compiler && !unavailable) {
      const created = await loadCompiler();
      findings.push(...created.findings);
      compiler = created.value;
      unavailable = compiler === undefined;
    }
    if (!contents && compiler) {
      const made = compilePdf(compiler, job.part, figuresOf(context, job));
      findings.push(...made.findings);
      contents = made.value;
      if (contents && made.findings.length === 0) await context.cache.set(job.key, contents);
      await releaseMemory(compiler);
    }
    if (contents)
      files.set(`${job.entry.id}@${job.document.locale}`, {
        path: job.path,
        mediaType: 'application/pdf',
        contents,
      });
  }
  return { value: files, findings };
}

async function loadCompiler(): Promise<Checked<PdfCompiler | undefined>> {
  const fonts = await Promise.all(fontPaths().map((path) => readFile(path)));
  return createCompiler(fonts, VIRTUAL_FOLDER);
}

/** One job per text of its own: a fallback page links the PDF of the language it shows. */
function jobsOf({ corpus, site, router, theme }: PrintContext, findings: Finding[]): Job[] {
  const accent = theme === undefined ? {} : { accent: themeColours(theme).accent };
  return shownEntries(corpus, site)
    .filter((entry) => entry.meta.lifecycle !== 'withdrawn')
    .flatMap((entry) =>
      site.locales.flatMap((locale: Locale) => {
        const text = textOf(corpus, site, entry, locale);
        const page = router.page({ type: 'document', id: entry.id }, locale);
        if (!text || text.fallback || page === undefined) return [];
        const options = {
          t: createTranslator(locale),
          publisher: site.title[locale],
          canonical: router.absolute(page),
          ...accent,
        };
        const { value: part, findings: found } = createPart(text.document, entry, corpus, options);
        findings.push(...found);
        return [
          {
            entry,
            document: text.document,
            part,
            path: pdfPath(entry, locale),
            key: printKey(part),
          },
        ];
      }),
    );
}

function figuresOf({ pictures }: PrintContext, { entry }: Job): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.keys(entry.files).flatMap((name) => {
      const bytes = pictures.get(`${entry.folder}/${name}`);
      return bytes ? [[name, bytes]] : [];
    }),
  );
}
