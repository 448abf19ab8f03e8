/** Files to corpus: decodes, parses and joins everything under a content folder. */
import { createHash } from 'node:crypto';
import {
  buildCorpus,
  type CorpusParts,
  type Draft,
  findActivePicture,
  findKind,
  findUnreadable,
  placed,
  REGISTRY_KINDS,
  type RegistryPlaces,
} from '@narani/corpus';
import type { ContentFile } from '@narani/host';
import { parseDocument } from '@narani/markdown';
import type {
  Checked,
  Corpus,
  Document,
  Finding,
  Locale,
  Meta,
  Registries,
  Source,
  Span,
} from '@narani/model';
import { LOCALES } from '@narani/model';
import { parseRecord } from '@narani/records';
import { finding } from '@narani/rules';
import type { LeversRegistry, NaraniConfig, SiteConfig } from '@narani/schema';
import { decodeSource, findControl } from '@narani/source';

/**
 * Everything read from a content folder.
 *
 * **Shapes**: `corpus` is undefined where narani.yaml is absent or broken. `pictures` are the bytes of figures and annexes by path, without
 * those refused; `themes` a site's theme.css by its name; `locks` the text of each parity.lock.yaml by entry folder.
 */
export interface Loaded {
  readonly corpus: Corpus | undefined;
  readonly sources: ReadonlyMap<string, Source>;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly themes: ReadonlyMap<string, string>;
  readonly locks: ReadonlyMap<string, Source>;
}

/** Collects what loading finds and reads on the way. */
interface Desk {
  readonly findings: Finding[];
  readonly sources: Map<string, Source>;
  readonly pictures: Map<string, Uint8Array>;
  readonly themes: Map<string, string>;
  readonly locks: Map<string, Source>;
}

/** Files under content/ that are read by other tools, or by nobody on purpose. */
const IGNORED =
  /^(?:sites\/[^/]+\/(?:package\.json|turbo\.json|README\.md)|README\.md|LICENSE|package\.json)$/;

/** A folder's name is its document's address: as aliases are written. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Figures and annexes. */
const ATTACHMENT = /\.(svg|png|jpe?g|webp|pdf)$/i;

/** Reads a content folder's files into a corpus. **Errors**: source/*, yaml/*, schema/*, markdown/*, corpus/*. */
export function loadCorpus(found: readonly ContentFile[]): Checked<Loaded> {
  const desk: Desk = {
    findings: [],
    sources: new Map(),
    pictures: new Map(),
    themes: new Map(),
    locks: new Map(),
  };
  const files = found.map((file) => withNormalPath(desk, file));
  const folders = new Map<string, ContentFile[]>();
  const registryFiles: ContentFile[] = [];
  const sites: SiteConfig[] = [];
  const sitePlaces: Record<string, RegistryPlaces> = {};
  let config: NaraniConfig | undefined;
  for (const file of files) {
    const { path } = file;
    const [top = '', second = '', third] = path.split('/');
    if (IGNORED.test(path)) continue;
    if (path === 'narani.yaml') config = readYaml<NaraniConfig>(desk, file, 'narani')?.value;
    else if (top === 'registry' && REGISTRY_KINDS.some((kind) => second === `${kind}.yaml`))
      registryFiles.push(file);
    else if (top === 'sites' && third === 'site.yaml')
      readSite(desk, file, second, sites, sitePlaces);
    else if (top === 'sites' && third === 'theme.css') readTheme(desk, file, second);
    else if (findKind(top) && third !== undefined)
      folders.set(`${top}/${second}`, [...(folders.get(`${top}/${second}`) ?? []), file]);
    else
      desk.findings.push(
        finding('corpus/unknown-file', {
          path,
          scope: path,
          actual: path,
          values: { actual: path },
        }),
      );
  }
  const { registries, places, unread } = readRegistries(desk, registryFiles);
  const drafts = [...folders].flatMap(([folder, members]) =>
    isAddress(desk, folder, members) ? [readDraft(desk, folder, members)] : [],
  );
  const rest = {
    sources: desk.sources,
    pictures: desk.pictures,
    themes: desk.themes,
    locks: desk.locks,
  };
  if (!config) {
    if (!files.some((file) => file.path === 'narani.yaml'))
      desk.findings.push(finding('corpus/missing-config', { path: 'narani.yaml' }));
    return { value: { corpus: undefined, ...rest }, findings: desk.findings };
  }
  const parts: CorpusParts = {
    config,
    drafts,
    registries,
    registryPlaces: { ...places, ...sitePlaces },
    unread,
    sites,
  };
  const { value: corpus, findings } = buildCorpus(parts);
  return { value: { corpus, ...rest }, findings: [...desk.findings, ...findings] };
}

