/** Licences as items name them. */
import type { ItemFile } from '@narani/schema';

type Licence = ItemFile['licence'];

/** Where the licences stand. **Source**: creativecommons.org; kogl.or.kr (공공누리). */
const LICENCES: Readonly<Partial<Record<Licence['id'], string>>> = {
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'KOGL-1': 'https://www.kogl.or.kr/info/licenseType1.do',
};

/** A licence with its address, where it has one. */
export function licenceOf(id: Licence['id']): Licence {
  const url = LICENCES[id];
  return { id, ...(url ? { url } : {}) };
}
