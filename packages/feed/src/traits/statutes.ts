/** The statutes concerned, with the articles. */
import type { ItemMeta, TraitStatutes } from '@narani/schema';
import { asciiAddress } from '@narani/text';
import type { Naming } from '../names.js';
import type { View } from '../view.js';

export const view: View = {
  fields: (naming, _part, { statutes = [] }) => ({
    statutes: statutes.flatMap((cited) => statute(naming, cited)),
  }),
};

function statute(
  { corpus, locale }: Naming,
  cited: NonNullable<TraitStatutes['statutes']>[number],
): NonNullable<ItemMeta['statutes']> {
  const known = corpus.registries.statutes[cited.statute];
  if (!known) return [];
  const articles = (cited.articles ?? []).map((number) => {
    const title = known.articles?.[number]?.title[locale];
    return { number, ...(title ? { title } : {}) };
  });
  return [
    {
      id: cited.statute,
      name: (known.short ?? known.official)[locale],
      official: known.official[locale],
      ...(known.url ? { url: asciiAddress(known.url) } : {}),
      ...(articles.length > 0 ? { articles } : {}),
    },
  ];
}
