/** Category: what sort of its kind a document is. */
import { wordOf } from '@narani/kinds';
import { badge } from '../document/badge.js';
import type { View } from '../view.js';

export const view: View = {
  badge: (context, part, meta) => {
    const word = wordOf(part, meta, context.locale);
    const label = part.label && `${part.label[context.locale]}:`;
    return word === undefined ? undefined : badge(context, { of: 'category', label }, word);
  },
};
