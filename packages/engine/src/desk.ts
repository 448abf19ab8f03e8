/** The desk that loading works at: what was read so far, and what was found wrong with it. */
import { isAnnexName } from '@narani/corpus';
import { type ContentFile, hashBytes } from '@narani/host';
import { type Limits, overLimit, sourceLimit } from '@narani/limits';
import type { Attempt, Checked, Corpus, Digest, Finding, Source, Step } from '@narani/model';
import { unguarded } from '@narani/model';
import { parseRecord } from '@narani/records';
import { finding } from '@narani/rules';
import { decodeSource, findControl } from '@narani/source';
import type { Theme } from '@narani/theme';
import { attachmentLimit, folderLimit } from './wants.js';

/** A figure or annex as it is published. **Shapes**: `bytes` may be read where somebody asks for them. */
export interface Picture extends Digest {
  readonly contents: Uint8Array;
}

/** Collects what loading finds and reads on the way. */
export interface Desk {
  readonly attempt: Attempt;
  readonly limits: Limits;
  /** The kinds that the content declares. */
  kinds?: Corpus['kinds'];
  /** The registries that the content declares. */
  registryKinds?: Corpus['registryKinds'];
  /** What typed links may begin with. */
  schemes: readonly string[];
  /** The kinds and registries whose declaration is there and cannot be read, and the links of the latter. */
  readonly withheldKinds: Set<string>;
  readonly findings: Finding[];
  readonly sources: Map<string, Source>;
  readonly pictures: Map<string, Picture>;
  readonly themes: Map<string, Theme>;
  readonly locks: Map<string, Source>;
}

/** An empty desk. */
export function createDesk(limits: Limits, attempt: Attempt = unguarded): Desk {
  return {
    attempt,
    limits,
    schemes: [],
    withheldKinds: new Set(),
    findings: [],
    sources: new Map(),
    pictures: new Map(),
    themes: new Map(),
    locks: new Map(),
  };
}

/** Runs a step at the desk, which keeps what was found. `given` as of an `Attempt`. */
export function atDesk<T>(
  desk: Desk,
  step: Step,
  make: () => Checked<T>,
  given?: unknown,
): T | undefined {
  const { value, findings } = desk.attempt(step, make, given);
  desk.findings.push(...findings);
  return value;
}

/** macOS hands out file names in decomposed Hangul; everything after this sees NFC, and no control in a name. */
export function withNormalPath(desk: Desk, file: ContentFile): ContentFile {
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
  return path === file.path ? file : { ...file, path };
}

/** Whether something is a file, be it read or not: no link, no device, nothing that may not be looked at. */
export function isFile(file: ContentFile): boolean {
  return hasBytes(file) || file.unread !== undefined;
}

/** Whether a file can be read; it is not for that. */
export function hasBytes(file: ContentFile): boolean {
  return file.hash !== undefined || file.bytes !== undefined;
}

/** The SHA-256 of a file that has bytes. */
export function bytesHash(file: ContentFile): string {
  return file.hash ?? hashBytes(file.bytes ?? NOTHING);
}

/** Why a file has no bytes. **Errors**: source/unreadable, source/not-a-file, source/too-large, limits/exceeded; corpus/unknown-file, where no stage reads such files. */
export function notRead({ limits }: Desk, { path, denied, unread }: ContentFile): Finding {
  if (unread === undefined) {
    if (!denied) return finding('source/not-a-file', { path });
    // Under the name that it is listed by there is no file: its bytes are none of UTF-8.
    return finding(
      'source/unreadable',
      path.includes('\u{FFFD}') ? { path, variant: 'name' } : { path },
    );
  }
  if (!isAnnexName(path)) {
    const key = sourceLimit(path);
    if (unread <= limits[key]) return unknownFile(path);
    const values = { bytes: unread, limit: limits[key], key };
    return finding('source/too-large', { path, values });
  }
  const own = attachmentLimit(path);
  return unread > limits[own]
    ? overLimit(own, limits, { path }, unread)
    : overLimit(folderLimit(path), limits, { path });
}

/** The finding for a file that has no use where it stands. */
export function unknownFile(path: string, actual: string = path): Finding {
  return finding('corpus/unknown-file', { path, scope: path, actual, values: { actual } });
}

/** A file as a source, its oddities reported; undefined where it cannot be read. `conflicts` and `marked` as in `decodeSource`. */
export function readText(
  desk: Desk,
  file: ContentFile,
  options: { readonly conflicts?: boolean; readonly marked?: boolean } = {},
): Source | undefined {
  const { path } = file;
  if (!hasBytes(file)) {
    desk.findings.push(notRead(desk, file));
    return undefined;
  }
  const { limits } = desk;
  const step = { stage: 'decode', path, target: path } as const;
  const decode = () => decodeSource(path, file.bytes ?? NOTHING, { ...options, limits });
  const value = atDesk(desk, step, decode, [bytesHash(file), options, limits]);
  if (value) desk.sources.set(path, value);
  return value;
}

const NOTHING = new Uint8Array();

type SchemaName = Parameters<typeof parseRecord>[2];

/** A YAML file as a record; undefined where it cannot be read or breaks its schema. */
export function readYaml<T>(
  desk: Desk,
  file: ContentFile,
  schema: SchemaName,
  options: { readonly marked?: boolean } = {},
) {
  const source = readText(desk, file, options);
  if (!source) return undefined;
  const { path, hash } = source;
  const step = { stage: 'record', path, target: path } as const;
  const given = [hash, schema, desk.limits];
  return atDesk(desk, step, () => parseRecord<T>(path, source.text, schema, desk.limits), given);
}
