/** The series that the document belongs to. */
import type { View } from '../view.js';

export const view: View = {
  fields: ({ locale }, _part, { series }) => ({ series: series?.[locale] }),
};
