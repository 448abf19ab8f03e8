/** What a site published before, and what becomes of each item of it. */

import {
  type Listed,
  listedIn,
  rehashed,
  type Standing,
  withdrawnItem,
  withheldItem,
} from '@narani/changes';
import type { Entry, Finding } from '@narani/model';
import { authorityOf } from '@narani/routes';
import { finding } from '@narani/rules';
import type { ItemFile } from '@narani/schema';
import { changedOn } from '@narani/timetable';
import { itemId } from './identity.js';
import type { Carried, Continuation, FeedContext, LastSite, Part } from './shape.js';

/** What a site carries on from its last publication, before its items are made. **Errors**: changes/vanished, changes/renamed-id. */
export function carriedOn(context: FeedContext, { last, fateOf }: Continuation): Carried {
  const old = last.index ? listedIn(last.index) : new Map<string, Listed>();
  const { renamed, findings } = findRenamed(context, old);
  const present = new Set([...context.listed.values()].map(({ body }) => body.item.id));
  const followed = new Set(renamed.values());
  const taken = new Set([...context.listed.values()].map((part) => placeOf(context, part)));
  const kept = new Map<string, ItemFile>();
  const standing = new Map<string, readonly Standing[]>();
  for (const listed of old.values()) {
    if (present.has(listed.id) || followed.has(listed.id)) continue;
    const fate = fateOf(listed);
    if ('standing' in fate) {
      standing.set(listed.id, fate.standing);
      continue;
    }
    const file = last.item(listed);
    if ('withdrawn' in fate) {
      const ended = file && withdrawnItem(free(context, taken, file), fate.withdrawn);
      if (ended) kept.set(`${listed.document}@${listed.language}`, ended);
      continue;
    }
    const stays = file && keptItem(free(context, taken, file), listed, fate.keep);
    if (stays) kept.set(`${listed.document}@${listed.language}`, stays);
    if (fate.keep === 'vanished' || fate.keep === 'taken-back')
      findings.push(...vanished(context, listed, fate.keep, recordLine(old, listed, file)));
  }
  return { held: heldBack(context, old, last), kept, renamed, standing, findings };
}

/** What was published of documents of which a part cannot be read now: a ministry, a notice, an author, a document they link. */
function heldBack(
  { corpus, listed }: FeedContext,
  old: ReadonlyMap<string, Listed>,
  last: LastSite,
): Map<string, ItemFile> {
  const incomplete = new Set(corpus.incomplete);
  const held = [...listed].flatMap(([key, { id, body }]) => {
    const was = incomplete.has(id) ? old.get(body.item.id) : undefined;
    const file = was && last.item(was);
    return file ? [[key, file] as const] : [];
  });
  return new Map(held);
}

/** An item that lacks a part: the last version, which is marked where there is a newer one to wait for. */
export function heldItem(now: ItemFile, last: ItemFile): ItemFile {
  if (now._narani.own_hash === last._narani.own_hash) return last;
  return last._narani.lifecycle === 'withdrawn' ? now : withheldItem(last, 'unreadable');
}

/** Where an item's own file lies, from the site's root. */
function placeOf({ router }: FeedContext, { id, locale }: Part): string {
  return `${router.page({ type: 'document', id }, locale)}item.json`;
}

/** Items that are held at an address which another item has by now stand elsewhere, until they are mended. */
export function apart(
  context: FeedContext,
  items: ReadonlyMap<string, ItemFile>,
): Map<string, ItemFile> {
  const own = (key: string) => {
    const part = context.listed.get(key);
    return part && placeOf(context, part);
  };
  const isAtHome = ([key, { _narani }]: readonly [string, ItemFile]) =>
    own(key) === pathOf(_narani);
  const taken = new Set([...items].filter(isAtHome).map(([, { _narani }]) => pathOf(_narani)));
  return new Map(
    [...items].map(([key, item]) => {
      const moved = isAtHome([key, item]) ? item : free(context, taken, item);
      return [key, moved === item ? item : rehashed(moved)];
    }),
  );
}

/** A kept item at an address that no other document has taken. */
function free({ router }: FeedContext, taken: ReadonlySet<string>, file: ItemFile): ItemFile {
  const { language, _narani: extension } = file;
  if (!taken.has(pathOf(extension))) return file;
  const [kind, name] = extension.id.split('/');
  const item_url = router.absolute(`${language}/${kind}/withheld-${name}/item.json`);
  const url = router.absolute(router.page({ type: 'home' }, language) ?? '');
  return { ...file, url, _narani: { ...extension, item_url } };
}

/** A tombstone stays one, whatever became of its record. */
function keptItem(
  file: ItemFile,
  { lifecycle }: Listed,
  cause: Parameters<typeof withheldItem>[1],
) {
  return lifecycle === 'withdrawn' ? rehashed(file) : withheldItem(file, cause);
}

