/** The file of one item: the item, and all that a list has no room for. */

import type { Document } from '@narani/model';
import type { FeedItem, ItemFile } from '@narani/schema';
import { asciiAddress } from '@narani/text';
import { type FeedContext, getText, isWithdrawn, naming, type Part, pagePath } from './context.js';
import { itemMeta } from './meta.js';

/** An item's own file. **Shapes**: a withdrawn document keeps its history and its rights, and nothing of its text or metadata. */
export function itemFile(context: FeedContext, part: Part, item: FeedItem): ItemFile {
  const { entry, document } = getText(context, part);
  const { meta } = entry;
  const { locale } = part;
  const withdrawn = isWithdrawn(part);
  const notice =
    meta.notice === undefined ? undefined : context.corpus.registries.notices[meta.notice];
  return {
    ...item,
    meta: withdrawn ? {} : itemMeta(naming(context, part, entry), meta),
    sections: withdrawn ? [] : sections(context, part, document),
    history: meta.history.map((change) => ({
      date: change.date,
      class: change.class,
      note: change.note[locale],
    })),
    licence: {
      id: meta.licence,
      ...(LICENCES[meta.licence] ? { url: LICENCES[meta.licence] } : {}),
    },
    rights: meta.rights[locale],
    ...(notice && meta.notice
      ? { notice: { id: meta.notice, title: notice.title[locale], text: notice.text[locale] } }
      : {}),
    sources: (withdrawn ? [] : (meta.sources ?? [])).map(({ title, url, date, note }) => ({
      title: title[locale],
      ...(url ? { url: asciiAddress(url) } : {}),
      ...(date ? { date } : {}),
      ...(note ? { note: note[locale] } : {}),
    })),
  };
}

/** Where the licences stand. **Source**: creativecommons.org; kogl.or.kr (공공누리). */
const LICENCES: Readonly<Partial<Record<ItemFile['licence']['id'], string>>> = {
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'KOGL-1': 'https://www.kogl.or.kr/info/licenseType1.do',
};

function sections(
  { corpus, router }: FeedContext,
  { id, locale }: Part,
  document: Document,
): ItemFile['sections'] {
  const page = router.absolute(pagePath(router, id, locale));
  const states = corpus.states[`${id}@${locale}`]?.sections ?? [];
  return document.sections
    .filter((section) => section.id !== '')
    .map((section) => {
      const known = states.find((state) => state.section === section.id);
      return {
        id: section.id,
        title: section.title,
        depth: section.depth,
        url: `${page}#${encodeURIComponent(section.id)}`,
        ...(section.only ? { only: true as const } : {}),
        ...(known ? { state: known.state } : {}),
        ...(known?.change ? { change: known.change } : {}),
      };
    });
}
