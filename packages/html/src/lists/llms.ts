/** llms.txt: what a site has, for programs that read language. */
import { kindOf } from '@narani/kinds';
import type { Entry, Locale } from '@narani/model';
import { shownEntries, textOf } from '@narani/routes';
import type { SiteContext } from '../page/context.js';

/**
 * A site in Markdown: what it is, and each document that has a text of its own in a language, with its summary.
 *
 * **Source**: https://llmstxt.org
 */
export function llms(context: SiteContext): string {
  const { site } = context;
  const about = site.locales.map((locale) => {
    const text = (site.description ?? site.tagline)[locale];
    return `> ${inLine(text)}`;
  });
  const lists = site.locales.flatMap((locale) =>
    site.kinds.map((kind) => listOf(context, kind, locale)),
  );
  const title = site.locales.map((locale) => site.title[locale]).join(' · ');
  return `${[`# ${title}`, about.join('\n>\n'), ...lists.filter((list) => list !== '')].join('\n\n')}\n`;
}

function listOf(context: SiteContext, kind: string, locale: Locale): string {
  const { corpus, site, words } = context;
  const lines = shownEntries(corpus, site)
    .filter((entry) => entry.kind === kind && entry.meta.lifecycle !== 'withdrawn')
    .flatMap((entry) => lineOf(context, entry, locale));
  const label = kindOf(corpus, kind).labels.plural[locale];
  return lines.length === 0
    ? ''
    : [`## ${label} (${words[locale]('pages:site.language')})`, '', ...lines].join('\n');
}

function lineOf({ corpus, site, router }: SiteContext, entry: Entry, locale: Locale): string[] {
  const text = textOf(corpus, site, entry, locale);
  const path = router.page({ type: 'document', id: entry.id }, locale);
  if (!text || text.fallback || path === undefined) return [];
  const { title, summary } = text.document.data;
  const name = inLine(title).replace(/[[\]\\]/g, '\\$&');
  return [`- [${name}](${router.absolute(path)})${summary ? `: ${inLine(summary)}` : ''}`];
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
