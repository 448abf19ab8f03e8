/** A figure with its unit, under the heading of its entry. */
import type { PageContext } from '../page/context.js';

/** Units with words of their own; another is shown as the registry writes it, since content may not stop a build. */
const UNITS: ReadonlySet<string> = new Set([
  ...['people', 'local-governments', 'percent', 'gigawatt', 'krw', 'krw-per-kwh', 'cad'],
  ...['deliverables', 'proposals', 'roundtables', 'tonne-co2eq', 'tonne-co2eq-per-person'],
  ...['years', 'zones'],
]);

/** The value in digits, 13600000 as 13,600,000: both languages group by thousands in figures. */
export function amountLine({ t }: PageContext, amount: number, beside: object): string {
  const { unit: name = '', approximate } = beside as { unit?: string; approximate?: boolean };
  const value = amount.toLocaleString('en-US', { maximumFractionDigits: 20 });
  const unit = UNITS.has(name) ? t(`pages:unit.${name}`) : name;
  const shown = approximate ? { value, unit, context: 'about' } : { value, unit };
  return t('pages:figure.value', shown).trimEnd();
}
