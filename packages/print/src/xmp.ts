/** What the XMP metadata of a PDF say beyond what Typst writes. **Source**: XMP, part 1: Dublin Core and rights management. */
import type { PrintPart } from './part.js';

/** The fields of a part that describe it. */
export type Described = Pick<
  PrintPart,
  'publisher' | 'rights' | 'identifier' | 'source' | 'locale'
>;

/** The stream of metadata with publisher, rights, identifier and the address of the page. */
export function describe(stream: string, part: Described): string {
  const start = stream.indexOf('<?xpacket');
  const end = stream.lastIndexOf('endstream');
  if (start < 0 || end < 0) throw new Error('Unexpected PDF layout, expected XMP metadata');
  const { publisher, rights, identifier, source, locale } = part;
  const fields = [
    `<dc:identifier>${escaped(identifier)}</dc:identifier>`,
    `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(rights)}</rdf:li><rdf:li xml:lang="${locale}">${escaped(rights)}</rdf:li></rdf:Alt></dc:rights>`,
    publisher === ''
      ? ''
      : `<dc:publisher><rdf:Bag><rdf:li>${escaped(publisher)}</rdf:li></rdf:Bag></dc:publisher>`,
    source === undefined ? '' : `<dc:source>${escaped(source)}</dc:source>`,
  ];
  const xmp = stream
    .slice(start, end)
    .trimEnd()
    .replace('</rdf:Description>', () => `${fields.join('')}</rdf:Description>`);
  const length = Buffer.byteLength(xmp, 'utf8');
  return `<<\n/Length ${length}\n/Type /Metadata\n/Subtype /XML\n>>\nstream\n${xmp}\nendstream`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
