/** A schema error as a finding: what stands there, what was expected, and where. */
import type { Finding, Span } from '@narani/model';
import { finding } from '@narani/rules';
import type { SchemaError } from '@narani/schema';
import { isMap, isScalar } from 'yaml';
import type { Home } from './misplaced.js';
import { escapePointer, type Places } from './places.js';
import { quoted, type Text } from './quote.js';

/** Keywords the catalogue has words for. */
const LIMITS: ReadonlySet<string> = new Set([
  'minLength',
  'maxLength',
  'minItems',
  'minimum',
  'maximum',
  'uniqueItems',
  'oneOf',
  'anyOf',
]);

/** Longest value quoted in a message, in characters. */
const MAX_QUOTE = 60;

/** What every finding of an error says of its place. */
interface At {
  readonly path: string;
  readonly scope: string;
  readonly span?: Span;
}

/** The finding for one schema error, blamed on the value, or on the key of an unknown field. */
export function schemaFinding(
  error: SchemaError,
  home: Home | undefined,
  places: Places,
  source: Text,
): Finding {
  const span = placeOf(error, places);
  const at: At = { path: source.path, scope: error.pointer, ...(span ? { span } : {}) };
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownField(at, error, home);
    case 'required':
    case 'dependentRequired':
      return missingField(at, error.property ?? '');
  }
  // The four above blame the whole record: to quote it for each of its fields would read it as often.
  const actual = quote(written(error, places));
  switch (error.keyword) {
    case 'type':
      return wrongType(at, error, actual, places);
    case 'enum':
    case 'const':
      return notListed(at, error, actual);
    case 'pattern':
      if (isBlank(error.actual)) return outOfBounds(at, error, actual);
      return wrongShape(at, error, actual);
    case 'format':
      return wrongShape(at, error, actual);
    case 'oneOf':
    case 'anyOf':
      if (error.alternatives) return alternatives(at, error);
  }
  return outOfBounds(at, error, actual);
}

function missingField(at: At, expected: string): Finding {
  const scope = `${at.scope}/${expected}`;
  return finding('schema/missing-field', { ...at, scope, expected, values: { expected } });
}

/** One field of several must be there, and of some one alone. */
function alternatives(at: At, error: SchemaError): Finding {
  const names = error.alternatives ?? [];
  const expected = names.map((name) => `\`${name}\``).join(', ');
  const scope = `${at.scope}/${names.join('|')}`;
  const given = names.filter((name) => Object.hasOwn(Object(error.actual), name));
  const values = { expected };
  if (given.length > 1)
    return finding('schema/invalid-value', { ...at, scope, variant: 'both', expected, values });
  return finding('schema/missing-field', { ...at, scope, variant: 'either', expected, values });
}

/** A value of another type; quotes are put or taken away where they alone make the difference. */
function wrongType(at: At, error: SchemaError, actual: string, places: Places): Finding {
  const expected = String(error.params.type);
  const values = { actual, expected };
  const node = places.nodes.get(error.pointer);
  const edit = (text: string) => (at.span ? { fix: [{ path: at.path, span: at.span, text }] } : {});
  if (error.actual === null) {
    if (!isScalar(node) || !node.source)
      return finding('schema/wrong-type', {
        ...at,
        variant: 'empty',
        expected,
        values: { expected },
      });
    const mended = expected === 'string' ? edit(quoted(node.source)) : {};
    const fields = { ...at, variant: 'nothing', actual, expected, values, ...mended };
    return finding('schema/wrong-type', fields);
  }
  if (typeof error.actual !== 'string')
    return finding('schema/wrong-type', { ...at, actual, expected, values });
  // A number in quotation marks is a text: without them nobody would see why.
  const inQuotes = isScalar(node) && node.type?.startsWith('QUOTE') === true;
  const shown = inQuotes ? `"${actual}"` : actual;
  const fields = { ...at, actual: shown, expected, values: { actual: shown, expected } };
  const number = inQuotes && String(Number(error.actual)) === error.actual;
  if (!number || !['integer', 'number'].includes(expected))
    return finding('schema/wrong-type', fields);
  return finding('schema/wrong-type', { ...fields, variant: 'quoted', ...edit(error.actual) });
}

