/** The entries of registries in the words of schema.org. */
import { fieldText, headingOf } from '@narani/kinds';
import type { Registry } from '@narani/schema';
import type { PageContext } from '../page/context.js';

/** Terms with their definitions, statutes as legislation; nothing for registries that do not say what they hold. */
export function thingsOf(context: PageContext, registry: Registry): unknown[] {
  const { corpus, locale, router, path } = context;
  const entries = Object.entries(corpus.registries[registry.name] ?? {});
  const at = (id: string) => `${router.absolute(path)}#${id}`;
  if (registry.work === 'DefinedTerm') {
    const terms = entries.map(([id, entry]) => ({
      '@type': 'DefinedTerm',
      '@id': at(id),
      name: headingOf(registry, entry, locale) ?? id,
      description: fieldText(registry, registry.lead ?? '', entry, locale),
    }));
    const name = registry.labels.title[locale];
    return [{ '@type': 'DefinedTermSet', name, inLanguage: locale, hasDefinedTerm: terms }];
  }
  return registry.work === 'Legislation'
    ? entries.map(([id, entry]) => legislation(context, registry, at(id), entry))
    : [];
}

function legislation({ locale }: PageContext, registry: Registry, id: string, entry: object) {
  const { aside = '', names, fields } = registry;
  const [short = ''] = names.filter((name) => name !== aside);
  const firstOf = (type: string) => {
    const field = Object.keys(fields).find((each) => fields[each]?.type === type);
    return (entry as Readonly<Record<string, unknown>>)[field ?? ''];
  };
  return {
    '@type': 'Legislation',
    '@id': id,
    name: fieldText(registry, aside, entry, locale),
    alternateName: fieldText(registry, short, entry, locale),
    // A number such as 법률 제18469호 has no other form.
    legislationIdentifier: locale === 'ko' ? firstOf('symbol') : undefined,
    sameAs: firstOf('web'),
  };
}
