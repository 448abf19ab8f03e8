/**
 * What a build remembers of the one before: results of steps, each with notes of what it read. A step is done again where
 * something of that is another now. **Source**: verifying traces, “Build systems à la carte” (Mokhov, Mitchell, Peyton Jones, 2018).
 */
import type {
  Checked,
  CheckedCorpus,
  Corpus,
  Document,
  Finding,
  Router,
  Stage,
  Step,
  Watch,
} from '@narani/model';
import { type Boundary, guarded } from '../boundary.js';
import type { Question } from '../trace.js';
import {
  createLazyDocument,
  filledTitles,
  type LazyDocument,
  type Summary,
  summaryOf,
} from './lazy-document.js';
import { createNotes, digestValue, type Notes } from './notes.js';
import { openResults, type Result, type Results } from './results.js';
import { fromStored, type Stored, toStored } from './stored.js';
import { viewChecked, viewCorpus, viewMap, viewRouter } from './views.js';

/** Why a step was done again: a key that reads otherwise now, or what it was given; undefined where it was never done. */
export interface Remade {
  readonly step: Step;
  readonly changed: string | undefined;
}

/** What a step read. **Shapes**: `keys` as of `Notes`. */
interface ReadBy {
  readonly step: Step;
  readonly keys: () => readonly string[];
}

/** The memory of one build. */
export interface Memory {
  /** Runs steps, or finds what they came to. */
  readonly boundary: Boundary;
  readonly view: (corpus: Corpus) => Corpus;
  readonly viewChecked: (checked: CheckedCorpus, view: Corpus) => CheckedCorpus;
  readonly viewRouter: (router: Router, site: string) => Router;
  readonly watch: Watch;
  /** The steps that were done again, in their order. */
  readonly remade: readonly Remade[];
  /** Every step that is remembered, with the keys of what it read. */
  readonly read: readonly ReadBy[];
  readonly save: () => Promise<void>;
  /** The memory of the next build of the same process. */
  readonly next: () => Memory;
}

/**
 * The stages whose results are remembered: their steps read nothing but what they are given and what a view shows them. All
 * others are done each time.
 */
const REMEMBERED: ReadonlySet<Stage> = new Set([
  ...([
    'decode',
    'record',
    'parse',
    'picture',
    'timetable',
    'words',
    'figures',
    'glyphs',
    'compare',
    'states',
  ] as const),
  ...(['body', 'page', 'list', 'item', 'feed', 'characters', 'part'] as const),
]);

/** Opens the memory of a question in a store. What another program made is no result of this one. */
export async function openMemory(question: Question, program: string): Promise<Memory> {
  const { root, output, only, asks } = question;
  const name = `results-${digestValue([root, output.folder, only ?? '', asks ?? ''])}`;
  return createMemory(await openResults(output.store, name, program));
}

