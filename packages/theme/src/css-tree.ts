/// <reference path="./csstree-esm.d.ts" />
/** What is used of css-tree, from the one file in which it comes too: its hundred and twenty modules take three times as long to load. */
/// <reference path="./csstree-esm.d.ts" />
export { generate, parse, tokenize, tokenNames, walk } from 'css-tree/dist/csstree.esm';
