/** The import: files of a wiki to files of a content folder, and everything that found no place. */
import type { Finding, Locale } from '@narani/model';
import { LOCALES } from '@narani/model';
import { stringify } from 'yaml';
import type { Body, BodyContext } from './body.js';
import { convertBody } from './body.js';
import { reportFields } from './claims.js';
import { draftDocuments, sourcePage } from './documents.js';
import { openLibrary } from './library.js';
import { metaOf, relate } from './meta.js';
import type { Ministries } from './ministries.js';
import { readMinistries } from './ministries.js';
import type { Page } from './page.js';
import { fieldRange } from './page.js';
import { pairSections } from './pairing.js';
import { readPages } from './read.js';
import type { Need, Needs } from './registry.js';
import { registryFiles } from './registry.js';
import { compareFindings, countByRule, keepExisting } from './result.js';
import type { Outline } from './sections.js';
import { outlineOf } from './sections.js';
import { siteFiles } from './site.js';
import { statutePatterns } from './statute-names.js';
import type { Plan, Targets } from './targets.js';
import { indexTargets } from './targets.js';
import { documentText, titleOf } from './text.js';
import type { ImportOptions, ImportResult, WikiFile } from './types.js';

/** Where this wiki was published, for pages that link to it by full address. */
const WIKI_URL = 'https://climate-assembly.org';

const WIKI_NAME = 'Korea Climate Assembly Wiki';

interface PlannedDocument extends Plan {
  readonly outlines: Readonly<Partial<Record<Locale, Outline>>>;
}

interface Converted {
  readonly plan: PlannedDocument;
  readonly bodies: Readonly<Partial<Record<Locale, Body>>>;
  readonly ministries: Ministries;
}

/**
 * Imports a wiki.
 *
 * **Shapes**: `files` need no particular order and may be the whole repository; only Markdown below a language folder is
 * read. The same files and options give the same result.
 * **Errors**: import/*, and markdown/too-deep for a page that is not read.
 *
 * Example: `importWiki([{ path: 'content/ko/agenda/03-grid.md', text }], { date: '2026-11-21' })`.
 */
export function importWiki(files: readonly WikiFile[], options: ImportOptions): ImportResult {
  const {
    existing = [],
    wikiUrl = WIKI_URL,
    wikiName = WIKI_NAME,
    siteName = 'imported',
  } = options;
  const read = readPages(files);
  const { drafts, findings: draftFindings } = draftDocuments(read.pages);
  const plans = drafts.map((draft): PlannedDocument => {
    const outlines = mapLocales(draft.pages, outlineOf);
    return {
      draft,
      outlines,
      sections: pairSections(outlines.ko?.sections ?? [], outlines.en?.sections ?? []),
    };
  });
  const targets = indexTargets(plans, existing, wikiUrl.replace(/\/$/, ''));
  const library = openLibrary(existing);
  const relations = relate(drafts, targets);
  const findings: Finding[] = [...read.findings, ...draftFindings, ...relations.findings];
  const patterns = statutePatterns(library);
  const converted = plans.map((plan) => convert(plan, { targets, library, patterns }, findings));
  const documents = converted.flatMap((one) =>
    writeDocument(
      one,
      { targets, related: relations.related, wikiName, today: options.date },
      findings,
    ),
  );
  const registry = registryFiles(needsOf(converted), library, existing);
  findings.push(...registry.findings);
  const registries = ['levers', 'statutes', 'organisations'].filter((name) =>
    [...registry.files, ...existing].some(({ path }) => path === `registry/${name}.yaml`),
  );
  const kinds = ['agenda', 'session', 'meeting', 'doc'].filter((kind) =>
    drafts.some((draft) => draft.kind === kind),
  );
  const site = siteFiles({
    name: siteName,
    wikiName,
    kinds: kinds.length > 0 ? kinds : ['agenda'],
    registries,
  });
  const fresh = site.filter(({ path }) => !existing.some((file) => file.path === path));
  const kept = keepExisting(documents, existing, options.replace ?? false);
  const losses = [...findings, ...kept.findings].sort(compareFindings);
  return {
    files: [...kept.files, ...registry.files, ...fresh].sort((a, b) => (a.path < b.path ? -1 : 1)),
    losses,
    summary: {
      pages: read.pages.length,
      documents: drafts.length,
      pairs: drafts.filter(({ pages }) => pages.ko && pages.en).length,
      registryEntries: registry.count,
      references: converted
        .flatMap(({ bodies }) => Object.values(bodies))
        .reduce((sum, body) => sum + body.references, 0),
      losses: countByRule(losses),
    },
  };
}

