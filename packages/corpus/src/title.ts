/** What a reference is called in a language. */
import type { Corpus, Entry, Locale, Reference } from '@narani/model';
import { formatFact } from './fact.js';

/**
 * The title or name of what a typed link leads to, in a language; undefined where nothing has that id.
 *
 * **Shapes**: a document's title in the language, else in its source language; an organisation's newest name; a statute's
 * short name with its article (`탄소중립기본법 제19조의2`, `Carbon Neutrality Framework Act, Article 19-2`); a lever's
 * number and name; a term's preferred form; a fact's value with its unit; of a document without a page here what the registry calls it.
 */
export function titleOf(
  corpus: Pick<Corpus, 'entries' | 'registries'>,
  reference: Reference,
  locale: Locale,
): string | undefined {
  const { kind, id, fragment } = reference;
  const { organisations, people, statutes, levers, tools, terms, facts } = corpus.registries;
  switch (kind) {
    case 'organisation':
      return organisations[id]?.names[0]?.[locale];
    case 'person':
      return people[id]?.name[locale];
    case 'statute': {
      const name = statutes[id]?.short?.[locale] ?? statutes[id]?.official[locale];
      return name === undefined || fragment === undefined
        ? name
        : withArticle(name, fragment, locale);
    }
    case 'lever': {
      const lever = levers[id];
      return lever && `L${lever.number} ${lever.name[locale]}`;
    }
    case 'tool':
      return tools[id]?.name[locale];
    case 'term':
      return terms[id]?.forms[locale][0];
    case 'fact': {
      const fact = facts[id];
      return fact && formatFact(fact, locale);
    }
    case 'figure':
      return undefined;
    default: {
      const entry = findEntry(corpus.entries, `${kind}/${id}`);
      const document = entry?.translations[locale] ?? entry?.translations[entry.source];
      return document?.data.title ?? corpus.registries.elsewhere?.[`${kind}/${id}`]?.title[locale];
    }
  }
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
