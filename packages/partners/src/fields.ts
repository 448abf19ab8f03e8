/** Fields of an item by the path that a partner writes: `meta.ministries[].name`. */
import { PUBLISHED_SCHEMAS } from '@narani/schema/published';

type Schema = Readonly<Record<string, unknown>>;

/** A step of a path. **Shapes**: `each` goes on with every element of a list. */
interface Step {
  readonly name: string;
  readonly each: boolean;
}

function stepsOf(path: string): Step[] {
  return path.split('.').map((part) => ({
    name: part.replace(/\[\]$/, ''),
    each: part.endsWith('[]'),
  }));
}

/** The values at a path of an item, one for each element of the lists on the way; none where the field is absent. */
export function valuesAt(item: unknown, path: string): unknown[] {
  let values: unknown[] = [item];
  for (const { name, each } of stepsOf(path)) {
    const next = values.flatMap((value) => {
      const own = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
      return own ? [(value as Record<string, unknown>)[name]] : [];
    });
    values = each ? next.flatMap((value) => (Array.isArray(value) ? value : [])) : next;
  }
  return values;
}

/** Whether items may have a field, by the schema that sites publish. */
export function isKnownField(path: string): boolean {
  let places: Place[] = [ROOT];
  for (const { name, each } of stepsOf(path)) {
    places = places.flatMap((place) => propertiesOf(place)(name));
    if (each) places = places.flatMap(itemsOf);
  }
  return places.length > 0;
}

/** Every field that items may have, as paths. */
export function knownFields(): string[] {
  const found: string[] = [];
  const visit = (place: Place, path: string, depth: number): void => {
    for (const name of namesOf(place))
      for (const inner of propertiesOf(place)(name)) {
        const here = path === '' ? name : `${path}.${name}`;
        const lists = itemsOf(inner);
        found.push(here);
        if (depth === 0) continue;
        visit(inner, here, depth - 1);
        for (const each of lists) visit(each, `${here}[]`, depth - 1);
      }
  };
  visit(ROOT, '', DEPTH);
  return [...new Set(found)];
}

/** How many steps a path of an item has at most. */
const DEPTH = 5;

/** A schema, and the file that its references belong to. */
interface Place {
  readonly schema: Schema;
  readonly file: string;
}

const SCHEMAS: ReadonlyMap<string, Schema> = new Map(
  Object.entries(PUBLISHED_SCHEMAS.strict).map(([name, text]) => [name, JSON.parse(text)]),
);
const ROOT: Place = { schema: SCHEMAS.get('item') ?? {}, file: 'item' };

/** A schema with all that it refers to. */
function unfolded({ schema, file }: Place): Place[] {
  const { $ref, allOf = [], anyOf = [], oneOf = [] } = schema as { $ref?: string } & Lists;
  const parts = [...allOf, ...anyOf, ...oneOf].map((part) => ({ schema: part, file }));
  const referred = typeof $ref === 'string' ? [resolve($ref, file)] : [];
  return [{ schema, file }, ...[...parts, ...referred].flatMap(unfolded)];
}

interface Lists {
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

function resolve(reference: string, from: string): Place {
  const [address = '', pointer = ''] = reference.split('#');
  const file =
    address === '' ? from : (/(?<![\w-])([\w-]+)\.schema\.json$/.exec(address)?.[1] ?? from);
  let schema: unknown = SCHEMAS.get(file);
  for (const part of pointer.split('/').slice(1)) schema = (schema as Schema)[part];
  if (!schema) throw new Error(`Schema, got none for ${reference}, expected one in ${file}`);
  return { schema: schema as Schema, file };
}

function namesOf(place: Place): string[] {
  return unfolded(place).flatMap(({ schema }) => Object.keys(schema.properties ?? {}));
}

function propertiesOf(place: Place): (name: string) => Place[] {
  const all = unfolded(place);
  return (name) =>
    all.flatMap(({ schema, file }) => {
      const { properties = {}, additionalProperties } = schema;
      const named = (properties as Schema)[name];
      const found = named ?? additionalProperties;
      return typeof found === 'object' && found !== null ? [{ schema: found as Schema, file }] : [];
    });
}

function itemsOf(place: Place): Place[] {
  return unfolded(place).flatMap(({ schema: { items }, file }) =>
    typeof items === 'object' && items !== null ? [{ schema: items as Schema, file }] : [],
  );
}
