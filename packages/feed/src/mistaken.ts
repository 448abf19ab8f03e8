/** Texts under ids that are not theirs: found by what they say. */
import { listedIn } from '@narani/changes';
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import type { ItemFile } from '@narani/schema';
import type { Carried, FeedContext } from './shape.js';

/**
 * What is carried on once the items are known: a text that vanished under one id and came up to the letter under a new one was renamed.
 * **Errors**: changes/vanished, changes/renamed-id.
 */
export function lateRenames(
  { carried, entries, options }: FeedContext,
  fresh: ReadonlyMap<string, ItemFile>,
): Pick<Carried, 'kept' | 'renamed' | 'findings'> {
  const { kept, renamed, findings } = carried;
  const index = options.continues?.last.index;
  const known = new Set([...renamed.keys(), ...(index ? listedIn(index).keys() : [])]);
  const gone = [...kept].filter(([, { _narani }]) => _narani.availability?.cause === 'vanished');
  if (gone.length === 0) return { kept, renamed, findings };
  const byText = new Map(
    [...fresh.values()]
      .filter(({ id }) => !known.has(id))
      .map((item) => [`${item._narani.own_hash}@${item.language}`, item]),
  );
  const found = gone.flatMap(([key, old]) => {
    const now = byText.get(`${old._narani.own_hash}@${old.language}`);
    return now && now._narani.id !== old._narani.id ? [{ key, old, now }] : [];
  });
  const was = new Set(found.map(({ old }) => old._narani.id));
  const told = new Map(
    found.flatMap(({ old, now }) => {
      const entry = entries.get(now._narani.id);
      if (!entry) return [];
      const [actual, expected] = [entry.id, old._narani.id];
      const values = { actual, expected, line: `formerIds: [${expected}]` };
      const at = { path: entry.metaPath, scope: '/id', actual, expected, values };
      return [[entry.id, finding('changes/renamed-id', at)] as const];
    }),
  );
  const moved = new Set(found.map(({ key }) => key));
  return {
    kept: new Map([...kept].filter(([key]) => !moved.has(key))),
    renamed: new Map([...renamed, ...found.map(({ old, now }) => [now.id, old.id] as const)]),
    findings: [...findings.filter(({ scope = '' }) => !was.has(scope)), ...told.values()],
  };
}

/** Documents that have each other's text. **Errors**: changes/swapped-ids. */
export function swappedIds(
  { entries }: FeedContext,
  pairs: readonly { readonly old: ItemFile; readonly now: ItemFile }[],
): Finding[] {
  const edited = pairs.filter(({ old, now }) => old._narani.own_hash !== now._narani.own_hash);
  const key = ({ language, _narani }: ItemFile) => `${_narani.own_hash}@${language}`;
  const before = new Map(edited.map((pair) => [key(pair.old), pair]));
  const found = edited.flatMap(({ old, now }) => {
    const other = before.get(key(now));
    const mutual = other && other.old.id !== old.id && key(other.now) === key(old);
    const entry = entries.get(now._narani.id);
    if (!mutual || !entry) return [];
    const [actual, expected] = [entry.id, other.old._narani.id];
    const at = { path: entry.metaPath, scope: '/id', actual, expected };
    return [
      [entry.id, finding('changes/swapped-ids', { ...at, values: { actual, expected } })] as const,
    ];
  });
  return [...new Map(found).values()];
}
