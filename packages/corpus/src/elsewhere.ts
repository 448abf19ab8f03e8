/** Documents without a page here, which texts name by their number all the same. */
import { findKind } from '@narani/kinds';
import type { Corpus, Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { placed, type RegistryPlaces } from './place.js';

/** Where the registry stands, where no place in it is known. */
const FILE: RegistryPlaces = { path: 'registry/elsewhere.yaml', spans: {} };

/**
 * The faults of the registry of documents without a page here.
 *
 * **Errors**: corpus/unknown-kind where nobody declares the kind, corpus/duplicate-number where a document, or another one in the registry, has the number.
 */
export function checkElsewhere(
  { entries, registries, kinds }: Pick<Corpus, 'entries' | 'registries' | 'kinds'>,
  { path, spans }: RegistryPlaces = FILE,
): Finding[] {
  const owners = new Map<string, string>();
  for (const { id, kind, meta } of entries)
    if (meta.number !== undefined) owners.set(`${kind} ${meta.number}`, id);
  const ids = new Set(entries.map(({ id }) => id));
  return Object.entries(registries.elsewhere ?? {}).flatMap(([id, { number }]) => {
    const kind = id.slice(0, id.indexOf('/'));
    const at = `/entries/${id.replace('/', '~1')}`;
    if (!findKind({ ...(kinds ? { kinds } : {}) }, kind))
      return [
        finding('corpus/unknown-kind', {
          ...placed(path, spans, at),
          scope: id,
          actual: kind,
          values: { actual: kind },
        }),
      ];
    const target = ids.has(id) ? id : owners.get(`${kind} ${number}`);
    owners.set(`${kind} ${number}`, target ?? id);
    if (target === undefined) return [];
    const actual = String(number);
    return [
      finding('corpus/duplicate-number', {
        ...placed(path, spans, `${at}/number`),
        variant: 'elsewhere',
        scope: id,
        actual,
        values: { actual, target },
      }),
    ];
  });
}
