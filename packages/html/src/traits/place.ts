/** Where an event is held. */
import { text } from '../page/parts.js';
import type { View } from '../view.js';

export const view: View = {
  fact: ({ t, locale }, _part, { entry: { meta } }) => {
    const parts = [meta.place?.[locale], meta.online ? t('pages:fact.online') : undefined];
    const words = parts.filter((part) => part !== undefined).join(' · ');
    return words ? text(words) : undefined;
  },
};
