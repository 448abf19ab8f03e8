/** Diagnostics for people: message, place, code frame, remedy. */

import type { Translate } from '@narani/messages';
import type { Diagnostic, Severity, Span } from '@narani/model';
import { visible } from '@narani/text';
import pc from 'picocolors';
import { frame } from './frame.js';

interface TextOptions {
  readonly translate: Translate;
  readonly textOf: (path: string) => string | undefined;
  readonly color?: boolean;
  readonly summary?: boolean;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** One block per diagnostic, then the counts. */
export function reportText(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  const colors = pc.createColors(options.color ?? false);
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan };
  const { translate } = options;
  const files = new Map<string, readonly string[] | undefined>();
  const linesOf = (path: string): readonly string[] | undefined => {
    if (!files.has(path)) files.set(path, options.textOf(path)?.split('\n'));
    return files.get(path);
  };
  const blocks = diagnostics.map((diagnostic) => {
    const { severity, path, span, rule, message, note, more, related = [] } = diagnostic;
    const head = `${paint[severity](colors.bold(translate(`cli:severity.${severity}`)))} ${colors.bold(visible(message))} ${colors.dim(`${rule} ${diagnostic.id}`)}`;
    const lines = [head, `  ${colors.underline(place(path, span))}`];
    const shown = span && linesOf(path);
    if (shown && span)
      lines.push(...frame(shown, span, paint[severity]).map((line) => `  ${line}`));
    for (const each of related) {
      const quoted = each.message === undefined ? '' : ` ${visible(each.message)}`;
      lines.push(
        `  ${colors.dim(translate('cli:related'))} ${place(each.path, each.span)}${quoted}`,
      );
    }
    if (note) lines.push(`  ${colors.green('→')} ${visible(note)}`);
    if (more !== undefined) lines.push(`  ${colors.dim(translate('cli:more', { count: more }))}`);
    return lines.join('\n');
  });
  const counts = options.summary === false ? [] : [summary(diagnostics, translate)];
  return [...blocks, ...counts].join('\n\n').concat('\n');
}

/** The counts in one line. */
function summary(diagnostics: readonly Diagnostic[], translate: Translate): string {
  if (diagnostics.length === 0) return translate('cli:summary.clean');
  const [errors, warnings, infos] = ORDER.map((severity) =>
    diagnostics
      .filter((each) => each.severity === severity)
      .reduce((sum, { more = 0 }) => sum + 1 + more, 0),
  );
  const counts = translate('cli:summary.counts', {
    errors: translate('cli:summary.errors', { count: errors }),
    warnings: translate('cli:summary.warnings', { count: warnings }),
    infos: translate('cli:summary.infos', { count: infos }),
  });
  const fixable = diagnostics.filter((each) => each.fix).length;
  return fixable === 0
    ? counts
    : `${counts}; ${translate('cli:summary.fixable', { count: fixable })}`;
}

function place(path: string, span: Span | undefined): string {
  const shown = visible(path);
  return span ? `${shown}:${span.start.line}:${span.start.column}` : shown;
}
