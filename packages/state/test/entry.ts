/** Entries made from Markdown, as the loader makes them. */
import { parseDocument } from '@narani/markdown';
import type { Document, Entry, Locale, Meta } from '@narani/model';
import type { Role } from '@narani/schema';
import {
  accept,
  addSignatures,
  computeStates,
  createBook,
  emptyLock,
  type Lock,
  outlineSections,
  type Signed,
  type SignOffOrder,
  type StatusBoard,
  statusBoard,
} from '../src/index.js';

export const BLOB = { source: 'a'.repeat(40), translation: 'b'.repeat(40) };

export interface Texts {
  readonly ko?: string;
  readonly en?: string;
}

/** A text with front matter is taken as it is; any other is a body. */
export function document(text: string, locale: Locale, folder = 'agendas/x'): Document {
  const mode = locale === 'en' ? 'translation: { mode: mirror }\n' : '';
  const whole = text.startsWith('---') ? text : `---\ntitle: ${locale}\n${mode}---\n\n${text}\n`;
  const source = { path: `${folder}/${locale}.md`, text: whole, hash: '' };
  const { value } = parseDocument(source, { id: 'agenda/x', locale });
  if (!value) throw new Error(`Broken test document, got ${whole}`);
  return value;
}

/** An agenda whose source is Korean. */
export function entry(texts: Texts, fields: { folder?: string; lifecycle?: string } = {}): Entry {
  const { folder = 'agendas/x', lifecycle = 'published' } = fields;
  const translations = {
    ...(texts.ko === undefined ? {} : { ko: document(texts.ko, 'ko', folder) }),
    ...(texts.en === undefined ? {} : { en: document(texts.en, 'en', folder) }),
  };
  return {
    id: 'agenda/x',
    kind: 'agenda',
    slug: folder.replace(/^.*\//, ''),
    folder,
    source: 'ko',
    meta: { kind: 'agenda', id: 'agenda/x', lifecycle } as Meta,
    metaPath: `${folder}/meta.yaml`,
    metaSpans: {},
    translations,
    files: {},
  };
}

/** The lock after everything was signed. */
export function signed(texts: Texts, role: Role = 'verified', order: Partial<SignOffOrder> = {}) {
  const given = { locale: 'en', signer: 'Kim', date: '2026-11-01', blobs: BLOB } as const;
  return addTo(emptyLock(), texts, { ...given, role, ...order });
}

/** The lock with what an order signs. */
export function addTo(lock: Lock, texts: Texts, order: SignOffOrder): Lock {
  return addSignatures(lock, accept(entry(texts), from(lock), order).added);
}

/** The board of one entry under a lock. */
export function boardOf(one: Entry, lock?: Lock): StatusBoard {
  return statusBoard({
    entries: [one],
    states: computeStates(one, lock),
    outlines: outlineSections(one),
  });
}

/** A lock as the only one there is. */
export function from(lock: Lock): Signed {
  return { lock, book: createBook([lock]), locale: 'en' };
}
