/** What may act in a dictionary of a PDF. **Source**: ISO 32000-2, 7.11 (files), 12.6 (actions), 13 (multimedia). */
import type { Dictionary, Value } from './pdf-objects.js';

/** Keys and values of dictionaries that run, send, open, fetch or carry something. */
const ACTIVE: ReadonlySet<string> = new Set([
  ...['OpenAction', 'AA', 'JavaScript', 'JS', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'EF'],
  ...['FileAttachment', 'RichMedia', 'RichMediaContent', 'RichMediaSettings', 'XFA', 'SubmitForm'],
  ...['ImportData', 'ResetForm', 'GoToR', 'GoToE', 'GoTo3DView', 'Rendition', 'Movie', 'Sound'],
  ...['Screen', '3D', 'RichMediaExecute', 'Trans', 'Hide', 'SetOCGState', 'Thread', 'Collection'],
  ...['3DD', '3DV', '3DA', 'U3D', 'PRC', 'Filespec', 'OPI', 'RF', 'RichMediaConfiguration'],
]);

/** Names of values that are no action where they stand as another key's: `/S /Trans` is a transition, `/Trans` a key. */
const KEYS_ONLY: ReadonlySet<string> = new Set([
  ...['Trans', 'Screen', '3D', 'Hide', 'Thread', 'EF', 'RF', 'OPI', 'JS', 'AA'],
]);

/** Keys whose text names a file: of this name, or on one system. */
const FILES: ReadonlySet<string> = new Set(['F', 'UF', 'DOS', 'Mac', 'Unix']);

/** The first name in a value, or within it, that acts; `Encrypt` hides everything else. */
export function findActive(value: Value): string | undefined {
  // A text of its own is an address to whoever refers to it, a name of its own what is to be done.
  if (typeof value === 'string') {
    if (isText(value)) return isHarmful(textOf(value)) ? value.slice(0, 40) : undefined;
    return acts(value) ? value : undefined;
  }
  for (const open: Value[] = [value]; open.length > 0; ) {
    const next = open.pop();
    if (next === undefined || typeof next === 'string') continue;
    if (!isDictionary(next)) {
      for (const each of next) open.push(each);
      continue;
    }
    for (const [key, inner] of next.pairs) {
      const fault = faultOf(key, inner);
      if (fault !== undefined) return fault;
      open.push(inner);
    }
  }
  return undefined;
}

/** Whether a value is a dictionary. */
export function isDictionary(value: Value): value is Dictionary {
  return typeof value === 'object' && 'pairs' in value;
}

function faultOf(key: string, value: Value): string | undefined {
  if (key === 'Encrypt' || ACTIVE.has(key)) return `/${key}`;
  if (typeof value !== 'string') return undefined;
  if (acts(value)) return value;
  if (key === 'FS' && value === '/URL') return '/URL';
  if (!isText(value)) return undefined;
  if (FILES.has(key)) return `/${key} ${value.slice(0, 40)}`;
  return (key === 'URI' || key === 'Base') && isForeign(textOf(value))
    ? value.slice(0, 40)
    : undefined;
}

function acts(value: string): boolean {
  const name = value.slice(1);
  return value.startsWith('/') && ACTIVE.has(name) && !KEYS_ONLY.has(name);
}

function isText(value: string): boolean {
  return value.startsWith('(');
}

/** A text as readers see it: its escapes resolved, and without what they leave out of an address. */
function textOf(value: string): string {
  return value
    .slice(1)
    .replace(/\\(?:([0-7]{1,3})|\r\n|(.|\n|\r))/g, (_all, code?: string, sign = '') =>
      code === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 8)),
    )
    .replace(/^(?:\u00fe\u00ff|\u00ff\u00fe|\u00ef\u00bb\u00bf)/, '')
    .replace(/[\u0000-\u0020\u007f-\u00a0]/g, '');
}

/** Escapes that stand for a blank, or for nothing. */
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ n: '', r: '', t: '', b: '', f: '', '\n': '', '\r': '' },
};

/** Schemes that open a page, a letter or a call. */
const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel', 'ftp', 'doi']);

/** An address that runs or opens something on the reader's machine. A host with a port, `e.org:80`, has no scheme. */
function isForeign(address: string): boolean {
  const host = /^[a-z\d-]+\.[a-z\d.-]+:\d/i.test(address);
  const scheme = host ? undefined : /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  return scheme === undefined ? /^[\\/]{2}/.test(address) : !SCHEMES.has(scheme);
}

/** The same of a text that may be no address at all. */
function isHarmful(text: string): boolean {
  return /^(?:(?:javascript|vbscript|data|file|blob):|\\\\)/i.test(text);
}
