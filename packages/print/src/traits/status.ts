/** Status: a value of the kind’s vocabulary. */
import { wordOf } from '@narani/kinds';
import type { View } from '../view.js';

export const view: View = {
  label: 'print:labels.state',
  row: ({ entry, locale }, part) => wordOf(part, entry.meta, locale),
};
