/** Withdrawn documents whose texts are no longer in content: what is left of them is a record, and a tombstone made of it. */
import { createHash } from 'node:crypto';
import { findKind } from '@narani/kinds';
import type { Document, Finding, Locale, Meta } from '@narani/model';
import { LOCALES } from '@narani/model';
import { finding } from '@narani/rules';
import type { NaraniConfig, WithdrawnRecord } from '@narani/schema';
import type { Draft } from './draft.js';
import type { CorpusParts } from './parts.js';

/** The file of the records. */
export const WITHDRAWN_FILE = 'withdrawn.yaml';

type Records = Readonly<Record<string, WithdrawnRecord>>;

/**
 * The drafts of tombstones, one for each record whose document is not among the drafts.
 *
 * **Shapes**: a title for a text, and nothing else; withdrawn on the day of the record. An address that another document has by now is left to it.
 */
export function tombstones(
  records: Records,
  { drafts, config, kinds }: Pick<CorpusParts, 'drafts' | 'config' | 'kinds'>,
): Draft[] {
  const ids = new Set(drafts.map(({ meta, kind, slug }) => meta?.id ?? `${kind}/${slug}`));
  const folders = new Set(drafts.map(({ folder }) => folder));
  return Object.entries(records).flatMap(([id, record]) => {
    if (ids.has(id)) return [];
    const [kind = '', name = ''] = id.split('/');
    const top = findKind({ ...(kinds ? { kinds } : {}) }, kind)?.folder;
    if (top === undefined) return [];
    const [wanted = name, ...aliases] = record.slugs ?? [name];
    const slug = folders.has(`${top}/${wanted}`) ? `withdrawn-${wanted}` : wanted;
    const folder = `${top}/${slug}`;
    const source = record.source ?? config.sourceLocale;
    const locales = record.locales ?? LOCALES;
    const texts = locales.map(
      (locale) => [locale, tombstone(id, folder, record, { locale, source })] as const,
    );
    return [
      {
        ...{ kind, slug, folder, metaPath: `${folder}/meta.yaml`, files: {} },
        meta: metaOf(kind, { id, record, source, aliases, config }),
        documents: Object.fromEntries(texts),
      },
    ];
  });
}

function metaOf(kind: Meta['kind'], { id, record, source, aliases, config }: MetaParts): Meta {
  const { date, reason, licence, locales } = record;
  return {
    ...{ kind, id, source, licence, rights: config.publisher, lifecycle: 'withdrawn' },
    ...(locales ? { locales } : {}),
    ...(aliases.length > 0 ? { aliases: [...aliases] } : {}),
    history: [{ date, class: 'fact', note: reason }],
  };
}

interface MetaParts {
  readonly id: string;
  readonly record: WithdrawnRecord;
  readonly source: Locale;
  readonly aliases: readonly string[];
  readonly config: NaraniConfig;
}

function tombstone(
  id: string,
  folder: string,
  record: WithdrawnRecord,
  { locale, source }: { readonly locale: Locale; readonly source: Locale },
): Document {
  // Nobody could declare how a text that is gone was translated.
  const declared = locale === source ? {} : { translation: { mode: 'mirror' } as const };
  return {
    id,
    locale,
    path: `${folder}/${locale}.md`,
    hash: createHash('sha256').update(JSON.stringify(record)).digest('hex'),
    data: { title: record.title[locale], ...declared },
    dataSpans: {},
    tree: { type: 'root', children: [] },
    sections: [{ id: '', explicit: false, depth: 0, title: '', start: 0, end: 0 }],
    links: [],
  };
}

/**
 * Records of documents that are published all the same, and of some that name a replacement which is none.
 * **Errors**: corpus/withdrawn-published, corpus/unknown-reference.
 */
export function checkWithdrawn(records: Records, drafts: readonly Draft[]): Finding[] {
  return [...stillThere(records, drafts), ...unknownReplacements(records, drafts)];
}

function unknownReplacements(records: Records, drafts: readonly Draft[]): Finding[] {
  const ids = new Set(drafts.map(({ meta, kind, slug }) => meta?.id ?? `${kind}/${slug}`));
  return Object.entries(records).flatMap(([id, { replacement: actual }]) => {
    if (actual === undefined || ids.has(actual) || Object.hasOwn(records, actual)) return [];
    const scope = `/entries/${id}/replacement`;
    return [
      finding('corpus/unknown-reference', {
        ...{ path: WITHDRAWN_FILE, scope, actual, values: { actual } },
      }),
    ];
  });
}

function stillThere(records: Records, drafts: readonly Draft[]): Finding[] {
  return drafts.flatMap(({ meta, metaPath, documents }) => {
    if (!meta || !Object.hasOwn(records, meta.id) || meta.lifecycle === 'withdrawn') return [];
    // A record may withdraw single languages of a document that stays.
    const gone = records[meta.id]?.locales;
    if (gone?.every((locale) => !documents[locale])) return [];
    const values = { actual: meta.id };
    return [
      finding('corpus/withdrawn-published', {
        ...{ path: metaPath, scope: '/lifecycle', actual: meta.lifecycle, values },
        related: [{ path: WITHDRAWN_FILE }],
      }),
    ];
  });
}