function vanished(
  { entries }: FeedContext,
  { document, language, lifecycle }: Listed,
  keep: 'vanished' | 'taken-back',
  record: string,
): Finding[] {
  if (lifecycle === 'withdrawn') return [];
  const entry = entries.get(document);
  const path = entry
    ? keep === 'taken-back'
      ? entry.metaPath
      : `${entry.folder}/${language}.md`
    : 'withdrawn.yaml';
  const variant = keep === 'taken-back' ? keep : entry ? 'translation' : undefined;
  const one = variant === 'translation';
  const line = one ? record.replace(/\}$/, `, locales: [${language}]}`) : record;
  const values = { actual: document, line, ...(one ? { locale: language } : {}) };
  const at = { path, scope: document, actual: document, values };
  return [finding('changes/vanished', { ...at, ...(variant ? { variant } : {}) })];
}

/** The record to write, with what only a person can say left open. */
function recordLine(
  old: ReadonlyMap<string, Listed>,
  { document, title }: Listed,
  file: ItemFile | undefined,
): string {
  const licence = file?.licence.id ?? 'CC-BY-SA-4.0';
  const texts = [...old.values()].filter((listed) => listed.document === document);
  const titles = ['ko', 'en'].map((locale) => {
    const text = texts.find(({ language }) => language === locale)?.title ?? title;
    return `${locale}: ${JSON.stringify(text)}`;
  });
  const reason = '{ko: "…", en: "…"}';
  return `${document}: {title: {${titles.join(', ')}}, licence: ${licence}, date: YYYY-MM-DD, reason: ${reason}}`;
}

interface Renames {
  readonly renamed: Map<string, string>;
  readonly findings: Finding[];
}

/** Items that had another id, by what content says, and by where they stand where it says nothing. */
function findRenamed(context: FeedContext, old: ReadonlyMap<string, Listed>): Renames {
  const renamed = new Map<string, string>();
  const findings = new Map<string, Finding>();
  const present = new Set([...context.listed.values()].map(({ body }) => body.item.id));
  const gone = new Map([...old].filter(([id]) => !present.has(id)));
  const places = new Map([...gone.values()].map((listed) => [pathOf(listed), listed]));
  for (const { id, locale, body } of context.listed.values()) {
    const entry = context.entries.get(id);
    if (!entry || old.has(body.item.id)) continue;
    const told = formerItemIds(context, entry, locale).find((each) => gone.has(each));
    const page = context.router.page({ type: 'document', id }, locale);
    const listed = told === undefined ? places.get(`${page}item.json`) : undefined;
    const from = told ?? listed?.id;
    if (from === undefined) continue;
    renamed.set(body.item.id, from);
    gone.delete(from);
    if (listed) findings.set(...untold(context, entry, listed));
  }
  return { renamed, findings: [...findings.values()] };
}

/** Every id that an item may have had before. */
function formerItemIds(
  { corpus }: FeedContext,
  { id, meta }: Entry,
  locale: 'ko' | 'en',
): string[] {
  const { config } = corpus;
  const authorities = [config.authority, ...(config.formerAuthorities ?? [])];
  return authorities.flatMap((authority) =>
    [id, ...(meta.formerIds ?? [])].map((each) =>
      itemId(authority === undefined ? {} : { authority }, each, locale),
    ),
  );
}

function untold({ corpus }: FeedContext, entry: Entry, listed: Listed): [string, Finding] {
  const [before, now] = [authorityIn(listed.id), authorityOf(corpus.config)];
  if (before !== now) {
    const values = { actual: now, expected: before, line: `formerAuthorities: ["${before}"]` };
    const at = { path: 'narani.yaml', scope: '/authority', actual: now, expected: before, values };
    return ['', finding('changes/renamed-id', { ...at, variant: 'authority' })];
  }
  const [actual, expected] = [entry.id, listed.document];
  const values = { actual, expected, line: `formerIds: [${expected}]` };
  const at = { path: entry.metaPath, scope: '/id', actual, expected, values };
  return [entry.id, finding('changes/renamed-id', at)];
}

function authorityIn(id: string): string {
  return id.split(':')[1] ?? '';
}

/** The path of an item's file from the site's root, which is four steps long. */
export function pathOf({ item_url }: Pick<Listed, 'item_url'>): string {
  return item_url.split('/').slice(-4).join('/');
}

/** The findings on texts that changed while their history did not. **Errors**: changes/unrecorded. */
export function unrecorded(context: FeedContext, old: ItemFile, now: ItemFile): Finding[] {
  const { _narani: extension, title } = now;
  const entry = context.entries.get(extension.id);
  const same = JSON.stringify(old.history) === JSON.stringify(now.history);
  const texts = (item: ItemFile) => [
    item.title,
    item.summary,
    item.lead?.words_hash,
    item.sections.map(({ words_hash }) => words_hash),
  ];
  const changed = JSON.stringify(texts(old)) !== JSON.stringify(texts(now));
  if (!entry || !same || !changed || extension.translation || extension.availability) return [];
  // A tombstone and what was taken back have no text to compare.
  if (old.content_html === undefined || now.content_html === undefined) return [];
  const line = `- {date: YYYY-MM-DD, class: wording, note: {ko: "…", en: "…"}}`;
  const at = { path: entry.metaPath, scope: '/history', actual: title };
  return [finding('changes/unrecorded', { ...at, values: { line, day: changedOn(entry.meta) } })];
}
