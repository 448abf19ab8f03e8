/** Diagnostics as GitHub workflow commands, which annotate the pull request. Source: docs.github.com, Workflow commands. */
import type { Translate } from '@narani/messages';
import type { Diagnostic } from '@narani/model';
import { visible } from '@narani/text';
import { wordsOf } from './words.js';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** One command a line. */
export function reportGithub(diagnostics: readonly Diagnostic[], translate: Translate): string {
  return diagnostics.map((each) => `${command(each, translate)}\n`).join('');
}

function command(diagnostic: Diagnostic, translate: Translate): string {
  const { severity, path, span, rule } = diagnostic;
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
  const words = wordsOf(diagnostic, translate).map(escapeData).join('%0A');
  return `::${COMMANDS[severity]} ${properties}::${words}`;
}

function escapeData(text: string): string {
  return visible(text).replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
