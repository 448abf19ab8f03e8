/**
 * YAML records: read, placed and checked against a schema. Aliases are refused outright: content has no need of them and a
 * few nested ones unfold into gigabytes.
 */
import type { Checked, Finding, Span } from '@narani/model';
import { finding } from '@narani/rules';
import type { SchemaError, SchemaName } from '@narani/schema';
import { validate } from '@narani/schema';
import type { Node, Pair, ParsedNode } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { findFault, spanOf } from './fault.js';
import { schemaFinding } from './schema-finding.js';
import { syntaxFinding } from './syntax-finding.js';

/** A value and the place of each of its parts, by JSON pointer; '' is the whole record. */
export interface ReadRecord<T> {
  readonly value: T;
  readonly spans: Readonly<Record<string, Span>>;
  /** Registry entries left out, by id: they broke the schema, the rest does not. */
  readonly dropped?: readonly string[];
}

/** Depth past which a record is damage: the schemas go no deeper than 8. */
const MAX_DEPTH = 64;

/** Syntax errors reported of one file: what follows the first ones follows from them. */
const MAX_ERRORS = 3;

/**
 * Reads `text` as YAML and checks it against a schema.
 *
 * **Shapes**: `path` is blamed in findings. `text` may be a file with everything but the record blanked out, so that
 * places hold for the file.
 * **Errors**: yaml/syntax, yaml/alias, source/control-character, schema/unknown-field, schema/missing-field, schema/wrong-type,
 * schema/invalid-value; any of them gives no value, except where it
 * is only single entries of a registry that break the schema: those are left out.
 */
export function parseRecord<T>(
  path: string,
  text: string,
  schema: SchemaName,
): Checked<ReadRecord<T> | undefined> {
  const lines = new LineCounter();
  if (nestedTooDeep(text))
    return refuse(finding('yaml/syntax', { path, variant: 'deep', values: { limit: MAX_DEPTH } }));
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    version: '1.2',
  });
  const syntax = document.errors.slice(0, MAX_ERRORS).map((error) => {
    const span = spanOf(lines, error.pos[0], error.pos[1]);
    return syntaxFinding(error, { path, span });
  });
  if (syntax.length > 0) return { value: undefined, findings: syntax };
  const fault = findFault(document, lines, path);
  if (fault) return refuse(fault);

  const value = document.toJS({ maxAliasCount: 0 }) as unknown;
  const places = placesOf(document.contents as ParsedNode | null, lines);
  const errors = validate(schema, value);
  const misspelt = new Set(
    errors.flatMap((error) =>
      error.suggestion === undefined ? [] : `${error.pointer}/${error.suggestion}`,
    ),
  );
  const listed = new Set(
    errors.flatMap(({ keyword, pointer }) =>
      keyword === 'enum' || keyword === 'const' ? [pointer] : [],
    ),
  );
  const findings = errors
    .filter(({ keyword, pointer, property }) =>
      // A misspelt field is one fault, not also a missing one; a value outside its list is, whatever its type.
      keyword === 'required'
        ? !misspelt.has(`${pointer}/${property}`)
        : keyword !== 'type' || !listed.has(pointer),
    )
    .map((error) => schemaFinding(path, error, places));
  if (findings.length > 0) {
    const dropped = dropEntries(schema, value, errors);
    if (dropped.length === 0) return { value: undefined, findings };
    return { value: { value: value as T, spans: places.values, dropped }, findings };
  }
  return { value: { value: value as T, spans: places.values }, findings: [] };
}

/** Takes the entries at fault out of a registry; none where the fault lies elsewhere or nothing sound would be left. */
function dropEntries(schema: SchemaName, value: unknown, errors: readonly SchemaError[]): string[] {
  const entries = (value as { entries?: Record<string, unknown> } | null)?.entries;
  const ids = errors.map(({ pointer }) => /^\/entries\/([^/]+)/.exec(pointer)?.[1]);
  const names = [...new Set(ids)].flatMap((id) => id ?? []);
  if (ids.includes(undefined) || !entries || Array.isArray(entries)) return [];
  for (const id of names) delete entries[id];
  return Object.keys(entries).length > 0 && validate(schema, value).length === 0 ? names : [];
}

function refuse(reason: Finding): Checked<undefined> {
  return { value: undefined, findings: [reason] };
}

/** Brackets or indentation beyond any record: the YAML parser is recursive and must not see them. */
function nestedTooDeep(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return /^(?: {2}){100}|^(?:- ){64}/m.test(text);
}

/** Places of values and of keys, by JSON pointer. */
export interface Places {
  readonly values: Record<string, Span>;
  readonly keys: Record<string, Span>;
}

function placesOf(root: ParsedNode | null, lines: LineCounter): Places {
  const places: Places = { values: {}, keys: {} };
  const place = (node: Node | null | undefined, pointer: string): void => {
    if (!node?.range) return;
    places.values[pointer] = spanOf(lines, node.range[0], node.range[1]);
    if (isMap(node))
      for (const pair of node.items as Pair<Node, Node | null>[]) placePair(pair, pointer);
    else if (isSeq(node))
      node.items.forEach((item, index) => void place(item as Node, `${pointer}/${index}`));
  };
  const placePair = (pair: Pair<Node, Node | null>, pointer: string): void => {
    if (!isScalar(pair.key) || isAlias(pair.value)) return;
    const inner = `${pointer}/${escapePointer(String(pair.key.value))}`;
    if (pair.key.range) places.keys[inner] = spanOf(lines, pair.key.range[0], pair.key.range[1]);
    place(pair.value, inner);
  };
  place(root, '');
  return places;
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
