/** Changes of what an item says: its own, and those that came from elsewhere. */
import type { ChangesRecordChange as Change, ItemFile } from '@narani/schema';
import { differingFields } from './fields.js';

type Class = NonNullable<Change['class']>;

/** From the lightest to the heaviest. */
const CLASSES: readonly Class[] = ['format', 'wording', 'fact'];

/** The change of a document's own text or data; undefined where its editors changed nothing that is published in this language. */
export function contentChange(old: ItemFile, now: ItemFile): Change | undefined {
  if (old._narani.own_hash === now._narani.own_hash) return undefined;
  const sections = sectionsChanged(old, now);
  const fields = differingFields(old, now);
  return {
    kind: 'content',
    class: heaviest([...declared(old, now), found(old, now, fields)]),
    ...(Object.keys(sections).length > 0 ? { sections } : {}),
    ...(fields.length > 0 ? { fields } : {}),
  };
}

/** The entries of the history that are new; one whose note is in other words is not. */
export function newHistory(old: ItemFile, now: ItemFile): ItemFile['history'] {
  const known = new Map<string, number>();
  for (const entry of old.history) known.set(dayAndClass(entry), count(known, entry) + 1);
  return now.history.filter((entry) => {
    known.set(dayAndClass(entry), count(known, entry) - 1);
    return count(known, entry) < 0;
  });
}

function count(known: ReadonlyMap<string, number>, entry: ItemFile['history'][number]): number {
  return known.get(dayAndClass(entry)) ?? 0;
}

function dayAndClass(entry: ItemFile['history'][number]): string {
  return `${entry.date} ${entry.class}`;
}

function declared(old: ItemFile, now: ItemFile): Class[] {
  return newHistory(old, now).map((entry) => entry.class);
}

/** What the two versions show: other figures or link targets are facts, other letters wording, anything else is format. */
function found(old: ItemFile, now: ItemFile, fields: readonly string[]): Class {
  const said = (item: ItemFile) => [item.title, item.summary, ...(item.tags ?? [])].join('\n');
  const data = ['meta', 'files', 'sources', 'authors', 'notice', 'rights', 'licence'];
  if (fields.some((field) => data.includes(field))) return 'fact';
  if (figures(old) !== figures(now)) return 'fact';
  if (said(old) !== said(now) || words(old) !== words(now)) return 'wording';
  return 'format';
}

/** Figures and link targets, in any order. */
function figures({ title, summary = '', content_html: html = '' }: ItemFile): string {
  const targets = [...html.matchAll(/href="([^"]+)"/g)].map(([, target]) => target);
  const text = [title, summary, html.replace(/<[^>]*>?/g, ' ')].join(' ');
  return [...targets, ...(text.match(/\d+(?:[.,]\d+)*/g) ?? [])].sort().join(' ');
}

function words(item: ItemFile): string {
  const pieces = [item.lead, ...item.sections].flatMap((each) => each?.words_hash ?? []);
  return pieces.sort().join(' ');
}

function heaviest(classes: readonly Class[]): Class {
  return CLASSES[Math.max(...classes.map((each) => CLASSES.indexOf(each)))] ?? 'format';
}

function sectionsChanged(old: ItemFile, now: ItemFile): NonNullable<Change['sections']> {
  const [a, b] = [textHashes(old), textHashes(now)];
  const lists = {
    changed: [...b.keys()].filter((id) => a.has(id) && a.get(id) !== b.get(id)),
    added: [...b.keys()].filter((id) => !a.has(id)),
    removed: [...a.keys()].filter((id) => !b.has(id)),
  };
  const told = Object.fromEntries(Object.entries(lists).filter(([, ids]) => ids.length > 0));
  const stayed = (one: typeof a, other: typeof a) =>
    [...one.keys()].filter((id) => other.has(id)).join(' ');
  return stayed(a, b) === stayed(b, a) ? told : { ...told, reordered: true };
}

function textHashes({ lead, sections }: ItemFile): Map<string, string> {
  const headed = sections.map(({ id, text_hash }) => [id, text_hash] as const);
  return new Map([...(lead ? [['@lead', lead.text_hash] as const] : []), ...headed]);
}

type Cause = NonNullable<Change['causes']>[number];

const CAUSES: Readonly<Record<string, Cause>> = {
  meta: 'name',
  authors: 'name',
  notice: 'name',
  content_html: 'text',
  sections: 'text',
  lead: 'text',
  paragraphs: 'text',
  tables: 'text',
  faq: 'text',
  attribution: 'name',
  attachments: 'pdf',
  files: 'pdf',
  alternates: 'alternate',
};

/** What an item was affected by that its editors did not touch; undefined where its own move or states say it all. */
export function affectedBy(old: ItemFile, now: ItemFile, moved: boolean): Change | undefined {
  const fields = differingFields(old, now);
  const causes = new Set(fields.map((field) => CAUSES[field] ?? 'other'));
  const links = old._narani.content_hash !== now._narani.content_hash;
  if (fields.length === 0 && links && !moved) causes.add('link');
  if (old._narani.canonical_url !== now._narani.canonical_url && !moved) causes.add('canonical');
  if (causes.size === 0) return undefined;
  return {
    kind: 'affected',
    causes: [...causes].sort(),
    ...(fields.length > 0 ? { fields } : {}),
  };
}
