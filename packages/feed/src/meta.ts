/** The part of an item file that has no language: what the traits of its kind give, named in the item's language. */
import { kindOf } from '@narani/kinds';
import type { Meta } from '@narani/model';
import { type ItemMeta, partsOf } from '@narani/schema';
import { VIEWS } from './generated/traits.js';
import type { Naming } from './names.js';
import { compact } from './view.js';

/** A document's own fields, in the order of its kind's traits. **Shapes**: only what the source gives; an empty list is left out. */
export function itemMeta(naming: Naming, meta: Meta): ItemMeta {
  const parts = partsOf(kindOf(naming.corpus, meta.kind));
  const fields = parts.map((part) => VIEWS[part.trait]?.fields(naming, part, meta));
  return compact(Object.assign({}, ...fields));
}
