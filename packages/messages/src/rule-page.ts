/** A rule's page as Markdown: what `narani explain` prints and docs/rules holds. */
import type { Locale } from '@narani/model';
import { findRule } from '@narani/rules';
import type { Translate } from './translator.js';

/** The page of a rule, or undefined where there is no such rule. **Shapes**: Markdown, with a line end. */
export function rulePage(id: string, locale: Locale, translate: Translate): string | undefined {
  const rule = findRule(id);
  if (!rule) return undefined;
  const text = rule[locale];
  const facts = [
    `${translate('cli:explain.severity')}: ${translate(`cli:severity.${rule.severity}`)}`,
    ...(rule.mqm ? [`${translate('cli:explain.mqm')}: ${rule.mqm}`] : []),
  ];
  const part = (key: string, body: string | undefined) =>
    body ? [`## ${translate(`cli:explain.${key}`)}\n\n${body.trimEnd()}`] : [];
  const code = (body: string) => `\`\`\`\`text\n${body.trimEnd()}\n\`\`\`\``;
  const blocks = [
    `# ${id}: ${text.title}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...part('what', text.what),
    ...part('why', text.why),
    ...part('remedy', text.note),
    ...part('fires', code(rule.fires)),
    ...part('silent', code(rule.silent)),
    ...part('waive', waiving(id, rule.withholds === true, translate)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function waiving(id: string, withholds: boolean, translate: Translate): string {
  if (withholds) return translate('cli:explain.waiveNever');
  const key = id.startsWith('parity/') ? 'waiveText' : 'severities';
  return translate(`cli:explain.${key}`, { rule: id });
}
