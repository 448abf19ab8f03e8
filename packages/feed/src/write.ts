/** The files of the feed edition on one site. */
import type {
  Attempt,
  Checked,
  CheckedCorpus,
  Edition,
  Finding,
  OutputFile,
  Router,
  Step,
} from '@narani/model';
import { unguarded } from '@narani/model';
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
import type { FeedContext, FeedOptions, ItemBody, Part } from './shape.js';
import { withStateInText } from './state-in-text.js';

/**
 * Writes a site's feeds, the file of each item, and the manifest.
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
): Checked<OutputFile[]> {
  const { attempt = unguarded } = options;
  const all = createContext(corpus, edition, site, router, options);
  const tried = makeItems(all, attempt);
  // What other items and the manifest say of an item that could not be made would lead nowhere.
  const [context, { made: fresh }] =
    tried.failed.size > 0 ? again(all, tried.failed, attempt) : [all, tried];
  const { made, contract, findings, sequences } = withContract(context, placed(context, fresh));
  const files = site.locales.flatMap((locale) => {
    const own = [...made.values()].filter(({ item }) => item.language === locale);
    const items = own.map(({ item }) => item);
    return [...feedPages(context, locale, items, sequences), ...own.map(({ file }) => file)];
  });
  const items = [...made.values()].map(({ whole }) => whole);
  const entry = entryFiles(context, items, MANIFEST_PATH);
  const manifest = toFile(MANIFEST_PATH, 'application/json', manifestOf(context, hashesOf(made)));
  return {
    value: [...files, manifest, ...contract, ...entry],
    findings: [...tried.findings, ...findings],
  };
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
  const file = toFile(pathOf(whole._narani), 'application/json', whole);
  return { whole, item: inFeed(whole, prefixedHtml(whole)), file };
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
  return new Map([...made].map(([key, { item }]) => [key, item._narani.content_hash]));
}

/** An item and its own file, and what that holds. */
interface Made {
  readonly whole: ItemFile;
  readonly item: FeedItem;
  readonly file: OutputFile;
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
    if (done.value) made.set(keyOf(part), done.value);
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

function makeItem(context: FeedContext, part: Part): Checked<Made | undefined> {
  const text = isWithdrawn(part) ? NO_BODY : context.options.bodyOf(part.id, part.locale);
  if (!text) return { value: undefined, findings: [] };
  const body = withStateInText(context, part, text);
  const now = itemFile(context, part, body);
  const last = context.carried.held.get(keyOf(part));
  const whole = last ? heldItem(now, last) : now;
  // What is held stays where it was, though its document may have moved since.
  const path = last ? pathOf(whole._narani) : itemPath(context, part);
  const file = toFile(path, 'application/json', whole);
  return {
    value: { whole, item: inFeed(whole, last ? prefixedHtml(whole) : body.prefixed), file },
    findings: [],
  };
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
  return { path, mediaType, contents: `${JSON.stringify(value, null, 2)}\n` };
}
