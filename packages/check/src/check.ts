/** All checks that need more than one file, and what follows from all findings together. */
import { kindOf, partsWith } from '@narani/kinds';
import type {
  Attempt,
  Checked,
  CheckedCorpus,
  Corpus,
  Difference,
  Document,
  Entry,
  EntryState,
  Finding,
  LineMatch,
  SectionOutline,
  Stage,
} from '@narani/model';
import { foundOnly, otherLocale, unguarded } from '@narani/model';
import { compareTexts } from '@narani/parity';
import { findRule } from '@narani/rules';
import { applyWaivers, computeStates, outlineSections } from '@narani/state';
import { checkTimetable } from '@narani/timetable';
import { checkFactAge } from './fact-age.js';
import { type Count, compareCounts, readFigures } from './figures.js';
import { groupBy } from './group-by.js';
import { checkHistory, checkWithdrawal } from './history.js';
import { checkLinkWords } from './link-words.js';
import { readLocks } from './locks.js';
import { checkMentions, numberedIn, toSought } from './mentions.js';
import { mergeFindings } from './merge.js';
import { checkNames, findNames } from './names.js';
import type { CheckOptions } from './options.js';
import { parityOptions } from './parity-options.js';
import { checkRelease } from './release.js';

/**
 * Compares every translation with its source and the words of links with what they lead to, checks timetables, computes translation states and decides what is withheld.
 *
 * **Shapes**: `findings` hold the earlier ones too, sorted by path and place, with the severities of narani.yaml. `withheld`
 * are the paths of files with a fault that publishes nothing of them.
 * **Errors**: parity/*, corpus/figures-disagree, timetable/*, state/*, check/*.
 */
export function checkCorpus(corpus: Corpus, options: CheckOptions): CheckedCorpus {
  const withheld = new Set(withheldPaths(options.findings));
  const findings: Finding[] = [...options.findings];
  const states: Record<string, EntryState> = {};
  const outlines: Record<string, readonly SectionOutline[]> = {};
  const alignments: Record<string, readonly LineMatch[]> = {};
  const ids = options.compared && new Set(options.compared);
  const compared = corpus.entries.filter(({ id }) => ids?.has(id) ?? true);
  const toCompare = new Set(compared);
  const { attempt = unguarded, findUnprintable = () => [] } = options;
  const printed = new Set(
    corpus.sites.filter(({ editions }) => editions.includes('print')).flatMap(({ kinds }) => kinds),
  );
  const { locks, book, findings: onLocks } = readLocks(corpus.entries, { ...options, attempt });
  findings.push(...onLocks);
  const numbered = numberedIn(corpus, options.findings);
  const sought = numbered.map(toSought);
  const names = Object.values(corpus.registries.people).map(({ name }) => name.en);
  const people = findNames(names);
  const counts: Count[] = [];
  for (const entry of corpus.entries) {
    if (withheld.has(entry.metaPath)) continue;
    const run = <T>(
      stage: Stage,
      path: string,
      make: () => Checked<T>,
      given?: unknown,
    ): T | undefined => {
      const made = attempt({ stage, path, target: entry.id }, make, given);
      findings.push(...made.findings);
      return made.value;
    };
    const { metaPath } = entry;
    const translated = entry.translations[otherLocale(entry.source)]?.path ?? metaPath;
    const { today } = options;
    const dates = partsWith(kindOf(corpus, entry.kind), 'date').map(({ field }) => field);
    const days = () =>
      foundOnly([
        ...checkTimetable(entry, dates),
        ...checkHistory(entry, today),
        ...checkWithdrawal(entry, corpus.withdrawn),
        ...checkFactAge(corpus, entry, today),
      ]);
    run('timetable', metaPath, days, [today, dates]);
    const words = () =>
      foundOnly([
        ...checkLinkWords(corpus, entry),
        ...checkMentions(entry, sought),
        ...checkNames(entry, people),
      ]);
    run('words', metaPath, words, [numbered, names]);
    const readable = Object.values(entry.translations).filter(({ path }) => !withheld.has(path));
    if (toCompare.has(entry)) {
      const compare = () => checkTranslation(corpus, entry, readable);
      const lines = run('compare', translated, compare, readable.map(pathOf));
      if (lines) alignments[`${entry.id}@${otherLocale(entry.source)}`] = lines;
    }
    for (const document of Object.values(entry.translations)) {
      counts.push(...(run('figures', document.path, () => readFigures(document)) ?? []));
      if (printed.has(entry.kind))
        run('glyphs', document.path, () => foundOnly([...findUnprintable(document)]));
    }
    const lock = locks.get(entry.folder);
    const state = () => ({
      value: { states: computeStates(entry, lock, book), outlines: outlineSections(entry) },
      findings: [],
    });
    const computed = run('states', translated, state, lock);
    Object.assign(states, computed?.states);
    Object.assign(outlines, computed?.outlines);
  }
  const counting = { stage: 'counts', path: 'narani.yaml', target: 'narani.yaml' } as const;
  const compare = () => foundOnly(compareCounts(counts, corpus.registries.facts));
  findings.push(...attempt(counting, compare).findings);
  const { unreleased, findings: onRelease } = checkRelease(corpus, states, options.today);
  findings.push(...onRelease);
  const severities = corpus.config.severities ?? {};
  const weighed = mergeFindings(
    findings.flatMap((found) => weigh(found, severities[found.rule])).sort(byPlace),
  );
  // Without the comparison most waivers would look unused.
  const standing = waive(compared, weighed, { today: options.today, attempt });
  return {
    ...corpus,
    withheld: withheldPaths(findings),
    unreleased: [...unreleased].sort(),
    states: markDiscrepancies(states, compared, standing),
    outlines,
    alignments,
    findings: standing,
  };
}

