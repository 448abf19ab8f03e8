/** The levers, and how each bears on the matter. */
import { titleOf } from '@narani/corpus';
import { inLine, linked, separator } from '../facts.js';
import type { View } from '../view.js';

export const view: View = {
  row: (facts) => {
    const { corpus, locale, t } = facts;
    const { levers } = facts.entry.meta;
    if (levers?.length === 0) return [{ t: t('pages:fact.noLevers') }];
    const named = (levers ?? []).map(({ lever: id, relation }) => {
      const name = titleOf(corpus, { kind: 'lever', id }, locale);
      if (name === undefined) return [];
      return linked(`${name} (${t(`pages:relation.${relation}`)})`, { kind: 'lever', id }, facts);
    });
    return inLine(named, separator(locale));
  },
};
