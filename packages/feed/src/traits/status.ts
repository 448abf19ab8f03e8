/** Status: a value of the kind’s vocabulary. */
import type { View } from '../view.js';

export const view: View = {
  fields: (_naming, { field }, meta) => ({ [field]: meta[field] }),
};
