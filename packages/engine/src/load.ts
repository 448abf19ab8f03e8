/** Files to corpus: decodes, parses and joins everything under a content folder. */
import {
  buildCorpus,
  type CorpusParts,
  placed,
  type RegistryPlaces,
  WITHDRAWN_FILE,
} from '@narani/corpus';
import type { ContentFile } from '@narani/host';
import { findKindOf } from '@narani/kinds';
import { DEFAULT_LIMITS, type Limits, limitsOf } from '@narani/limits';
import type { Attempt, Checked, Corpus, Finding, Frame, Source } from '@narani/model';
import { unguarded } from '@narani/model';
import { PARTNERS_FILE } from '@narani/partners';
import { parseRecord, type ReadRecord } from '@narani/records';
import { finding } from '@narani/rules';
import {
  LIMIT_TABLE,
  type NaraniConfig,
  type Partners,
  type SiteConfig,
  type Withdrawn,
} from '@narani/schema';
import { decodeSource } from '@narani/source';
import { readTheme, type Theme } from '@narani/theme';
import {
  atDesk,
  createDesk,
  type Desk,
  hasBytes,
  isFile,
  notRead,
  type Picture,
  readText,
  readYaml,
  unknownFile,
  withNormalPath,
} from './desk.js';
import { isAddress, keepAttachment, readDraft } from './draft.js';
import { isFrameFile, readFrame } from './frames.js';
import { findStrays, isKindFile, readKinds, withKnownKinds } from './kinds.js';
import { isLabelFile, readLabels } from './labels.js';
import { withPlainNames } from './names.js';
import {
  isRegistryDeclaration,
  isRegistryFile,
  readRegistries,
  readRegistryKinds,
  withKnownRegistries,
} from './registries.js';
import { isToolFile } from './tool-file.js';

/**
 * Everything read from a content folder.
 *
 * **Shapes**: `corpus` is undefined where narani.yaml is absent or broken. `pictures` are figures and annexes by path, without
 * those refused; `themes` what was read of each site's theme.css, by the site's name; `locks` the text of each parity.lock.yaml by entry folder; `partners` what partners.yaml declares.
 */
export interface Loaded {
  readonly corpus: Corpus | undefined;
  readonly sources: ReadonlyMap<string, Source>;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly locks: ReadonlyMap<string, Source>;
  readonly partners?: ReadRecord<Partners>;
}

/** The sign of a site, beside its title on every page. */
const LOGO = /^logo\.(?:svg|png|webp|jpe?g)$/;

/** Files under content/ that are read by nobody on purpose. */
const IGNORED = /^(?:(?:sites\/[^/]+\/)?README\.md|LICENSE)$/;

/** The limits that a narani.yaml sets, for itself too: they are read apart from the rest. The table's own where they cannot be read. */
export function limitsIn(bytes: Uint8Array | undefined): Limits {
  const most = { ...DEFAULT_LIMITS, recordBytes: LIMIT_TABLE.recordBytes.maximum };
  const source = bytes && decodeSource('narani.yaml', bytes, { limits: most }).value;
  const written = source && LIMITS_FIELD.exec(source.text)?.[0];
  if (!source || written === undefined) return DEFAULT_LIMITS;
  const text = written.replace(/^limits:/, '       ');
  const { value } = parseRecord<NonNullable<NaraniConfig['limits']>>(source.path, text, 'limits');
  return value ? limitsOf({ limits: value.value }) : DEFAULT_LIMITS;
}

/** A field of narani.yaml, to the next one. */
const LIMITS_FIELD = /^limits:[^\n]*(?:\n(?:[ \t}][^\n]*)?)*/m;

