/** Kind files to kinds. */

import { placed, type RegistryPlaces } from '@narani/corpus';
import type { ContentFile } from '@narani/host';
import { checkKinds, findKindOf, kindsOf } from '@narani/kinds';
import type { Corpus } from '@narani/model';
import { finding } from '@narani/rules';
import type { KindDeclaration, SiteConfig } from '@narani/schema';
import { nearest } from '@narani/text';
import { type Desk, readYaml } from './desk.js';

/** **Shapes**: `kinds` is undefined where nothing is declared; `broken` are the folders of kinds that cannot be read. */
export interface ReadKinds {
  readonly kinds: Corpus['kinds'];
  readonly broken: ReadonlySet<string>;
}

/** Whether a path is that of a kind's declaration. */
export function isKindFile(path: string): boolean {
  return /^kinds\/[a-z][a-z0-9-]*\.yaml$/.test(path);
}

/** The kinds that a content folder declares. */
export function readKinds(desk: Desk, files: readonly ContentFile[]): ReadKinds {
  const declared = files
    .filter(({ path }) => isKindFile(path))
    .map((file) => {
      const name = file.path.slice('kinds/'.length, -'.yaml'.length);
      const record = readYaml<KindDeclaration>(desk, file, 'kind');
      const { value, spans = {} } = record ?? {};
      return { path: file.path, name, spans, ...(value ? { kind: { ...value, name } } : {}) };
    });
  const read = declared.flatMap(({ kind, ...place }) => (kind ? [{ ...place, kind }] : []));
  const { value: kinds, findings } = checkKinds(read);
  desk.findings.push(...findings);
  const unread = declared.filter(({ name }) => !Object.hasOwn(kinds, name));
  for (const { name } of unread) desk.withheldKinds.add(name);
  const broken = unread.map(
    ({ path, name, kind }) => kind?.folder ?? folderIn(desk.sources.get(path)?.text, name),
  );
  return {
    kinds: Object.keys(kinds).length > 0 ? kinds : undefined,
    // A folder that was another kind's first stays with that one.
    broken: new Set(broken.filter((folder) => !findKindOf({ kinds }, folder))),
  };
}

/**
 * The folders that hold documents, each with a meta.yaml, of a kind that is gone: told of once, at the first one's id, and not again by the sites that show it.
 * **Errors**: corpus/unknown-kind.
 */
export function findStrays(
  desk: Desk,
  files: readonly ContentFile[],
  broken: ReadonlySet<string>,
): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) {
    const { path } = file;
    const [, top = ''] = /^([^/]+)\/[^/]+\/meta\.yaml$/.exec(path) ?? [];
    if (top === '' || OWN.has(top) || broken.has(top) || findKindOf(desk, top)) continue;
    const lines = new TextDecoder().decode(file.bytes).split('\n');
    const line = lines.findIndex((text) => text.startsWith('id:'));
    const [, name] = /^id: *["']?([a-z0-9-]+)\//.exec(lines[line] ?? '') ?? [];
    if (name !== undefined) desk.withheldKinds.add(name);
    if (folders.has(top)) continue;
    folders.add(top);
    const start = { line: Math.max(line, 0) + 1, column: 1 };
    desk.findings.push(
      finding('corpus/unknown-kind', {
        ...{ path, span: { start, end: start }, variant: 'folder', scope: top, actual: top },
        values: { actual: top },
      }),
    );
  }
  return folders;
}

/** Folders of content that hold no documents. */
const OWN: ReadonlySet<string> = new Set(['kinds', 'registries', 'registry', 'sites']);

/** A site with those of its kinds that there are. **Errors**: corpus/unknown-kind, for kinds that are not declared. */
export function withKnownKinds(
  desk: Desk,
  site: SiteConfig,
  { path, spans }: RegistryPlaces,
): SiteConfig {
  const known = kindsOf(desk).map(({ name }) => name);
  const named = [
    ...site.kinds.map((name, index) => [`/kinds/${index}`, name] as const),
    ...Object.keys(site.designs ?? {}).map((name) => [`/designs/${name}`, name] as const),
    ...(site.release ?? []).flatMap(({ kinds = [] }, rule) =>
      kinds.map((name, index) => [`/release/${rule}/kinds/${index}`, name] as const),
    ),
  ];
  for (const [pointer, actual] of named) {
    if (known.includes(actual) || desk.withheldKinds.has(actual)) continue;
    const expected = nearest(actual, known);
    desk.findings.push(
      finding('corpus/unknown-kind', {
        ...placed(path, spans, pointer),
        ...(expected === undefined ? {} : { variant: 'suggestion', expected }),
        ...{ scope: pointer, actual },
        values: { actual, ...(expected === undefined ? {} : { expected }) },
      }),
    );
  }
  return { ...site, kinds: site.kinds.filter((name) => known.includes(name)) };
}

/** The folder that a declaration names, as far as it can be read. */
function folderIn(text: string | undefined, name: string): string {
  return /^folder: *["']?([a-z0-9-]+)/m.exec(text ?? '')?.[1] ?? `${name}s`;
}
