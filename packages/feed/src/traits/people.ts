/** People by name. */
import { people } from '../names.js';
import { idsIn, type View } from '../view.js';

export const view: View = {
  fields: (naming, { field }, meta) => ({ [field]: people(naming, idsIn(meta, field)) }),
};
