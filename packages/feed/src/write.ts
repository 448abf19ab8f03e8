/** The files of the feed edition on one site. */

import { addressOf } from '@narani/kinds';
import type {
  Attempt,
  Checked,
  CheckedCorpus,
  Digest,
  Edition,
  Finding,
  OutputFile,
  Router,
  Step,
} from '@narani/model';
import { digestOf, unguarded } from '@narani/model';
import type { FeedItem, ItemFile, SiteConfig } from '@narani/schema';
import { createContext, getText, isWithdrawn, keyOf, without } from './context.js';
import { apart, heldItem, pathOf } from './contract.js';
import { entryFiles } from './entry.js';
import { feedPages } from './feed-pages.js';
import { itemPath } from './item.js';
import { itemFile } from './item-file.js';
import { contractFiles } from './list.js';
import { manifestOf } from './manifest.js';
import { MANIFEST_PATH } from './paths.js';
import { prefixOf, withPrefix } from './prefix.js';
import type { FeedBody } from './render.js';
import type { Sequences } from './sequence.js';
import type { FeedContext, FeedOptions, ItemBody, Made, Part } from './shape.js';
import { withStateInText } from './state-in-text.js';

/**
 * Writes a site's feeds, the file of each item, and the manifest; nothing where a page of a feed cannot be made.
 *
 * **Shapes**: `LOCALE/feed.json` and `LOCALE/feed.atom` for each language of the site, from 100 items on with full pages before them, each named by the
 * `next_url` of the one after; `LOCALE/KIND/SLUG/item.json` for each document that has a text of its own in it; `manifest.json`. A document whose item cannot be made is left out of them. A page that shows the source for want of a translation is in no feed of its language.
 * **Source**: https://www.jsonfeed.org/version/1.1/
 */
export function writeFeed(
  corpus: CheckedCorpus,
  edition: Edition<FeedBody>,
  site: SiteConfig,
  router: Router,
  options: FeedOptions,
): Checked<OutputFile[] | undefined> {
  const { attempt = unguarded } = options;
  const begun = createContext(corpus, edition, site, router, options);
  const tried = makeItems(begun, attempt);
  // What other items and the manifest say of an item that could not be made would lead nowhere.
  const [context, { made: fresh }] =
    tried.failed.size > 0 ? again(begun, tried.failed, attempt) : [begun, tried];
  const { made, contract, findings, sequences } = withContract(context, placed(context, fresh));
  const all = [...made.values()];
  const feeds = site.locales.map((locale) => {
    const own = all.filter(({ whole }) => whole.language === locale);
    const { value, findings: onPages } = feedPages(context, locale, own, sequences);
    const files = value && [...value, ...own.map(({ file }) => file)];
    return { value: files, findings: onPages };
  });
  const found = [...tried.findings, ...findings, ...feeds.flatMap((feed) => feed.findings)];
  const files = feeds.map(({ value }) => value);
  if (!files.every((each) => each !== undefined)) return { value: undefined, findings: found };
  const items = all.map(({ whole }) => whole);
  const entry = entryFiles(context, items, MANIFEST_PATH);
  const manifest = toFile(MANIFEST_PATH, 'application/json', manifestOf(context, hashesOf(made)));
  return {
    value: [...files.flat(), ...formerFiles(context, all), manifest, ...contract, ...entry],
    findings: found,
  };
}

/** The files of items at the addresses that they had before; one that another item has by now is left to that. */
function formerFiles({ entries }: FeedContext, made: readonly Made[]): OutputFile[] {
  const taken = new Set(made.map(({ file }) => file.path));
  return made.flatMap(({ file, whole: { language, _narani } }) => {
    const entry = entries.get(_narani.id);
    const aliases = entry?.meta.aliases ?? [];
    return aliases
      .map((alias) => `${language}/${entry && addressOf(entry)}/${alias}/item.json`)
      .filter((path) => !taken.has(path))
      .map((path) => ({ ...file, path }));
  });
}

/** Items of which no two have one address. */
function placed(context: FeedContext, fresh: ReadonlyMap<string, Made>): Map<string, Made> {
  const items = apart(context, new Map([...fresh].map(([key, { whole }]) => [key, whole])));
  return new Map(
    [...fresh].map(([key, made]) => {
      const whole = items.get(key);
      return [key, whole && whole !== made.whole ? madeOf(whole) : made];
    }),
  );
}

