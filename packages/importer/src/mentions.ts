/** Agendas named by number: `의제 ③`, `의제 ⑨·⑩`, `Agenda #10`. */
import type { Finding } from '@narani/model';
import { CIRCLED } from './circled.js';
import type { Change } from './links.js';
import type { Page } from './page.js';
import { loss } from './page.js';
import type { Run } from './runs.js';
import { linkEdits, placeIn, rangeIn } from './runs.js';
import type { Target, Targets } from './targets.js';

const NUMBER = String.raw`(?:#\s?\d{1,3}(?!\d)|[${CIRCLED}])`;
const WORD = String.raw`(?:의제|\b[Aa]gendas?)\s{0,2}`;
const MENTION = new RegExp(`(?:${WORD})(${NUMBER})`, 'gu');
/** What may stand between two numbers of one enumeration; the word may come again. */
const FURTHER = new RegExp(
  String.raw`^(\s?(?:[·,、&/+]|와|과|및|and|or)\s?(?:and\s)?)(${WORD})?(${NUMBER})`,
  'u',
);
/** A range names those between its ends too: no link can say that. */
const RANGE = new RegExp(String.raw`^\s?(?:~|～|〜|–|—|-|부터|through|to)\s?(?:${NUMBER})`, 'u');
const MARK = new RegExp(`[${CIRCLED}]`, 'gu');

/** The changes for every agenda a run names. A mention of the page's own agenda stays text. */
export function mentionChanges(page: Page, run: Run, targets: Targets, self: Target): Change[] {
  const changes: Change[] = [];
  const covered = new Set<number>();
  const cover = (from: number, to: number) => {
    for (let index = from; index < to; index++) covered.add(index);
  };
  for (const match of run.text.matchAll(MENTION)) {
    // An enumeration may have gone on over this one: “의제 ③과 의제 ④”.
    if (covered.has(match.index)) continue;
    let from = match.index;
    let to = from + match[0].length;
    let digits = match[1] ?? '';
    for (;;) {
      const range = RANGE.exec(run.text.slice(to));
      cover(from, to + (range?.[0].length ?? 0));
      if (range) {
        const end = to + range[0].length;
        changes.push({ edits: [], findings: uncertain(page, run, from, end) });
        to = end;
      } else changes.push(changeMention(page, run, from, to, readNumber(digits), targets, self));
      const further = FURTHER.exec(run.text.slice(to));
      if (!further) break;
      from = to + (further[1]?.length ?? 0);
      to += further[0].length;
      digits = further[3] ?? '';
    }
  }
  return [...changes, ...bareMarks(page, run, covered)];
}

/** The number a mark or `#10` stands for. */
function readNumber(mark: string): number {
  return Number(mark.normalize('NFKC').replace(/\D/g, ''));
}

function changeMention(
  page: Page,
  run: Run,
  from: number,
  to: number,
  number: number,
  targets: Targets,
  self: Target,
): Change {
  if (number === self.number || isLinked(run, from)) return { edits: [], findings: [] };
  const target = targets.byNumber.get(number);
  const text = run.text.slice(from, to);
  if (!target) {
    return {
      edits: [],
      findings: [
        loss(page, 'import/unknown-target', placeIn(run, from, to), text, { variant: 'mention' }),
      ],
    };
  }
  const edits = linkEdits(page, run, from, to, target.id.replace('/', ':'));
  if (!edits) return { edits: [], findings: uncertain(page, run, from, to) };
  return { edits, findings: [], reference: true };
}

function isLinked(run: Run, at: number): boolean {
  return run.pieces[at] === -1;
}

/** Marks without the word may count anything: layers, items of a list. They are named once a run. */
function bareMarks(page: Page, run: Run, covered: ReadonlySet<number>): Change[] {
  const marks = [...run.text.matchAll(MARK)].filter(
    ({ index }) => !covered.has(index) && rangeIn(run, index, index + 1),
  );
  const [first] = marks;
  if (!first) return [];
  const text = marks.map((mark) => mark[0]).join(' ');
  return [
    {
      edits: [],
      findings: [
        loss(page, 'import/uncertain-mention', placeIn(run, first.index, first.index + 1), text),
      ],
    },
  ];
}

function uncertain(page: Page, run: Run, from: number, to: number): Finding[] {
  return [loss(page, 'import/uncertain-mention', placeIn(run, from, to), run.text.slice(from, to))];
}
