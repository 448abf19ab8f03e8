/** What a corpus is built from. */
import type { Corpus, Registries } from '@narani/model';
import type { NaraniConfig, SiteConfig } from '@narani/schema';
import type { Draft } from './draft.js';
import type { RegistryPlaces } from './place.js';

/**
 * What a corpus is built from.
 *
 * **Shapes**: `registryPlaces` by the name of the registry, and of a site as `sites/name`. `unread` are registries, or single
 * entries as `terms/id`, that are there but could not be read.
 */
export interface CorpusParts {
  readonly config: NaraniConfig;
  /** The kinds that the content declares. */
  readonly kinds?: Corpus['kinds'];
  /** The registries that the content declares, and what registries say of themselves. */
  readonly registryKinds?: Corpus['registryKinds'];
  readonly about?: Corpus['about'];
  readonly labels?: Corpus['labels'];
  readonly frames?: Corpus['frames'];
  readonly drafts: readonly Draft[];
  readonly registries: Registries;
  readonly registryPlaces: Readonly<Record<string, RegistryPlaces>>;
  readonly unread?: readonly string[];
  /** The records of withdrawn documents, by id. */
  readonly withdrawn?: Corpus['withdrawn'];
  readonly sites: readonly SiteConfig[];
}
