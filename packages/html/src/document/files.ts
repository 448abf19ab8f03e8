/** The pages of a document, and what stands at its former addresses. */
import { addressOf } from '@narani/kinds';
import type { Entry, Locale, OutputFile, Step } from '@narani/model';
import { otherLocale, withDigest } from '@narani/model';
import { facingPath, type Text, textOf } from '@narani/routes';
import { textsOf } from '../facing/address.js';
import { facingPage } from '../facing/page.js';
import { brokenPage } from '../lists/broken.js';
import { redirectPage } from '../lists/redirect.js';
import { tombstonePage } from '../lists/tombstone.js';
import { type PageContext, pageContext, type Run, type SiteContext } from '../page/context.js';
import { file, page } from '../page/file.js';
import { present, type Wording } from '../page/parts.js';
import { documentTrail } from './head.js';
import { hasMarkdown, headOf, markdownPath, markdownText } from './markdown.js';
import { documentPage } from './page.js';
import { shownOf } from './shown.js';

/** A document's page in a language, or its tombstone; the page of both languages; the redirects of its former slugs. */
export function documentFiles(
  site: SiteContext,
  entry: Entry,
  locale: Locale,
  run: Run,
): OutputFile[] {
  const text = textOf(site.corpus, site.site, entry, locale);
  const path = site.router.page({ type: 'document', id: entry.id }, locale);
  if (!text || path === undefined) return [];
  const context = pageContext(site, locale, path);
  const step = { stage: 'page', path: text.document.path, target: entry.id, locale } as const;
  const made =
    run(step, () => withDigest(page(path, documentContent(context, entry, text)))) ??
    run({ ...step, stage: 'broken' }, () => page(path, brokenDocument(context, entry, text)));
  const redirects = formerPaths(entry, locale).flatMap((old) =>
    redirect(context, entry, text, { old, to: path }, run),
  );
  const written = markdownFile(context, entry, text, run);
  return [...present([made, written]), ...redirects, ...facingFiles(context, entry, text, run)];
}

/** A text of the page's own language as it is written; its head alone where the rest cannot be made. */
function markdownFile(
  context: PageContext,
  entry: Entry,
  { document }: Text,
  run: Run,
): OutputFile | undefined {
  if (!hasMarkdown(context, entry, document)) return undefined;
  const path = markdownPath(context.path);
  const step = { stage: 'list', path: document.path, target: path } as const;
  const fileOf = (text: string) => withDigest(file(path, 'text/markdown', text));
  return (
    run(step, () => fileOf(markdownText(context, entry, document))) ??
    run({ ...step, stage: 'broken' }, () => fileOf(headOf(context, entry, document)))
  );
}

/** Both languages on one page, the context's first. Where one is taken back or held back for now its address leads to the page that is left. */
function facingFiles(own: PageContext, entry: Entry, text: Text, run: Run): OutputFile[] {
  const { site, locale } = own;
  const { ko, en } = entry.translations;
  if (!ko || !en || !site.locales.includes(otherLocale(locale))) return [];
  const to = facingPath(own.path, locale);
  const former = formerPaths(entry, locale).flatMap((old) =>
    redirect(own, entry, text, { old: facingPath(old, locale), to }, run),
  );
  const texts = textsOf(own, entry);
  if (!texts) return [...redirect(own, entry, text, { old: to, to: own.path }, run), ...former];
  const context = pageContext(own, locale, to);
  const step = { stage: 'list', path: texts[locale].path, target: `${to}index.html` } as const;
  const made =
    run(step, () => withDigest(page(to, facingPage(context, entry, texts)))) ??
    run({ ...step, stage: 'broken' }, () => page(to, brokenDocument(context, entry, text)));
  return [...present([made]), ...former];
}

function formerPaths(entry: Entry, locale: Locale): string[] {
  return (entry.meta.aliases ?? []).map((alias) => `${locale}/${addressOf(entry)}/${alias}/`);
}

function redirect(
  { locale, ...site }: PageContext,
  { metaPath }: Entry,
  { document }: Text,
  { old, to }: { readonly old: string; readonly to: string },
  run: Run,
): OutputFile[] {
  const { title } = document.data;
  const wording: Wording =
    document.locale === locale ? { text: title } : { text: title, lang: document.locale };
  const step: Step = { stage: 'redirect', path: metaPath, target: old, locale };
  const led = run(step, () => redirectPage(pageContext(site, locale, old), to, wording));
  return led === undefined ? [] : [page(old, led)];
}

/** A text whose body could not be rendered, which is known, has a page that says so. */
function documentContent(context: PageContext, entry: Entry, text: Text): string {
  if (entry.meta.lifecycle === 'withdrawn') return tombstonePage(context, entry, text);
  if (!context.bodies.has(`${entry.id}@${text.document.locale}`))
    return brokenDocument(context, entry, text);
  return documentPage(context, shownOf(context, entry, text));
}

function brokenDocument(context: PageContext, entry: Entry, { document, fallback }: Text): string {
  return brokenPage(context, {
    ref: { type: 'document', id: entry.id },
    title: document.data.title,
    lang: fallback ? document.locale : undefined,
    trail: documentTrail(entry, context),
  });
}
