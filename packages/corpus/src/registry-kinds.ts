/** The registries, and which typed links lead there. */
import type { ReferenceKind, RegistryKind } from '@narani/model';

/** Registries, in the order they are listed. */
export const REGISTRY_KINDS: readonly RegistryKind[] = [
  'organisations',
  'people',
  'statutes',
  'levers',
  'tools',
  'terms',
  'facts',
  'notices',
  'elsewhere',
];

/** The registry a typed link leads to; undefined for a document kind. */
export const REGISTRY_OF: Readonly<Partial<Record<ReferenceKind, RegistryKind>>> = {
  organisation: 'organisations',
  person: 'people',
  statute: 'statutes',
  lever: 'levers',
  tool: 'tools',
  term: 'terms',
  fact: 'facts',
};
