/**
 * Locks of version 1, which held one sign-off for each section under its id: taken over as signatures. They are read block by
 * block, so that what a merge left of one is taken over too; each block's seal tells whether it is whole.
 */
import type { Finding, Source } from '@narani/model';
import { finding } from '@narani/rules';
import type { Signature } from '@narani/schema';
import { HASH_LENGTH, sha256 } from './hash.js';
import { seal } from './signature.js';

/** A sign-off as its lines have it: `role`, `source.text` and the like, with the number of its first line. */
interface Block {
  readonly document: string;
  readonly locale: string;
  readonly section: string;
  readonly line: number;
  readonly fields: Map<string, string>;
}

/** The signatures of a lock of version 1, also of one with the markers of a conflict. **Errors**: state/lock-edited. */
export function readLegacyLock(
  { path, text }: Pick<Source, 'path' | 'text'>,
  target: string,
): { readonly signatures: Signature[]; readonly findings: Finding[] } {
  const blocks = splitConflict(text).flatMap(blocksOf);
  const whole = blocks.filter((block) => block.fields.get('seal') === sealOf(block));
  const kept = new Set(whole.map(({ locale, section }) => `${locale}/${section}`));
  const broken = blocks.filter(({ locale, section }) => !kept.has(`${locale}/${section}`));
  return {
    signatures: whole.map(toSignature),
    findings: broken.map(({ locale, section, line, fields }) => {
      const signer = fields.get('signer') ?? '?';
      const start = { line, column: 1 };
      return finding('state/lock-edited', {
        path,
        span: { start, end: start },
        scope: `${locale}/${section}`,
        values: { target, section, locale, signer },
      });
    }),
  };
}

/** The sections of one side, by their indentation: 2 for a language, 4 for a section, 6 for its fields, 8 for those of a text. */
function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let document = '';
  let locale = '';
  let side = '';
  for (const { text, line } of lines) {
    const [, indent = '', name = '', value = ''] =
      /^( *)("(?:[^"\\]|\\.)*"|[^\s:#][^:]*):(?: (.*))?$/.exec(text) ?? [];
    const key = unquote(name);
    const fields = blocks.at(-1)?.fields;
    if (indent.length === 0 && key === 'document') document = unquote(value);
    else if (indent.length === 2) locale = key;
    else if (indent.length === 4)
      blocks.push({ document, locale, section: key, line, fields: new Map() });
    else if (indent.length === 6 && value === '') side = key;
    else if (indent.length === 6) fields?.set(key, unquote(value));
    else if (indent.length === 8) fields?.set(`${side}.${key}`, unquote(value));
  }
  return blocks;
}

/** A scalar as version 1 wrote it: plain, or quoted as JSON or YAML quotes. */
function unquote(written: string): string {
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  if (!written.startsWith('"')) return written;
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
}

interface Line {
  readonly text: string;
  readonly line: number;
}

/** The lines of both sides of a text with conflict markers; those of the text itself where it has none. Source: git-merge(1). */
function splitConflict(text: string): Line[][] {
  const ours: Line[] = [];
  const theirs: Line[] = [];
  let part: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  let hasMarker = false;
  for (const [index, written] of text.split('\n').entries()) {
    const line = { text: written, line: index + 1 };
    hasMarker ||= /^<{7}( |$)/.test(written);
    if (/^<{7}( |$)/.test(written)) part = 'ours';
    else if (/^\|{7}( |$)/.test(written)) part = 'base';
    else if (written === '=======') part = 'theirs';
    else if (/^>{7}( |$)/.test(written)) part = 'both';
    else {
      if (part === 'both' || part === 'ours') ours.push(line);
      if (part === 'both' || part === 'theirs') theirs.push(line);
    }
  }
  return hasMarker ? [ours, theirs] : [ours];
}

function toSignature({ locale, section, fields }: Block): Signature {
  const side = (name: string): Signature['source'] => {
    const hash = (field: string) => (fields.get(`${name}.${field}`) ?? '').slice(0, HASH_LENGTH);
    const blob = fields.get(`${name}.blob`);
    const hashes = { text: hash('text'), words: hash('words'), facts: hash('facts') };
    return { ...hashes, ...(blob === undefined ? {} : { blob }) };
  };
  return seal({
    locale: locale as Signature['locale'],
    section,
    date: fields.get('date') ?? '',
    role: fields.get('role') as Signature['role'],
    signer: fields.get('signer') ?? '',
    source: side('source'),
    translation: side('translation'),
  });
}

/** The seal of version 1: SHA-256 of the block with its document and place, keys in code unit order. */
function sealOf({ document, locale, section, fields }: Block): string {
  const side = (name: string) => {
    const of = (field: string) => fields.get(`${name}.${field}`);
    return { blob: of('blob'), facts: of('facts'), text: of('text'), words: of('words') };
  };
  const sign = {
    date: fields.get('date'),
    role: fields.get('role'),
    signer: fields.get('signer'),
    source: side('source'),
    translation: side('translation'),
  };
  return sha256(JSON.stringify({ document, locale, section, sign }));
}
