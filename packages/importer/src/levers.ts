/** Levers named in the items or table rows of the lever mapping: `L8 Carbon Pricing (직접)`, `L4·L9~L12 (연관)`. */
import type { Lever } from '@narani/schema';
import type { Library } from './library.js';
import type { Change } from './links.js';
import type { Page, Range } from './page.js';
import { loss } from './page.js';
import type { Run } from './runs.js';
import { linkEdits, placeIn } from './runs.js';

/** How an agenda bears on a lever, as an item of the mapping has it, and where. */
export interface LeverUse {
  readonly lever: string;
  readonly relation: 'direct' | 'indirect';
  readonly range: Range;
}

/** A lever a text links to or meta.yaml names: the registry must have it. */
export type LeverLink = Pick<LeverUse, 'lever' | 'range'>;

const LEVER = /(?<![A-Za-z\d.])L(\d{1,2})(?![A-Za-z\d]|\.\d)/g;
const TO_NEXT = /^\s?(?:~|～|〜|–|—|-)\s?$/u;
const RELATIONS = [
  { pattern: /직접|\bdirect/i, relation: 'direct', certain: true },
  { pattern: /간접|\bindirect/i, relation: 'indirect', certain: true },
  { pattern: /연관|관련|결합|linked|related/i, relation: 'indirect', certain: false },
] as const;

/** A cell that says nothing else. */
const RELATION_CELL = /^(?:직접|간접|연관|관련|결합|direct|indirect|linked|related)\S{0,4}$/i;

interface Mention {
  readonly id: string;
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** The changes for the levers of a list item or table cell in the mapping, and what it says of them. */
export function leverChanges(
  page: Page,
  run: Run,
  library: Library,
): { changes: Change[]; uses: LeverUse[]; linked: LeverLink[] } {
  const head = headOf(run);
  const mentions = [...run.text.matchAll(LEVER)].flatMap((match): Mention[] => {
    const number = Number(match[1]);
    const id = findLever(library, number);
    return id === undefined
      ? []
      : [{ id, number, from: match.index, to: match.index + match[0].length }];
  });
  const inHead = mentions.filter(({ from }) => from < head.end);
  const changes = mentions.map((mention) => changeLever(page, run, mention, head, library));
  const sound = inHead.filter((_, index) => changes[index]?.reference);
  const { uses, findings } = usesOf(page, run, head, [...sound, ...between(run, inHead, library)]);
  const loose = mentions.filter(({ from }) => from >= head.end);
  const [first] = loose;
  const looseText = loose.map(({ number }) => `L${number}`).join(', ');
  if (first)
    findings.push(
      loss(page, 'import/unplaced-lever', placeIn(run, first.from, first.to), looseText),
    );
  const linked = mentions
    .filter((_, index) => changes[index]?.reference)
    .map(({ id, from, to }) => ({ lever: id, range: placeIn(run, from, to) }));
  return { changes: [...changes, { edits: [], findings }], uses, linked: [...linked, ...uses] };
}

interface Head {
  readonly end: number;
  readonly relation: string | undefined;
}

/** What stands before the colon or dash of an item; the relation is in brackets there, or in a cell of its own. */
function headOf(run: Run): Head {
  const colon = /[:：]|\s[—–-]\s/u.exec(run.text);
  const bracket = /^[^:：—(]*\(([^)]*)\)/u.exec(run.text);
  const end = Math.max(colon?.index ?? 0, bracket?.[0].length ?? 0);
  const relation = bracket?.[1] ?? run.cells?.find((cell) => RELATION_CELL.test(cell));
  return { end: /^\s*L\d/u.test(run.text) ? end || run.text.length : 0, relation };
}

function findLever(library: Library, number: number): string | undefined {
  return Object.entries(library.levers.entries).find(([, lever]) => lever.number === number)?.[0];
}

function changeLever(page: Page, run: Run, mention: Mention, head: Head, library: Library): Change {
  const { id, from, to } = mention;
  const name = from < head.end ? nameBehind(run.text.slice(to)) : '';
  const lever = library.levers.entries[id];
  const other = name === '' || !lever ? undefined : betterMatch(name, id, lever, library);
  if (other !== undefined && lever) {
    const expected = `L${lever.number} ${lever.name[page.locale]}, ${other.name[page.locale]} L${other.number}`;
    const finding = loss(
      page,
      'import/lever-conflict',
      placeIn(run, from, to),
      `L${lever.number} ${name}`,
      {
        expected,
        values: { expected },
      },
    );
    return { edits: [], findings: [finding] };
  }
  const end = name === '' ? to : to + 1 + name.length;
  const edits =
    linkEdits(page, run, from, end, `lever:${id}`) ?? linkEdits(page, run, from, to, `lever:${id}`);
  return edits ? { edits, findings: [], reference: true } : { edits: [], findings: [] };
}

/** The words behind `L8` up to the bracket or mark. */
function nameBehind(text: string): string {
  return (
    /^ ((?:(?!L\d)[\p{L}][\p{L}\p{N}&'’-]*)(?: [\p{L}&][\p{L}\p{N}&'’-]*)*)/u.exec(text)?.[1] ?? ''
  );
}

/** Another lever that the name fits better than the one of the number. */
function betterMatch(name: string, id: string, lever: Lever, library: Library): Lever | undefined {
  const own = likeness(name, lever);
  return Object.entries(library.levers.entries).find(
    ([otherId, other]) => otherId !== id && likeness(name, other) > own,
  )?.[1];
}

/** How many words of a name a lever's names share, by their first letters; EE is energy efficiency, CDR carbon dioxide removal. */
function likeness(name: string, lever: Lever): number {
  const spelled = name
    .replace(/\bEE\b/g, 'Energy Efficiency')
    .replace(/\bCDR\b/g, 'Carbon Dioxide Removal');
  const stems = (text: string) =>
    (text.toLowerCase().match(/[가-힣]+|[a-z]{3,}/g) ?? []).map((word) =>
      word.slice(0, /[가-힣]/.test(word) ? 2 : 5),
    );
  const own = new Set([...stems(lever.name.ko), ...stems(lever.name.en)]);
  return new Set(stems(spelled).filter((stem) => own.has(stem))).size;
}

/** Levers between the ends of a range such as L9~L12. */
function between(run: Run, mentions: readonly Mention[], library: Library): Mention[] {
  return mentions.flatMap((mention, index) => {
    const next = mentions[index + 1];
    if (!next || !TO_NEXT.test(run.text.slice(mention.to, next.from))) return [];
    const inner = Array.from(
      { length: Math.max(0, next.number - mention.number - 1) },
      (_, at) => mention.number + at + 1,
    );
    return inner.flatMap((number) => {
      const id = findLever(library, number);
      return id === undefined ? [] : [{ ...mention, id, number }];
    });
  });
}

function usesOf(page: Page, run: Run, head: Head, mentions: readonly Mention[]) {
  const [first] = mentions;
  if (!first) return { uses: [], findings: [] };
  const text = mentions.map(({ number }) => `L${number}`).join(', ');
  const place = placeIn(run, first.from, first.to);
  const known = RELATIONS.find(({ pattern }) => pattern.test(head.relation ?? ''));
  if (!known) return { uses: [], findings: [loss(page, 'import/unplaced-lever', place, text)] };
  const uses = mentions.map(
    ({ id }): LeverUse => ({ lever: id, relation: known.relation, range: place }),
  );
  const written = `${text} (${head.relation ?? ''})`;
  const findings = known.certain
    ? []
    : [loss(page, 'import/unplaced-lever', place, written, { variant: 'relation' })];
  return { uses, findings };
}
