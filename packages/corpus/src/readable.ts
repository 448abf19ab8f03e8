/** Figures and annexes: each must be what its name says. */
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { fromXml } from 'xast-util-from-xml';

/** The first bytes of each kind of file, as Latin letters. */
const BEGINNINGS: readonly { name: RegExp; kind: string; bytes: RegExp }[] = [
  { name: /\.png$/i, kind: 'PNG', bytes: /^\x89PNG\r\n\x1a\n/ },
  { name: /\.jpe?g$/i, kind: 'JPEG', bytes: /^\xff\xd8\xff/ },
  { name: /\.webp$/i, kind: 'WebP', bytes: /^RIFF.{4}WEBP/s },
  { name: /\.pdf$/i, kind: 'PDF', bytes: /^%PDF-/ },
];

/** The finding for a file that is not what its name says, or undefined. **Errors**: corpus/unreadable-picture. */
export function findUnreadable(path: string, bytes: Uint8Array): Finding | undefined {
  const expected = /\.svg$/i.test(path)
    ? isSvg(new TextDecoder().decode(bytes))
      ? undefined
      : 'SVG'
    : BEGINNINGS.find(({ name, bytes: begin }) => name.test(path) && !begin.test(head(bytes)))
        ?.kind;
  if (expected === undefined) return undefined;
  const actual = path.slice(path.lastIndexOf('/') + 1);
  return finding('corpus/unreadable-picture', {
    path,
    scope: actual,
    actual,
    expected,
    values: { actual, expected },
  });
}

/** Whether a text is XML whose outermost element is an SVG picture. Nesting that exhausts the parser is none. */
function isSvg(text: string): boolean {
  try {
    return fromXml(text).children.some(
      (node) => node.type === 'element' && /^(?:[^:]+:)?svg$/.test(node.name),
    );
  } catch {
    return false;
  }
}

function head(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 16));
}
