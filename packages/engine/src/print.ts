/** The PDFs of a site, from the cache where nothing they depend on changed. */
import type { Cache } from '@narani/host';
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
  Step,
} from '@narani/model';
import {
  createPart,
  type Figures,
  type PartOptions,
  type PrintPart,
  printKey,
} from '@narani/print';
import { createRouter, pdfPath, shownEntries, textOf } from '@narani/routes';
import { finding } from '@narani/rules';
import type { SiteConfig } from '@narani/schema';
import type { Boundary } from './boundary.js';
import type { Loaded } from './load.js';
import type { Printer } from './printer.js';
import type { Memory } from './remember/memory.js';

/** One PDF to be made. */
export interface Job {
  readonly entry: Entry;
  readonly document: Document;
  readonly step: Step;
  /** Made where no PDF of its key is kept: a part that is remembered is known by its key alone. */
  readonly part: () => PrintPart;
  readonly path: string;
  readonly key: string;
}

/**
 * PDFs asked for at once. Enough to keep the typesetter busy while a page is rendered; all of a large site would use up the file
 * handles, and a cache that cannot be opened looks empty.
 */
const IN_FLIGHT = 64;

/** What PDFs are made from and with. */
export interface PrintContext {
  readonly corpus: CheckedCorpus;
  readonly loaded: Pick<Loaded, 'pictures' | 'themes'>;
  readonly cache: Cache;
  readonly printer: Printer;
  readonly boundary: Boundary;
  readonly memory?: Memory;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A site's PDFs by `id@locale`, and what was found on the way. */
export type Printed = Checked<ReadonlyMap<string, OutputFile>>;

/** Prints a site that has the edition; never rejects. It may run while another site is made: only the typesetter's thread is busy. */
export async function printSite(site: SiteConfig, context: PrintContext): Promise<Printed> {
  const { name } = site;
  const step = { stage: 'print', path: `sites/${name}/site.yaml`, target: name } as const;
  const printed = await context.boundary.later(step, () => printAll(site, context));
  return { value: printed.value ?? new Map(), findings: printed.findings };
}

async function printAll(site: SiteConfig, context: PrintContext): Promise<Printed> {
  const findings: Finding[] = [];
  const jobs = site.editions.includes('print') ? jobsOf(site, context, findings) : [];
  const printed: Checked<Uint8Array | undefined>[] = [];
  let done = 0;
  context.onProgress?.(done, jobs.length);
  const queue = jobs.entries();
  const lane = async (): Promise<void> => {
    for (const [index, job] of queue) {
      const step = { ...job.step, stage: 'typeset' } as const;
      printed[index] = await context.boundary.later(step, () => printJob(context, job));
      done += 1;
      context.onProgress?.(done, jobs.length);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  const files = new Map<string, OutputFile>();
  for (const [index, { path, entry, document }] of jobs.entries()) {
    const { value: contents, findings: found = [] } = printed[index] ?? {};
    findings.push(...found);
    if (contents)
      files.set(`${entry.id}@${document.locale}`, { path, mediaType: 'application/pdf', contents });
  }
  return { value: files, findings: [...findings, ...missed(site, jobs.length - files.size)] };
}

/** **Errors**: print/required, where a site must have its PDFs and lacks some. */
function missed({ name, pdf }: SiteConfig, actual: number): Finding[] {
  if (pdf !== 'required' || actual === 0) return [];
  const values = { actual };
  return [finding('print/required', { path: `sites/${name}/site.yaml`, values })];
}

/** A cached PDF was made without findings. */
async function printJob(context: PrintContext, job: Job): Promise<Checked<Uint8Array | undefined>> {
  const cached = await context.cache.get(job.key);
  if (cached) return { value: cached, findings: [] };
  const figures = figuresOf(context, job);
  const { value, findings: all } = await context.printer.print(job.part(), figures);
  // A picture that is missing or was refused has its finding where it was read.
  const findings = all.filter(
    ({ rule, actual = '' }) => rule !== 'print/unreadable-figure' || Object.hasOwn(figures, actual),
  );
  if (value && findings.length === 0) await context.cache.set(job.key, value);
  return { value, findings };
}

/** One job per text of its own: a fallback page links the PDF of the language it shows. */
export function jobsOf(
  site: SiteConfig,
  {
    corpus,
    loaded,
    boundary,
    memory,
  }: Pick<PrintContext, 'corpus' | 'loaded' | 'boundary' | 'memory'>,
  findings: Finding[],
): Job[] {
  const plain = createRouter(corpus, site, corpus.sites);
  const router = memory?.viewRouter(plain, site.name) ?? plain;
  const accent = loaded.themes.get(site.name)?.colours.accent;
  return shownEntries(corpus, site)
    .filter((entry) => entry.meta.lifecycle !== 'withdrawn')
    .flatMap((entry) =>
      site.locales.flatMap((locale: Locale) => {
        const text = textOf(corpus, site, entry, locale);
        const page = router.page({ type: 'document', id: entry.id }, locale);
        if (!text || text.fallback || page === undefined) return [];
        const options = optionsFor(entry, locale, { site, router, page, accent });
        const { document } = text;
        const at = { path: document.path, target: entry.id, locale, site: site.name };
        const step = { stage: 'part', ...at } as const;
        const make = () => createPart(document, entry, corpus, options);
        let made: PrintPart | undefined;
        const keyed = boundary.attempt(step, () => {
          const { value, findings: found } = make();
          made = value;
          return { value: printKey(value), findings: found };
        }, [site, page, accent]);
        findings.push(...keyed.findings);
        const key = keyed.value;
        const part = () => made ?? make().value;
        return key ? [{ entry, document, step, part, key, path: pdfPath(entry, locale) }] : [];
      }),
    );
}

/** What a document's part is made with on a site. `page` is its path there. */
export function optionsFor(
  entry: Entry,
  locale: Locale,
  { site, router, page, accent }: SitePlace,
): PartOptions {
  const design = site.designs?.[entry.kind];
  return {
    t: createTranslator(locale),
    publisher: site.title[locale],
    canonical: router.absolute(page),
    address: addressesOf(router, locale),
    ...(design === undefined ? {} : { design }),
    ...(accent === undefined ? {} : { accent }),
  };
}

/** Where typed references lead from a site. */
export function addressesOf(router: Router, locale: Locale): NonNullable<PartOptions['address']> {
  return (reference) => {
    const path = router.reference(reference, locale);
    return path === undefined || /^https?:/.test(path) ? path : router.absolute(path);
  };
}

interface SitePlace {
  readonly site: SiteConfig;
  readonly router: Router;
  readonly page: string;
  readonly accent: string | undefined;
}

/** The pictures of a document by their names. */
export function figuresOf(
  { loaded }: Pick<PrintContext, 'loaded'>,
  { entry }: Pick<Job, 'entry'>,
): Figures {
  return Object.fromEntries(
    Object.keys(entry.files).flatMap((name) => {
      const picture = loaded.pictures.get(`${entry.folder}/${name}`);
      return picture ? [[name, picture.contents]] : [];
    }),
  );
}
