/** llms.txt: what a site has, for programs that read language. */
import { kindOf } from '@narani/kinds';
import type { Entry, Locale } from '@narani/model';
import { shownEntries, type Text, textOf } from '@narani/routes';
import { hasMarkdown, markdownPath } from '../document/markdown.js';
import type { Run, SiteContext } from '../page/context.js';

/**
 * A site in Markdown: what it is, and each document that has a text of its own in a language, with its summary.
 *
 * **Source**: https://llmstxt.org
 */
export function llms(context: SiteContext, run: Run): string {
  const { site } = context;
  const about = site.locales.map((locale) => {
    const text = (site.description ?? site.tagline)[locale];
    return `> ${inLine(text)}`;
  });
  const lists = site.locales.flatMap((locale) =>
    site.kinds.map((kind) => listOf(context, kind, locale, run)),
  );
  const title = site.locales.map((locale) => site.title[locale]).join(' · ');
  return `${[`# ${title}`, about.join('\n>\n'), ...lists.filter((list) => list !== '')].join('\n\n')}\n`;
}

function listOf(context: SiteContext, kind: string, locale: Locale, run: Run): string {
  const { corpus, site, words } = context;
  const lines = shownEntries(corpus, site)
    .filter((entry) => entry.kind === kind && entry.meta.lifecycle !== 'withdrawn')
    .flatMap((entry) => {
      const text = textOf(corpus, site, entry, locale);
      if (!text || text.fallback) return [];
      const step = { stage: 'llms', path: text.document.path, target: entry.id, locale } as const;
      return run(step, () => lineOf(context, entry, text)) ?? [];
    });
  const label = kindOf(corpus, kind).labels.plural[locale];
  return lines.length === 0
    ? ''
    : [`## ${label} (${words[locale]('pages:site.language')})`, '', ...lines].join('\n');
}

function lineOf(context: SiteContext, entry: Entry, { document }: Text): string[] {
  const { router } = context;
  const { locale } = document;
  const path = router.page({ type: 'document', id: entry.id }, locale);
  if (path === undefined) return [];
  const written = hasMarkdown({ ...context, locale }, entry, document);
  const { title, summary } = document.data;
  const name = inLine(title).replace(/[[\]\\]/g, '\\$&');
  return [
    `- [${name}](${router.absolute(written ? markdownPath(path) : path)})${summary ? `: ${inLine(summary)}` : ''}`,
  ];
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
