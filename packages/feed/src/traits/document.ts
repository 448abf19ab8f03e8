/** Another document, by title and address. */
import { documents } from '../names.js';
import { idsIn, type View } from '../view.js';

export const view: View = {
  fields: (naming, { field }, meta) => ({ [field]: documents(naming, idsIn(meta, field))[0] }),
};
