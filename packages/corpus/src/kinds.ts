/** Where each kind of document and registry lives, and which typed links lead there. */
import type { DocumentKind, ReferenceKind, RegistryKind } from '@narani/model';

/** Folders under content/, by kind. */
export const FOLDERS: Readonly<Record<DocumentKind, string>> = {
  agenda: 'agendas',
  session: 'sessions',
  meeting: 'meetings',
  paper: 'papers',
  article: 'articles',
  doc: 'docs',
};

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

/** The document kind of a folder under content/, or undefined. */
export function findKind(folder: string): DocumentKind | undefined {
  return (Object.keys(FOLDERS) as DocumentKind[]).find((kind) => FOLDERS[kind] === folder);
}
