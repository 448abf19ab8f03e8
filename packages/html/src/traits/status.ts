/** Status: where the matter stands that a document is about. */
import { wordOf } from '@narani/kinds';
import { badge } from '../document/badge.js';
import type { View } from '../view.js';

export const view: View = {
  listed: true,
  badge: (context, part, meta) => {
    const word = wordOf(part, meta, context.locale);
    const label = part.label && `${part.label[context.locale]}:`;
    return word === undefined
      ? undefined
      : badge(context, { of: 'state', label, tone: 'state' }, word);
  },
};
