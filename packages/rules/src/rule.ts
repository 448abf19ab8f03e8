/** The shape of a rule. */
import { createHash } from 'node:crypto';
import type { Finding, Locale, Severity, Values } from '@narani/model';
import { RULES } from './generated/rules.js';
import type { Rule, RuleText } from './rule-data.js';

/** A rule's id: `package/kebab-name`. Never reused, never renamed without an alias. */
export type RuleId = keyof typeof RULES;

/** Every rule's id, sorted. */
export const RULE_IDS = Object.keys(RULES).sort() as RuleId[];

/** The rule of this id, or undefined where there is none. */
export function findRule(id: string): Rule | undefined {
  return Object.hasOwn(RULES, id) ? RULES[id as RuleId] : undefined;
}

/** The rule's texts in a language. **Errors**: throws for an id that is no rule: a bug of the caller. */
export function ruleText(id: string, locale: Locale): RuleText {
  const rule = findRule(id);
  if (!rule) throw new Error(`Unknown rule, got ${id}`);
  return rule[locale];
}

/** What a finding says besides its rule. */
export type FindingFields = Omit<Finding, 'rule' | 'severity'> & {
  readonly severity?: Severity;
  readonly values?: Values;
};

/** A finding of a rule, with the rule's own severity unless another is given. */
export function finding(rule: RuleId, fields: FindingFields): Finding {
  return { rule, severity: RULES[rule].severity, ...fields };
}

/**
 * The values that the words of a finding name but the finding does not bring; a variant without words counts as one.
 *
 * **Shapes**: empty for every finding but that of a bug: such marks would be printed as they stand.
 */
export function missingValues(found: Finding): string[] {
  const { message, variants, note } = ruleText(found.rule, 'ko');
  const words = found.variant === undefined ? message : variants?.[found.variant];
  if (words === undefined) return [`variants.${found.variant}`];
  const names = [...`${words} ${note ?? ''}`.matchAll(/\{\{(\w+)/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].filter((name) => !Object.hasOwn(found.values ?? {}, name));
}

/**
 * A finding's own id, the same while the finding stands, wherever its lines or its document's folder move.
 *
 * **Shapes**: ten hexadecimal digits of a SHA-256 over rule, file name, scope and the values found.
 */
export function findingId(found: Finding): string {
  const file = found.path.replace(/^.*\//, '');
  const parts = [found.rule, file, found.variant, found.scope, found.actual, found.expected];
  return createHash('sha256')
    .update(parts.map((part) => part ?? '').join('\n'))
    .digest('hex')
    .slice(0, 10);
}
