/** Policy levers, and how each bears on the matter. */
import type { View } from '../view.js';

export const view: View = {
  fields: ({ corpus, locale }, _part, { levers = [] }) => ({
    levers: levers.flatMap(({ lever: id, relation }) => {
      const lever = corpus.registries.levers[id];
      return lever ? [{ id, name: lever.name[locale], number: lever.number, relation }] : [];
    }),
  }),
};
