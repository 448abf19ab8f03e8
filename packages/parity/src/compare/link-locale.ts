/** Finds links into the site that lead to the other language. */
import type { Document, Edit, Finding, Span } from '@narani/model';
import type { Token } from '../block.js';
import type { Link } from './link-targets.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';

/** A link into the same site must lead to the page's own language, where the other side's does. */
export function checkLocale(context: Context, a: Link, b: Link): Finding[] {
  const { source, target } = context;
  if (!b.token.value.startsWith('/') && !b.token.value.startsWith('.')) return [];
  const wrong = b.locale !== undefined && b.locale !== target.locale && a.locale !== b.locale;
  const copied = b.locale !== undefined && b.locale !== target.locale && a.locale === source.locale;
  if (!wrong && !copied) return [];
  const right = b.token.value.replace(/(^|\/)(?:ko|en)(?=\/|$)/, `$1${target.locale}`);
  return [
    report(context, 'parity/link-locale', {
      actual: b.token.value,
      expected: right,
      span: b.token.span,
      fix: targetEdit(target, b.token, right),
      related: elsewhere(source.path, a.token.span, a.token.value),
    }),
  ];
}

/** An edit of a link's target alone: the target is the last thing before the closing bracket. */
function targetEdit(document: Document, token: Token, text: string): Edit[] {
  const end = token.span?.end;
  if (!end || end.offset === undefined || token.span?.start.offset === undefined) return [];
  const close = end.offset - 1;
  const from = close - token.value.length;
  const span: Span = {
    start: { line: end.line, column: end.column - 1 - token.value.length, offset: from },
    end: { line: end.line, column: end.column - 1, offset: close },
  };
  // A title after the target, or brackets around it, would shift the place.
  const plain =
    (token.span.start.offset ?? 0) + 2 + (token.text?.length ?? 0) + token.value.length + 2 ===
    end.offset;
  return plain ? [{ path: document.path, span, text }] : [];
}
