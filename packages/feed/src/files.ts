/** The files that belong to an item: pictures, annexes and the PDF. */
import type { Entry } from '@narani/model';
import type { ItemAttachedFile, ItemFile } from '@narani/schema';
import { isWithdrawn } from './context.js';
import { pdfOf } from './item.js';
import { licenceOf } from './licence.js';
import type { FeedContext, KnownFile, Part } from './shape.js';

/** The files of an item; none of a withdrawn one. **Shapes**: figures and annexes in the order of meta.yaml, then the PDF. */
export function itemFiles(context: FeedContext, part: Part, entry: Entry): ItemAttachedFile[] {
  if (isWithdrawn(part)) return [];
  const { options, router } = context;
  const pdf = pdfOf(context, part);
  const beside = options.attachments?.(part.id, part.locale) ?? [];
  const known = new Map(beside.map((file) => [nameOf(file), file]));
  const own = named(entry, part).flatMap(({ role, id, name, licence, ...rest }) => {
    const file = known.get(name);
    const under = { licence: licenceOf(licence ?? entry.meta.licence) };
    return file ? [{ role, id, ...place(router.absolute, file), ...rest, ...under }] : [];
  });
  const under = { licence: licenceOf(entry.meta.licence) };
  return pdf ? [...own, { role: 'pdf' as const, ...place(router.absolute, pdf), ...under }] : own;
}

interface Named extends Pick<ItemAttachedFile, 'role' | 'width' | 'height' | 'credit' | 'title'> {
  readonly id: string;
  readonly name: string;
  readonly licence?: ItemFile['licence']['id'];
}

function named({ meta }: Entry, { locale }: Part): Named[] {
  const figures = (meta.figures ?? []).flatMap((figure) => {
    const { id, file, files, width, height, credit } = figure;
    const name = file ?? files?.[locale];
    const size = { width, height, ...(credit ? { credit: credit[locale] } : {}) };
    return name === undefined
      ? []
      : [{ role: 'figure' as const, id, name, ...size, ...licensed(figure) }];
  });
  const annexes = (meta.annexes ?? []).flatMap((annex) => {
    const { id, file, title } = annex;
    return file === undefined
      ? []
      : [{ role: 'annex' as const, id, name: file, title: title[locale], ...licensed(annex) }];
  });
  return [...figures, ...annexes];
}

function licensed({ licence }: Pick<Named, 'licence'>): Pick<Named, 'licence'> {
  return licence ? { licence } : {};
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
