/** Where a document or a registry entry is used. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { documentLink, listOf } from '../page/parts.js';

/** Links to the documents of this site that refer to a target (`agenda/x`, `terms/ndc`), but for those in `except`. */
export function usedInLinks(
  context: PageContext,
  target: string,
  except: ReadonlySet<string> = new Set(),
): ElementContent[] {
  const ids = context.corpus.usedIn[target] ?? [];
  return ids
    .filter((id) => id !== target && !except.has(id))
    .filter((id) => context.router.page({ type: 'document', id }, context.locale) !== undefined)
    .flatMap((id) => documentLink(context, id) ?? []);
}

/** The same as a labelled list under a registry entry; nothing where it is used nowhere. */
export function usedInList(context: PageContext, target: string): ElementContent | undefined {
  const list = listOf(usedInLinks(context, target));
  return list && h('div.used-in', [h('p.label', context.t('pages:registry.usedIn')), list]);
}
