/** Validation by the validators that `scripts/generate.mjs` compiled. */

import { nearest } from '@narani/text';
import type { ErrorObject } from 'ajv';
import type { ShippedName } from './generated/kinds.js';
import type { SCHEMA_NAMES } from './generated/names.js';
import * as validators from './generated/validators.js';
import { findShape, type Kind } from './kind.js';
import { validateMeta } from './meta.js';
import { type Registry, validateRegistry } from './registry.js';
import type { SchemaError } from './schema-error.js';

/** The name of a schema: its file's name without `.schema.json`. */
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** Keywords that only repeat what an inner error says better. */
const WRAPPERS = new Set(['if', 'allOf', 'not', 'propertyNames']);

/** What a record is read by: a schema by its name, the kind that a meta.yaml is of, or a registry that content declares. A kind that comes with Narani may go by its name. */
export type Shape = SchemaName | ShippedName | Kind | Registry;

/**
 * Checks a value against a schema, or a meta.yaml against its kind.
 *
 * **Shapes**: an empty array where the value fits; otherwise every fault, in document order of the schema.
 * **Errors**: throws for no value whatever.
 */
export function validate(shape: Shape, value: unknown): SchemaError[] {
  if (isRegistry(shape)) return validateRegistry(shape, value, validateBy);
  const kind = findShape(shape);
  return kind ? validateMeta(kind, value, validateBy) : validateBy(shape as SchemaName, value);
}

/** Whether a shape is a registry that content declares. */
export function isRegistry(shape: Shape): shape is Registry {
  return typeof shape !== 'string' && 'fields' in shape;
}

function validateBy(name: SchemaName, value: unknown): SchemaError[] {
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: one generated module holds them all, and nothing is bundled.
  const validator = validators[name.replaceAll('-', '_') as keyof typeof validators];
  if (validator(value)) return [];
  const errors = (validator.errors ?? []).filter((error) => !WRAPPERS.has(error.keyword));
  const places = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const { instancePath } = error;
    const there = places.get(instancePath);
    // Only these two make another error a repetition; the rest may be thousands in one place.
    const explains = error.keyword === 'format' || findAlternatives(error) !== undefined;
    if (!there) places.set(instancePath, explains ? [error] : []);
    else if (explains) there.push(error);
  }
  return errors
    .filter((error) => !isRepeated(error, places.get(error.instancePath) ?? []))
    .map(toSchemaError);
}

/** What one branch of several lacks, and a form of an address whose beginning is wrong, are said by another error of the same place. */
function isRepeated(error: ErrorObject, others: readonly ErrorObject[]): boolean {
  return others.some((other) => {
    if (other === error) return false;
    if (error.keyword === 'pattern' && other.keyword === 'format') return true;
    return (
      findAlternatives(other) !== undefined && error.schemaPath.startsWith(`${other.schemaPath}/`)
    );
  });
}

/** The properties that the branches of `oneOf` or `anyOf` ask for, where they ask for nothing else. */
function findAlternatives({ keyword, schema }: ErrorObject): string[] | undefined {
  if (keyword !== 'oneOf' && keyword !== 'anyOf') return undefined;
  const branches = schema as { required?: string[] }[];
  const named = branches.map((branch) => (Object.keys(branch).length === 1 ? branch.required : []));
  return named.every((names) => names?.length === 1)
    ? named.flatMap((names) => names ?? [])
    : undefined;
}

function toSchemaError(error: ErrorObject): SchemaError {
  const params = error.params as Record<string, unknown>;
  const unknown = params.additionalProperty ?? params.unevaluatedProperty;
  const property = unknown ?? params.missingProperty;
  const parent = error.parentSchema as { properties?: object } | undefined;
  const suggestion =
    typeof unknown === 'string'
      ? nearest(unknown, Object.keys(parent?.properties ?? {}))
      : undefined;
  const shape = /\$defs\/(\w+)\//.exec(error.schemaPath)?.[1];
  const alternatives = findAlternatives(error);
  return {
    pointer: error.instancePath,
    keyword: error.keyword,
    params,
    actual: error.data,
    ...(typeof property === 'string' ? { property } : {}),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(shape === undefined ? {} : { shape }),
    ...(alternatives === undefined ? {} : { alternatives }),
  };
}
