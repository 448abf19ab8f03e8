/** Registry files to registries. */
import { REGISTRY_KINDS, type RegistryPlaces } from '@narani/corpus';
import type { ContentFile } from '@narani/host';
import type { Registries } from '@narani/model';
import type { LeversRegistry } from '@narani/schema';
import { type Desk, readYaml } from './desk.js';

/** Without a prototype: nobody registered `constructor`, which documents may name all the same. */
function byId<T>(entries: Readonly<Record<string, T>> = {}): Record<string, T> {
  return Object.assign(Object.create(null), entries);
}

const EMPTY: Registries = {
  organisations: byId(),
  people: byId(),
  statutes: byId(),
  levers: byId(),
  tools: byId(),
  terms: byId(),
  facts: byId(),
  notices: byId(),
  elsewhere: byId(),
};

/** All registries; an absent file is an empty one. `unread` names registries and entries that could not be read. */
export function readRegistries(
  desk: Desk,
  files: readonly ContentFile[],
): {
  registries: Registries;
  places: Record<string, RegistryPlaces>;
  unread: string[];
} {
  let registries: Registries = EMPTY;
  const places: Record<string, RegistryPlaces> = {};
  const unread: string[] = [];
  for (const file of files) {
    const kind = REGISTRY_KINDS.find((each) => file.path.endsWith(`/${each}.yaml`));
    if (!kind) continue;
    const record = readYaml<{ entries: never; about?: LeversRegistry['about'] }>(desk, file, kind, {
      marked: true,
    });
    if (!record) {
      unread.push(kind);
      continue;
    }
    registries = {
      ...registries,
      [kind]: byId(record.value.entries),
      ...(record.value.about ? { leverModel: record.value.about } : {}),
    };
    unread.push(...(record.dropped ?? []).map((id) => `${kind}/${id}`));
    places[kind] = { path: file.path, spans: record.spans };
  }
  return { registries, places, unread };
}
