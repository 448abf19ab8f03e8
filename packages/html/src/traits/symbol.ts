/** The number or symbol by which an office knows the document. */
import { text } from '../page/parts.js';
import type { View } from '../view.js';

export const view: View = {
  fact: (_context, _part, { entry: { meta } }) => (meta.symbol ? text(meta.symbol) : undefined),
};
