/** The series that the document belongs to. */
import type { View } from '../view.js';

export const view: View = {
  label: 'print:labels.series',
  row: ({ entry, locale }) => entry.meta.series?.[locale],
};
