/** A date as precise as its source, with its bounds and in words. */
import { edtfBounds, formatEdtf, parseEdtf } from '@narani/timetable';
import type { View } from '../view.js';

export const view: View = {
  fields: ({ locale }, { field }, meta) => {
    const edtf = meta[field];
    // A date that cannot be is reported by a check and not fed.
    const date = typeof edtf === 'string' ? parseEdtf(edtf) : undefined;
    if (!date) return {};
    return { [field]: { edtf, ...edtfBounds(date), text: formatEdtf(String(edtf), locale) } };
  },
};
