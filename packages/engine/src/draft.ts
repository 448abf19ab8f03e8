/** One document folder to a draft. */
import { readAttachment } from '@narani/attachments';
import { type Draft, findActivePicture, isAnnexName } from '@narani/corpus';
import type { ContentFile } from '@narani/host';
import { findKindOf } from '@narani/kinds';
import { parseDocument } from '@narani/markdown';
import type { Checked, Document, Locale, Meta, Span } from '@narani/model';
import { digestOf, LOCALES } from '@narani/model';
import { finding } from '@narani/rules';
import {
  atDesk,
  bytesHash,
  type Desk,
  hasBytes,
  isFile,
  notRead,
  readText,
  readYaml,
  unknownFile,
} from './desk.js';

/** A folder's name is its document's address: as aliases are written. */
const SLUG = /^(?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a folder's name can be an address; where it cannot, nothing in the folder is read. */
export function isAddress(desk: Desk, folder: string): boolean {
  const actual = folder.slice(folder.indexOf('/') + 1);
  if (SLUG.test(actual)) return true;
  desk.findings.push(
    finding('corpus/folder-name', { path: folder, scope: folder, actual, values: { actual } }),
  );
  return false;
}

/** One document folder. Its meta.yaml is read first: it says how the texts are to be read. `leftOut` are names that nothing was read of. */
export function readDraft(
  desk: Desk,
  folder: string,
  files: readonly ContentFile[],
  leftOut: readonly string[] = [],
): Draft {
  const [top = '', slug = ''] = folder.split('/');
  const shape = findKindOf(desk, top);
  if (!shape) throw new Error(`Folder of documents, got ${folder}, expected that of a kind`);
  const kind = shape.name;
  const inner = (file: ContentFile) => file.path.slice(folder.length + 1);
  const metaFile = files.find((file) => inner(file) === 'meta.yaml');
  if (!metaFile) return withoutMeta(desk, { kind, slug, folder }, files);
  const record = readYaml<Meta>(desk, metaFile, shape);
  const numbered = record?.value.numbering?.paragraphs === true;
  const documents: Partial<Record<Locale, Document>> = {};
  const broken: Partial<Record<Locale, { title?: string }>> = {};
  const hashes: Record<string, string> = {};
  const refused = [...leftOut];
  const declared = new Set(record ? declaredFiles(record.value) : []);
  for (const file of files) {
    const name = inner(file);
    const locale = LOCALES.find((each) => name === `${each}.md`);
    if (name === 'meta.yaml') continue;
    if (locale) {
      const id = record?.value.id ?? `${kind}/${slug}`;
      const document = readDocument(desk, file, { id, locale, numbered }, `${kind}/${slug}`);
      if (document) documents[locale] = document;
      else broken[locale] = titleOf(file);
    } else if (name === LOCK) {
      const lock = readText(desk, file, { conflicts: true });
      if (lock) desk.locks.set(folder, lock);
    } else if (isAnnexName(name)) {
      if (!keepAttachment(desk, file, name, hashes)) refused.push(name);
    } else if (!isFile(file)) desk.findings.push(notRead(desk, file));
    // Of one that is declared meta.yaml is told: its format is no figure's and no annex's.
    else if (!declared.has(name)) desk.findings.push(unknownFile(file.path, name));
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

/** The name of the file with the signatures of a document. */
const LOCK = 'parity.lock.yaml';

/** The files that a document says to be its figures and annexes. */
function declaredFiles({ figures = [], annexes = [] }: Meta): string[] {
  const shown = figures.flatMap(({ file, files = {} }) => [file, ...Object.values(files)]);
  return [...shown, ...annexes.map(({ file }) => file)].flatMap((file) => file ?? []);
}

/** A folder that does not say how its texts are to be read: none of them is, and each file is told of. */
function withoutMeta(
  desk: Desk,
  { kind, slug, folder }: Pick<Draft, 'kind' | 'slug' | 'folder'>,
  files: readonly ContentFile[],
): Draft {
  const others = files.filter(({ path }) => path !== `${folder}/${LOCK}`);
  if (others.length === 0)
    for (const { path } of files)
      desk.findings.push(
        finding('state/lock-alone', { path, scope: folder, values: { target: folder } }),
      );
  for (const { path } of others) {
    const actual = path.slice(folder.length + 1);
    desk.findings.push(
      finding('corpus/missing-meta', { path, scope: folder, actual, values: { actual } }),
    );
  }
  return {
    kind,
    slug,
    folder,
    metaPath: `${folder}/meta.yaml`,
    metaSpans: {},
    documents: {},
    broken: {},
    files: {},
    refused: [],
  };
}

function readDocument(
  desk: Desk,
  file: ContentFile,
  options: { id: string; locale: Locale; numbered: boolean },
  target: string,
): Document | undefined {
  const source = readText(desk, file);
  if (!source) return undefined;
  const { path, hash } = source;
  const { limits } = desk;
  const { schemes } = desk;
  const step = { stage: 'parse', path, target, locale: options.locale } as const;
  const parse = () => parseDocument(source, { ...options, schemes, limits });
  return atDesk(desk, step, parse, [hash, options, schemes, limits]);
}

/** The title of a text that cannot be read, as far as its front matter still shows one. */
function titleOf({ bytes }: ContentFile): { title?: string } {
  const head = new TextDecoder().decode(bytes?.subarray(0, 4096));
  const [, written = ''] = (head.startsWith('---') && /^title:([^\n]*)$/m.exec(head)) || [];
  const title = written.trim().replace(/^(["'])(.+)\1$/, '$2') || undefined;
  return title === undefined || title.includes('\u{FFFD}') ? {} : { title };
}

/** Keeps the bytes and the hash of a figure or annex; false where it is refused. */
export function keepAttachment(
  desk: Desk,
  file: ContentFile,
  name: string,
  hashes: Record<string, string>,
): boolean {
  const { path } = file;
  if (!hasBytes(file)) {
    desk.findings.push(notRead(desk, file));
    return false;
  }
  const step = { stage: 'picture', path, target: path } as const;
  const bytesOf = () => file.bytes ?? new Uint8Array();
  let cleaned: Uint8Array | undefined;
  // Bytes are not remembered: most pictures are published as they lie there, and cleaning one again costs less than keeping it.
  const make = () => {
    const bytes = bytesOf();
    const { value, findings } = verify(desk, path, bytes);
    cleaned = value;
    const isSame = value !== undefined && Buffer.compare(value, bytes) === 0;
    return { value: value && { ...digestOf({ contents: value }), isSame }, findings };
  };
  const published = atDesk(desk, step, make, [bytesHash(file), desk.limits]);
  if (published === undefined) return false;
  const { sha256, bytes, isSame } = published;
  desk.pictures.set(path, {
    ...{ sha256, bytes },
    get contents() {
      if (isSame) return bytesOf();
      cleaned ??= verify(desk, path, bytesOf()).value;
      if (!cleaned)
        throw new Error(`${path}, got nothing to publish, expected what was made of it`);
      return cleaned;
    },
  });
  hashes[name] = sha256;
  return true;
}

/** The bytes of a figure or annex as they are published; none where it is refused. */
function verify(
  { limits }: Desk,
  path: string,
  bytes: Uint8Array,
): Checked<Uint8Array | undefined> {
  const active = /\.svg$/i.test(path)
    ? findActivePicture(path, new TextDecoder().decode(bytes))
    : undefined;
  return active ? { value: undefined, findings: [active] } : readAttachment(path, bytes, limits);
}
