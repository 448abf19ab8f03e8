/** What becomes of a published item that a site has no text for now. */
import type { Listed, Standing } from '@narani/changes';
import type { Fate } from '@narani/feed';
import { kindsOf } from '@narani/kinds';
import type { CheckedCorpus, Entry } from '@narani/model';
import { createRouter, isPublic, isReleased, shownEntries } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';
import { takesBack } from './last.js';

/** Tells what becomes of an item. */
export type FateOf = (listed: Listed) => Fate;

/**
 * The fates of one site's items. **Shapes**: `sources` are the texts of content by path, of files that cannot be read too; `vanished` collects the files
 * of content that are gone and whose pages stay.
 */
export function createFates(
  corpus: CheckedCorpus,
  site: SiteConfig,
  sources: ReadonlyMap<string, { readonly text: string }>,
  vanished = new Set<string>(),
): FateOf {
  const { withheld } = corpus;
  const entries = new Map(corpus.entries.map((entry) => [entry.id, entry]));
  const lost = (path: string): Fate => {
    vanished.add(path);
    return { keep: 'vanished' };
  };
  return (listed) => {
    const entry = entries.get(listed.document);
    // What was taken back must go wherever it is read, so that comes first; in a language that the site gave up nothing is published.
    const isTold = site.locales.includes(listed.language);
    if (isTold && entry && !isPublic(entry)) return { keep: 'taken-back' };
    if (!isOn(site, entry?.kind, listed))
      return { standing: entry ? standing(corpus, site, entry, listed) : [] };
    if (!entry) {
      const folder = folderOf(corpus, listed);
      const kind = `kinds/${listed.document.split('/')[0]}.yaml`;
      const broken = withheld.some((path) => path.startsWith(`${folder}/`) || path === kind);
      const meta = `${folder}/meta.yaml`;
      if (!broken) return lost(meta);
      const isBack = takesBack(sources.get(meta)?.text ?? '');
      return { keep: isBack ? 'taken-back' : 'unreadable' };
    }
    const path = `${entry.folder}/${listed.language}.md`;
    const text = entry.translations[listed.language];
    const record = corpus.withdrawn?.[entry.id];
    if (!text && record?.locales?.includes(listed.language)) {
      const { date, reason, replacement } = record;
      return { withdrawn: { date, reason, ...(replacement ? { replacement } : {}) } };
    }
    if (!text && !entry.unreadable?.[listed.language] && !withheld.includes(path))
      return lost(path);
    const released = isReleased(corpus, site, entry, listed.language);
    return { keep: text && !released ? 'release' : 'unreadable' };
  };
}

/** Whether a site's settings let a document through in a language; of one that is gone its id names the kind. */
function isOn(site: SiteConfig, kind: string | undefined, { document, language }: Listed): boolean {
  const known: string = kind ?? document.split('/')[0] ?? '';
  return (
    site.locales.includes(language) &&
    site.kinds.some((each) => each === known) &&
    (site.only?.includes(document) ?? true) &&
    !site.except?.includes(document)
  );
}

/** The pages of a document on other sites. */
function standing(
  corpus: CheckedCorpus,
  site: SiteConfig,
  entry: Entry,
  { language }: Listed,
): Standing[] {
  return corpus.sites
    .filter(({ name }) => name !== site.name)
    .flatMap((other) => {
      if (!shownEntries(corpus, other).includes(entry)) return [];
      const router = createRouter(corpus, other, corpus.sites);
      const page = router.page({ type: 'document', id: entry.id }, language);
      return page === undefined ? [] : [{ name: other.name, url: router.absolute(page) }];
    });
}

/** The folder under content/ that an item was made of, by its address. */
function folderOf(corpus: CheckedCorpus, { item_url }: Listed): string {
  const [place = '', slug = ''] = item_url.split('/').slice(-3);
  const kind = kindsOf(corpus).find(({ name, address = name }) => address === place);
  return `${kind?.folder ?? place}/${slug}`;
}