/** macOS hands out file names in decomposed Hangul; everything after this sees NFC, and no control in a name. */
function withNormalPath(desk: Desk, file: ContentFile): ContentFile {
  let path = file.path.normalize('NFC');
  const decomposed = path !== file.path;
  const controls = new Set<string>();
  for (let control = findControl(path); control; control = findControl(path)) {
    controls.add(control.name);
    path = `${path.slice(0, control.index)}${control.name}${path.slice(control.index + 1)}`;
  }
  const at = { path, variant: 'name', scope: 'name' };
  if (decomposed) desk.findings.push(finding('source/decomposed', at));
  for (const actual of controls)
    desk.findings.push(finding('source/control-character', { ...at, actual, values: { actual } }));
  return { ...file, path };
}

/** A file as a source, its oddities reported; undefined where it cannot be read. */
function readText(desk: Desk, file: ContentFile): Source | undefined {
  const { path } = file;
  if (!file.bytes) {
    desk.findings.push(finding('source/not-a-file', { path }));
    return undefined;
  }
  const { value, findings } = decodeSource(file.path, file.bytes);
  desk.findings.push(...findings);
  if (value) desk.sources.set(path, value);
  return value;
}

type SchemaName = Parameters<typeof parseRecord>[2];

function readYaml<T>(desk: Desk, file: ContentFile, schema: SchemaName) {
  const source = readText(desk, file);
  if (!source) return undefined;
  const { value, findings } = parseRecord<T>(source.path, source.text, schema);
  desk.findings.push(...findings);
  return value;
}

function readSite(
  desk: Desk,
  file: ContentFile,
  folder: string,
  sites: SiteConfig[],
  places: Record<string, RegistryPlaces>,
): void {
  const record = readYaml<SiteConfig>(desk, file, 'site');
  if (!record) return;
  const { value: site, spans } = record;
  if (site.name === folder) {
    sites.push(site);
    places[`sites/${folder}`] = { path: file.path, spans };
  } else {
    const values = { actual: site.name, expected: `\`${folder}\`` };
    desk.findings.push(
      finding('schema/invalid-value', {
        ...placed(file.path, spans, '/name'),
        variant: 'one-of',
        scope: '/name',
        actual: site.name,
        expected: folder,
        values,
      }),
    );
  }
}

function readTheme(desk: Desk, file: ContentFile, site: string): void {
  const source = readText(desk, file);
  if (source) desk.themes.set(site, source.text);
}

const EMPTY: Registries = {
  organisations: {},
  people: {},
  statutes: {},
  levers: {},
  tools: {},
  terms: {},
  facts: {},
  notices: {},
};

function readRegistries(
  desk: Desk,
  files: readonly ContentFile[],
): {
  registries: Registries;
  places: Record<string, RegistryPlaces>;
  unread: string[];
} {
  let registries: Registries = EMPTY;
  const places: Record<string, RegistryPlaces> = {};
  const unread: string[] = [];
  for (const file of files) {
    const kind = REGISTRY_KINDS.find((each) => file.path.endsWith(`/${each}.yaml`));
    if (!kind) continue;
    const record = readYaml<{ entries: never; about?: LeversRegistry['about'] }>(desk, file, kind);
    if (!record) {
      unread.push(kind);
      continue;
    }
    registries = {
      ...registries,
      [kind]: record.value.entries,
      ...(record.value.about ? { leverModel: record.value.about } : {}),
    };
    unread.push(...(record.dropped ?? []).map((id) => `${kind}/${id}`));
    places[kind] = { path: file.path, spans: record.spans };
  }
  return { registries, places, unread };
}

