/** Where findings are put, and what they quote. */
import type { Document, Finding, Related, Severity, Span, Values } from '@narani/model';
import type { RuleId } from '@narani/rules';
import { finding } from '@narani/rules';
import type { Block } from '../block.js';
import { spanAt } from '../block.js';
import type { Fact } from '../facts/fact.js';

/** A pair of documents and the section under comparison; `scope` is the section's id. */
export interface Context {
  readonly source: Document;
  readonly target: Document;
  readonly scope: string;
  /** The document's own ratio of lengths, as a logarithm. */
  readonly bias?: number;
}

/** What a report says besides its rule. */
export interface Report {
  readonly variant?: string;
  readonly severity?: Severity;
  readonly values?: Values;
  readonly actual?: string;
  readonly expected?: string;
  readonly span?: Span | undefined;
  readonly related?: Related | undefined;
  readonly fix?: Finding['fix'];
  /** The file blamed; the translation where nothing is said. */
  readonly path?: string;
}

/** A finding of a rule at a place of the translation, or of `path`. */
export function report(context: Context, rule: RuleId, fields: Report): Finding {
  const {
    span,
    related,
    actual,
    expected,
    path = context.target.path,
    values,
    variant,
    severity,
    fix,
  } = fields;
  return finding(rule, {
    path,
    scope: context.scope,
    ...(severity ? { severity } : {}),
    ...(variant ? { variant } : {}),
    ...(span ? { span } : {}),
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    ...(related ? { related: [related] } : {}),
    ...(fix && fix.length > 0 ? { fix } : {}),
    values: {
      ...(actual === undefined ? {} : { actual }),
      ...(expected === undefined ? {} : { expected }),
      ...values,
    },
  });
}

/** The first words of a block, on one line. */
export function excerpt(text: string, length = 48): string {
  const line = text
    .replace(/\uFFFC/g, '…')
    .replace(/\s+/g, ' ')
    .replaceAll('`', "'")
    .trim();
  return line.length > length ? `${line.slice(0, length).trimEnd()}…` : line;
}

/** What to quote of a block: its words, or its code. */
export function quoteOf(block: Block): string {
  const words = block.text.replace(/\uFFFC/g, '').trim();
  const [first] = block.images;
  return excerpt(
    words ||
      block.raw ||
      (first?.text ?? first?.value ?? '') ||
      block.codes.map((code) => code.value).join(' '),
  );
}

/** The other place of a finding. */
export function elsewhere(path: string, span: Span | undefined, text?: string): Related {
  return { path, ...(span ? { span } : {}), ...(text ? { text } : {}) };
}

/** The empty span right after a block: where something missing belongs. */
export function spanAfter(span: Span | undefined): Span | undefined {
  return span && { start: span.end, end: span.end };
}

/** The span of a fact in its file. */
export function factSpan(block: Block, fact: Fact): Span | undefined {
  return spanAt(block, fact.start, fact.end);
}
