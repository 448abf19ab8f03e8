/** Registry files, and the declarations of those of the content, to registries. */
import { placed, type RegistryPlaces } from '@narani/corpus';
import type { ContentFile } from '@narani/host';
import { checkRegistries, findRegistry, kindsOf, registriesOf } from '@narani/kinds';
import type { About, Corpus, Registries } from '@narani/model';
import { finding } from '@narani/rules';
import { type RegistryDeclaration, SHIPPED_REGISTRIES, type SiteConfig } from '@narani/schema';
import { type Desk, readYaml } from './desk.js';

/** Without a prototype: nobody registered `constructor`, which documents may name all the same. */
function byId<T>(entries: Readonly<Record<string, T>> = {}): Record<string, T> {
  return Object.assign(Object.create(null), entries);
}

/** Whether a path is that of a registry's declaration. */
export function isRegistryDeclaration(path: string): boolean {
  return /^registries\/[a-z][a-z0-9-]*\.yaml$/.test(path);
}

/** Reads the registries that a content folder declares, and what typed links may begin with, onto the desk. */
export function readRegistryKinds(desk: Desk, files: readonly ContentFile[]): void {
  const declared = files
    .filter(({ path }) => isRegistryDeclaration(path))
    .map((file) => {
      const name = file.path.slice('registries/'.length, -'.yaml'.length);
      const record = readYaml<RegistryDeclaration>(desk, file, 'registry');
      const link = /^link: *["']?([a-z0-9-]+)/m.exec(desk.sources.get(file.path)?.text ?? '')?.[1];
      return { path: file.path, name, link, record };
    });
  const read = declared.flatMap(({ path, name, record }) =>
    record ? [{ path, spans: record.spans, registry: { ...record.value, name } }] : [],
  );
  const { value, findings } = checkRegistries(read, desk);
  desk.findings.push(...findings);
  if (Object.keys(value).length > 0) desk.registryKinds = value;
  const unread = declared.filter(({ name }) => !Object.hasOwn(value, name));
  for (const { name, link = name } of unread) desk.withheldKinds.add(name).add(link);
  desk.schemes = [
    ...kindsOf(desk).map(({ name }) => name),
    ...registriesOf(desk).flatMap(({ link = [] }) => link),
    // What leads to a kind or a registry that cannot be read is no unknown link.
    ...desk.withheldKinds,
  ];
}

/** Whether a path is that of a registry. One whose declaration cannot be read has no entries, and no finding but that one. */
export function isRegistryFile(desk: Desk, path: string): boolean {
  const name = /^registry\/([a-z][a-z0-9-]*)\.yaml$/.exec(path)?.[1];
  if (name === undefined) return false;
  return findRegistry(desk, name) !== undefined || desk.withheldKinds.has(name);
}

/** What was read of all registries. **Shapes**: `unread` names registries and entries that could not be read, and the schemes of the former. */
export interface ReadRegistries {
  readonly registries: Registries;
  readonly about: Corpus['about'];
  readonly places: Record<string, RegistryPlaces>;
  readonly unread: string[];
}

/** All registries; an absent file is an empty one. */
export function readRegistries(desk: Desk, files: readonly ContentFile[]): ReadRegistries {
  const registries = Object.fromEntries(
    registriesOf(desk).map(({ name }) => [name, byId<object>()]),
  );
  const about: Record<string, About> = {};
  const places: Record<string, RegistryPlaces> = {};
  const unread: string[] = [...desk.withheldKinds];
  for (const file of files) {
    const name = file.path.slice('registry/'.length, -'.yaml'.length);
    const registry = findRegistry(desk, name);
    if (!registry) continue;
    const shape = Object.hasOwn(SHIPPED_REGISTRIES, name) ? (name as 'terms') : registry;
    const record = readYaml<{ entries: never; about?: About }>(desk, file, shape, { marked: true });
    if (!record) {
      unread.push(name);
      continue;
    }
    registries[name] = byId(record.value.entries);
    if (record.value.about) about[name] = record.value.about;
    unread.push(...(record.dropped ?? []).map((id) => `${name}/${id}`));
    places[name] = { path: file.path, spans: record.spans };
  }
  const said = Object.keys(about).length > 0 ? about : undefined;
  // Each of Narani's own was checked against its schema.
  return { registries: registries as unknown as Registries, about: said, places, unread };
}

/** A site with those of its registries that there are and have a page. **Errors**: schema/invalid-value. */
export function withKnownRegistries(
  desk: Desk,
  site: SiteConfig,
  { path, spans }: RegistryPlaces,
): SiteConfig {
  if (!site.registries) return site;
  const known = registriesOf(desk).flatMap(({ name, link }) => (link ? [name] : []));
  for (const [index, actual] of site.registries.entries()) {
    if (known.includes(actual) || desk.withheldKinds.has(actual)) continue;
    const pointer = `/registries/${index}`;
    const expected = known.map((name) => `\`${name}\``).join(', ');
    desk.findings.push(
      finding('schema/invalid-value', {
        ...placed(path, spans, pointer),
        ...{ variant: 'one-of', scope: pointer, actual, expected, values: { actual, expected } },
      }),
    );
  }
  return { ...site, registries: site.registries.filter((name) => known.includes(name)) };
}
