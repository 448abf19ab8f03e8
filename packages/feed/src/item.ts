/** One item with its addresses, as it stands in the feed and in its own file. */
import type { Unhashed } from '@narani/changes';
import type { Router } from '@narani/model';
import type { FeedAlternate, FeedItem, ItemFile } from '@narani/schema';
import { getText, isWithdrawn, naming, pagePath } from './context.js';
import { authors } from './names.js';
import type { FeedContext, KnownFile, Part } from './shape.js';

/** The path of an item's own file, from the site's root. */
export function itemPath({ router }: Pick<FeedContext, 'router'>, { id, locale }: Part): string {
  return `${pagePath(router, id, locale)}item.json`;
}

/** The PDF of a part, where there is one; a withdrawn text has none. */
export function pdfOf({ pdfs }: Pick<FeedContext, 'pdfs'>, part: Part): KnownFile | undefined {
  return isWithdrawn(part) ? undefined : pdfs.get(`${part.id}@${part.locale}`);
}

/** What the feed and the item's own file have in common, before its hashes are known. */
export type BareItem = Pick<Unhashed, Exclude<keyof FeedItem, '_narani'> | '_narani'>;

/** An item with the HTML of its body. */
export function bareItem(context: FeedContext, part: Part, html: string): BareItem {
  const { router } = context;
  const { body } = part;
  const { entry } = getText(context, part);
  const withdrawn = isWithdrawn(part);
  const { date_published, date_modified, tags, ...identity } = body.item;
  const named = authors(naming(context, part, entry), entry.meta.authors);
  const pdf = pdfOf(context, part);
  const home = router.canonical(part.id, part.locale);
  return {
    ...identity,
    url: router.absolute(pagePath(router, part.id, part.locale)),
    ...(withdrawn ? { content_text: '' } : { content_html: html }),
    date_published,
    date_modified,
    ...(named.length > 0 ? { authors: named } : {}),
    ...(tags ? { tags } : {}),
    ...(pdf ? { attachments: [attachment(router, pdf, identity.title)] } : {}),
    _narani: {
      ...body.extension,
      alternates: alternates(context, part),
      item_url: router.absolute(itemPath(context, part)),
      ...(home ? { canonical_url: home } : {}),
    },
  };
}

function alternates(context: FeedContext, { id, locale }: Part): FeedAlternate[] {
  const { site, router, listed, carried } = context;
  return site.locales
    .filter((other) => other !== locale)
    .flatMap((other): FeedAlternate[] => {
      const kept = carried.kept.get(`${id}@${other}`);
      if (kept) return [alternateOf(kept)];
      const part = listed.get(`${id}@${other}`);
      if (!part) return [];
      const pdf = pdfOf(context, part);
      const alternate: FeedAlternate = {
        language: part.locale,
        id: part.body.item.id,
        url: router.absolute(pagePath(router, id, part.locale)),
        item_url: router.absolute(itemPath(context, part)),
        ...(pdf ? { pdf_url: router.absolute(pdf.path) } : {}),
        state: isWithdrawn(part)
          ? 'withdrawn'
          : (part.body.extension.translation?.state ?? 'source'),
      };
      return [alternate];
    });
}

/** A language of which the last good version stays. */
function alternateOf({
  id,
  url,
  language,
  attachments,
  _narani: extension,
}: ItemFile): FeedAlternate {
  const [pdf] = attachments ?? [];
  return {
    language,
    id,
    url,
    item_url: extension.item_url,
    ...(pdf ? { pdf_url: pdf.url } : {}),
    state:
      extension.lifecycle === 'withdrawn'
        ? 'withdrawn'
        : (extension.translation?.state ?? 'source'),
  };
}

function attachment(
  router: Router,
  pdf: KnownFile,
  title: string,
): NonNullable<FeedItem['attachments']>[number] {
  return {
    url: router.absolute(pdf.path),
    mime_type: 'application/pdf',
    title,
    size_in_bytes: pdf.bytes,
  };
}
