/** The schema's errors of a whole record: one finding for one fault. */
import type { Finding } from '@narani/model';
import type { SchemaError } from '@narani/schema';
import { findHome, type Home } from './misplaced.js';
import type { Places } from './places.js';
import type { Text } from './quote.js';
import { schemaFinding } from './schema-finding.js';

/**
 * The findings for what the schema found.
 *
 * **Shapes**: a misspelt field is not also a missing one, nor is one that stands in a wrong place; a value outside its list is
 * one fault, whatever its type.
 */
export function schemaFindings(
  errors: readonly SchemaError[],
  places: Places,
  source: Text,
): Finding[] {
  const homes = new Map(errors.map((error) => [error, findHome(error, source)]));
  return errors
    .filter((error) => !errors.some((other) => explains(other, homes.get(other), error)))
    .map((error) => schemaFinding(error, homes.get(error), places, source));
}

/** Whether one error is the reason of another. */
function explains(cause: SchemaError, home: Home | undefined, error: SchemaError): boolean {
  if (cause === error) return false;
  const listed = cause.keyword === 'enum' || cause.keyword === 'const';
  if (listed) return error.keyword === 'type' && error.pointer === cause.pointer;
  const name = home ? cause.property : cause.suggestion;
  const parent = home ? home.parent : cause.pointer;
  if (name === undefined || parent === undefined) return false;
  if (error.keyword === 'type')
    return home !== undefined && error.actual === null && error.pointer === parent;
  const lacking = error.keyword === 'required' ? [error.property] : (error.alternatives ?? []);
  return lacking.includes(name) && matches(parent, error.pointer);
}

/** Whether a pointer is one that a pattern with `*` names. */
function matches(pattern: string, pointer: string): boolean {
  const parts = pointer.split('/');
  const named = pattern.split('/');
  return (
    named.length === parts.length &&
    named.every((part, index) => part === '*' || part === parts[index])
  );
}
