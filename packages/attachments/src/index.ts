/** Figures and annexes: verified by what they hold, and cleaned. */
export { readAttachment } from './read.js';
export { shapesOf } from './svg.js';
