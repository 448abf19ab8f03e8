/** What goes into an import and what comes out. */
import type { Finding } from '@narani/model';

/** A text file. `path` is POSIX, relative to the folder it belongs to; `text` may have any line ends and a byte order mark. */
export interface WikiFile {
  readonly path: string;
  readonly text: string;
}

/**
 * How to import.
 *
 * **Shapes**: `date` is the day of the import, used for a page that bears none. `existing` are the files of the target
 * folder: their registries are matched first, their agendas can be referred to, and none of them is overwritten unless
 * `replace` says so. `wikiUrl` is the wiki's own origin, without a trailing slash; `wikiName` is credited as the rights
 * holder.
 */
export interface ImportOptions {
  readonly date: string;
  readonly existing?: readonly WikiFile[];
  readonly replace?: boolean;
  readonly wikiUrl?: string;
  readonly wikiName?: string;
  readonly siteName?: string;
}

/** Counts of an import. `losses` counts findings by rule; `references` are typed links written. */
export interface ImportSummary {
  readonly pages: number;
  readonly documents: number;
  readonly pairs: number;
  readonly registryEntries: number;
  readonly references: number;
  readonly losses: Readonly<Record<string, number>>;
}

/** **Shapes**: `files` are relative to the target folder, sorted by path; `losses` blame the source's files, by path and line. */
export interface ImportResult {
  readonly files: readonly WikiFile[];
  readonly losses: readonly Finding[];
  readonly summary: ImportSummary;
}
