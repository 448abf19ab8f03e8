/** What a partner expects of an item, as JSON Schema: data that is read and interpreted, never run. */
import { type Schema, Validator } from '@cfworker/json-schema';

/** Why an expectation cannot be tested. **Shapes**: `variant` as of partners/unusable-schema. */
export interface SchemaFault {
  readonly variant?: 'pattern' | 'invalid';
  readonly actual: string;
}

/** One thing that an item is not as expected. **Shapes**: `field` as a path; `expected` the keyword and its value. */
export interface Unmet {
  readonly field: string;
  readonly expected: string;
  readonly pointer: string;
}

type Node = Readonly<Record<string, unknown>>;

/** What is wrong with an expectation, in its order; none where it can be tested. **Source**: JSON Schema 2020-12. */
export function findFaults(expects: Node): SchemaFault[] {
  const faults: SchemaFault[] = [];
  const references: string[] = [];
  const visit = (schema: unknown): void => {
    if (typeof schema === 'boolean') return;
    if (!isNode(schema)) return void faults.push(invalid(schema));
    for (const [keyword, value] of Object.entries(schema)) {
      const shape = SHAPES[keyword];
      if (!shape?.(value)) faults.push(invalid({ [keyword]: value }));
      else if (keyword === '$ref') references.push(String(value));
      else if (keyword === 'pattern') faults.push(...costly(String(value)));
      else if (keyword === 'patternProperties')
        faults.push(...Object.keys(value as Node).flatMap(costly));
      for (const inner of shape?.(value) ? schemasIn(keyword, value) : []) visit(inner);
    }
  };
  visit(expects);
  const lost = [...new Set(references)].filter(
    (reference) => !leads(expects, reference) || isCircle(expects, reference),
  );
  return [...faults, ...lost.map((actual) => ({ actual }))];
}

/** What an item is not as expected; each field once. **Errors**: none: an expectation with a fault is not asked. */
export function createExpectation(expects: Node): (item: unknown) => Unmet[] {
  // The validator marks the schema it is given.
  const validator = new Validator(JSON.parse(JSON.stringify(expects)) as Schema, '2020-12', false);
  return (item) => {
    const { errors } = validator.validate(bare(item));
    const leaves = errors.filter(({ keyword }) => !REPEATING.has(keyword));
    return leaves.map(({ instanceLocation, keyword, keywordLocation, error }) => {
      const pointer = instanceLocation.slice(1);
      const missing = keyword === 'required' ? /"([^"]+)"/.exec(error)?.[1] : undefined;
      const at = missing === undefined ? pointer : `${pointer}/${missing}`;
      const expected =
        keyword === 'required' ? 'required' : said(expects, keywordLocation, keyword);
      return { field: fieldOf(at), pointer: at, expected };
    });
  };
}

/** Keywords whose errors only say that an inner one has some. */
const REPEATING = new Set(['properties', 'items', 'prefixItems', 'allOf', '$ref', 'then', 'else']);

function said(expects: Node, location: string, keyword: string): string {
  let value: unknown = expects;
  for (const part of location.split('/').slice(1))
    value = isNode(value) || Array.isArray(value) ? (value as Node)[unescaped(part)] : undefined;
  return value === undefined ? keyword : `${keyword}: ${JSON.stringify(value)}`;
}

function fieldOf(pointer: string): string {
  const parts = pointer.split('/').slice(1).map(unescaped);
  return parts
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1);
}

function unescaped(part: string): string {
  return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
}

function leads(root: Node, reference: string): boolean {
  return findTarget(root, reference) !== undefined;
}

