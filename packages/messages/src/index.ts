/** Puts findings and page labels into words, in Korean or English. */
export { describeFinding, describeFindings, visibleValues } from './describe.js';
export { applyEdits } from './edits.js';
export { rulePage } from './rule-page.js';
export type { Labels, Translate } from './translator.js';
export { createTranslator, LABEL_KEYS } from './translator.js';
