/** Validates a value against one of the schemas, and gives each schema's TypeScript type. */
export type { FieldPlace } from './field.js';
export { findPlaces, isFreeText, shapeName, topFields } from './field.js';
export { LIMIT_TABLE, SCHEMA_NAMES } from './generated/names.js';
export type * from './generated/types.js';
export type { Kind, Part, Trait, TraitName } from './kind.js';
export { fieldsOf, findShape, findTrait, partsOf, SHIPPED_KINDS, TRAIT_NAMES } from './kind.js';
export type { Registry } from './registry.js';
export { SHIPPED_REGISTRIES } from './registry.js';
export type { SchemaError } from './schema-error.js';
export type { SchemaName, Shape } from './validate.js';
export { validate } from './validate.js';
