/** Schema errors as findings: what stands there, what was expected, and where. */
import type { Finding, Span } from '@narani/model';
import { finding } from '@narani/rules';
import type { SchemaError } from '@narani/schema';
import type { Places } from './record.js';

/** Keywords the catalogue has words for. */
const LIMITS: ReadonlySet<string> = new Set([
  'minLength',
  'minItems',
  'minimum',
  'maximum',
  'uniqueItems',
  'oneOf',
  'anyOf',
]);

/** Longest value quoted in a message, in characters. */
const MAX_QUOTE = 60;

/** The finding for one schema error, blamed on the value, or on the key of an unknown field. */
export function schemaFinding(path: string, error: SchemaError, places: Places): Finding {
  const at = { path, scope: error.pointer, ...spanField(placeOf(error, places)) };
  const quoted = quote(error.actual);
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownField(at, error);
    case 'required':
    case 'dependentRequired': {
      const expected = error.property ?? '';
      return finding('schema/missing-field', {
        ...at,
        scope: `${error.pointer}/${expected}`,
        expected,
        values: { expected },
      });
    }
    case 'type': {
      const expected = String(error.params.type);
      // A number in quotation marks is a text: without them nobody would see why.
      const shown = typeof error.actual === 'string' ? `"${quoted}"` : quoted;
      return finding('schema/wrong-type', {
        ...at,
        actual: shown,
        expected,
        values: { actual: shown, expected },
      });
    }
    case 'enum':
    case 'const': {
      const allowed =
        error.keyword === 'enum'
          ? (error.params.allowedValues as unknown[])
          : [error.params.allowedValue];
      const expected = allowed.map((value) => `\`${String(value)}\``).join(', ');
      return finding('schema/invalid-value', {
        ...at,
        variant: 'one-of',
        actual: quoted,
        expected,
        values: { actual: quoted, expected },
      });
    }
    case 'pattern':
    case 'format': {
      const expected = error.shape ?? String(error.params.format ?? 'pattern');
      return finding('schema/invalid-value', {
        ...at,
        actual: quoted,
        expected,
        values: { actual: quoted, expected },
      });
    }
    default: {
      const expected = limit(error);
      const fields = { ...at, actual: quoted, expected };
      if (error.actual === '')
        return finding('schema/invalid-value', { ...fields, variant: 'empty' });
      const [word = '', bound = ''] = expected.split(' ');
      const rule = LIMITS.has(word) ? word : 'other';
      return finding('schema/invalid-value', {
        ...fields,
        variant: 'limit',
        values: { actual: quoted, rule, bound },
      });
    }
  }
}

function unknownField(at: { path: string; span?: Span }, error: SchemaError): Finding {
  const actual = error.property ?? '';
  const scope = `${error.pointer}/${actual}`;
  if (error.suggestion === undefined)
    return finding('schema/unknown-field', { ...at, scope, actual, values: { actual } });
  const values = { actual, expected: error.suggestion };
  return finding('schema/unknown-field', {
    ...at,
    scope,
    variant: 'suggestion',
    actual,
    expected: error.suggestion,
    values,
  });
}

/** An unknown field is blamed on its key, everything else on the value, or on what holds it. */
function placeOf(error: SchemaError, places: Places): Span | undefined {
  const own = `${error.pointer}/${(error.property ?? '').replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (error.keyword !== 'required' && error.property !== undefined && places.keys[own])
    return places.keys[own];
  if (error.keyword === 'required' && places.keys[error.pointer]) return places.keys[error.pointer];
  return places.values[error.pointer] ?? places.values[''];
}

function spanField(span: Span | undefined): { span?: Span } {
  return span === undefined ? {} : { span };
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null');
  return text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text;
}

/** `minItems 1`, `minLength 1`, `oneOf`: the keyword and its bound, as the schema has them. */
function limit(error: SchemaError): string {
  const bound = error.params.limit ?? error.params.passingSchemas;
  return bound === undefined || bound === null
    ? error.keyword
    : `${error.keyword} ${String(bound)}`;
}
