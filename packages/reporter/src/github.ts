/** Diagnostics as GitHub workflow commands, which annotate the pull request. Source: docs.github.com, Workflow commands. */
import type { Diagnostic } from '@narani/model';
import { visible } from '@narani/text';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** One command a line. */
export function reportGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((each) => `${command(each)}\n`).join('');
}

function command({ severity, path, span, rule, message, note }: Diagnostic): string {
  const place = span
    ? [
        `line=${span.start.line}`,
        `col=${span.start.column}`,
        `endLine=${span.end.line}`,
        `endColumn=${span.end.column}`,
      ]
    : [];
  const properties = [
    `file=${escapeProperty(path)}`,
    ...place,
    `title=${escapeProperty(rule)}`,
  ].join(',');
  return `::${COMMANDS[severity]} ${properties}::${[message, ...(note ? [note] : [])].map(escapeData).join('%0A')}`;
}

function escapeData(text: string): string {
  return visible(text).replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
