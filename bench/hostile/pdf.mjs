/** What a PDF would do by itself, read from its objects and from every stream that opens. */
import { inflateSync } from 'node:zlib';

const ACTIVE = /\/(?:JavaScript|JS|OpenAction|AA|Launch|SubmitForm|ImportData|RichMedia)\b/;
/** What a document is known to be goes with its PDF as JSON; no other file does. */
const CARRIED = /\/Type\s*\/EmbeddedFile\b/g;
const JSON_FILE = /\/Subtype\s*\/application#2[Ff]json/g;
const FILE = /\/U?F\s*\((?!document\.json\))[^)]{0,80}/;
const ADDRESS = /\/URI\s*\((?!https?:|mailto:|tel:)[^)]{0,80}/;

/**
 * An object without its texts: what they say is shown, never done. Parentheses within a text need no escape where each has its fellow.
 * **Source**: ISO 32000-2, 7.3.4.2.
 */
function withoutTexts(object) {
  let [rest, depth] = ['', 0];
  for (let at = 0; at < object.length; at += 1) {
    const sign = object[at];
    if (depth > 0 && sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) rest += sign;
  }
  return rest;
}

/** Faults of one PDF, in words. */
export function pdfFaults(bytes) {
  const raw = Buffer.from(bytes).toString('latin1');
  const told = raw.includes('Exif\0\0') ? ['tells where it was taken'] : [];
  const objects = raw.replace(/stream\r?\n[\s\S]*?endstream/g, '');
  const streams = [...raw.matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)endstream/g)].map(
    ([, body]) => inflated(body),
  );
  const acts = [objects, ...streams].flatMap((text) => {
    const bare = withoutTexts(text);
    const others = (bare.match(CARRIED) ?? []).length - (bare.match(JSON_FILE) ?? []).length;
    if (others > 0) return [`${others} files that are no JSON`];
    const found = ACTIVE.exec(bare) ?? ADDRESS.exec(text) ?? FILE.exec(text);
    return found ? [`active content ${found[0]}`] : [];
  });
  return [...told, ...acts];
}

function inflated(body) {
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}
