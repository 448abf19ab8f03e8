/** Entries from what a test says of them. */
import type { Entry, Meta } from '@narani/model';

/** What every document's meta must have: published, under a free licence, changed once. */
export const COMMON: Pick<Meta, 'lifecycle' | 'licence' | 'rights' | 'history'> = {
  lifecycle: 'published',
  licence: 'CC-BY-SA-4.0',
  rights: { ko: '나란히', en: 'Narani' },
  history: [
    { date: '2026-06-01', class: 'fact', note: { ko: '처음 실음', en: 'First published' } },
    { date: '2026-11-21', class: 'wording', note: { ko: '다듬음', en: 'Polished' } },
  ],
};

/**
 * An entry in the folder its id names.
 *
 * **Shapes**: the source is the meta's, else Korean; `more.slug` stands for a folder that was renamed, `more.files` for the files
 * beside the texts.
 */
export function entryOf(
  meta: Meta,
  translations: Entry['translations'],
  more: Partial<Pick<Entry, 'slug' | 'files'>> = {},
): Entry {
  const slug = more.slug ?? meta.id.slice(meta.id.indexOf('/') + 1);
  const folder = `${meta.kind}s/${slug}`;
  return {
    id: meta.id,
    kind: meta.kind,
    slug,
    folder,
    source: meta.source ?? 'ko',
    meta,
    metaPath: `${folder}/meta.yaml`,
    metaSpans: {},
    translations,
    files: more.files ?? {},
  };
}
