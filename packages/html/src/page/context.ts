/** What a page knows of the site around it. */

import type { Translate } from '@narani/messages';
import type {
  CheckedCorpus,
  Entry,
  Locale,
  PageRef,
  PluginElement,
  Reference,
  Router,
  Source,
  Step,
} from '@narani/model';
import { pageHref } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';
import type { ThemeColours } from '@narani/theme';
import type { Root } from 'hast';
import type { HtmlBody } from '../body/body.js';
import type { FileFacts } from './file-note.js';

/** An SVG picture, by what its text is known. **Shapes**: the text is read where a page shows it. */
export interface Drawing {
  readonly sha256: string;
  readonly text: string;
}

/** What all pages of one site share. `bodies` are keyed `id@locale`. */
export interface SiteContext {
  readonly corpus: CheckedCorpus;
  readonly site: SiteConfig;
  readonly router: Router;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly bodies: ReadonlyMap<string, HtmlBody>;
  readonly words: Readonly<Record<Locale, Translate>>;
  readonly theme: ThemeColours;
  /** SVG pictures by their path under content/. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  /** The PDFs there are, by their path; absent where that is not known. */
  readonly pdfs?: ReadonlyMap<string, FileFacts>;
  /** The texts of documents as they are written, by their path under content/. */
  readonly sources: ReadonlyMap<string, Source>;
  /** **Units**: bytes of the files beside documents, by their path under content/. */
  readonly sizes: ReadonlyMap<string, number>;
  /** What the site says above and below its pages, by `place locale`. */
  readonly frames: ReadonlyMap<string, Root>;
  /** What stands in place of a part of the pages, by `part locale`. */
  readonly replaced: ReadonlyMap<string, PluginElement>;
  /** The path of the site's sign, from its root. */
  readonly logo?: string;
}

/** Runs what makes something of the site; undefined where it fails. */
export type Run = <T>(step: Step, make: () => T) => T | undefined;

/**
 * One page. `path` is the page's folder from the site's root, with a trailing slash; `''` for the root.
 *
 * **Shapes**: `link` turns a path of this site, or an absolute URL, into what an `href` holds here; `refer` does the same for a typed
 * link, and gives undefined where nobody shows its target; `visit` for a page of this site.
 */
export interface PageContext extends SiteContext {
  readonly locale: Locale;
  readonly path: string;
  readonly t: Translate;
  readonly link: (to: string) => string;
  readonly refer: (reference: Reference) => string | undefined;
  readonly visit: (ref: PageRef) => string | undefined;
}

/** The context of one page. */
export function pageContext(site: SiteContext, locale: Locale, path: string): PageContext {
  const link = (to: string) => pageHref(path, to);
  const linked = (to: string | undefined) => (to === undefined ? undefined : link(to));
  return {
    ...site,
    locale,
    path,
    t: site.words[locale],
    link,
    refer: (reference) => linked(site.router.reference(reference, locale)),
    visit: (ref) => linked(site.router.page(ref, locale)),
  };
}
