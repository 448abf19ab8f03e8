/** Figures used on more than one page, with their scope and date. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { dateOf, text } from '../page/parts.js';
import { entryOf, sourceRow } from './entry.js';
import { usedInList } from './used-in.js';

/** Units with words of their own; another is shown as the registry writes it, since content may not stop a build. */
const UNITS: ReadonlySet<string> = new Set([
  ...['people', 'local-governments', 'percent', 'gigawatt', 'krw', 'krw-per-kwh', 'cad'],
  ...['deliverables', 'proposals', 'roundtables', 'tonne-co2eq', 'tonne-co2eq-per-person'],
  ...['years', 'zones'],
]);

/** The figures in the registry's order. */
export function factsPage(context: PageContext): Element[] {
  const { t, corpus, locale } = context;
  return Object.entries(corpus.registries.facts).map(([id, fact]) => {
    const successor = fact.supersededBy ? corpus.registries.facts[fact.supersededBy] : undefined;
    const value = groupDigits(fact.value);
    const unit = UNITS.has(fact.unit) ? t(`pages:unit.${fact.unit}`) : fact.unit;
    const shown = fact.approximate ? { value, unit, context: 'about' } : { value, unit };
    return entryOf({
      id,
      level: 2,
      title: fact.scope[locale],
      lead: t('pages:figure.value', shown),
      rows: [
        [t('pages:figure.asOf'), dateOf(context, fact.asOf)],
        [t('pages:figure.state'), text(t(`pages:figureState.${fact.state}`))],
        [
          t('pages:figure.supersededBy'),
          successor && h('a', { href: `#${fact.supersededBy}` }, successor.scope[locale]),
        ],
        sourceRow(context, fact.source),
      ],
      after: [usedInList(context, `facts/${id}`)],
    });
  });
}

/** 13600000 → 13,600,000; both languages group by thousands in figures. */
function groupDigits(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 20 });
}
