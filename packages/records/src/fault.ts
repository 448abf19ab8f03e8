/** YAML that can be read but has no place in content. */
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { findControl, isUnseen } from '@narani/source';
import type { Document as YamlDocument } from 'yaml';
import { isMap, isSeq, visit } from 'yaml';
import { spanOf } from './places.js';
import { quoteEdit, type Text } from './quote.js';

/** The first such fault of a document. **Errors**: yaml/alias, source/control-character, schema/invalid-value, yaml/syntax. */
export function findFault(document: YamlDocument, source: Text): Finding | undefined {
  return (
    findAlias(document, source) ??
    findEscape(document, source) ??
    findUnseen(document, source) ??
    findComplexKey(document, source)
  );
}

function findAlias(document: YamlDocument, source: Text): Finding | undefined {
  const { path, lines } = source;
  let found: Finding | undefined;
  visit(document, {
    Alias(_key, node) {
      const [start = 0, end = start] = node.range ?? [];
      const actual = `*${node.source}`;
      found = finding('yaml/alias', {
        path,
        span: spanOf(lines, start, end),
        actual,
        values: { actual },
        fix: [quoteEdit(source, start, end)],
      });
      return visit.BREAK;
    },
  });
  return found;
}

/** A control written as an escape such as `"\u202E"`: the source as it stands has none. */
function findEscape(document: YamlDocument, { path, lines }: Text): Finding | undefined {
  let found: Finding | undefined;
  visit(document, {
    Scalar(_key, node) {
      const control = typeof node.value === 'string' ? findControl(node.value) : undefined;
      if (!control) return undefined;
      const [start = 0, end = start] = node.range ?? [];
      const actual = control.name;
      const span = spanOf(lines, start, end);
      found = finding('source/control-character', { path, span, actual, values: { actual } });
      return visit.BREAK;
    },
  });
  return found;
}

/** A text of zero-width spaces and the like says as little as an empty one. */
function findUnseen(document: YamlDocument, { path, lines }: Text): Finding | undefined {
  let found: Finding | undefined;
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'string' || !isUnseen(node.value)) return undefined;
      const [start = 0, end = start] = node.range ?? [];
      const span = spanOf(lines, start, end);
      found = finding('schema/invalid-value', { path, span, variant: 'empty', values: {} });
      return visit.BREAK;
    },
  });
  return found;
}

/** A key that is itself a list or a record, as in `title: {{ name }}`: no schema has one, and as text it would be another key. */
function findComplexKey(document: YamlDocument, { path, lines }: Text): Finding | undefined {
  let found: Finding | undefined;
  visit(document, {
    Pair(_key, { key }) {
      if (!isMap(key) && !isSeq(key)) return undefined;
      const [start = 0, end = start] = key.range ?? [];
      const actual = String(key).replace(/\s+/g, ' ').trim();
      const span = spanOf(lines, start, end);
      found = finding('yaml/syntax', { path, span, variant: 'key', actual, values: { actual } });
      return visit.BREAK;
    },
  });
  return found;
}