function findTarget(root: Node, reference: string): Node | undefined {
  if (!reference.startsWith('#/')) return undefined;
  let value: unknown = root;
  for (const part of reference.slice(2).split('/').map(unescaped))
    value = isNode(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  return isNode(value) ? value : undefined;
}

/** Keywords whose schemas are asked of the same value: a circle of them never ends. */
const SAME_VALUE = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas'];

/** Whether a reference leads back to itself before any value within is looked at. */
function isCircle(root: Node, reference: string): boolean {
  const seen = new Set<string>();
  const reaches = (schema: unknown): boolean => {
    if (Array.isArray(schema)) return schema.some(reaches);
    if (!isNode(schema)) return false;
    const next = schema.$ref;
    if (next === reference) return true;
    if (typeof next === 'string' && !seen.has(next)) {
      seen.add(next);
      if (reaches(findTarget(root, next))) return true;
    }
    return SAME_VALUE.some((keyword) => {
      const inner = schema[keyword];
      return reaches(
        keyword === 'dependentSchemas' && isNode(inner) ? Object.values(inner) : inner,
      );
    });
  };
  return reaches(findTarget(root, reference));
}

/** A value whose objects have nothing but what is written in them: `constructor` is no field of an item. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isNode(value)) return value;
  const fields = Object.entries(value).map(([name, inner]) => [name, bare(inner)] as const);
  const copy: Record<string, unknown> = Object.create(null);
  for (const [name, inner] of fields) copy[name] = inner;
  return copy;
}

/** **Units**: how many ways a pattern may have to try before it fails at one place. */
const MOST_WAYS = 10_000;

/** **Errors**: a pattern that begins nowhere, repeats a repetition, or has too many ways to match. */
function costly(pattern: string): SchemaFault[] {
  const fault = [{ variant: 'pattern', actual: pattern } as const];
  const plain = pattern.replace(/\\./g, 'x').replace(/\[[^[\]]*\]/g, 'x');
  const endless = plain.match(/[*+]|\{\d+,\}/g) ?? [];
  const counts = [...plain.matchAll(/\{(\d+),(\d+)\}/g)].map(
    ([, a, b]) => Number(b) - Number(a) + 1,
  );
  const choices = plain.match(/(?<!\()\?|\|/g) ?? [];
  const ways = counts.reduce((product, count) => product * count, 2 ** choices.length);
  const repeats = /\)[*+{]/.test(plain) || /\\[1-9k]/.test(pattern);
  if (!plain.startsWith('^') || endless.length > 1 || ways > MOST_WAYS || repeats) return fault;
  try {
    new RegExp(pattern, 'u');
    return [];
  } catch {
    return [{ variant: 'invalid', actual: pattern }];
  }
}

function invalid(value: unknown): SchemaFault {
  return { variant: 'invalid', actual: JSON.stringify(value) };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isSchema = (value: unknown) => isNode(value) || typeof value === 'boolean';
const isText = (value: unknown) => typeof value === 'string';
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
const isNumber = (value: unknown) => typeof value === 'number';
const isMap = (value: unknown) => isNode(value) && Object.values(value).every(isSchema);
const isList = (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every(isSchema);
const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
const isType = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).every((each) => TYPES.includes(each));

/** The keywords that can be tested, by the shape of their values. One that is not here is a slip of the pen: it would test nothing. */
const SHAPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  ...each(['$schema', '$comment', 'title', 'description', 'format'], isText),
  ...each(['default', 'examples', 'const'], () => true),
  ...each(['$ref', 'pattern'], isText),
  ...each(['minLength', 'maxLength', 'minItems', 'maxItems', 'minContains'], isCount),
  ...each(['maxContains', 'minProperties', 'maxProperties'], isCount),
  ...each(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'], isNumber),
  ...each(['multipleOf'], (value) => isNumber(value) && Number(value) > 0),
  ...each(['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems'], isSchema),
  ...each(['items', 'contains', 'not', 'if', 'then', 'else', 'propertyNames'], isSchema),
  ...each(['properties', 'patternProperties', '$defs', 'dependentSchemas'], isMap),
  ...each(['allOf', 'anyOf', 'oneOf', 'prefixItems'], isList),
  type: isType,
  enum: Array.isArray,
  required: isTexts,
  uniqueItems: (value) => typeof value === 'boolean',
  dependentRequired: (value) => isNode(value) && Object.values(value).every(isTexts),
};

function each<T>(names: readonly string[], value: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

function schemasIn(keyword: string, value: unknown): unknown[] {
  if (SHAPES[keyword] === isSchema) return [value];
  if (SHAPES[keyword] === isList) return value as unknown[];
  return SHAPES[keyword] === isMap ? Object.values(value as Node) : [];
}
