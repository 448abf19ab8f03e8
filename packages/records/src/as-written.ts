/** Names and texts as they are written: to YAML `1.10` is the number 1.1, to a reader a text. */
import type { SchemaError, Shape } from '@narani/schema';
import { validate } from '@narani/schema';
import type { Document as YamlDocument } from 'yaml';
import { isScalar, visit } from 'yaml';
import type { Places } from './places.js';

/** A value read against its schema. */
export interface ReadValue {
  readonly value: unknown;
  readonly errors: readonly SchemaError[];
}

/** Gives every key back the letters it is written with: `19:` and `1.10:` are names. */
export function readKeysAsWritten(document: YamlDocument): void {
  visit(document, {
    Pair(_key, { key }) {
      if (isScalar(key) && typeof key.value !== 'string') key.value = key.source ?? '';
    },
  });
}

/** The value of a document, with the letters as written where its schema wants a text and YAML read a number or `true`. */
export function readTextsAsWritten(
  document: YamlDocument,
  schema: Shape,
  { nodes }: Places,
): ReadValue {
  const value = toPlain(document);
  const errors = validate(schema, value);
  const misread = errors.flatMap(({ keyword, params, pointer }) => {
    const node = keyword === 'type' && params.type === 'string' ? nodes.get(pointer) : undefined;
    const read = isScalar(node) ? node.value : undefined;
    return isScalar(node) && (typeof read === 'number' || typeof read === 'boolean') ? [node] : [];
  });
  if (misread.length === 0) return { value, errors };
  for (const node of misread) node.value = node.source ?? String(node.value);
  const written = toPlain(document);
  return { value: written, errors: validate(schema, written) };
}

function toPlain(document: YamlDocument): unknown {
  return document.toJS({ maxAliasCount: 0 });
}
