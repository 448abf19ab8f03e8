/** What checking needs besides the corpus. */
import type { Attempt, Document, Finding, Source } from '@narani/model';

/**
 * What checking needs besides the corpus.
 *
 * **Shapes**: `findings` are those of the earlier stages; `locks` the parity.lock.yaml by entry folder; `today` decides which
 * waivers have expired (an ISO day, given by the caller: nothing here reads a clock).
 */
export interface CheckOptions {
  readonly findings: readonly Finding[];
  readonly locks: ReadonlyMap<string, Source>;
  readonly today: string;
  /** The locks that another commit has otherwise, and what that commit is called: what is gone since is told. */
  readonly earlier?: {
    readonly base: string;
    readonly locks: readonly Pick<Source, 'path' | 'text'>[];
  };
  /** Ids of the entries whose languages are compared, where it is not all of them. What is withheld does not depend on it. */
  readonly compared?: readonly string[];
  /** Finds what print cannot show of a document; asked where a site prints its kind. */
  readonly findUnprintable?: (document: Document) => readonly Finding[];
  /** Runs what concerns one document. */
  readonly attempt?: Attempt;
}
