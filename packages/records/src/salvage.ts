/** A registry of which some entries break the syntax: the others are read all the same. */

/** Entries at fault up to which a registry is read: more of them are one fault of the whole file. */
const MAX_BROKEN = 20;

/** **Shapes**: `id` as it is written; `start` and `end` are offsets in the text. */
interface Block {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A registry without the entries that cannot be read by themselves.
 *
 * **Shapes**: `text` has spaces in their place, so that places hold; `alone` the text up to the end of one of them with no other in it, for each by its id. Undefined where no
 * entry is at fault by itself, or too many are. `isSound` says whether a text can be read.
 */
export function withoutBroken(
  text: string,
  isSound: (text: string) => boolean,
): { readonly text: string; readonly alone: ReadonlyMap<string, string> } | undefined {
  const blocks = blocksOf(text);
  const head = 'entries:\n';
  const broken = blocks.filter(({ start, end }) => !isSound(head + text.slice(start, end)));
  if (broken.length === 0 || broken.length > MAX_BROKEN) return undefined;
  if (broken.length === blocks.length) return undefined;
  const from = blocks[0]?.start ?? 0;
  const alone = broken.map(
    ({ id, start, end }) => [id, blanked(text.slice(0, end), from, start)] as const,
  );
  const sound = broken.reduce((rest, { start, end }) => blanked(rest, start, end), text);
  return { text: sound, alone: new Map(alone) };
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

/** The entries of a registry, from one key at their depth to the next. */
function blocksOf(text: string): Block[] {
  const begin = /^entries:[ \t]*(?:#.*)?\n/m.exec(text);
  if (!begin) return [];
  const from = begin.index + begin[0].length;
  const depth = /^( +)\S/m.exec(text.slice(from))?.[1]?.length ?? 0;
  const key = new RegExp(`^ {${depth}}["']?([^\\s"':#-][^\\s"':#]*)["']? *:`, 'gm');
  key.lastIndex = from;
  const starts: { id: string; start: number }[] = [];
  for (let found = key.exec(text); found; found = key.exec(text))
    starts.push({ id: found[1] ?? '', start: found.index });
  const stop = /^\S/m.exec(text.slice(from));
  const end = stop ? from + stop.index : text.length;
  const inside = starts.filter(({ start }) => start < end);
  return inside.map((block, index) => ({ ...block, end: inside[index + 1]?.start ?? end }));
}
