/** Another document. */
import { documentLink, listOf } from '../page/parts.js';
import { idsIn, type View } from '../view.js';

export const view: View = {
  fact: (context, { field }, { entry }) =>
    listOf(idsIn(entry.meta, field).map((id) => documentLink(context, id))),
};
