/**
 * The Typst template: fixed text that walks the part's JSON. Content reaches it as data only, through `json()`; no text is
 * ever evaluated as Typst code.
 */
import { BLOCKS } from './blocks.js';
import { BODY } from './body.js';
import { INLINES } from './inlines.js';
import { PAGE } from './page.js';

/** The whole template: each part uses what the one before it defines. */
export const TEMPLATE = PAGE + INLINES + BLOCKS + BODY;
