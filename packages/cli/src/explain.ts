/** `narani explain`: a rule's page, or the list of rules. */
import { rulePage, type Translate } from '@narani/messages';
import { RULE_IDS } from '@narani/rules';
import { nearest } from '@narani/text';
import pc from 'picocolors';
import { type Context, type GlobalOptions, UsageError } from './context.js';

/** Prints the page of a rule. **Errors**: a UsageError for an unknown rule. */
export async function explain(
  context: Context,
  _options: GlobalOptions,
  [id]: string[],
): Promise<number> {
  const { translate, locale, color } = context;
  if (id === undefined) {
    context.out(ruleList(context));
    return 0;
  }
  const page = rulePage(id, locale, translate);
  if (page === undefined) throw new UsageError(unknownRule(id, translate));
  const { bold } = pc.createColors(color);
  context.out(page.replace(/^#+ .*$/gm, (heading) => bold(heading)));
  return 0;
}

function ruleList({ translate, color }: Context): string {
  const { bold } = pc.createColors(color);
  const width = Math.max(...RULE_IDS.map((id) => id.length));
  return RULE_IDS.map(
    (id) => `${bold(id.padEnd(width))}  ${translate(`rules:${id}.title`)}\n`,
  ).join('');
}

function unknownRule(actual: string, translate: Translate): string {
  const expected = nearest(actual, RULE_IDS) ?? RULE_IDS.find((id) => id.endsWith(`/${actual}`));
  return expected === undefined
    ? translate('cli:usage.unknownRule', { actual })
    : translate('cli:usage.unknownRuleSuggestion', { actual, expected });
}
