/** What a page shows of a trait. */
import type { Meta } from '@narani/model';
import type { Part } from '@narani/schema';
import type { Element, ElementContent } from 'hast';
import type { Shown } from './document/shown.js';
import type { PageContext } from './page/context.js';

/**
 * The part of a page for one trait; a kind may have the trait more than once.
 *
 * **Shapes**: `fact` is the value of a row among the facts, without which there is no row, and `label` what stands before it, where that is not the
 * part's own word; `badge` a badge of the page, and of lists where `listed`; `day` a date for the head, with or without its weekday.
 */
export interface View {
  readonly fact?: (context: PageContext, part: Part, shown: Shown) => ElementContent | undefined;
  readonly label?: (context: PageContext, shown: Shown) => string;
  readonly badge?: (context: PageContext, part: Part, meta: Meta) => Element | undefined;
  readonly listed?: true;
  readonly day?: (part: Part, meta: Meta) => string | undefined;
}

/** What stands before the value of a part: the kind's own word, else the trait's. */
export function labelOf({ t, locale }: PageContext, { label, trait }: Part): string {
  return label?.[locale] ?? t(`pages:fact.${trait}`);
}

/** The ids in a field; none where there is no list. */
export function idsIn(meta: Meta, field: string): readonly string[] {
  const ids = meta[field];
  if (typeof ids === 'string') return [ids];
  return Array.isArray(ids) ? ids : [];
}
