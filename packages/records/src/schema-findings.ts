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
  const causes = causesOf(errors, homes);
  return errors
    .filter((error) => !isExplained(error, causes))
    .map((error) => schemaFinding(error, homes.get(error), places, source));
}

/**
 * What explains other errors: a record may have thousands of each.
 *
 * **Shapes**: `listed` are the pointers of values outside their list; `fields` the pointers that lack a field which is there under another
 * name or in another place, by its name; `emptied` those that lack their fields because these stand elsewhere.
 */
interface Causes {
  readonly listed: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, Pointers>;
  readonly emptied: Pointers;
}

function causesOf(
  errors: readonly SchemaError[],
  homes: ReadonlyMap<SchemaError, Home | undefined>,
): Causes {
  const listed = new Set<string>();
  const fields = new Map<string, Pointers>();
  const emptied = createPointers();
  for (const error of errors) {
    const { keyword, pointer } = error;
    if (keyword === 'enum' || keyword === 'const') {
      listed.add(pointer);
      continue;
    }
    const home = homes.get(error);
    const name = home ? error.property : error.suggestion;
    const parent = home ? home.parent : pointer;
    if (name === undefined || parent === undefined) continue;
    const named = fields.get(name) ?? createPointers();
    fields.set(name, named);
    add(named, parent);
    if (home) add(emptied, parent);
  }
  return { listed, fields, emptied };
}

/** Whether another error is the reason of this one. */
function isExplained(error: SchemaError, { listed, fields, emptied }: Causes): boolean {
  const { keyword, pointer } = error;
  if (
    keyword === 'type' &&
    (listed.has(pointer) || (error.actual === null && has(emptied, pointer)))
  )
    return true;
  const lacking = keyword === 'required' ? [error.property] : (error.alternatives ?? []);
  return lacking.some((name) => {
    const parents = name === undefined ? undefined : fields.get(name);
    return parents !== undefined && has(parents, pointer);
  });
}

/** Pointers as they are, and as patterns with `*`: a schema has few of these. */
interface Pointers {
  readonly exact: Set<string>;
  readonly patterns: Set<string>;
}

function createPointers(): Pointers {
  return { exact: new Set(), patterns: new Set() };
}

function add({ exact, patterns }: Pointers, pointer: string): void {
  if (pointer.split('/').includes('*')) patterns.add(pointer);
  else exact.add(pointer);
}

function has({ exact, patterns }: Pointers, pointer: string): boolean {
  return exact.has(pointer) || [...patterns].some((pattern) => matches(pattern, pointer));
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
