/** What a build says of the content: its errors and warnings, how many findings there are, and the exit code. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFindings, type Translate } from '@narani/messages';
import type { Finding, Severity } from '@narani/model';
import { report } from '@narani/reporter';
import { type Context, placedIn } from './context.js';

/** **Shapes**: `each` is how many findings of one rule are told of a document. */
export interface Answer {
  readonly loud: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly each: number;
}

/** What is kept of the findings of a build. */
export function answerOf(findings: readonly Finding[], each: number): Answer {
  const count = (severity: Severity) =>
    findings.filter((found) => found.severity === severity).length;
  return {
    loud: findings.filter(({ severity }) => severity !== 'info'),
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    each,
  };
}

/** The errors and warnings in words, with the lines that they speak of; an empty text where there are none. */
export function loudText(
  { translate, color }: Context,
  root: string,
  { loud, each }: Answer,
  textOf: (path: string) => string | undefined,
): string {
  if (loud.length === 0) return '';
  const told = describeFindings(loud, translate, { each });
  const placed = placedIn(root);
  return `${report(told, 'text', { translate, textOf, placed, color, summary: false })}\n`;
}

/** How many findings there are of each kind. */
export function countsLine({ counts }: Answer, translate: Translate): string {
  const values = {
    errors: translate('cli:summary.errors', { count: counts.error }),
    warnings: translate('cli:summary.warnings', { count: counts.warning }),
    infos: translate('cli:summary.infos', { count: counts.info }),
  };
  const told = translate('cli:summary.counts', values);
  return `  ${translate('cli:build.findings', { counts: told })}\n`;
}

/** The exit code that findings come to. */
export function exitCode({ loud, counts }: Answer): number {
  if (loud.some(({ rule }) => rule === 'stage/machine')) return 3;
  return counts.error > 0 ? 1 : 0;
}

/** What may come out otherwise the next time, though nothing is changed: a stage that failed, a PDF that took too long or has no typesetter. */
export function isOfMachine({ rule, variant = '' }: Finding): boolean {
  return (
    rule.startsWith('stage/') ||
    rule === 'print/unavailable' ||
    rule === 'site/no-typefaces' ||
    rule === 'print/required' ||
    (rule === 'limits/exceeded' && variant.startsWith('pdf'))
  );
}

/** Says again what the last build found, for nothing has changed. */
export async function reportAgain(context: Context, root: string, answer: Answer): Promise<number> {
  const texts = await readTexts(root, answer.loud);
  context.out(loudText(context, root, answer, (path) => texts.get(path)));
  context.out(`  ${context.translate('cli:build.unchanged')}\n`);
  context.out(countsLine(answer, context.translate));
  return exitCode(answer);
}

/** The texts in which findings stand. */
async function readTexts(root: string, findings: readonly Finding[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if (findings.length === 0) return texts;
  const { decodeSource } = await import('@narani/source');
  for (const path of new Set(findings.map((found) => found.path))) {
    const bytes = await readFile(join(root, path)).catch(() => undefined);
    const source =
      bytes && decodeSource(path, bytes, { conflicts: path.endsWith('.lock.yaml') }).value;
    if (source) texts.set(path, source.text);
  }
  return texts;
}
