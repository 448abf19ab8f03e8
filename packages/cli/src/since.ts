/** What a branch brought: the findings that the base does not have, and the sections that fell behind. */
import { type CheckedContent, checkFiles } from '@narani/engine';
import { commitFiles } from '@narani/host';
import type { Translate } from '@narani/messages';
import type { Diagnostic, Finding } from '@narani/model';
import { findingId } from '@narani/rules';
import { type SectionBehind, sectionsBehind } from '@narani/state';
import { today } from './today.js';

/** **Shapes**: `brought` are the findings that the base lacks; `old` counts the others; `behind` are sections that fell behind. */
export interface Change {
  readonly brought: readonly Finding[];
  readonly old: number;
  readonly behind: readonly SectionBehind[];
}

/** Compares the content with what a commit of this clone has. */
export async function changeSince(
  root: string,
  commit: string,
  checked: CheckedContent,
  findings: readonly Finding[],
): Promise<Change> {
  const before = checkFiles((await commitFiles(root, commit)) ?? [], { today: today() });
  const known = new Map<string, number>();
  for (const found of before.findings) known.set(keyOf(found), (known.get(keyOf(found)) ?? 0) + 1);
  const brought = findings.filter((found) => {
    const left = known.get(keyOf(found)) ?? 0;
    known.set(keyOf(found), left - 1);
    return left <= 0;
  });
  const { corpus } = checked;
  const behind = corpus ? sectionsBehind(corpus, before.corpus?.states ?? {}) : [];
  return { brought, old: findings.length - brought.length, behind };
}

/** A finding is the same where its id is, in the same file. */
function keyOf(found: Finding): string {
  return `${found.path} ${findingId(found)}`;
}

/** **Shapes**: `placed` as in a report; `linkTo` gives the address of a line, or undefined where there is none to give. */
export interface SummaryOptions {
  readonly translate: Translate;
  readonly placed: (path: string) => string;
  readonly linkTo: (path: string, line: number) => string | undefined;
}

/** The change as Markdown, for the summary of a job: what was found, what fell behind, what holds the release back. */
export function summarise(
  diagnostics: readonly Diagnostic[],
  { old, behind }: Change,
  { translate: t, placed, linkTo }: SummaryOptions,
): string {
  const at = (path: string, line: number): string => {
    const [name, url] = [`\`${plain(placed(path))}:${line}\``, linkTo(placed(path), line)];
    return url === undefined ? name : `[${name}](${url})`;
  };
  const count = (severity: string) =>
    diagnostics.filter((each) => each.severity === severity).length;
  const counts = t('cli:summary.counts', {
    errors: t('cli:summary.errors', { count: count('error') }),
    warnings: t('cli:summary.warnings', { count: count('warning') }),
    infos: t('cli:summary.infos', { count: count('info') }),
  });
  const isBlock = ({ rule }: Diagnostic) => rule === 'state/unreleased';
  const line = ({ path, span, message }: Diagnostic) =>
    `- ${plain(message)} ${at(path, span?.start.line ?? 1)}`;
  const words = behind.reduce((sum, each) => sum + each.words, 0);
  return [
    `## ${t('cli:since.title')}`,
    '',
    `${counts}${old > 0 ? ` · ${t('cli:since.old', { count: old })}` : ''}`,
    ...list(t('cli:since.found'), diagnostics.filter((each) => !isBlock(each)).map(line)),
    ...list(
      t('cli:since.behind', { count: behind.length, words }),
      behind.map(
        ({ document, locale, section, change, path, line: row }) =>
          `- ${document} (${locale}) \`#${plain(section)}\`${change ? ` · ${t(`state:change.${change}`)}` : ''} ${at(path, row)}`,
      ),
    ),
    ...list(t('cli:since.blocked'), diagnostics.filter(isBlock).map(line)),
    '',
  ].join('\n');
}

/** Lines shown of a long list: a summary is read by people. */
const SHOWN = 50;

function list(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > SHOWN ? [`- … ${lines.length - SHOWN}`] : [];
  return ['', `### ${title}`, '', ...lines.slice(0, SHOWN), ...more];
}

/** Text of content inside Markdown: nothing in it is a mark, a tag or a line of its own. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[<>&[\]*_|\\!#]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
