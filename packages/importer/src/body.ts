/** The text of a page as content: every change made on the source by its place, everything else left as written. */
import { checkWritten, parseTree } from '@narani/markdown';
import type { Finding } from '@narani/model';
import { visit } from 'unist-util-visit';
import type { Edit } from './edits.js';
import { applyEdits, collides } from './edits.js';
import { headingChanges } from './headings.js';
import { htmlChanges } from './html.js';
import type { LeverLink, LeverUse } from './levers.js';
import { leverChanges } from './levers.js';
import type { Library } from './library.js';
import type { Change } from './links.js';
import { linkChanges, rangeOf } from './links.js';
import { mentionChanges } from './mentions.js';
import type { Page } from './page.js';
import { loss, withBars } from './page.js';
import type { PairedSection } from './paired.js';
import { findPaired } from './pairing.js';
import { proseChanges, readWikiLinks } from './prose.js';
import { resolveTarget } from './resolve.js';
import { runsOf } from './runs.js';
import type { Outline } from './sections.js';
import type { NamePattern } from './statute-names.js';
import type { StatuteUse } from './statutes.js';
import { statuteChanges } from './statutes.js';
import type { Target, Targets } from './targets.js';

/** What a page is converted with. `paired` says that the other language has a page too. */
export interface BodyContext {
  readonly self: Target;
  readonly targets: Targets;
  readonly library: Library;
  readonly patterns: readonly NamePattern[];
  readonly outline: Outline;
  readonly sections: readonly PairedSection[];
  readonly paired: boolean;
}

/** A converted text, and what it refers to. `references` counts typed links. */
export interface Body {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly statutes: readonly StatuteUse[];
  readonly levers: readonly LeverUse[];
  readonly leverLinks: readonly LeverLink[];
  readonly references: number;
}

/** Converts the text below the front matter. */
export function convertBody(page: Page, context: BodyContext): Body {
  const { targets, self } = context;
  const cited = citations(page, context);
  // The first to change a place decides: what must go goes before what may be linked.
  const findings: Finding[] = [];
  const linkTo = (url: string) => resolveTarget(page, url, targets, self);
  const readText = (text: string) => {
    const read = readWikiLinks(page, text, targets, self);
    findings.push(...read.findings);
    return read.text;
  };
  const changes = [
    ...headingChanges(page, context),
    ...htmlChanges(page, { linkTo, readText }),
    ...linkChanges(page, targets, self),
    ...proseChanges(page, targets, self),
    ...cited.changes,
  ];
  const accepted: Edit[] = [];
  let references = 0;
  for (const change of changes) {
    findings.push(...change.findings);
    if (change.edits.some((edit) => collides(edit, accepted))) continue;
    accepted.push(...change.edits);
    if (change.reference) references += 1;
  }
  findings.push(...leftMarks(page, accepted, findings));
  const { bodyStart } = page.front;
  const inBody = accepted.filter(({ start }) => start >= bodyStart);
  const edited = applyEdits(page.text, inBody).slice(bodyStart);
  const text = escapeLeftover(
    page,
    withBars(edited)
      .replace(/^\s*\n/, '')
      .trimEnd(),
    findings,
  );
  return {
    text: `${text}\n`,
    findings,
    statutes: cited.statutes,
    levers: cited.levers,
    leverLinks: cited.linked,
    references,
  };
}

/** Marks of other systems that nothing changed: they are left as text. */
function leftMarks(page: Page, edits: readonly Edit[], told: readonly Finding[]): Finding[] {
  const places = told.flatMap(({ rule, span }) =>
    rule === 'import/unknown-syntax' ? [span?.start.offset ?? -1] : [],
  );
  return checkWritten(page.tree, page.path, page.body).flatMap(({ rule, actual = '', span }) => {
    const [start, end] = [span?.start.offset ?? 0, span?.end.offset ?? 0];
    const foreign = /^markdown\/(?:foreign-|private-)/.test(rule);
    const changed = edits.some((edit) => edit.start < end && start < edit.end);
    const known = places.some((place) => place >= start && place < end);
    return foreign && !changed && !known
      ? [loss(page, 'import/unknown-syntax', [start, end], actual)]
      : [];
  });
}

/** Everything named in running text: levers in the mapping, statutes, agendas. */
function citations(
  page: Page,
  { outline, sections, library, patterns, targets, self }: BodyContext,
) {
  const mapping = outline.all.filter(
    (section) => section.key === 'levers' || findPaired(sections, section)?.id === 'levers',
  );
  const statutes: StatuteUse[] = [];
  const levers: LeverUse[] = [];
  const linked: LeverLink[] = [];
  const changes: Change[] = [];
  for (const run of runsOf(page)) {
    const cited = statuteChanges(page, run, patterns);
    statutes.push(...cited.uses);
    const inMapping =
      (run.listItem !== undefined || run.cells !== undefined) &&
      mapping.some(({ range }) => run.start > range[0] && run.start < range[1]);
    const mapped = inMapping
      ? leverChanges(page, run, library)
      : { changes: [], uses: [], linked: [] };
    levers.push(...mapped.uses);
    linked.push(...mapped.linked);
    changes.push(...mapped.changes, ...cited.changes, ...mentionChanges(page, run, targets, self));
  }
  return { changes, statutes, levers, linked };
}

/** HTML that came together only when tags between were cut (`<<b>script>`) is shown as text, never run. */
function escapeLeftover(page: Page, text: string, findings: Finding[]): string {
  if (!text.includes('<')) return text;
  // On a line below the first, a rule `---` that opens the text is no front matter.
  const below = `\n${text}`;
  const edits: Edit[] = [];
  visit(parseTree(below), 'html', (node) => {
    const range = rangeOf(node);
    if (!range) return;
    findings.push(
      loss(page, 'import/raw-html', [page.front.bodyStart, page.front.bodyStart], node.value),
    );
    const escaped = below.slice(...range).replace(/</g, '&lt;');
    edits.push({ start: range[0], end: range[1], text: escaped });
  });
  return applyEdits(below, edits).slice(1);
}