/** Puts into each translation's state how many errors of parity stand in its texts, and where. */
function markDiscrepancies(
  states: Readonly<Record<string, EntryState>>,
  entries: readonly Entry[],
  findings: readonly Finding[],
): Record<string, EntryState> {
  const marked = { ...states };
  const errors = groupBy(
    findings.filter(({ severity, rule }) => severity === 'error' && rule.startsWith('parity/')),
    ({ path }) => path,
  );
  for (const { id, source, translations } of entries) {
    const differences = Object.values(translations).flatMap((document) =>
      (errors.get(document.path) ?? []).map((error) => differenceOf(error, document)),
    );
    const key = `${id}@${otherLocale(source)}`;
    const state = marked[key];
    if (state && differences.length > 0)
      marked[key] = { ...state, discrepancies: differences.length, differences };
  }
  return marked;
}

function differenceOf(found: Finding, { sections, path, locale }: Document): Difference {
  const { span, expected, actual } = found;
  const other = found.related?.find((place) => place.path !== path)?.span;
  const lines = {
    ...(span ? { [locale]: span.start.line } : {}),
    ...(other ? { [otherLocale(locale)]: other.start.line } : {}),
  };
  const line = span?.start.line ?? 0;
  const section = sections.findLast(
    ({ id, span: at }) => id !== '' && (at?.start.line ?? 0) <= line,
  );
  return {
    ...(section && line > 0 ? { section: section.id } : {}),
    ...(expected === undefined ? {} : { source: expected }),
    ...(actual === undefined ? {} : { translation: actual }),
    lines,
  };
}

/** Files with a fault of a withholding rule. */
function withheldPaths(findings: readonly Finding[]): string[] {
  const paths = findings
    .filter((found) => findRule(found.rule)?.withholds)
    .map((found) => found.path);
  return [...new Set(paths)].sort();
}

/** What the languages do not say alike; the value are the lines that belong together, where there are two texts. */
function checkTranslation(
  corpus: Corpus,
  entry: Entry,
  readable: readonly Document[],
): Checked<readonly LineMatch[] | undefined> {
  const source = readable.find(({ locale }) => locale === entry.source);
  const translation = readable.find(({ locale }) => locale === otherLocale(entry.source));
  const declared = translation?.data.translation;
  if (!source || !translation || !declared) return { value: undefined, findings: [] };
  const options = parityOptions(corpus, entry, declared);
  const { lines, findings } = compareTexts(source, translation, options);
  return { value: lines, findings: [...findings] };
}

function pathOf({ path }: Document): string {
  return path;
}

/** Takes out what waivers cover. A waiver speaks of its own document; whatever has one is asked, in the order of its findings. */
function waive(
  entries: readonly Entry[],
  sorted: readonly Finding[],
  { today, attempt }: { readonly today: string; readonly attempt: Attempt },
): Finding[] {
  const byFolder = new Map<string, readonly Finding[]>(groupBy(sorted, folderOf));
  for (const entry of entries) {
    const translation = entry.translations[otherLocale(entry.source)];
    if (!translation?.data.translation?.waivers) continue;
    const step = { stage: 'waive', path: translation.path, target: entry.id } as const;
    const mine = byFolder.get(entry.folder) ?? [];
    const { value: kept = mine, findings } = attempt(step, () => {
      const waived = applyWaivers(mine, translation, today);
      return { value: waived.kept, findings: waived.findings };
    });
    byFolder.set(entry.folder, [...kept, ...findings]);
  }
  return [...byFolder.values()].flat().sort(byPlace);
}

/** The folder of a document. */
function folderOf({ path }: Finding): string {
  return path.split('/').slice(0, 2).join('/');
}

/** The severity narani.yaml gives a rule; a rule that withholds keeps its own. */
function weigh(found: Finding, severity: Finding['severity'] | 'off' | undefined): Finding[] {
  if (severity === undefined || findRule(found.rule)?.withholds) return [found];
  return severity === 'off' ? [] : [{ ...found, severity }];
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  const line = (a.span?.start.line ?? 0) - (b.span?.start.line ?? 0);
  const column = (a.span?.start.column ?? 0) - (b.span?.start.column ?? 0);
  return line || column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
