/** Registries: what their entries hold, and validation of the file of one that content declares. */
import { nearest } from '@narani/text';
import { REGISTRIES } from './generated/kinds.js';
import type { RegistryDeclaration, RegistryField } from './generated/types.js';
import type { SchemaError } from './schema-error.js';

/** A declaration with its name, which is that of its file. */
export interface Registry extends RegistryDeclaration {
  readonly name: string;
}

/** The registries that come with Narani, in their order. Each has a schema by its own name, which says more of its values than their types. */
export const SHIPPED_REGISTRIES: Readonly<Record<string, Registry>> = REGISTRIES;

type Validate = (name: 'registry-values', value: unknown) => SchemaError[];
type Fields = Readonly<Record<string, unknown>>;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const TOP = ['entries', 'about'];

/** Every fault of the file of a registry. */
export function validateRegistry(
  registry: Registry,
  value: unknown,
  validate: Validate,
): SchemaError[] {
  if (!isRecord(value)) return [typeFault('', value)];
  const { entries, about } = value;
  return [
    ...Object.keys(value).flatMap((name) =>
      TOP.includes(name) ? [] : [unknown('', name, TOP, value)],
    ),
    ...(about === undefined ? [] : validate('registry-values', { about })),
    ...(Object.hasOwn(value, 'entries') ? [] : [missing('', 'entries', value)]),
    ...(entries === undefined || isRecord(entries) ? [] : [typeFault('/entries', entries)]),
    ...Object.entries(isRecord(entries) ? entries : {}).flatMap(([id, entry]) => [
      ...(SLUG.test(id) ? [] : [badId(id)]),
      ...validateEntry(registry, `/entries/${id}`, entry, validate),
    ]),
  ];
}

function validateEntry(
  { fields }: Registry,
  at: string,
  entry: unknown,
  validate: Validate,
): SchemaError[] {
  if (!isRecord(entry)) return [typeFault(at, entry)];
  const known = Object.keys(fields);
  return [
    ...Object.keys(entry).flatMap((name) =>
      Object.hasOwn(fields, name) ? [] : [unknown(at, name, known, entry)],
    ),
    ...Object.entries(fields).flatMap(([name, field]) => {
      if (Object.hasOwn(entry, name))
        return faultsOf(field, `${at}/${name}`, entry[name], validate);
      return field.required ? [missing(at, name, entry)] : [];
    }),
  ];
}

function faultsOf(
  { type, values }: RegistryField,
  at: string,
  actual: unknown,
  validate: Validate,
): SchemaError[] {
  const faults = validate('registry-values', { [type]: actual }).map((error) => ({
    ...error,
    pointer: at + error.pointer.slice(type.length + 1),
  }));
  if (faults.length > 0 || !values || Object.hasOwn(values, String(actual))) return faults;
  return [{ pointer: at, keyword: 'enum', params: { allowedValues: Object.keys(values) }, actual }];
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeFault(pointer: string, actual: unknown): SchemaError {
  return { pointer, keyword: 'type', params: { type: 'object' }, actual };
}

function badId(actual: string): SchemaError {
  return { pointer: '/entries', keyword: 'pattern', params: {}, actual, shape: 'slug' };
}

function missing(pointer: string, property: string, actual: unknown): SchemaError {
  const params = { missingProperty: property };
  return { pointer, keyword: 'required', params, actual, property };
}

function unknown(
  pointer: string,
  property: string,
  known: readonly string[],
  actual: unknown,
): SchemaError {
  const suggestion = nearest(property, [...known]);
  return {
    ...{ pointer, keyword: 'additionalProperties', actual, property },
    params: { additionalProperty: property },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
