/** Where an event is held. */
import type { View } from '../view.js';

export const view: View = {
  fields: ({ locale }, _part, { place, online }) => ({ place: place?.[locale], online }),
};
