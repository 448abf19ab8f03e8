/** Drafts and registries made by hand, with texts parsed as they would be from disk. */

import { findKindOf } from '@narani/kinds';
import { parseDocument } from '@narani/markdown';
import type { Document, Finding, Locale, Meta, Registries } from '@narani/model';
import { missingValues } from '@narani/rules';
import { SHIPPED_KINDS } from '@narani/schema';
import { buildCorpus, type CorpusParts, type Draft } from '../src/index.js';

const COMMON = {
  lifecycle: 'published',
  licence: 'CC-BY-SA-4.0',
  rights: { ko: '나란히', en: 'Narani' },
  history: [{ date: '2026-06-01', class: 'fact', note: { ko: '처음', en: 'First' } }],
} as const;

const AGENDA = { category: 'general', state: 'proposed' } as const;

/** A registry of one entry a kind, each named `one` but for the statute. */
export const REGISTRIES: Registries = {
  organisations: { ministry: { type: 'ministry', names: [{ ko: '환경부', en: 'Ministry' }] } },
  people: { kim: { name: { ko: '김', en: 'Kim' } } },
  statutes: {
    act: {
      official: { ko: '기본법', en: 'Framework Act' },
      short: { ko: '기본법', en: 'the Act' },
      articles: { '11': { ko: '계획', en: 'Plans' }, '19-2': { ko: '시·도', en: 'Provinces' } },
    },
  },
  levers: { solar: { number: 3, name: { ko: '태양광', en: 'Solar' } } },
  tools: { model: { name: { ko: '모형', en: 'Model' } } },
  terms: { ndc: { forms: { ko: ['국가결정기여'], en: ['NDC'] } } },
  facts: {
    people: {
      value: 13_600_000,
      unit: 'people',
      scope: { ko: '경기', en: 'Gyeonggi' },
      asOf: '2026',
      state: 'current',
      source: { title: { ko: '통계', en: 'Census' } },
    },
  },
  notices: {},
} as unknown as Registries;

/** What a draft may say besides its id. */
export interface DraftFields {
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly ko?: string;
  readonly en?: string;
  readonly folder?: string;
  readonly files?: readonly string[];
  readonly broken?: readonly Locale[];
  readonly metaSpans?: Draft['metaSpans'];
}

/** A draft by its id. Texts are bodies; a text that begins with `---` brings its own front matter. */
export function draftOf(id: string, fields: DraftFields = {}): Draft {
  const folder =
    fields.folder ?? id.replace(/^[a-z]+/, (kind) => String(SHIPPED_KINDS[kind]?.folder));
  const [top = '', slug = ''] = folder.split('/');
  const kind = findKindOf({}, top)?.name;
  if (!kind) throw new Error(`Folder of no kind, got ${folder}`);
  const own = kind === 'agenda' ? AGENDA : {};
  const documents: Partial<Record<Locale, Document>> = {};
  for (const locale of ['ko', 'en'] as const) {
    const text = fields[locale];
    if (text !== undefined) documents[locale] = documentOf(folder, kind, slug, locale, text);
  }
  return {
    kind,
    slug,
    folder,
    metaPath: `${folder}/meta.yaml`,
    meta: { ...COMMON, ...own, ...fields.meta, kind, id } as unknown as Meta,
    ...(fields.metaSpans ? { metaSpans: fields.metaSpans } : {}),
    documents,
    broken: Object.fromEntries((fields.broken ?? []).map((locale) => [locale, {}])),
    files: Object.fromEntries((fields.files ?? []).map((name) => [name, 'hash'])),
  };
}

function documentOf(
  folder: string,
  kind: string,
  slug: string,
  locale: Locale,
  text: string,
): Document {
  const mode = locale === 'en' ? 'translation: { mode: mirror }\n' : '';
  const whole = text.startsWith('---')
    ? text
    : `---\ntitle: ${slug} ${locale}\n${mode}---\n\n${text}\n`;
  const source = { path: `${folder}/${locale}.md`, text: whole, hash: '' };
  const numbered = kind === 'paper';
  const { value } = parseDocument(source, { id: `${kind}/${slug}`, locale, numbered });
  if (!value) throw new Error(`Fixture that cannot be parsed, got ${folder}`);
  return value;
}

/** The corpus of drafts, and what was found. */
export function build(drafts: readonly Draft[], parts: Partial<CorpusParts> = {}) {
  const config = { locales: ['ko', 'en'], sourceLocale: 'ko' } as CorpusParts['config'];
  const built = buildCorpus({
    config,
    drafts,
    registries: REGISTRIES,
    registryPlaces: {},
    sites: [],
    ...parts,
  });
  const missing = built.findings.flatMap(missingValues);
  if (missing.length > 0) throw new Error(`Finding without its values, got ${missing}`);
  return built;
}

/** Findings in short: rule, path and what stood there. */
export function brief(findings: readonly Finding[]): (string | undefined)[][] {
  return findings.map(({ rule, path, actual, expected }) => [
    rule.replace('corpus/', ''),
    path,
    actual ?? expected,
  ]);
}
