/** Where a field may stand: for values that YAML misreads, and for fields that stand in a wrong place. */
import { FIELDS } from './generated/fields.js';
import { fieldsOf, findShape, partsOf, SHIPPED_KINDS } from './kind.js';
import type { Registry } from './registry.js';
import { isRegistry, type SchemaName, type Shape } from './validate.js';

/** A place a field may stand in. **Shapes**: `schema` is the name of a schema or a kind; `pointer` has a star for any name or number. */
export interface FieldPlace {
  readonly schema: string;
  readonly pointer: string;
  /** Whether any text may stand there. */
  readonly text: boolean;
}

/** Whether any text may stand at a place of a schema: a title, but no slug, date or address. */
export function isFreeText(shape: Shape, pointer: string): boolean {
  const parts = pointer.split('/');
  return fieldTable(shape).some(([pattern, text]) => text && matches(pattern.split('/'), parts));
}

/** The fields of what people write, of every document's too, without what they hold. */
export function topFields(shape: Shape): string[] {
  return fieldTable(shape)
    .filter(([pointer]) => pointer.lastIndexOf('/') === 0)
    .map(([pointer]) => pointer.slice(1));
}

/** Every place in what people write where a field of this name may stand, those of `shape` first. Of kinds, those that come with Narani are known. */
export function findPlaces(shape: Shape, name: string): FieldPlace[] {
  const schema = shapeName(shape);
  const own = fieldTable(shape)
    .filter(([pointer]) => pointer.endsWith(`/${name}`))
    .map(([pointer, text]) => ({ schema, pointer, text }));
  return [...own, ...(PLACES.get(name) ?? []).filter((place) => place.schema !== schema)];
}

/** What a shape is called: a schema's name, or that of a kind. */
export function shapeName(shape: Shape): string {
  return typeof shape === 'string' ? shape : shape.name;
}

/** The fields of a shape: pointer, and whether any text may stand there. */
function fieldTable(shape: Shape): [string, boolean][] {
  if (isRegistry(shape)) return registryTable(shape);
  const kind = findShape(shape);
  if (!kind) return Object.entries(FIELDS[shapeName(shape)] ?? {});
  return [
    ...Object.entries(FIELDS.document ?? {}),
    ...partsOf(kind).flatMap((part) => {
      const called = new Map(fieldsOf(part).map(([field, own]) => [own, field]));
      const own = Object.entries(FIELDS[`trait-${part.trait}`] ?? {});
      return own.map(([pointer, text]): [string, boolean] => {
        const [, name = '', ...rest] = pointer.split('/');
        return [['', called.get(name), ...rest].join('/'), text];
      });
    }),
  ];
}

function registryTable({ fields }: Registry): [string, boolean][] {
  const values = Object.entries(FIELDS['registry-values'] ?? {});
  const below = Object.entries(fields).flatMap(([name, { type }]) =>
    values.flatMap(([pointer, text]): [string, boolean][] => {
      const [, top, ...rest] = pointer.split('/');
      return top === type ? [[['/entries/*', name, ...rest].join('/'), text]] : [];
    }),
  );
  const about = values.filter(([pointer]) => pointer.split('/')[1] === 'about');
  return [['/entries', false], ['/entries/*', false], ...about, ...below];
}

/** Every place by the name of its field: floods of unknown fields ask for one each. */
const PLACES: ReadonlyMap<string, readonly FieldPlace[]> = byName();

function byName(): Map<string, FieldPlace[]> {
  const places = new Map<string, FieldPlace[]>();
  const schemas = Object.keys(FIELDS).filter(
    (name) => !/^(?:trait-.*|document|kind|registry|registry-values)$/.test(name),
  );
  for (const shape of [...schemas, ...Object.keys(SHIPPED_KINDS)] as SchemaName[])
    for (const [pointer, text] of fieldTable(shape)) {
      const name = pointer.slice(pointer.lastIndexOf('/') + 1);
      const place = { schema: shape, pointer, text };
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
