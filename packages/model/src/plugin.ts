/** Plugins: code of a repository, beside its content, that adds to what Narani does. */
import type { SiteConfig } from '@narani/schema';
import type { CheckedCorpus } from './corpus.js';
import type { OutputFile } from './edition.js';
import type { Severity, Span } from './finding.js';
import type { Locale, Localised } from './source.js';

/**
 * What a module that is listed under `narani.plugins` of package.json exports as `plugin`.
 *
 * **Shapes**: every member is a function of plain data that gives plain data, the same for the same. The corpus has no drafts and nothing that is withheld.
 */
export interface Plugin {
  /** Looks for faults of its own. */
  readonly check?: (corpus: CheckedCorpus) => readonly PluginFinding[];
  /** Files of a site beside ours: a file of ours is never replaced. */
  readonly edition?: (corpus: CheckedCorpus, site: SiteConfig) => readonly OutputFile[];
  /** Stands in place of a part of the pages. */
  readonly parts?: Readonly<Partial<Record<PartName, (page: PartPage) => PluginElement>>>;
}

/** The parts of a page that a plugin may replace. */
export type PartName = 'footer';

/** Which pages a part is for. */
export interface PartPage {
  readonly site: SiteConfig;
  readonly locale: Locale;
}

/** What a plugin found. **Shapes**: `path` from the content folder; `rule` is a name of its own, which the message shows. */
export interface PluginFinding {
  readonly rule: string;
  readonly path: string;
  readonly span?: Span;
  readonly severity?: Severity;
  readonly message: Localised;
}

/** An element of HTML, as hast has it. */
export interface PluginElement {
  readonly type: 'element';
  readonly tagName: string;
  readonly properties?: Readonly<Record<string, string | boolean>>;
  readonly children: readonly (PluginElement | { readonly type: 'text'; readonly value: string })[];
}
