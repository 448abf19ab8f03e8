/** What a PDF would do by itself, read from its objects and from every stream that opens. */
import { inflateSync } from 'node:zlib';

const ACTIVE =
  /\/(?:JavaScript|JS|OpenAction|AA|Launch|SubmitForm|ImportData|RichMedia|EmbeddedFile)\b/;
const ADDRESS = /\/URI\s*\((?!https?:|mailto:|tel:)[^)]{0,80}/;

/** A text in an object: what it says is shown, never done. **Source**: ISO 32000-2, 7.3.4.2. */
const LITERAL = /\((?:\\[\s\S]|[^\\()])*\)/g;

/** Faults of one PDF, in words. */
export function pdfFaults(bytes) {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = raw.replace(/stream\r?\n[\s\S]*?endstream/g, '');
  const streams = [...raw.matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)endstream/g)].map(
    ([, body]) => inflated(body),
  );
  return [objects, ...streams].flatMap((text) => {
    const found = ACTIVE.exec(text.replace(LITERAL, '()')) ?? ADDRESS.exec(text);
    return found ? [`active content ${found[0]}`] : [];
  });
}

function inflated(body) {
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}
