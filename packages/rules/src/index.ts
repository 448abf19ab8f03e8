/** The table of rules: severity, texts and documentation of each. */
export type { FindingFields, RuleId } from './rule.js';
export { finding, findingId, findRule, missingValues, RULE_IDS, ruleText } from './rule.js';
export type { Rule, RuleText } from './rule-data.js';
