/** The number or symbol by which an office knows the document. */
import type { View } from '../view.js';

export const view: View = { row: ({ entry }) => entry.meta.symbol };
