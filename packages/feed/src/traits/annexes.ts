/** Annexes by their titles; their files stand with the item's other files. */
import type { View } from '../view.js';

export const view: View = {
  fields: ({ locale }, _part, { annexes = [] }) => ({
    annexes: annexes.map(({ id, title }) => ({ id, title: title[locale] })),
  }),
};
