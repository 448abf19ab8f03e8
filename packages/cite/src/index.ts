/** Words the citation of a text in the forms that readers are asked for. */
export type { Citation } from './cite.js';
export { cite } from './cite.js';
export { dated, textOf } from './day.js';
export type { Person, Run, Work } from './work.js';
