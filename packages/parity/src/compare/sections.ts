/** Missing, extra and moved sections, and headings of another level or with another id. */
import type { Document, Edit, Finding } from '@narani/model';
import type { SectionPair, SectionView } from '../align/sections.js';
import type { Context } from './place.js';
import { elsewhere, excerpt, report, spanAfter } from './place.js';

/** The findings on the sections themselves. A subsection of a missing section is part of it. */
export function compareSections(
  source: Document,
  target: Document,
  pairs: readonly SectionPair[],
): Finding[] {
  const out: Finding[] = [];
  let before: SectionView | undefined;
  let missing: SectionView | undefined;
  let extra: SectionView | undefined;
  const isNamed = pairs.some(
    ({ source: a, target: b }) => a?.explicit && b?.explicit && a.id === b.id,
  );
  for (const { source: a, target: b } of pairs) {
    if (a && b) {
      out.push(...comparePair(source, target, a, b, before));
      if (isNamed) out.push(...forgottenId(source, target, a, b));
      before = b;
      missing = undefined;
      extra = undefined;
    } else if (a) {
      if (a.depth > 0 ? !missing || a.depth <= missing.depth : a.blocks.length > 0) {
        missing = a;
        if (source.sections[a.index]?.only !== source.locale)
          out.push(missingSection(source, target, a, before));
      }
    } else if (b) {
      before = b;
      if (b.depth > 0 ? extra && b.depth > extra.depth : b.blocks.length === 0) continue;
      extra = b;
      if (target.sections[b.index]?.only === target.locale) continue;
      out.push(
        report(contextOf(source, target, b), 'parity/extra-section', {
          span: b.heading?.span ?? b.blocks[0]?.span,
          values: { title: titleOf(b) },
        }),
      );
    }
  }
  return out;
}

function comparePair(
  source: Document,
  target: Document,
  a: SectionView,
  b: SectionView,
  before: SectionView | undefined,
): Finding[] {
  const context = contextOf(source, target, b);
  const related = elsewhere(source.path, a.heading?.span, titleOf(a));
  const alone = [source.sections[a.index], target.sections[b.index]].some((each) => each?.only);
  const renamed = a.explicit && b.explicit && a.id !== b.id && !alone;
  const id = renamed
    ? [
        report(context, 'parity/section-id', {
          actual: b.id,
          expected: a.id,
          span: b.heading?.span,
          values: { title: titleOf(b) },
          related,
        }),
      ]
    : [];
  if (before && b.index < before.index)
    return [
      ...id,
      report(context, 'parity/moved-section', {
        span: b.heading?.span,
        values: { title: titleOf(b) },
        related,
      }),
    ];
  if (a.depth === b.depth || a.depth === 0 || b.depth === 0) return id;
  return [
    ...id,
    report(context, 'parity/heading-level', {
      actual: '#'.repeat(b.depth),
      expected: '#'.repeat(a.depth),
      span: b.heading?.span,
      values: { title: titleOf(b) },
      related,
      fix: levelEdit(target, b, a.depth),
    }),
  ];
}

/** The id that one of two headings lacks, in documents that have equal ids elsewhere. */
function forgottenId(
  source: Document,
  target: Document,
  a: SectionView,
  b: SectionView,
): Finding[] {
  if (a.depth === 0 || b.depth === 0 || a.explicit === b.explicit) return [];
  const [bare, named, document, other] = a.explicit
    ? [b, a, target, source]
    : [a, b, source, target];
  const span = bare.heading?.span;
  return [
    report(contextOf(source, target, named), 'parity/section-id', {
      variant: 'missing',
      severity: 'warning',
      path: document.path,
      expected: named.id,
      span,
      values: { title: titleOf(bare) },
      related: elsewhere(other.path, named.heading?.span, titleOf(named)),
      fix: idEdit(document, bare, named.id),
    }),
  ];
}

/** The id goes to the end of a heading that ends with its words. */
function idEdit({ path }: Document, { heading }: SectionView, id: string): Edit[] {
  const [end, words] = [heading?.span?.end, heading?.runs.at(-1)?.span?.end];
  if (!end || end.line !== words?.line || end.column !== words.column) return [];
  return [{ path, span: { start: end, end }, text: ` {#${id}}` }];
}

/** Only the number signs of an ATX heading are replaced. */
function levelEdit(target: Document, view: SectionView, depth: number): Edit[] {
  const start = view.heading?.span?.start;
  const text = view.heading?.runs[0]?.span?.start;
  if (!start || !text || text.line !== start.line || text.column - start.column < view.depth + 1)
    return [];
  const end = {
    line: start.line,
    column: start.column + view.depth,
    ...(start.offset === undefined ? {} : { offset: start.offset + view.depth }),
  };
  return [{ path: target.path, span: { start, end }, text: '#'.repeat(depth) }];
}

function missingSection(
  source: Document,
  target: Document,
  a: SectionView,
  before: SectionView | undefined,
): Finding {
  const last = before?.blocks.at(-1)?.span ?? before?.heading?.span;
  return report({ source, target, scope: a.id }, 'parity/missing-section', {
    span: spanAfter(last),
    values: { title: titleOf(a) },
    related: elsewhere(source.path, a.heading?.span ?? a.blocks[0]?.span, titleOf(a)),
  });
}

function contextOf(source: Document, target: Document, view: SectionView): Context {
  return { source, target, scope: view.id };
}

function titleOf(view: SectionView): string {
  return excerpt(
    view.heading
      ? view.heading.raw.replace(/(?<!\s)\s*\{[#/][^{}]*\}\s*$/, '') || view.heading.text
      : (view.blocks[0]?.text ?? ''),
  );
}
