/** What a partner reads. */
import type { ItemFile, Partner } from '@narani/schema';
import { valuesAt } from './fields.js';

/** Whether a partner reads an item, by its language and kind. */
export function isRead({ languages, kinds }: Partner, { language, _narani }: ItemFile): boolean {
  const speaks = languages === undefined || (languages as readonly string[]).includes(language);
  return speaks && (kinds === undefined || kinds.includes(_narani.kind));
}

/** The fields that a partner reads and that differ between two versions of an item; all of them where there is but one version. */
export function readsOf(
  partner: Partner,
  before: ItemFile | undefined,
  now: ItemFile | undefined,
): string[] {
  const item = now ?? before;
  if (!item || !isRead(partner, item)) return [];
  if (!before || !now) return [...partner.fields];
  const at = (version: ItemFile, field: string) => JSON.stringify(valuesAt(version, field));
  return partner.fields.filter((field) => at(before, field) !== at(now, field));
}
