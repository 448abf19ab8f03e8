/** What a file of content has a part in: told by what each step of a build reads. */
import type { CheckedCorpus, Entry, Locale, Reference, Step } from '@narani/model';
import { createRouter, pdfPath } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';
import { LOCK_FILE } from '@narani/state';
import type { CheckedContent } from '../check-content.js';
import { jobsOf } from '../print.js';
import type { Memory } from '../remember/memory.js';
import { makeSite, renderEditions } from '../site.js';
import { type Impact, type SiteImpact, withoutEmpty } from './shape.js';

/**
 * What may be other once a file is edited. **Shapes**: `path` from the content folder, a file or a folder; `registry/people.yaml#kim`
 * is one entry. Items have no `changes` and partners no `fields`: those follow from the edit. `checked` was made with `memory`.
 */
export function impactOfPath(path: string, checked: CheckedContent, memory: Memory): Impact {
  const { corpus, loaded } = checked;
  if (!corpus) return { version: 1, sites: [], translations: [], partners: [] };
  const { boundary } = memory;
  const { attempt } = boundary;
  const editions = renderEditions(corpus, attempt).value;
  const printed = { value: new Map(), findings: [] };
  for (const site of corpus.sites) {
    const step = {
      stage: 'site',
      path: `sites/${site.name}/site.yaml`,
      target: site.name,
    } as const;
    attempt(step, () => makeSite(site, { corpus, loaded, editions, printed, attempt, memory }));
    if (site.editions.includes('print')) jobsOf(site, { corpus, loaded, boundary, memory }, []);
  }
  const reach = createReach(path, corpus);
  const touched = touchedSteps(reach, memory);
  const sites = corpus.sites.map((site) => {
    const { pages, ...rest } = siteImpact(site, touched, corpus);
    return { ...rest, pages: reach.isOf(site.name) ? [...ROOT_PAGES, ...pages].sort() : pages };
  });
  const states = new Set(
    touched.filter(({ stage }) => stage === 'states').map(({ target }) => target),
  );
  const translations = Object.entries(corpus.states).flatMap(([key, { state }]) => {
    const [document = '', locale = ''] = key.split('@');
    return states.has(document) ? [{ document, locale, before: state }] : [];
  });
  const partners = Object.entries(loaded.partners?.value.entries ?? {}).flatMap(
    ([name, partner]) => {
      const items = sites.find(({ site }) => site === partner.site)?.items ?? [];
      const read = items.filter(
        ({ document, language }) =>
          (partner.languages === undefined || partner.languages.includes(language as Locale)) &&
          (partner.kinds === undefined || partner.kinds.includes(document.split('/')[0] ?? '')),
      );
      const { contact, site } = partner;
      return read.length > 0 ? [{ partner: name, contact, site, items: read }] : [];
    },
  );
  return { version: 1, sites: withoutEmpty(sites), translations, partners };
}

/** Pages that are made of the site's own settings alone. */
const ROOT_PAGES = ['404.html', 'index.html'];

/** What an edit reaches at once, by the keys of what is read. */
interface Reach {
  readonly reaches: (source: string, asked: readonly string[]) => boolean;
  /** Whether where the translations of a document stand may be other. */
  readonly hasStates: (id: string) => boolean;
  /** Sites all of whose steps it reaches. */
  readonly isOf: (site: string | undefined) => boolean;
}

