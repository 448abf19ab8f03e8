/** Where an event is held. */
import type { View } from '../view.js';

export const view: View = {
  row: ({ entry: { meta }, locale, t }) =>
    meta.place?.[locale] ?? (meta.online ? t('pages:fact.online') : undefined),
};
