/**
 * YAML records: read, placed and checked against a schema. Aliases are refused outright: content has no need of them and a
 * few nested ones unfold into gigabytes.
 */
import { DEFAULT_LIMITS, type Limits } from '@narani/limits';
import type { Checked, Finding, Span } from '@narani/model';
import type { Shape } from '@narani/schema';
import { validate } from '@narani/schema';
import {
  Composer,
  type CST,
  LineCounter,
  type ParsedNode,
  Parser,
  YAMLParseError,
  type Document as YamlDocument,
} from 'yaml';
import { readKeysAsWritten, readTextsAsWritten } from './as-written.js';
import { findDuplicateKeys } from './duplicate-keys.js';
import { findFault } from './fault.js';
import { findComments, findMarks } from './lost-words.js';
import { findMarkup } from './markup.js';
import { findNumbers } from './numbers.js';
import { placesOf } from './places.js';
import { withoutBroken } from './salvage.js';
import { schemaFindings } from './schema-findings.js';
import { findTooMuch } from './size.js';
import { syntaxFindings } from './syntax-finding.js';

/** A value and the place of each of its parts, by JSON pointer; '' is the whole record. */
export interface ReadRecord<T> {
  readonly value: T;
  readonly spans: Readonly<Record<string, Span>>;
  /** Registry entries left out, by id: they broke the schema, the rest does not. */
  readonly dropped?: readonly string[];
}

/** Syntax errors reported of one file: what follows the first ones follows from them. */
const MAX_ERRORS = 3;

/**
 * Reads `text` as YAML and checks it against a schema, or against the kind that a meta.yaml is of.
 *
 * **Shapes**: `path` is blamed in findings. `text` may be a file with everything but the record blanked out, so that
 * places hold for the file.
 * **Errors**: limits/exceeded, yaml/syntax, yaml/duplicate-key, yaml/indentation, yaml/alias, yaml/mark, yaml/cut-text, source/control-character,
 * schema/unknown-field, schema/missing-field, schema/wrong-type, schema/invalid-value; any of them gives no value, except where it
 * is only single entries of a registry that are at fault, in their syntax or by the schema: those are left out. yaml/trailing-comment, yaml/number and yaml/markup come with one.
 */
export function parseRecord<T>(
  path: string,
  text: string,
  schema: Shape,
  limits: Limits = DEFAULT_LIMITS,
): Checked<ReadRecord<T> | undefined> {
  const read = (each: string) => parseWhole<T>(path, each, schema, limits);
  const whole = read(text);
  if (whole.value && !UNREADABLE.test(text)) return whole;
  // What is too much as a whole is not read again piece by piece; one entry with a field too long is.
  const [first] = whole.findings;
  if (first?.rule === 'limits/exceeded' && first.variant !== 'letters') return whole;
  const salvaged = withoutBroken(text, (each) => isSound(each, limits));
  const rest = salvaged && read(salvaged.text);
  if (!salvaged || !rest?.value) return whole;
  const known = new Set(rest.findings.map(keyOf));
  const faults = [...salvaged.alone.values()]
    .flatMap((alone) => read(alone).findings)
    .filter((found) => !known.has(keyOf(found)));
  const dropped = [...salvaged.alone.keys(), ...(rest.value.dropped ?? [])];
  return { value: { ...rest.value, dropped }, findings: [...faults, ...rest.findings] };
}

/** What stands for bytes that are no text. */
const UNREADABLE = /\uFFFD/;

const keyOf = (found: Finding): string => JSON.stringify(found);

/** Whether a text can be read as YAML, whatever its schema says. */
function isSound(text: string, limits: Limits): boolean {
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  if (findTooMuch(tokens, { path: '', lines }, limits)) return false;
  const document = compose(tokens, text.length);
  if (document.errors.length > 0 || findDuplicateKeys(document).length > 0) return false;
  const source = { path: '', text, lines, schema: 'withdrawn' as const };
  const isFaulty = findFault(document, source) || findMarks(document, source).length > 0;
  return !isFaulty && !UNREADABLE.test(text);
}

function parseWhole<T>(
  path: string,
  text: string,
  schema: Shape,
  limits: Limits,
): Checked<ReadRecord<T> | undefined> {
  const lines = new LineCounter();
  const source = { path, text, lines, schema };
  // The parser keeps a list of what is open; the composer behind it is recursive.
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const tooMuch = findTooMuch(tokens, source, limits);
  if (tooMuch) return refuse(tooMuch);
  const document = compose(tokens, text.length);
  const broken = [...document.errors, ...findDuplicateKeys(document)]
    .sort((a, b) => a.pos[0] - b.pos[0])
    .slice(0, MAX_ERRORS);
  if (broken.length > 0) return { value: undefined, findings: syntaxFindings(broken, source) };
  const fault = findFault(document, source);
  const faults = fault ? [fault] : findMarks(document, source);
  if (faults.length > 0) return { value: undefined, findings: faults };

  readKeysAsWritten(document);
  const places = placesOf(document.contents as ParsedNode | null, lines);
  const read = readTextsAsWritten(document, schema, places);
  const comments = findComments(places, source);
  const cut = comments.filter(({ severity }) => severity === 'error');
  // What is missing because a comment took it is said already.
  const scopes = new Set(cut.map(({ scope = '' }) => scope));
  const errors = read.errors.filter(({ pointer }) => !scopes.has(pointer));
  const findings = [...comments, ...schemaFindings(errors, places, source)];
  if (read.errors.length === 0 && cut.length === 0) {
    const value = { value: read.value as T, spans: places.values };
    const told = [...findNumbers(places, source), ...findMarkup(places, source)];
    return { value, findings: [...findings, ...told] };
  }
  const blamed = [...read.errors.map(({ pointer }) => pointer), ...scopes];
  const dropped = dropEntries(schema, read.value, blamed);
  if (dropped.length === 0) return { value: undefined, findings };
  return { value: { value: read.value as T, spans: places.values, dropped }, findings };
}

/** Takes the entries at fault out of a registry; none where the fault lies elsewhere or nothing sound would be left. */
function dropEntries(schema: Shape, value: unknown, blamed: readonly string[]): string[] {
  const entries = (value as { entries?: Record<string, unknown> } | null)?.entries;
  const ids = blamed.map((pointer) => /^\/entries\/([^/]+)/.exec(pointer)?.[1]);
  const names = [...new Set(ids)].flatMap((id) => id ?? []);
  if (ids.includes(undefined) || !entries || Array.isArray(entries)) return [];
  for (const id of names) delete entries[id];
  return Object.keys(entries).length > 0 && validate(schema, value).length === 0 ? names : [];
}

function refuse(reason: Finding): Checked<undefined> {
  return { value: undefined, findings: [reason] };
}

/** The only document of a text; a second one is an error of the first. */
function compose(tokens: readonly CST.Token[], end: number): YamlDocument.Parsed {
  // The library's own search for keys that are there twice compares each with each.
  const composer = new Composer({ uniqueKeys: false, version: '1.2', logLevel: 'silent' });
  const [document, second] = [...composer.compose(tokens, true, end)];
  if (!document) throw new Error('Unexpected stream without a document, expected one');
  if (second)
    document.errors.push(
      new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'Several documents'),
    );
  return document;
}
