/** Normalises Korean and English text and picks Korean particles. */
export type { JosaPair } from './josa.js';
export { josa } from './josa.js';
export { nearest, slugify } from './slug.js';
