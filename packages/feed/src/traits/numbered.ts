/** The number by which the document is known among those of its kind. */
import type { View } from '../view.js';

export const view: View = { fields: (_naming, _part, { number }) => ({ number }) };
