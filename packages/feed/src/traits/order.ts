/** The place in the lists of the kind. */
import type { View } from '../view.js';

export const view: View = { fields: (_naming, _part, { order }) => ({ order }) };
