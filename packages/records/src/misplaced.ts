/** Fields that are right, but stand in a wrong place. */
import {
  type FieldPlace,
  findPlaces,
  findShape,
  type SchemaError,
  type Shape,
  shapeName,
} from '@narani/schema';
import type { Text } from './quote.js';

/**
 * Where a field belongs.
 *
 * **Shapes**: `variant` is that of schema/unknown-field; `expected` names the place; `parent` is the pointer of what should hold
 * the field, where that is in the same file.
 */
export interface Home {
  readonly variant: 'within' | 'top' | 'front-matter' | 'meta' | 'kind';
  readonly expected: string;
  readonly parent?: string;
}

/** **Units**: places named in a message. A name that stands in more of them says nothing about where it was meant. */
const MAX_PLACES = 2;

/** Where an unknown field belongs; undefined where no field has its name, or the fault is another one. */
export function findHome(error: SchemaError, { schema }: Text): Home | undefined {
  const { keyword, property, pointer } = error;
  const unknown = keyword === 'additionalProperties' || keyword === 'unevaluatedProperties';
  if (!unknown || property === undefined || property.includes('/')) return undefined;
  const places = findPlaces(schema, property);
  const own = places.filter((place) => place.schema === shapeName(schema));
  return (
    findOtherFile(schema, pointer, places) ??
    findWithin(pointer, own, property) ??
    (error.suggestion === undefined ? findKind(schema, pointer, places) : undefined)
  );
}

/** What is translated stands in ko.md and en.md, all else in meta.yaml. */
function findOtherFile(
  schema: Shape,
  pointer: string,
  places: readonly FieldPlace[],
): Home | undefined {
  if (pointer !== '') return undefined;
  const atTop = places.filter((place) => place.pointer.lastIndexOf('/') === 0);
  if (findShape(schema) && atTop.some((place) => place.schema === 'front-matter'))
    return { variant: 'front-matter', expected: 'ko.md, en.md' };
  if (schema !== 'front-matter') return undefined;
  return atTop.some((place) => findShape(place.schema))
    ? { variant: 'meta', expected: 'meta.yaml' }
    : undefined;
}

function findWithin(
  pointer: string,
  own: readonly FieldPlace[],
  property: string,
): Home | undefined {
  const parents = own.map((place) => place.pointer.slice(0, -property.length - 1));
  if (parents.includes(''))
    return pointer === '' ? undefined : { variant: 'top', expected: property, parent: '' };
  const [parent] = parents;
  if (parent === undefined || parents.length > MAX_PLACES) return undefined;
  const named = parents.map((each) => `\`${nameOf(each)}\``).join(', ');
  return { variant: 'within', expected: named, ...(parents.length === 1 ? { parent } : {}) };
}

function findKind(schema: Shape, pointer: string, places: readonly FieldPlace[]): Home | undefined {
  if (pointer !== '' || !findShape(schema)) return undefined;
  const kinds = places
    .filter((place) => findShape(place.schema) && place.pointer.lastIndexOf('/') === 0)
    .map((place) => `\`${place.schema}\``);
  return kinds.length === 0 ? undefined : { variant: 'kind', expected: kinds.join(', ') };
}

/** `/translation/translators/*` as people say it: `translation.translators`. */
function nameOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/*', '').replaceAll('/', '.');
}
