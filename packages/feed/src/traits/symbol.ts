/** The number or symbol by which an office knows the document. */
import type { View } from '../view.js';

export const view: View = {
  fields: (_naming, _part, { symbol }) => ({ symbol: symbol === '' ? undefined : symbol }),
};
