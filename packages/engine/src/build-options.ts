/** What a build is asked. */
import type { CheckOptions } from '@narani/check';
import type { Boundary } from './boundary.js';
import type { Memory } from './remember/memory.js';
import type { Known } from './trace.js';

/** Options of a build. `only` names the one site to make: only the languages of its documents are compared. `onStep` hears of each step as it begins. */
export interface BuildOptions {
  readonly only?: string;
  readonly today: string;
  /** As in `CheckOptions`. */
  readonly earlier?: NonNullable<CheckOptions['earlier']>;
  readonly now: () => number;
  /** Runs the stages that `STAGES` lists. */
  readonly boundary?: Boundary;
  /** What is remembered of the build before, in place of a boundary. */
  readonly memory?: Memory;
  /** Where the sites go, if not beside the content folder. */
  readonly out?: string;
  /** What lies there as the last build saw it. */
  readonly known?: Known;
  /** No PDFs are made, and none are linked. */
  readonly withoutPdfs?: boolean;
  /** The folder of the last publication, for what is withheld now and for the list of changes. */
  readonly last?: string;
  /** The address of a copy for trying out, in place of those of the sites. */
  readonly baseUrl?: string;
  /** Begins the list of changes anew, whatever came before. */
  readonly newEpoch?: boolean;
  readonly onStep?: (step: {
    readonly name: 'reading' | 'checking' | 'printing' | 'publishing';
    readonly site?: string;
    readonly done?: number;
    readonly total?: number;
  }) => void;
}
