/** The table of rules: severity, texts and documentation of each. */
export type { FindingFields, Rule, RuleId, RuleText } from './rule.js';
export { finding, findingId, findRule, missingValues, RULE_IDS, ruleText } from './rule.js';
