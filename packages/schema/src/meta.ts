/** Validation of a meta.yaml: by the schema of every document and by those of its kind's traits. */
import { nearest } from '@narani/text';
import { fieldsOf, type Kind, knownFields, type Part, partsOf } from './kind.js';
import type { SchemaError } from './schema-error.js';

type Validate = (name: 'document' | `trait-${Part['trait']}`, value: unknown) => SchemaError[];

/** Every fault of a meta.yaml of a kind. */
export function validateMeta(kind: Kind, value: unknown, validate: Validate): SchemaError[] {
  const errors = validate('document', value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return errors;
  const fields = value as Readonly<Record<string, unknown>>;
  const known = knownFields(kind);
  return [
    ...errors,
    ...partsOf(kind).flatMap((part) => [
      ...faultsOf(part, fields, validate),
      ...unlisted(part, fields),
    ]),
    ...Object.keys(fields)
      .filter((name) => !known.includes(name))
      .map((name) => unknown(name, known, value)),
  ];
}

/** The faults of one trait, at its fields as the kind calls them. */
function faultsOf(
  part: Part,
  fields: Readonly<Record<string, unknown>>,
  validate: Validate,
): SchemaError[] {
  const pairs = fieldsOf(part);
  const given = pairs.filter(([field]) => Object.hasOwn(fields, field));
  const [main = ''] = pairs[0] ?? [];
  if (part.required && !Object.hasOwn(fields, main)) return [missing(main, fields)];
  if (given.length === 0) return [];
  const own = Object.fromEntries(given.map(([field, name]) => [name, fields[field]]));
  const called = new Map(pairs.map(([field, name]) => [name, field]));
  return validate(`trait-${part.trait}`, own).map((error) => {
    const [, name = '', ...rest] = error.pointer.split('/');
    if (name === '') return { ...error, actual: fields };
    return { ...error, pointer: ['', called.get(name) ?? name, ...rest].join('/') };
  });
}

/** A value that the kind's vocabulary does not have. */
function unlisted(
  { field, values }: Part,
  fields: Readonly<Record<string, unknown>>,
): SchemaError[] {
  if (!values || !Object.hasOwn(fields, field)) return [];
  const actual = fields[field];
  if (typeof actual === 'string' && Object.hasOwn(values, actual)) return [];
  const params = { allowedValues: Object.keys(values) };
  return [{ pointer: `/${field}`, keyword: 'enum', params, actual }];
}

function missing(property: string, actual: unknown): SchemaError {
  return {
    ...{ pointer: '', keyword: 'required', actual, property },
    params: { missingProperty: property },
  };
}

function unknown(property: string, known: readonly string[], actual: unknown): SchemaError {
  const suggestion = nearest(property, known);
  return {
    ...{ pointer: '', keyword: 'unevaluatedProperties', actual, property },
    params: { unevaluatedProperty: property },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