/** Whether a folder's name can be an address; where it cannot, nothing in the folder is read. */
function isAddress(desk: Desk, folder: string, files: readonly ContentFile[]): boolean {
  const actual = folder.slice(folder.indexOf('/') + 1);
  if (SLUG.test(actual)) return true;
  for (const { path } of files)
    desk.findings.push(
      finding('corpus/folder-name', { path, scope: folder, actual, values: { actual } }),
    );
  return false;
}

/** One document folder. Its meta.yaml is read first: it says how the texts are to be read. */
function readDraft(desk: Desk, folder: string, files: readonly ContentFile[]): Draft {
  const [top = '', slug = ''] = folder.split('/');
  const kind = findKind(top) as Meta['kind'];
  const inner = (file: ContentFile) => file.path.slice(folder.length + 1);
  const metaFile = files.find((file) => inner(file) === 'meta.yaml');
  const record = metaFile && readYaml<Meta>(desk, metaFile, kind);
  const numbered =
    record?.value && 'numbering' in record.value
      ? record.value.numbering?.paragraphs === true
      : false;
  const documents: Partial<Record<Locale, Document>> = {};
  const broken: Locale[] = [];
  const hashes: Record<string, string> = {};
  const refused: string[] = [];
  for (const file of files) {
    const name = inner(file);
    const locale = LOCALES.find((each) => name === `${each}.md`);
    if (name === 'meta.yaml') continue;
    if (locale) {
      const document = readDocument(desk, file, { id: `${kind}/${slug}`, locale, numbered });
      if (document) documents[locale] = document;
      else broken.push(locale);
    } else if (name === 'parity.lock.yaml') {
      const lock = readText(desk, file);
      if (lock) desk.locks.set(folder, lock);
    } else if (ATTACHMENT.test(name)) {
      if (!readAttachment(desk, file, name, hashes)) refused.push(name);
    } else
      desk.findings.push(
        finding('corpus/unknown-file', {
          path: file.path,
          scope: file.path,
          actual: name,
          values: { actual: name },
        }),
      );
  }
  if (!metaFile) {
    for (const file of files) {
      const actual = inner(file);
      const values = { actual };
      desk.findings.push(
        finding('corpus/missing-meta', { path: file.path, scope: folder, actual, values }),
      );
    }
  }
  const metaSpans: Readonly<Record<string, Span>> = record?.spans ?? {};
  const meta = record && ({ ...record.value, kind } as Meta);
  const metaPath = `${folder}/meta.yaml`;
  return {
    kind,
    slug,
    folder,
    metaPath,
    metaSpans,
    documents,
    broken,
    files: hashes,
    refused,
    ...(meta ? { meta } : {}),
  };
}

function readDocument(
  desk: Desk,
  file: ContentFile,
  options: { id: string; locale: Locale; numbered: boolean },
): Document | undefined {
  const source = readText(desk, file);
  if (!source) return undefined;
  const { value, findings } = parseDocument(source, options);
  desk.findings.push(...findings);
  return value;
}

/** Keeps the bytes and the hash of a figure or annex; false where it is refused. */
function readAttachment(
  desk: Desk,
  file: ContentFile,
  name: string,
  hashes: Record<string, string>,
): boolean {
  const { path, bytes } = file;
  if (!bytes) {
    desk.findings.push(finding('source/not-a-file', { path }));
    return false;
  }
  const active = /\.svg$/i.test(name)
    ? findActivePicture(path, new TextDecoder().decode(bytes))
    : undefined;
  const fault = active ?? findUnreadable(path, bytes);
  if (fault) {
    desk.findings.push(fault);
    return false;
  }
  desk.pictures.set(path, bytes);
  hashes[name] = createHash('sha256').update(bytes).digest('hex');
  return true;
}
