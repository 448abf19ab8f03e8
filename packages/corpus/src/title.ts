/** What a reference is called in a language. */
import { linkWords, registryOf } from '@narani/kinds';
import type { Corpus, Entry, Locale, Reference } from '@narani/model';

/**
 * The title or name of what a typed link leads to, in a language; undefined where nothing has that id.
 *
 * **Shapes**: a document's title in the language, else in its source language; of an entry of a registry what its declaration says, with the
 * article that is asked for (`탄소중립기본법 제19조의2`, `Carbon Neutrality Framework Act, Article 19-2`); of a document without a page here what the
 * registry calls it.
 */
export function titleOf(
  corpus: Pick<Corpus, 'entries' | 'registries' | 'registryKinds'>,
  { kind, id, fragment }: Reference,
  locale: Locale,
): string | undefined {
  const registry = registryOf(corpus, kind);
  if (!registry) return documentTitle(corpus, `${kind}/${id}`, locale);
  const entry = corpus.registries[registry.name]?.[id];
  const words = entry && linkWords(registry, entry, locale);
  return words === undefined || fragment === undefined
    ? words
    : withArticle(words, fragment, locale);
}

function documentTitle(
  { entries, registries }: Pick<Corpus, 'entries' | 'registries'>,
  id: string,
  locale: Locale,
): string | undefined {
  const entry = findEntry(entries, id);
  const document = entry?.translations[locale] ?? entry?.translations[entry.source];
  return document?.data.title ?? registries.elsewhere?.[id]?.title[locale];
}

/** The entry of an id among entries sorted by id. */
function findEntry(entries: readonly Entry[], id: string): Entry | undefined {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return entries[low]?.id === id ? entries[low] : undefined;
}

/** An article's number as statutes are cited: 제19조의2, Article 19-2. */
export function articleLabel(article: string, locale: Locale): string {
  const [number, branch] = article.split('-');
  if (locale === 'en') return `Article ${article}`;
  return branch === undefined ? `제${number}조` : `제${number}조의${branch}`;
}

function withArticle(name: string, article: string, locale: Locale): string {
  return `${name}${locale === 'ko' ? ' ' : ', '}${articleLabel(article, locale)}`;
}
