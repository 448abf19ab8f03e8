/** Normalises Korean and English text and picks Korean particles. */
export { asciiAddress, readableAddress } from './address.js';
export type { JosaPair } from './josa.js';
export { josa } from './josa.js';
export { ENGLISH_MONTHS, monthNumber } from './months.js';
export { namesRows } from './rows.js';
export { nearest, slugify } from './slug.js';
export { visible, visibleLines, withoutCommands } from './visible.js';
