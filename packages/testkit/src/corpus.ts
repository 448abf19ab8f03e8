/** A checked corpus from what a test says of it. */
import type { CheckedCorpus } from '@narani/model';
import { REGISTRIES } from './registries.js';

/** A corpus in both languages, Korean first, with the kit's registries and nothing withheld; `parts` replace its fields. */
export function corpusOf(parts: Partial<CheckedCorpus>): CheckedCorpus {
  return {
    config: {
      locales: ['ko', 'en'],
      sourceLocale: 'ko',
      publisher: { ko: '나란히', en: 'Narani' },
    },
    entries: [],
    registries: REGISTRIES,
    sites: [],
    usedIn: {},
    withheld: [],
    states: {},
    findings: [],
    ...parts,
  };
}
