/** Whether the schemas that a site publishes keep what those of the last publication promised. */
import { brokenPromises, type Schemas } from '@narani/changes';
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import type { Kind } from '@narani/schema';
import { PUBLISHED_SCHEMAS } from '@narani/schema/published';
import { schemaOf } from './schema.js';

/** The open schemas that content of these kinds publishes. */
export function openSchemas(kinds: readonly Kind[]): Schemas {
  return Object.fromEntries(
    Object.entries(PUBLISHED_SCHEMAS.open).map(([name, text]) => [
      name,
      JSON.parse(schemaOf(text, kinds)) as unknown,
    ]),
  );
}

/**
 * The promises of older schemas that those of these kinds break. **Shapes**: `pathOf` gives the file to mend, by the field.
 * **Errors**: changes/broken-promise.
 */
export function findBrokenPromises(
  before: Schemas,
  kinds: readonly Kind[],
  pathOf: (field: string) => string = () => 'narani.yaml',
): Finding[] {
  return brokenPromises(before, openSchemas(kinds)).map(({ schema, field, how }) =>
    finding('changes/broken-promise', {
      ...{ path: pathOf(field), variant: how, scope: `${schema} ${field}`, actual: field },
      values: { schema, field: field || schema },
    }),
  );
}
