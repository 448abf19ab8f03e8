/** What the schemas of one publication promised to readers, and those of the next no longer do. */
import { canonicalJson } from './canonical.js';

/** A JSON Schema, or a part of one. */
type Schema = Readonly<Record<string, unknown>>;

/** The schemas of a publication by their names, such as `item`. */
export type Schemas = Readonly<Record<string, unknown>>;

/**
 * A promise that is broken.
 *
 * **Shapes**: `field` is a path such as `meta.ministries[].name`, empty for the whole file. `how`: the field is `gone`; it is `optional` and was always there; it is of
 * another `type`; its `form` is another, so that a value may come that could not.
 */
export interface BrokenPromise {
  readonly schema: string;
  readonly field: string;
  readonly how: 'gone' | 'optional' | 'type' | 'form';
}

/** Schemas whose references all name a file. */
type Files = Readonly<Record<string, Schema>>;

/** What a schema says of one value, wherever it says it. */
interface Shape {
  readonly properties: ReadonlyMap<string, readonly Schema[]>;
  readonly required: ReadonlySet<string>;
  readonly parts: readonly Schema[];
}

/** Deeper than any published file goes; a schema that holds itself would have no end. */
const DEEPEST = 16;

/** The promises of the old schemas that the new ones break; what is added breaks none. **Shapes**: by schema, then in the order of the fields. */
export function brokenPromises(old: Schemas, now: Schemas): BrokenPromise[] {
  const [before, after] = [withFiles(old), withFiles(now)];
  return Object.entries(before).flatMap(([schema, was]) => {
    const is = after[schema];
    if (!is) return [{ schema, field: '', how: 'gone' as const }];
    const place = { old: before, now: after, schema, field: '', depth: 0 };
    const broken = compare(shapeOf([was], before), shapeOf([is], after), place);
    return [...new Map(broken.map((each) => [canonicalJson(each), each])).values()];
  });
}

interface Place {
  readonly old: Files;
  readonly now: Files;
  readonly schema: string;
  readonly field: string;
  readonly depth: number;
}

function compare(before: Shape, after: Shape, place: Place): BrokenPromise[] {
  const { old, now, schema, field, depth } = place;
  if (depth > DEEPEST) return [];
  const deeper = (name: string, one: readonly Schema[], other: readonly Schema[]) =>
    compare(shapeOf(one, old), shapeOf(other, now), { ...place, field: name, depth: depth + 1 });
  const how = changeOf(before, after);
  const own = how ? [{ schema, field, how }] : [];
  const fields = [...before.properties].flatMap(([name, was]) => {
    const path = field === '' ? name : `${field}.${name}`;
    const is = after.properties.get(name);
    if (!is) return [{ schema, field: path, how: 'gone' as const }];
    const loose = before.required.has(name) && !after.required.has(name);
    return [
      ...(loose ? [{ schema, field: path, how: 'optional' as const }] : []),
      ...deeper(path, was, is),
    ];
  });
  const [items, itemsNow] = [under(before, 'items'), under(after, 'items')];
  const each = items.length > 0 ? deeper(`${field}[]`, items, itemsNow) : [];
  return [...own, ...fields, ...each];
}

/** How a value itself changed, its fields apart. */
function changeOf(before: Shape, after: Shape): 'type' | 'form' | undefined {
  const [was, is] = [typesOf(before), typesOf(after)];
  if (was.length > 0 && (is.length === 0 || is.some((type) => !was.includes(type)))) return 'type';
  const isOther = ['pattern', 'format'].some((name) => {
    const [old] = valuesOf(before, name);
    return old !== undefined && !valuesOf(after, name).includes(old);
  });
  const isLess = ['minimum', 'minLength', 'minItems'].some((name) => {
    const [old, now] = [valuesOf(before, name)[0], valuesOf(after, name)[0] ?? 0];
    return typeof old === 'number' && typeof now === 'number' && now < old;
  });
  return isOther || isLess ? 'form' : undefined;
}

function typesOf(shape: Shape): unknown[] {
  return [...new Set(valuesOf(shape, 'type').flat())];
}

function valuesOf({ parts }: Shape, name: string): unknown[] {
  return parts.flatMap((part) => (part[name] === undefined ? [] : [part[name]]));
}

function under({ parts }: Shape, name: string): Schema[] {
  return parts.flatMap((part) => (isSchema(part[name]) ? [part[name]] : []));
}

/** What schemas that hold together say, with all that they refer to. */
function shapeOf(schemas: readonly Schema[], all: Files): Shape {
  const parts = schemas.flatMap((schema) => partsOf(schema, all));
  const properties = new Map<string, Schema[]>();
  for (const { properties: fields } of parts)
    for (const [name, value] of Object.entries(isSchema(fields) ? fields : {}))
      if (isSchema(value)) properties.set(name, [...(properties.get(name) ?? []), value]);
  const required = parts.flatMap((part) => (Array.isArray(part.required) ? part.required : []));
  return { properties, required: new Set(required.map(String)), parts };
}

/** A schema, and those it refers to or is made of. Their own references are read within the file they stand in. */
function partsOf(schema: Schema, all: Files): Schema[] {
  const { $ref, allOf } = schema;
  const others = [...(typeof $ref === 'string' ? found($ref, all) : []), ...listOf(allOf)];
  return [schema, ...others.flatMap((each) => partsOf(each, all))];
}

/** What a reference leads to; nothing where it leads nowhere. */
function found($ref: string, all: Files): Schema[] {
  const [file = '', place = ''] = $ref.split('#');
  const steps = place.split('/').filter((step) => step !== '');
  const value = steps.reduce<unknown>(
    (inner, step) => (isSchema(inner) ? inner[step] : undefined),
    all[file.replace('.schema.json', '')],
  );
  return isSchema(value) ? [value] : [];
}

function withFiles(schemas: Schemas): Files {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, withFile(schema, name) as Schema]),
  );
}

function withFile(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => withFile(inner, name));
  if (!isSchema(value)) return value;
  const fields = Object.entries(value).map(([key, inner]) => {
    const isOwn = key === '$ref' && String(inner).startsWith('#');
    return [key, isOwn ? `${name}.schema.json${inner}` : withFile(inner, name)];
  });
  return Object.fromEntries(fields);
}

function listOf(value: unknown): Schema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