function createMemory(results: Results): Memory {
  const notes = createNotes();
  const texts = new Map<string, LazyDocument>();
  const given = new Map<string, string>();
  const bodies = new Map<string, Result['reads']>();
  const remade: Remade[] = [];
  const read: ReadBy[] = [];
  const tools = { results, notes, remade, read };
  notes.answer('body', (key) => bodies.get(key));

  const attempt: Boundary['attempt'] = (step, make, what) => {
    if (step.stage === 'fill') return fillLater(step, make);
    if (step.stage === 'signatures') return watched(guarded.attempt(step, make));
    if (step.stage === 'parse') return parse(step, make, what);
    if (step.stage === 'body' && step.site === undefined) return body(step, make, what);
    if (!REMEMBERED.has(step.stage)) return guarded.attempt(step, make);
    const { checked, known } = recall(tools, step, make, what, toStored);
    const { findings } = checked;
    return known ? { value: keptValue(known, () => make().value), findings } : checked;
  };

  return {
    boundary: { attempt, later: guarded.later },
    view: (corpus) =>
      viewCorpus(corpus, notes, (document) => [
        given.get(document.path) ?? document.hash,
        filledTitles(corpus, document),
      ]),
    viewChecked: (checked, view) => viewChecked(checked, view, notes),
    viewRouter: (router, site) => viewRouter(router, site, notes),
    watch: (watchedName, map, digest) => viewMap(watchedName, map, notes, digest),
    ...{ remade, read },
    save: () => results.save(),
    next: () => createMemory(results.next()),
  };

  /** A document is remembered without its tree. */
  function parse<T>(step: Step, make: () => Checked<T>, what: unknown): Checked<T | undefined> {
    const made = make as unknown as () => Checked<Document | undefined>;
    const tree = { value: undefined as Document | undefined };
    const { checked, known } = recall(tools, step, made, what, (document) => {
      tree.value = document;
      return toStored(document && summaryOf(document));
    });
    const again = () => tree.value ?? (made().value as Document);
    const summary = known
      ? keptValue<Summary>(known, () => summaryOf(again()))
      : tree.value && summaryOf(tree.value);
    if (!summary) return checked as Checked<T | undefined>;
    const lazy = createLazyDocument(summary, again);
    texts.set(step.path, lazy);
    given.set(step.path, digestValue(what));
    return { value: lazy.document as T, findings: checked.findings };
  }

  function fillLater<T>(step: Step, make: () => Checked<T>): Checked<T | undefined> {
    const lazy = texts.get(step.path);
    if (!lazy) return guarded.attempt(step, make);
    lazy.fill(() => void make());
    return { value: undefined, findings: [] };
  }

  /** A body is made again where a page needs it: what it read is known, and that it can be made. */
  function body<T>(step: Step, make: () => Checked<T>, what: unknown): Checked<T | undefined> {
    const { checked, known, reads } = recall(tools, step, make, what, () => undefined);
    if (!known && checked.value === undefined) return checked;
    const key = `${step.target}@${step.locale}`;
    bodies.set(key, reads);
    let value = checked.value;
    const get = () => {
      notes.read('body', key);
      value ??= make().value;
      return value as object;
    };
    return { value: lazily(get) as T, findings: checked.findings };
  }

  function watched<T>(checked: Checked<T | undefined>): Checked<T | undefined> {
    const book = checked.value as Record<string, ReadonlyMap<string, unknown>> | undefined;
    if (!book) return checked;
    const entries = Object.entries(book).map(([name, map]) => [name, viewMap(name, map, notes)]);
    return { value: Object.fromEntries(entries) as T, findings: checked.findings };
  }
}

/** An object that is made where one of its fields is read. */
function lazily(get: () => object): object {
  return new Proxy({}, { get: (_target, name) => Reflect.get(get(), name) });
}

/** What steps are remembered with. */
interface Tools {
  readonly results: Results;
  readonly notes: Notes;
  readonly remade: Remade[];
  readonly read: ReadBy[];
}

/** What a step came to: `known` where it was not done again, and its value is still to be read from there. */
interface Recalled<T> {
  readonly checked: Checked<T | undefined>;
  readonly known?: Result;
  readonly reads: Result['reads'];
}

/** Looks a step up, and does it where it was never done or something that it read has changed. */
function recall<T>(
  { results, notes, remade, read }: Tools,
  step: Step,
  make: () => Checked<T>,
  what: unknown,
  toKept: (value: T | undefined) => Stored | undefined,
): Recalled<T> {
  const name = nameOf(step);
  const asked = digestValue(what ?? null);
  const known = results.get(name);
  const changed = known && (known.given === asked ? notes.findChanged(known.reads) : GIVEN);
  if (known && changed === undefined) {
    results.keep(name, known);
    notes.repeat(known.reads);
    read.push({ step, keys: () => known.reads.map(([key]) => key) });
    const findings = known.findings as readonly Finding[];
    return { checked: { value: undefined, findings }, known, reads: known.reads };
  }
  remade.push({ step, changed });
  const noted = notes.during(() => guarded.attempt(step, make));
  const { result: checked } = noted;
  const reads = [...noted.reads];
  read.push({ step, keys: () => reads.map(([key]) => key) });
  const { value, findings } = checked;
  // What failed is tried again each time: the fault may be ours and mended, or the machine's and gone.
  if (!findings.some(({ rule }) => rule.startsWith('stage/')))
    results.keep(name, { given: asked, reads, findings, value: toKept(value) });
  return { checked, reads };
}

/** In place of a key: what the step was given is another. */
const GIVEN = 'given';

function nameOf({ stage, path, target, locale, site }: Step): string {
  return [stage, path, target, locale ?? '', site ?? ''].join('\n');
}

/** The value of a result that was not made again; `again` makes it where a part of it is broken. */
function keptValue<T>({ value }: Result, again: () => T | undefined): T | undefined {
  return value && fromStored(value, again as () => T);
}
