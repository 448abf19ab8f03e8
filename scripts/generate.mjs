/** `npm run generate`: types, validators, rules and catalogues, in one process. */
await Promise.all([
  import('../packages/schema/scripts/generate.mjs'),
  import('../packages/rules/scripts/generate.mjs'),
  import('../packages/messages/scripts/generate.mjs'),
]);
