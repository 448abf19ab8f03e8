/** Changes of where a text stands. */
import type { ChangesRecordChange as Change, ItemFile } from '@narani/schema';
import { canonicalJson } from './canonical.js';

type Stand = NonNullable<Change['before']>;

/** The change of an item's own state; undefined where it stands where it did, its sections too. */
export function stateChange(old: ItemFile, now: ItemFile): Change | undefined {
  const [before, after] = [standOf(old), standOf(now)];
  const parts = (item: ItemFile) =>
    canonicalJson(
      Object.fromEntries(item.sections.map(({ id, state, change }) => [id, { state, change }])),
    );
  const same = canonicalJson(before) === canonicalJson(after);
  if (same && (parts(old) === parts(now) || !isTranslation(now))) return undefined;
  return { kind: 'state', before, after };
}

function isTranslation({ _narani: { translation } }: ItemFile): boolean {
  return translation !== undefined;
}

function standOf({ _narani: { lifecycle, translation } }: ItemFile): Stand {
  const { state = 'source', change, discrepancies, native } = translation ?? {};
  return {
    lifecycle,
    state,
    ...(change ? { change } : {}),
    ...(discrepancies ? { discrepancies } : {}),
    ...(native ? { native } : {}),
  };
}
