/** One report in one of the formats. */

import type { Translate } from '@narani/messages';
import type { Diagnostic } from '@narani/model';
import { reportGithub } from './github.js';
import { printJson } from './json.js';
import { reportSarif } from './sarif.js';
import { reportText } from './text.js';

/** Formats a report can have. */
export const REPORT_FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What a report is made with besides the diagnostics. */
export interface ReportOptions {
  readonly translate: Translate;
  /** The text of a file, for its code frame; undefined where there is none to show. */
  readonly textOf: (path: string) => string | undefined;
  /** The path of a file as it opens from where the user stands; without it, as it is. */
  readonly placed?: (path: string) => string;
  readonly color?: boolean;
  /** False leaves out the line of counts. */
  readonly summary?: boolean;
}

/** The whole report, with a line end where there is any text. `json` is always an array. */
export function report(
  diagnostics: readonly Diagnostic[],
  format: ReportFormat,
  options: ReportOptions,
): string {
  const { placed = (path) => path } = options;
  const origins = new Map(diagnostics.map(({ path }) => [placed(path), path]));
  const textOf = (path: string) => options.textOf(origins.get(path) ?? path);
  const moved = diagnostics.map((each) => withPlaces(each, placed));
  switch (format) {
    case 'json':
      return printJson(moved);
    case 'sarif':
      return printJson(reportSarif(moved, options.translate));
    case 'github':
      return reportGithub(moved, options.translate);
    case 'text':
      return reportText(moved, { ...options, textOf });
  }
}

function withPlaces(diagnostic: Diagnostic, placed: (path: string) => string): Diagnostic {
  const move = <T extends { readonly path: string }>(each: T): T => ({
    ...each,
    path: placed(each.path),
  });
  return {
    ...move(diagnostic),
    ...(diagnostic.related ? { related: diagnostic.related.map(move) } : {}),
    ...(diagnostic.fix ? { fix: diagnostic.fix.map(move) } : {}),
  };
}
