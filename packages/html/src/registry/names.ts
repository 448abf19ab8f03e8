/** Names that an entry had, each with its days. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import type { DatedName } from '../page/names.js';
import { listOf, text } from '../page/parts.js';
import { stretchOf } from './entry.js';

/** All names with their dates, where there is more than one or the one is dated. */
export function datedNames(
  context: PageContext,
  names: readonly DatedName[],
): ElementContent | undefined {
  const dated = names.some(({ from, until }) => from ?? until);
  if (names.length < 2 && !dated) return undefined;
  const items = names.map((name) => {
    const stretch = stretchOf(context, name.from, name.until);
    const label = stretch.length > 0 ? [text(' '), h('span.label', stretch)] : [];
    return h('span', [text(name[context.locale]), ...label]);
  });
  return listOf(items);
}
