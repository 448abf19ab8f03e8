/** Steps: one stage at work on one thing. Whatever is thrown in a step costs what the step would have made, and nothing else. */
import type { Checked, Finding } from './finding.js';
import type { Locale } from './source.js';

/** A stage of a run; `STAGES` of the build package says in their order what each works on and what a throw in it costs. */
export type Stage =
  | 'decode'
  | 'record'
  | 'parse'
  | 'picture'
  | 'theme'
  | 'entry'
  | 'addresses'
  | 'references'
  | 'registries'
  | 'fill'
  | 'corpus'
  | 'lock'
  | 'signatures'
  | 'timetable'
  | 'words'
  | 'figures'
  | 'glyphs'
  | 'compare'
  | 'states'
  | 'counts'
  | 'waive'
  | 'check'
  | 'body'
  | 'summary'
  | 'part'
  | 'typeset'
  | 'print'
  | 'page'
  | 'broken'
  | 'redirect'
  | 'list'
  | 'item'
  | 'feed'
  | 'search'
  | 'event'
  | 'sitemap'
  | 'llms'
  | 'copy'
  | 'edition'
  | 'site'
  | 'characters'
  | 'fonts'
  | 'publish'
  | 'manifest';

/**
 * What a step works on.
 *
 * **Shapes**: `path` is the file to blame; `target` the id of a document, the path of a file or the name of a site; `site` and `locale` are there where the step is for one
 * alone.
 */
export interface Step {
  readonly stage: Stage;
  readonly path: string;
  readonly target: string;
  readonly locale?: Locale;
  readonly site?: string;
}

/**
 * Runs a step. **Shapes**: the value is undefined where something was thrown, which is then a finding. `given` is plain data that the step
 * reads and that is not of the corpus: with it, what the step came to before may stand for doing it again.
 */
export type Attempt = <T>(
  step: Step,
  make: () => Checked<T>,
  given?: unknown,
) => Checked<T | undefined>;

/** Lets whoever runs steps see what they look up in a map. **Shapes**: `digest` is what counts of a value, where that is not all of it. */
export type Watch = <V>(
  name: string,
  map: ReadonlyMap<string, V>,
  digest?: (value: V | undefined) => unknown,
) => ReadonlyMap<string, V>;

/** Nobody looks. */
export const unwatched: Watch = (_name, map) => map;

/** What a step gives that only looks for faults. */
export function foundOnly(findings: readonly Finding[]): Checked<undefined> {
  return { value: undefined, findings };
}

/** Runs a step without a boundary: what is thrown goes on to the caller. */
export const unguarded: Attempt = (_step, make) => make();