function notListed(at: At, error: SchemaError, actual: string): Finding {
  const { allowedValues, allowedValue } = error.params;
  const allowed = error.keyword === 'enum' ? (allowedValues as unknown[]) : [allowedValue];
  const expected = allowed.map((value) => `\`${String(value)}\``).join(', ');
  const values = { actual, expected };
  return finding('schema/invalid-value', { ...at, variant: 'one-of', actual, expected, values });
}

/** What a web address cannot hold as it stands. */
const NO_ADDRESS = /[\s"<>[\\\]^`{|}]/gu;

function wrongShape(at: At, error: SchemaError, actual: string): Finding {
  const expected = error.shape ?? String(error.params.format ?? 'pattern');
  const address = String(error.actual);
  const marks = /^https?:\/\/[^\s/]+\//.test(address) ? (address.match(NO_ADDRESS) ?? []) : [];
  if (error.shape !== 'webAddress' || marks.length === 0)
    return finding('schema/invalid-value', {
      ...at,
      actual,
      expected,
      values: { actual, expected },
    });
  const encoded = address.replace(NO_ADDRESS, (mark) => encodeURIComponent(mark));
  return finding('schema/invalid-value', {
    ...at,
    variant: 'address',
    actual,
    expected: encoded,
    values: { actual: marks[0] === ' ' ? '␣' : (marks[0] ?? ''), expected: encoded },
    ...(at.span ? { fix: [{ path: at.path, span: at.span, text: quoted(encoded) }] } : {}),
  });
}

function outOfBounds(at: At, error: SchemaError, actual: string): Finding {
  const expected = limit(error);
  const fields = { ...at, actual, expected };
  if (isBlank(error.actual))
    return finding('schema/invalid-value', { ...fields, variant: 'empty' });
  const [word = '', bound = ''] = expected.split(' ');
  const rule = LIMITS.has(word) ? word : 'other';
  const values = { actual, rule, bound };
  return finding('schema/invalid-value', { ...fields, variant: 'limit', values });
}

/** A text of nothing but blanks says as little as an empty one. */
const isBlank = (actual: unknown): boolean => typeof actual === 'string' && actual.trim() === '';

function unknownField(at: At, error: SchemaError, home: Home | undefined): Finding {
  const actual = error.property ?? '';
  const scope = `${error.pointer}/${actual}`;
  const { variant, expected } = home ?? { variant: 'suggestion', expected: error.suggestion };
  if (expected === undefined)
    return finding('schema/unknown-field', { ...at, scope, actual, values: { actual } });
  const values = { actual, expected };
  return finding('schema/unknown-field', { ...at, scope, variant, actual, expected, values });
}

/** What stands in the file: `1.10`, not the 1.1 that YAML made of it. */
function written({ actual, pointer }: SchemaError, { nodes }: Places): unknown {
  const node = nodes.get(pointer);
  return isScalar(node) && typeof actual !== 'string' && node.source ? node.source : actual;
}

/** An unknown field is blamed on its key, everything else on the value, or on what holds it. */
function placeOf(error: SchemaError, places: Places): Span | undefined {
  const named = isMap(places.nodes.get(error.pointer)) && error.keyword === 'pattern';
  const name = named ? String(error.actual) : error.property;
  const own = `${error.pointer}/${escapePointer(name ?? '')}`;
  if (error.keyword !== 'required' && name !== undefined && places.keys[own])
    return places.keys[own];
  if (error.keyword === 'required' && places.keys[error.pointer]) return places.keys[error.pointer];
  return places.values[error.pointer] ?? places.values[''];
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
