/** What an SVG carries beside its drawing: metadata, remarks, and what editors note of themselves, their files and devices. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Removed } from './picture.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Namespaces of attributes that a drawing needs. An attribute without one belongs to its element. */
const NEEDED: ReadonlySet<string> = new Set([
  '',
  SVG,
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
]);

/** Attributes that hold what their author pleases and draw nothing. */
const PRIVATE = /^data-/;

/** A stretch that goes. **Units**: offsets from 0 in UTF-16. */
interface Cut {
  readonly start: number;
  readonly end: number;
}

/** Whether an SVG may carry something: all of it comes as a comment, or under one of these names. */
export function mayCarry(text: string): boolean {
  return /<!--|metadata|data-|xmlns:(?!xlink)|xmlns\s*=\s*["'](?!http:\/\/www\.w3\.org\/2000\/svg["'])|&/.test(
    text,
  );
}

/** A well-formed SVG without what draws nothing, and what was taken out of it; the words of `<title>` and `<desc>` are read to people, and stay. */
export function withoutMetadata(text: string): {
  readonly text: string;
  readonly removed: readonly Removed[];
} {
  const removed = new Set<Removed>();
  const cuts: Cut[] = [];
  const parser = new SaxesParser({ xmlns: true, position: true });
  let open = 0;
  // How deep within something that goes, and where that begins.
  let gone: { readonly depth: number; readonly start: number } | undefined;
  const take = (what: Removed, cut: Cut): void => {
    removed.add(what);
    cuts.push(cut);
  };
  parser.on('comment', () => {
    // Told of before its last sign. No two hyphens stand in a comment: the last `<!--` begins it.
    const end = text.indexOf('>', parser.position - 1) + 1;
    if (!gone) take('remarks', { start: text.lastIndexOf('<!--', end), end });
  });
  parser.on('opentag', (tag) => {
    open += 1;
    if (gone) return;
    // No `<` stands in a tag: the last one begins it.
    const start = text.lastIndexOf('<', parser.position - 1);
    if (!draws(tag)) gone = { depth: open, start };
    else for (const cut of attributeCuts(tag, text, start, parser.position)) take('editor', cut);
  });
  parser.on('closetag', ({ local }) => {
    if (gone?.depth === open) {
      take(local === 'metadata' ? 'metadata' : 'editor', {
        start: gone.start,
        end: parser.position,
      });
      gone = undefined;
    }
    open -= 1;
  });
  parser.write(text).close();
  return { text: without(text, cuts), removed: [...removed] };
}

function draws({ uri, local }: SaxesTagNS): boolean {
  return (uri === SVG || uri === '') && local !== 'metadata';
}

/** The attributes of a tag that no drawing needs, the blanks before each with it. */
function attributeCuts(tag: SaxesTagNS, text: string, start: number, end: number): Cut[] {
  const names = Object.values(tag.attributes)
    .filter(({ uri, name }) => !NEEDED.has(uri) || PRIVATE.test(name))
    .map(({ name }) => name);
  if (names.length === 0) return [];
  const wanted = new Set(names);
  const written = /(?<!\s)(\s+)([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;
  return [...text.slice(start, end).matchAll(written)]
    .filter(([, , name = '']) => wanted.has(name))
    .map(({ 0: all, index }) => ({ start: start + index, end: start + index + all.length }));
}

function without(text: string, cuts: readonly Cut[]): string {
  let [rest, at] = ['', 0];
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at);
}
