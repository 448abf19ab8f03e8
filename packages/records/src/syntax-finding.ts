/** The YAML library's errors in our own words, by their code. */
import type { Finding, Span } from '@narani/model';
import { finding } from '@narani/rules';
import type { YAMLError } from 'yaml';

/** Wordings of yaml/syntax by code; a code that is not here keeps the library's own text. */
const VARIANTS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  MISSING_CHAR: 'missing',
  UNEXPECTED_TOKEN: 'token',
  BAD_SCALAR_START: 'start',
  BAD_DQ_ESCAPE: 'escape',
  MULTIPLE_DOCS: 'documents',
};

/** The finding for one syntax error. **Errors**: yaml/duplicate-key, yaml/indentation, yaml/syntax. */
export function syntaxFinding(error: YAMLError, at: { path: string; span: Span }): Finding {
  const { code } = error;
  if (code === 'DUPLICATE_KEY') return finding('yaml/duplicate-key', at);
  if (code === 'TAB_AS_INDENT') return finding('yaml/indentation', { ...at, variant: 'tab' });
  // The library calls a bracket that is never closed an indentation fault.
  const unclosed = code === 'BAD_INDENT' && error.message.includes('end with a');
  if (unclosed) return finding('yaml/syntax', { ...at, variant: 'missing' });
  if (code === 'BAD_INDENT') return finding('yaml/indentation', at);
  const variant = VARIANTS[code];
  if (variant !== undefined) return finding('yaml/syntax', { ...at, variant });
  return finding('yaml/syntax', { ...at, values: { reason: error.message.split('\n')[0] ?? '' } });
}