/** Reads a content folder's files into a corpus. **Errors**: source/*, yaml/*, schema/*, markdown/*, corpus/*, theme/*. */
export function loadCorpus(
  found: readonly ContentFile[],
  attempt: Attempt = unguarded,
): Checked<Loaded> {
  const settings = found.find(({ path }) => path === 'narani.yaml');
  const desk = createDesk(limitsIn(settings?.bytes), attempt);
  const { value, findings: named } = withPlainNames(
    found.map((file) => withNormalPath(desk, file)),
  );
  desk.findings.push(...named);
  const { files } = value;
  const leftOut = byFolder(value.leftOut);
  const { kinds, broken } = readKinds(desk, files.filter(isPlain));
  desk.kinds = kinds;
  const strays = findStrays(desk, files, broken);
  readRegistryKinds(desk, files.filter(isPlain));
  const folders = new Map<string, ContentFile[]>();
  const registryFiles: ContentFile[] = [];
  const sites: SiteConfig[] = [];
  const sitePlaces: Record<string, RegistryPlaces> = {};
  let config: NaraniConfig | undefined;
  const frames: Frame[] = [];
  let withdrawn: Corpus['withdrawn'];
  let partners: Loaded['partners'];
  for (const file of files) {
    const { path } = file;
    const [top = '', second = '', third] = path.split('/');
    if (IGNORED.test(path)) continue;
    if (!isPlain(file)) {
      desk.findings.push(toolFile(path));
      continue;
    }
    if (isKindFile(path) || isRegistryDeclaration(path) || isLabelFile(path)) continue;
    if (broken.has(top)) continue;
    if (path === WITHDRAWN_FILE)
      withdrawn = readYaml<Withdrawn>(desk, file, 'withdrawn')?.value.entries;
    else if (path === PARTNERS_FILE) partners = readYaml<Partners>(desk, file, 'partners');
    else if (path === 'narani.yaml') config = readYaml<NaraniConfig>(desk, file, 'narani')?.value;
    else if (isRegistryFile(desk, path)) registryFiles.push(file);
    else if (top === 'sites' && third === 'site.yaml')
      readSite(desk, file, second, sites, sitePlaces);
    else if (top === 'sites' && third === 'theme.css') addTheme(desk, file, second);
    else if (top === 'sites' && LOGO.test(third ?? '')) keepAttachment(desk, file, third ?? '', {});
    else if (isFrameFile(path)) frames.push(...[readFrame(desk, file) ?? []].flat());
    else if (findKindOf(desk, top) && third !== undefined) {
      const folder = `${top}/${second}`;
      const members = folders.get(folder);
      if (members) members.push(file);
      else folders.set(folder, [file]);
    } else if (strays.has(top) && second !== '') continue;
    // A folder that is a link has files nowhere: it is not followed.
    else if (isFile(file) && isFolderName(desk, path)) desk.findings.push(notAFolder(path));
    else desk.findings.push(hasBytes(file) ? unknownFile(path) : notRead(desk, file));
  }
  const labels = readLabels(desk, files.filter(isPlain));
  const { registries, about, places, unread } = readRegistries(desk, registryFiles);
  const drafts = [...folders].flatMap(([folder, members]) =>
    isAddress(desk, folder) ? [readDraft(desk, folder, members, leftOut.get(folder))] : [],
  );
  const rest = {
    sources: desk.sources,
    pictures: desk.pictures,
    themes: desk.themes,
    locks: desk.locks,
    ...(partners ? { partners } : {}),
  };
  if (!config) {
    if (!files.some((file) => file.path === 'narani.yaml'))
      desk.findings.push(finding('corpus/missing-config', { path: 'narani.yaml' }));
    return { value: { corpus: undefined, ...rest }, findings: desk.findings };
  }
  // Where it is no folder, that is what is to be told.
  if (!files.some(({ path }) => /^sites(?:$|\/[^/]+\/site\.yaml$)/.test(path)))
    desk.findings.push(finding('corpus/no-site', { path: 'sites' }));
  const parts: CorpusParts = {
    config,
    ...(kinds ? { kinds } : {}),
    ...(desk.registryKinds ? { registryKinds: desk.registryKinds } : {}),
    ...(about ? { about } : {}),
    ...(labels ? { labels } : {}),
    ...(frames.length > 0 ? { frames } : {}),
    drafts,
    registries,
    registryPlaces: { ...places, ...sitePlaces },
    unread,
    sites,
    ...(withdrawn ? { withdrawn } : {}),
  };
  const step = { stage: 'corpus', path: 'narani.yaml', target: 'narani.yaml' } as const;
  const { value: corpus, findings } = attempt(step, () => buildCorpus(parts, attempt));
  return { value: { corpus, ...rest }, findings: [...desk.findings, ...findings] };
}

/** The names of files by the folder of their document. */
function byFolder(paths: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const [top = '', second = '', ...name] = path.split('/');
    const folder = `${top}/${second}`;
    const names = folders.get(folder) ?? [];
    names.push(name.join('/'));
    folders.set(folder, names);
  }
  return folders;
}

/** Whether a file is none that some tool would read as its own. */
function isPlain({ path, foreign }: ContentFile): boolean {
  return !foreign && !isToolFile(path.slice(path.lastIndexOf('/') + 1));
}

function toolFile(path: string): Finding {
  const actual = path.slice(path.lastIndexOf('/') + 1);
  return finding('corpus/tool-file', { path, scope: path, actual, values: { actual } });
}

/** Whether a path is one that folders have. */
function isFolderName(desk: Desk, path: string): boolean {
  return /^(?:sites|registry|registries|kinds)$/.test(path) || findKindOf(desk, path) !== undefined;
}

function notAFolder(actual: string): Finding {
  return finding('corpus/not-a-folder', { path: actual, actual, values: { actual } });
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
    const place = { path: file.path, spans };
    sites.push(withKnownRegistries(desk, withKnownKinds(desk, site, place), place));
    places[`sites/${folder}`] = place;
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

function addTheme(desk: Desk, file: ContentFile, site: string): void {
  const source = readText(desk, file);
  if (!source) return;
  const { path, text } = source;
  const theme = atDesk(desk, { stage: 'theme', path, target: path }, () => readTheme(path, text));
  if (theme) desk.themes.set(site, theme);
}
