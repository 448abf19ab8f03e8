/** Editions and sites: what the corpus is made into. */
import type { SiteConfig } from '@narani/schema';
import type { CheckedCorpus } from './corpus.js';
import type { Reference } from './document.js';
import type { Checked } from './finding.js';
import type { Locale } from './source.js';

/** A file of a site. `path` is POSIX, relative to the site's root. */
export interface OutputFile {
  readonly path: string;
  readonly mediaType: string;
  readonly contents: string | Uint8Array;
  /** What its bytes are known by, where that was asked when it was made: then nobody need read them to compare. */
  readonly digest?: Digest;
}

/** **Shapes**: `sha256` in hexadecimal digits. **Units**: `bytes` is the length. */
export interface Digest {
  readonly sha256: string;
  readonly bytes: number;
}

/** A page of a site before it has an address. */
export type PageRef =
  | { readonly type: 'document'; readonly id: string }
  | { readonly type: 'registry'; readonly registry: string }
  | { readonly type: 'kind'; readonly kind: string }
  | { readonly type: 'home' };

/**
 * Addresses within one site. All functions are pure.
 *
 * **Shapes**: `page` gives a page's path from the site's root with a trailing slash (`ko/agenda/x/`), or undefined where
 * the site does not have it. `reference` gives the path with fragment of a typed link's target, an absolute URL where only
 * another site has it, or undefined. `absolute` joins a path to the site's base URL. `canonical` gives
 * the address of the one page that stands for a document's own text in a language, wherever it is shown too; undefined where no site shows it.
 */
export interface Router {
  readonly page: (ref: PageRef, locale: Locale) => string | undefined;
  readonly reference: (reference: Reference, locale: Locale) => string | undefined;
  readonly absolute: (path: string) => string;
  readonly canonical: (id: string, locale: Locale) => string | undefined;
}

/** Rendered once per corpus; bodies hold references, never URLs. */
export interface Edition<Body> {
  readonly kind: string;
  readonly parts: readonly { readonly id: string; readonly locale: Locale; readonly body: Body }[];
}

/** What turns a corpus into an edition, and an edition into a site's files. */
export interface EditionModule<Body> {
  readonly kind: string;
  readonly render: (corpus: CheckedCorpus) => Checked<Edition<Body>>;
  readonly write: (
    corpus: CheckedCorpus,
    edition: Edition<Body>,
    site: SiteConfig,
    router: Router,
  ) => Checked<OutputFile[]>;
}
