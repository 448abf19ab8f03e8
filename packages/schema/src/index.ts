/** Validates a value against one of the schemas, and gives each schema's TypeScript type. */
export type { FieldPlace } from './field.js';
export { findPlaces, isFreeText } from './field.js';
export { LIMIT_TABLE, SCHEMA_NAMES } from './generated/names.js';
export type * from './generated/types.js';
export type { SchemaError, SchemaName } from './validate.js';
export { validate } from './validate.js';
