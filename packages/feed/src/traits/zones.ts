/** The zone that times are told in. */
import type { View } from '../view.js';

export const view: View = { fields: (_naming, _part, { zone }) => ({ zone }) };
