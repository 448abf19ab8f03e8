/** Organisations by the names they had at the document’s date. */
import { organisations } from '../names.js';
import { idsIn, type View } from '../view.js';

export const view: View = {
  fields: (naming, { field }, meta) => ({ [field]: organisations(naming, idsIn(meta, field)) }),
};