function createReach(asked: string, { entries, usedIn }: CheckedCorpus): Reach {
  const [path = '', id] = asked.replace(/(?<!\/)\/+$/, '').split('#');
  const isIn = (file: string) => file === path || file.startsWith(`${path}/`);
  const own = entries.filter(({ folder }) => isIn(folder) || path.startsWith(`${folder}/`));
  const documents = entries.flatMap(({ translations }) => Object.values(translations));
  const ids = new Set(own.map((entry) => entry.id));
  const hasMeta = path.endsWith(`/${LOCK_FILE}`) ? [] : own.filter((entry) => !isText(entry, path));
  const metas = new Set(hasMeta.flatMap((entry) => [entry.folder, entry.id]));
  const ofItem = (key = '') =>
    key === '' ? ids.size > 0 : ids.has(key.slice(0, key.lastIndexOf('@')));
  const names = (reference: Reference) =>
    path.startsWith('registry/')
      ? id === undefined || reference.id === id
      : ids.has(`${reference.kind}/${reference.id}`);
  const titled = new Set(
    documents
      .filter(({ links }) => links.some(({ filled, reference }) => filled && names(reference)))
      .map((document) => document.path),
  );
  const [top, site] = path.split('/');
  return {
    hasStates: (each) => ids.has(each),
    isOf: (name) =>
      path === 'narani.yaml' || (top === 'sites' && (site === undefined || site === name)),
    reaches: (source, [first, second]) => {
      if (source === 'text' && titled.has(first ?? '')) return true;
      if (source === 'text' || source === 'data' || source === 'drawings') return isIn(first ?? '');
      if (source === 'entry') return metas.has(first ?? '');
      if (source === 'registry')
        return (
          isIn(`registry/${first}.yaml`) &&
          (id === undefined || second === undefined || second === id)
        );
      if (source === 'usedIn') return (usedIn[first ?? ''] ?? []).some((user) => ids.has(user));
      if (source === 'kinds') return top === 'kinds';
      if (source === 'registryKinds') return top === 'registries';
      if (source === 'labels') return path.startsWith('labels.');
      if (source === 'about') return top === 'registry' && id === undefined;
      if (source === 'config') return path === 'narani.yaml';
      if (source === 'withdrawn') return path === 'withdrawn.yaml';
      if (source.startsWith('router ')) return metas.has(referred(second));
      return /^(?:parts|listed on |states$)/.test(source) && ofItem(first);
    },
  };
}

/** Whether a path is a text of an entry: what stands beside it in meta.yaml stays as it is then. */
function isText({ translations }: Entry, path: string): boolean {
  return Object.values(translations).some((document) => document.path === path);
}

/** The document that an address is asked for. */
function referred(question = '{}'): string {
  const {
    id = '',
    kind,
    type,
  } = JSON.parse(question) as { id?: string; kind?: string; type?: string };
  return type === 'document' || kind === undefined ? id : `${kind}/${id}`;
}

/** Every step that an edit reaches, at once or by way of another. */
function touchedSteps({ reaches, hasStates, isOf }: Reach, { read }: Memory): Step[] {
  const states = new Set<string>();
  const bodies = new Set<string>();
  return read.flatMap(({ step, keys }) => {
    const isTouched =
      (step.site !== undefined && isOf(step.site)) ||
      (step.stage === 'states' && hasStates(step.target)) ||
      keys().some((key) => {
        const [source = '', ...asked] = JSON.parse(key) as string[];
        if (source === 'body') return bodies.has(asked[0] ?? '');
        if (source === 'states' && states.has((asked[0] ?? '').split('@')[0] ?? '')) return true;
        return reaches(source, asked);
      });
    if (!isTouched) return [];
    if (step.stage === 'states') states.add(step.target);
    if (step.stage === 'body') bodies.add(`${step.target}@${step.locale}`);
    return [step];
  });
}

function siteImpact(site: SiteConfig, steps: readonly Step[], corpus: CheckedCorpus): SiteImpact {
  const router = createRouter(corpus, site, corpus.sites);
  const entries = new Map(corpus.entries.map((entry) => [entry.id, entry]));
  const own = steps.filter((step) => step.site === site.name);
  const of = (stage: Step['stage']) => own.filter((step) => step.stage === stage);
  const pageOf = ({ target: id, locale = 'ko' }: Step) =>
    `${router.page({ type: 'document', id }, locale) ?? ''}index.html`;
  const pdfOf = ({ target, locale = 'ko' }: Step) => {
    const entry = entries.get(target);
    return entry ? [pdfPath(entry, locale)] : [];
  };
  return {
    site: site.name,
    pages: [...of('list').map(({ target }) => target), ...of('page').map(pageOf)].sort(),
    items: of('item').map(({ target, locale = 'ko' }) => ({ document: target, language: locale })),
    pdfs: of('part').flatMap(pdfOf).sort(),
  };
}
