/** `npm run generate`: types, validators, rules, catalogues and designs, in one process. */
await Promise.all([
  import('../packages/schema/scripts/generate.mjs'),
  import('../packages/rules/scripts/generate.mjs'),
  import('../packages/messages/scripts/generate.mjs'),
  import('../packages/print/scripts/generate.mjs'),
  import('./page-scripts.mjs'),
  import('./traits.mjs'),
  import('./kind-schemas.mjs'),
]);
// Takes the types that the schemas gave.
await import('../packages/client/scripts/generate.mjs');
