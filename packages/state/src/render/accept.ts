/** What came of a sign-off, beyond what was signed, as lines for a terminal. */

import type { Translate } from '@narani/messages';
import type { Locale } from '@narani/model';
import type { Accepted } from '../accept.js';
import { sectionLabel } from './words.js';

/** The sections that were signed, a line for what was left alone, and one for each refusal. */
export function renderAccepted(
  { signed, left, refused }: Accepted,
  t: Translate,
  { locale }: { readonly locale: Locale },
): string[] {
  const refusals = refused.map(({ reason, section, known = [], findings = [] }) => {
    const rules = [...new Set(findings.map(({ rule }) => rule))].join(', ');
    return t(`state:accept.refused.${reason}`, {
      locale,
      section,
      rules,
      known: known.join(', '),
    });
  });
  const sections = signed.map((key) => `  ${sectionLabel(key, {}, locale, t)}`);
  const settled = left.length > 0 ? [t('state:accept.left', { count: left.length })] : [];
  const nothing = signed.length + left.length + refused.length === 0;
  return [...sections, ...settled, ...refusals, ...(nothing ? [t('state:accept.nothing')] : [])];
}
