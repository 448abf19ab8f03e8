/** The files that belong to an item: pictures, annexes and the PDF. */
import type { Entry } from '@narani/model';
import type { ItemAttachedFile } from '@narani/schema';
import { isWithdrawn } from './context.js';
import { pdfOf } from './item.js';
import type { FeedContext, KnownFile, Part } from './shape.js';

/** The files of an item; none of a withdrawn one. **Shapes**: figures and annexes in the order of meta.yaml, then the PDF. */
export function itemFiles(context: FeedContext, part: Part, entry: Entry): ItemAttachedFile[] {
  if (isWithdrawn(part)) return [];
  const { options, router } = context;
  const pdf = pdfOf(context, part);
  const beside = options.attachments?.(part.id, part.locale) ?? [];
  const known = new Map(beside.map((file) => [nameOf(file), file]));
  const own = named(entry, part).flatMap(({ role, id, name, ...rest }) => {
    const file = known.get(name);
    return file ? [{ role, id, ...place(router.absolute, file), ...rest }] : [];
  });
  return [...own, ...(pdf ? [{ role: 'pdf' as const, ...place(router.absolute, pdf) }] : [])];
}

interface Named extends Pick<ItemAttachedFile, 'role' | 'width' | 'height' | 'credit' | 'title'> {
  readonly id: string;
  readonly name: string;
}

function named({ meta }: Entry, { locale }: Part): Named[] {
  const figures = (meta.figures ?? []).flatMap(({ id, file, files, width, height, credit }) => {
    const name = file ?? files?.[locale];
    const size = { width, height, ...(credit ? { credit: credit[locale] } : {}) };
    return name === undefined ? [] : [{ role: 'figure' as const, id, name, ...size }];
  });
  const annexes = (meta.annexes ?? []).flatMap(({ id, file, title }) =>
    file === undefined ? [] : [{ role: 'annex' as const, id, name: file, title: title[locale] }],
  );
  return [...figures, ...annexes];
}

function place(
  absolute: (path: string) => string,
  { path, bytes, sha256 }: KnownFile,
): Pick<ItemAttachedFile, 'url' | 'mime_type' | 'bytes' | 'sha256'> {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const url = absolute(path.split('/').map(encodeURIComponent).join('/'));
  return { url, mime_type: TYPES[ending] ?? 'application/octet-stream', bytes, sha256 };
}

/** Media types by the ending. **Source**: IANA. */
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

function nameOf({ path }: KnownFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
