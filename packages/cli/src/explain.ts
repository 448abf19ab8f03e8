/** `narani explain`: a rule's page, or the list of rules. */

import type { Translate } from '@narani/messages';
import type { Locale } from '@narani/model';
import { findRule, RULE_IDS } from '@narani/rules';
import { nearest } from '@narani/text';
import pc from 'picocolors';
import { type Context, type GlobalOptions, UsageError } from './context.js';

/** Prints the page of a rule. **Errors**: a UsageError for an unknown rule. */
export async function explain(
  context: Context,
  _options: GlobalOptions,
  [id]: string[],
): Promise<number> {
  context.out(id === undefined ? ruleList(context) : rulePage(id, context));
  return 0;
}

function ruleList({ translate, color }: Context): string {
  const colors = pc.createColors(color);
  const width = Math.max(...RULE_IDS.map((id) => id.length));
  return RULE_IDS.map(
    (id) => `${colors.bold(id.padEnd(width))}  ${translate(`rules:${id}.title`)}\n`,
  ).join('');
}

function rulePage(id: string, context: Context): string {
  const { translate, locale, color } = context;
  const rule = findRule(id);
  if (!rule) throw new UsageError(unknownRule(id, translate));
  const colors = pc.createColors(color);
  const text = rule[locale as Locale];
  const part = (key: string, body: string | undefined) =>
    body ? [`${colors.bold(translate(`cli:explain.${key}`))}\n${indent(body.trimEnd())}`] : [];
  const waive = rule.withholds
    ? translate('cli:explain.waiveNever')
    : id.startsWith('parity/')
      ? translate('cli:explain.waiveText', { rule: id })
      : translate('cli:explain.severities', { rule: id });
  const blocks = [
    `${colors.bold(id)}: ${text.title}`,
    `${translate('cli:explain.severity')}: ${translate(`cli:severity.${rule.severity}`)}${rule.mqm ? `\n${translate('cli:explain.mqm')}: ${rule.mqm}` : ''}`,
    ...part('what', text.what),
    ...part('why', text.why),
    ...part('remedy', text.note),
    ...part('fires', rule.fires),
    ...part('silent', rule.silent),
    ...part('waive', waive),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function unknownRule(actual: string, translate: Translate): string {
  const expected = nearest(actual, RULE_IDS) ?? RULE_IDS.find((id) => id.endsWith(`/${actual}`));
  return expected === undefined
    ? translate('cli:usage.unknownRule', { actual })
    : translate('cli:usage.unknownRuleSuggestion', { actual, expected });
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
