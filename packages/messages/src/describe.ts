/** Findings in words. */
import type { Diagnostic, Finding, Related } from '@narani/model';
import { findingId, findRule } from '@narani/rules';
import { visible } from '@narani/text';
import type { Translate } from './translator.js';

/**
 * Findings in words, each with an id of its own: the second of two alike gets `-2`.
 *
 * **Shapes**: of one rule about one document at most `each` are told, the last of them with the number of the rest in `more`.
 */
export function describeFindings(
  findings: readonly Finding[],
  translate: Translate,
  { each = Number.POSITIVE_INFINITY }: { readonly each?: number } = {},
): Diagnostic[] {
  const seen = new Map<string, number>();
  const { told, more } = takeFirst(findings, each);
  return told.map((found) => {
    const rest = more.get(found);
    const diagnostic = {
      ...describeFinding(found, translate),
      ...(rest === undefined ? {} : { more: rest }),
    };
    const key = `${found.path}\n${diagnostic.id}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? diagnostic : { ...diagnostic, id: `${diagnostic.id}-${count}` };
  });
}

/** The first findings of each rule about each document, and how many more there are by the last of them. */
function takeFirst(
  findings: readonly Finding[],
  each: number,
): { told: Finding[]; more: Map<Finding, number> } {
  const kinds = new Map<string, { count: number; last: Finding }>();
  const told: Finding[] = [];
  for (const found of findings) {
    const key = `${found.rule}\n${found.severity}\n${folderOf(found.path)}`;
    const kind = kinds.get(key);
    if (kind && kind.count >= each) kind.count += 1;
    else {
      told.push(found);
      kinds.set(key, { count: (kind?.count ?? 0) + 1, last: found });
    }
  }
  const over = [...kinds.values()].filter(({ count }) => count > each);
  return { told, more: new Map(over.map(({ count, last }) => [last, count - each])) };
}

/** The folder of a document or a site; of any other file its own. */
function folderOf(path: string): string {
  const parts = path.split('/');
  return parts.slice(0, Math.min(2, parts.length - 1)).join('/');
}

/** One finding in words. **Errors**: throws where its rule has no text: a bug. */
export function describeFinding(found: Finding, translate: Translate): Diagnostic {
  const { rule, severity, path, span, actual, expected, fix } = found;
  const key =
    found.variant === undefined
      ? `rules:${rule}.message`
      : `rules:${rule}.variants.${found.variant}`;
  const values = visibleValues(found.values);
  const note =
    findRule(rule)?.en.note === undefined ? undefined : translate(`rules:${rule}.note`, values);
  return {
    id: findingId(found),
    rule,
    severity,
    message: translate(key, values),
    path,
    ...(span === undefined ? {} : { span: plainSpan(span) }),
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    ...(note === undefined ? {} : { note }),
    ...(found.related === undefined ? {} : { related: found.related.map(describeRelated) }),
    ...(fix === undefined ? {} : { fix }),
  };
}

function describeRelated(related: Related): NonNullable<Diagnostic['related']>[number] {
  return {
    path: related.path,
    ...(related.span === undefined ? {} : { span: plainSpan(related.span) }),
    ...(related.text === undefined ? {} : { message: visible(related.text) }),
  };
}

/** Values as they may be printed: each in one line, its control characters as symbols. */
export function visibleValues<T>(
  values: Readonly<Record<string, T>> | undefined,
): Record<string, T | string> | undefined {
  if (!values) return undefined;
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? visible(value) : value,
  ]);
  return Object.fromEntries(shown);
}

/** A parser's position may carry more than a place. */
function plainSpan({ start, end }: NonNullable<Finding['span']>): NonNullable<Diagnostic['span']> {
  return { start: { ...start }, end: { ...end } };
}
