/** One report in one of the formats. */

import type { Translate } from '@narani/messages';
import type { Diagnostic } from '@narani/model';
import { reportGithub } from './github.js';
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
  /** Put before each path, so that it opens from where the user stands. */
  readonly prefix?: string;
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
  const prefixed = options.prefix
    ? diagnostics.map((each) => withPrefix(each, options.prefix ?? ''))
    : diagnostics;
  const textOf = (path: string) =>
    options.textOf(options.prefix ? path.slice(options.prefix.length) : path);
  switch (format) {
    case 'json':
      return `${JSON.stringify(prefixed, null, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(reportSarif(prefixed, options.translate), null, 2)}\n`;
    case 'github':
      return reportGithub(prefixed);
    case 'text':
      return reportText(prefixed, { ...options, textOf });
  }
}

function withPrefix(diagnostic: Diagnostic, prefix: string): Diagnostic {
  return {
    ...diagnostic,
    path: prefix + diagnostic.path,
    ...(diagnostic.related
      ? { related: diagnostic.related.map((each) => ({ ...each, path: prefix + each.path })) }
      : {}),
    ...(diagnostic.fix
      ? { fix: diagnostic.fix.map((each) => ({ ...each, path: prefix + each.path })) }
      : {}),
  };
}
