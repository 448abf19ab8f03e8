/** Puts findings and page labels into words, in Korean or English. */
export { describeFinding, describeFindings, visibleValues } from './describe.js';
export { applyEdits } from './edits.js';
export { rulePage } from './rule-page.js';
export type { Translate } from './translator.js';
export { createTranslator } from './translator.js';
