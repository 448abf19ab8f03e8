/** Where a field may stand: for values that YAML misreads, and for fields that stand in a wrong place. */
import { FIELDS } from './generated/fields.js';
import type { SchemaName } from './validate.js';

/** A place a field may stand in. **Shapes**: `pointer` has a star for any name or number. */
export interface FieldPlace {
  readonly schema: SchemaName;
  readonly pointer: string;
  /** Whether any text may stand there. */
  readonly text: boolean;
}

/** Whether any text may stand at a place of a schema: a title, but no slug, date or address. */
export function isFreeText(schema: SchemaName, pointer: string): boolean {
  const parts = pointer.split('/');
  return Object.entries(FIELDS[schema] ?? {}).some(
    ([pattern, text]) => text && matches(pattern.split('/'), parts),
  );
}

/** Every place in what people write where a field of this name may stand, those of `schema` first. */
export function findPlaces(schema: SchemaName, name: string): FieldPlace[] {
  const all = PLACES.get(name) ?? [];
  return [
    ...all.filter((place) => place.schema === schema),
    ...all.filter((place) => place.schema !== schema),
  ];
}

/** Every place by the name of its field: floods of unknown fields ask for one each. */
const PLACES: ReadonlyMap<string, readonly FieldPlace[]> = byName();

function byName(): Map<string, FieldPlace[]> {
  const places = new Map<string, FieldPlace[]>();
  for (const [schema, fields] of Object.entries(FIELDS))
    for (const [pointer, text] of Object.entries(fields)) {
      const name = pointer.slice(pointer.lastIndexOf('/') + 1);
      const place = { schema: schema as SchemaName, pointer, text };
      places.set(name, [...(places.get(name) ?? []), place]);
    }
  return places;
}

function matches(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length &&
    pattern.every((part, index) => part === '*' || part === parts[index])
  );
}
