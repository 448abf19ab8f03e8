/** Diagnostics for people: message, place, code frame, remedy. */

import type { Translate } from '@narani/messages';
import type { Diagnostic, Severity, Span } from '@narani/model';
import { visible, visibleLines, withoutCommands } from '@narani/text';
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
  const blocks = diagnostics.map((diagnostic) => {
    const { severity, path, span, rule, message, note, related = [] } = diagnostic;
    const head = `${paint[severity](colors.bold(translate(`cli:severity.${severity}`)))} ${colors.bold(visible(message))} ${colors.dim(`${rule} ${diagnostic.id}`)}`;
    const lines = [head, `  ${colors.underline(place(path, span))}`];
    const text = span && options.textOf(path);
    if (text !== undefined && span)
      lines.push(
        ...frame(withoutCommands(visibleLines(text)), span, paint[severity]).map(
          (line) => `  ${line}`,
        ),
      );
    for (const each of related) {
      const quoted = each.message === undefined ? '' : ` ${visible(each.message)}`;
      lines.push(
        `  ${colors.dim(translate('cli:related'))} ${place(each.path, each.span)}${quoted}`,
      );
    }
    if (note) lines.push(`  ${colors.green('→')} ${visible(note)}`);
    return lines.join('\n');
  });
  const counts = options.summary === false ? [] : [summary(diagnostics, translate)];
  return [...blocks, ...counts].join('\n\n').concat('\n');
}

/** The counts in one line. */
function summary(diagnostics: readonly Diagnostic[], translate: Translate): string {
  if (diagnostics.length === 0) return translate('cli:summary.clean');
  const [errors, warnings, infos] = ORDER.map(
    (severity) => diagnostics.filter((each) => each.severity === severity).length,
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
