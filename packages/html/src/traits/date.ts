/** A date as precise as its source, in the head of the page. */
import type { View } from '../view.js';

export const view: View = {
  day: ({ field }, meta) => {
    const date = meta[field];
    return typeof date === 'string' ? date : undefined;
  },
};