/** An item that is at hand as its file alone. */
function madeOf(whole: ItemFile): Made {
  const path = pathOf(whole._narani);
  return finished({
    path,
    whole,
    prefixed: prefixedHtml(whole),
    digest: digestOf(textFile(whole)),
  });
}

/** What is made of an item; the rest of it follows where it is asked for. */
interface Begun {
  readonly path: string;
  readonly whole: ItemFile;
  readonly prefixed: string;
  readonly digest: Digest;
}

function finished(begun: Begun): Made {
  const { path, whole, digest } = begun;
  const file = {
    ...{ path, mediaType: 'application/json', digest },
    get contents() {
      return textFile(whole).contents;
    },
  };
  return { whole, file, inFeed: () => inFeed(whole, begun.prefixed) };
}

function textFile(value: unknown): { readonly contents: string } {
  return { contents: `${JSON.stringify(value, null, 2)}\n` };
}

/** Items with those whose last good version stays, and the files that tell what changed. */
function withContract(
  context: FeedContext,
  fresh: ReadonlyMap<string, Made>,
): {
  made: ReadonlyMap<string, Made>;
  contract: OutputFile[];
  findings: readonly Finding[];
  sequences: Sequences;
} {
  const items = new Map([...fresh].map(([key, { whole }]) => [key, whole]));
  const { kept, files, findings, sequences } = contractFiles(context, items);
  const old = [...kept].map(([key, whole]) => [key, madeOf(whole)] as const);
  const contract = files.map(({ path, value }) => toFile(path, 'application/json', value));
  return { made: new Map([...fresh, ...old]), contract, findings, sequences };
}

/** The HTML of an item that is at hand as its file alone. */
function prefixedHtml({ content_html: html = '', language, _narani: { id } }: ItemFile): string {
  return withPrefix(html, prefixOf(id, language));
}

function hashesOf(made: ReadonlyMap<string, Made>): Map<string, string> {
  return new Map([...made].map(([key, { whole }]) => [key, whole._narani.content_hash]));
}

interface Items {
  readonly made: ReadonlyMap<string, Made>;
  readonly failed: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

function makeItems(context: FeedContext, attempt: Attempt): Items {
  const made = new Map<string, Made>();
  const failed = new Set<string>();
  const findings: Finding[] = [];
  const { held, kept } = context.carried;
  const carried = [[...held], [...kept]];
  for (const part of [...context.shown.values()].flat()) {
    const make = () => makeItem(context, part);
    const done = attempt(itemStep(context, part), make, [part, carried]);
    findings.push(...done.findings);
    if (done.value) made.set(keyOf(part), finished(done.value));
    else failed.add(keyOf(part));
  }
  return { made, failed, findings };
}

function again(
  context: FeedContext,
  failed: ReadonlySet<string>,
  attempt: Attempt,
): readonly [FeedContext, Items] {
  const rest = without(context, failed);
  return [rest, makeItems(rest, attempt)];
}

function itemStep(context: FeedContext, part: Part): Step {
  const { id, locale } = part;
  const { path } = getText(context, part).document;
  return { stage: 'item', path, target: id, locale, site: context.site.name };
}

function makeItem(context: FeedContext, part: Part): Checked<Begun | undefined> {
  const text = isWithdrawn(part) ? NO_BODY : context.options.bodyOf(part.id, part.locale);
  if (!text) return { value: undefined, findings: [] };
  const body = withStateInText(context, part, text);
  const now = itemFile(context, part, body);
  const last = context.carried.held.get(keyOf(part));
  const whole = last ? heldItem(now, last) : now;
  // What is held stays where it was, though its document may have moved since.
  const path = last ? pathOf(whole._narani) : itemPath(context, part);
  const prefixed = last ? prefixedHtml(whole) : body.prefixed;
  return { value: { path, whole, prefixed, digest: digestOf(textFile(whole)) }, findings: [] };
}

const NO_BODY: ItemBody = {
  ...{ html: '', prefixed: '', sections: [] },
  blocks: { paragraphs: [], tables: [], faq: [] },
};

/** An item as a feed has it: without what its own file alone holds, and with ids that no other item has. */
function inFeed(file: ItemFile, prefixed: string): FeedItem {
  const { meta, lead, sections, files, history, licence, rights, notice, sources, ...shared } =
    file;
  const { paragraphs, tables, faq, attribution, ...item } = shared;
  return item.content_html === undefined ? item : { ...item, content_html: prefixed };
}

function toFile(path: string, mediaType: string, value: unknown): OutputFile {
  return { path, mediaType, ...textFile(value) };
}
