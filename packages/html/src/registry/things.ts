/** The entries of registries in the words of schema.org. */
import type { PageContext } from '../page/context.js';

/** Terms as terms with their definitions, statutes as legislation; nothing for other registries. */
export function thingsOf(context: PageContext, registry: string): unknown[] {
  const { corpus, locale, router, path } = context;
  const at = (id: string) => `${router.absolute(path)}#${id}`;
  if (registry === 'terms') {
    const terms = Object.entries(corpus.registries.terms).map(([id, { forms, definition }]) => ({
      '@type': 'DefinedTerm',
      '@id': at(id),
      name: forms[locale][0] ?? id,
      description: definition[locale],
    }));
    const name = context.t('pages:registry.terms.title');
    return [{ '@type': 'DefinedTermSet', name, inLanguage: locale, hasDefinedTerm: terms }];
  }
  if (registry !== 'statutes') return [];
  return Object.entries(corpus.registries.statutes).map(
    ([id, { official, short, number, url }]) => ({
      '@type': 'Legislation',
      '@id': at(id),
      name: official[locale],
      alternateName: short?.[locale],
      // A number such as 법률 제18469호 has no other form.
      legislationIdentifier: locale === 'ko' ? number : undefined,
      sameAs: url,
    }),
  );
}