type Matching = Pick<BodyContext, 'targets' | 'library' | 'patterns'>;

function convert(plan: PlannedDocument, matching: Matching, findings: Finding[]): Converted {
  const { draft, sections, outlines } = plan;
  const self = matching.targets.byName.get(draft.id) ?? { id: draft.id, fragments: {} };
  const paired = draft.pages.ko !== undefined && draft.pages.en !== undefined;
  const bodies = mapLocales(draft.pages, (page) => {
    const outline = outlines[page.locale] ?? outlineOf(page);
    return convertBody(page, { ...matching, self, outline, sections, paired });
  });
  for (const body of Object.values(bodies)) findings.push(...body.findings);
  const ministries = readMinistries(draft, matching.library);
  findings.push(...ministries.findings);
  return { plan, bodies, ministries };
}

interface WriteContext {
  readonly targets: Targets;
  readonly related: Readonly<Record<string, readonly string[]>>;
  readonly wikiName: string;
  readonly today: string;
}

function writeDocument(
  { plan, bodies, ministries }: Converted,
  context: WriteContext,
  findings: Finding[],
): WikiFile[] {
  const { draft, outlines } = plan;
  const titles = mapLocales(draft.pages, (page) => {
    const read = titleOf(page, outlines[page.locale] ?? outlineOf(page));
    findings.push(...read.findings);
    return read.title;
  });
  const reader = { draft, findings };
  const title = titles[draft.source] ?? draft.slug;
  const meta = metaOf(reader, {
    ...context,
    bodies,
    ministries: ministries.ids,
    related: context.related[draft.id] ?? [],
    titles: { ko: titles.ko ?? title, en: titles.en ?? title },
  });
  reportFields(reader, context.targets);
  const folder = `${draft.kind}s/${draft.slug}`;
  const texts = LOCALES.flatMap((locale) => {
    const [page, body, outline] = [draft.pages[locale], bodies[locale], outlines[locale]];
    if (!page || !body || !outline) return [];
    const text = documentText(draft, locale, page, outline, titles[locale] ?? title, body);
    return [{ path: `${folder}/${locale}.md`, text }];
  });
  return [{ path: `${folder}/meta.yaml`, text: stringify(meta, { lineWidth: 0 }) }, ...texts];
}

function needsOf(converted: readonly Converted[]): Needs {
  const organisations = converted.flatMap(({ plan: { draft }, ministries }): Need[] => {
    const page = sourcePage(draft);
    return ministries.ids.map((id) => ({ id, page, range: fieldRange(page, 'ministries') }));
  });
  const cited = converted.flatMap(({ plan: { draft }, bodies }) =>
    LOCALES.flatMap((locale) => {
      const [page, body] = [draft.pages[locale], bodies[locale]];
      return page && body ? [{ page, body }] : [];
    }),
  );
  return {
    organisations,
    added: Object.assign(
      {},
      ...converted.map(({ ministries }) => ministries.added),
    ) as Needs['added'],
    statutes: cited.flatMap(({ page, body }) =>
      body.statutes.map((use) => ({ id: use.statute, page, range: use.range, use })),
    ),
    levers: cited.flatMap(({ page, body }) =>
      body.leverLinks.map((use) => ({ id: use.lever, page, range: use.range })),
    ),
  };
}

function mapLocales<T>(
  pages: Readonly<Partial<Record<Locale, Page>>>,
  map: (page: Page) => T,
): Partial<Record<Locale, T>> {
  return {
    ...(pages.ko ? { ko: map(pages.ko) } : {}),
    ...(pages.en ? { en: map(pages.en) } : {}),
  };
}
