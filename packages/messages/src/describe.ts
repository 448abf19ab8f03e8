/** Findings in words. */
import type { Diagnostic, Finding, Related } from '@narani/model';
import { findingId, findRule } from '@narani/rules';
import { visible } from '@narani/text';
import type { Translate } from './translator.js';

/** Every finding in words, each with an id of its own: the second of two alike gets `-2`. */
export function describeFindings(findings: readonly Finding[], translate: Translate): Diagnostic[] {
  const seen = new Map<string, number>();
  return findings.map((found) => {
    const diagnostic = describeFinding(found, translate);
    const key = `${found.path}\n${diagnostic.id}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? diagnostic : { ...diagnostic, id: `${diagnostic.id}-${count}` };
  });
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
