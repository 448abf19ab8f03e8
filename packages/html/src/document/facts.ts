/** The facts of a document: what it has in meta.yaml, in words and links. */
import { kindOf, partsIn } from '@narani/kinds';
import { type Part, partsOf } from '@narani/schema';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { VIEWS } from '../generated/traits.js';
import type { PageContext } from '../page/context.js';
import { listOf, text } from '../page/parts.js';
import { usedInLinks } from '../registry/used-in.js';
import { idsIn, labelOf } from '../view.js';
import type { Shown } from './shown.js';

/** A label and its value. */
export type FactRow = readonly [label: string, value: ElementContent];

type Draft = readonly [label: string, value: ElementContent | undefined];

/** The rows of a document's facts, in the order of reading; a row without a value is left out. */
export function factsOf(context: PageContext, shown: Shown): FactRow[] {
  const kind = kindOf(context.corpus, shown.entry.kind);
  const rows = [
    ...partsIn(kind, kind.page).map((part) => fact(context, part, shown)),
    ...translators(context, shown),
    [context.t('pages:fact.keywords'), keywords(shown)] as const,
    [context.t('pages:fact.usedIn'), usedIn(context, shown)] as const,
  ];
  return rows.filter((row): row is FactRow => row[1] !== undefined);
}

function fact(context: PageContext, part: Part, shown: Shown): Draft {
  const view = VIEWS[part.trait];
  const value = view?.fact?.(context, part, shown);
  if (value === undefined) return ['', undefined];
  return [view?.label?.(context, shown) ?? labelOf(context, part), value];
}

function translators(context: PageContext, { document, fallback }: Shown): Draft[] {
  const named = fallback ? [] : (document.data.translation?.translators ?? []);
  const items = named.flatMap(({ person, name }) => {
    const known = person ? context.corpus.registries.people[person]?.name[context.locale] : name;
    return known ? [text(known)] : [];
  });
  return [[context.t('pages:fact.translators'), listOf(items)]];
}

function keywords({ document, lang }: Shown): ElementContent | undefined {
  const words = document.data.keywords ?? [];
  return words.length > 0 ? h('span', { lang }, words.join(', ')) : undefined;
}

/** Documents that refer to this one and are not named above. */
function usedIn(context: PageContext, { entry }: Shown): ElementContent | undefined {
  const { id, meta } = entry;
  const named = partsOf(kindOf(context.corpus, entry.kind))
    .filter(({ symmetric, once }) => symmetric || once)
    .flatMap(({ field }) => idsIn(meta, field));
  return listOf(usedInLinks(context, id, new Set(named)));
}
