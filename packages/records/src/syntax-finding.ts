/** The YAML library's errors in our own words, by their code. */
import type { Edit, Finding } from '@narani/model';
import { finding } from '@narani/rules';
import type { YAMLError } from 'yaml';
import { spanOf } from './places.js';
import { findQuoteEdit, type Text } from './quote.js';

/** Wordings of yaml/syntax by code; a code that is not here keeps the library's own text. */
const VARIANTS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  MISSING_CHAR: 'missing',
  UNEXPECTED_TOKEN: 'token',
  BAD_SCALAR_START: 'start',
  BAD_ALIAS: 'start',
  TAG_RESOLVE_FAILED: 'start',
  BAD_DQ_ESCAPE: 'escape',
  MULTIPLE_DOCS: 'documents',
};

/** Errors that quotes around a value may mend. */
const QUOTABLE: ReadonlySet<YAMLError['code']> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
  'BAD_SCALAR_START',
  'BAD_ALIAS',
  'TAG_RESOLVE_FAILED',
]);

/** **Units**: lines. How far above the end of a record in brackets the comment that broke it is looked for. */
const COMMENT_REACH = 20;

/**
 * The findings for syntax errors, one a line.
 *
 * **Errors**: yaml/duplicate-key, yaml/indentation, yaml/syntax; yaml/cut-text where a comment within brackets swallowed their end.
 */
export function syntaxFindings(errors: readonly YAMLError[], source: Text): Finding[] {
  const found = new Map<number, Finding>();
  for (const error of errors) {
    const one = isUnclosed(error) ? findCut(error, source) : undefined;
    const next = one ?? syntaxFinding(error, source);
    const line = next.span?.start.line ?? 0;
    if (!found.has(line)) found.set(line, next);
  }
  return [...found.values()];
}

function syntaxFinding(error: YAMLError, source: Text): Finding {
  const { path, lines } = source;
  const span = spanOf(lines, error.pos[0], error.pos[1]);
  const at = { path, span };
  const { code } = error;
  if (code === 'DUPLICATE_KEY') return finding('yaml/duplicate-key', at);
  if (code === 'TAB_AS_INDENT') return finding('yaml/indentation', { ...at, variant: 'tab' });
  if (isUnclosed(error)) return finding('yaml/syntax', { ...at, variant: 'missing' });
  if (code === 'BAD_INDENT') return finding('yaml/indentation', at);
  const edit = QUOTABLE.has(code) ? findQuoteEdit(source, span.start.line) : undefined;
  const fields = { ...at, ...(edit ? { fix: [edit] } : {}) };
  const variant = edit && startsWithMark(edit, source) ? 'start' : VARIANTS[code];
  if (variant !== undefined) return finding('yaml/syntax', { ...fields, variant });
  const reason = error.message.split('\n')[0] ?? '';
  return finding('yaml/syntax', { ...fields, values: { reason } });
}

/** The library calls a bracket that is never closed an indentation fault. */
function isUnclosed({ code, message }: YAMLError): boolean {
  return code === 'BAD_INDENT' && message.includes('end with a');
}

function startsWithMark({ span }: Edit, { text }: Text): boolean {
  return /^[&!*%@`|>,?]/.test(text.slice(span.start.offset));
}

/** A text in brackets that goes on with ` #…`: the bracket behind it is part of the comment. */
function findCut(error: YAMLError, source: Text): Finding | undefined {
  const { path, text, lines } = source;
  const last = lines.linePos(error.pos[0]).line;
  for (let line = last; line > Math.max(0, last - COMMENT_REACH); line -= 1) {
    const edit = findQuoteEdit(source, line);
    const { start, end } = edit?.span ?? {};
    const value = text.slice(start?.offset, end?.offset);
    const comment = /\s(#.*)/.exec(value)?.[1];
    if (!edit || start?.offset === undefined || comment === undefined) continue;
    const from = start.offset + value.length - comment.length;
    return finding('yaml/cut-text', {
      path,
      span: spanOf(lines, from, from + comment.length),
      actual: comment,
      values: { actual: comment },
      fix: [edit],
    });
  }
  return undefined;
}
