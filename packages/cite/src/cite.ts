/** The forms in which a text can be cited. */
import type { Locale } from '@narani/model';
import { apa } from './apa.js';
import { chicago } from './chicago.js';
import { korean } from './korean.js';
import { mla } from './mla.js';
import { bibtex, cslJson, ris } from './records.js';
import type { Run, Work } from './work.js';

/** A text in one form. **Shapes**: `record` says that it is for programs, and its lines count. */
export interface Citation {
  readonly form: 'apa' | 'mla' | 'chicago' | 'korean' | 'bibtex' | 'ris' | 'csl';
  readonly record: boolean;
  readonly runs: readonly Run[];
}

/** A text in all forms: those for people first, and of those the one that readers of a language use most. */
export function cite(work: Work, reader: Locale): Citation[] {
  const forms = { apa: apa(work), mla: mla(work), chicago: chicago(work) };
  const own = { korean: korean(work) };
  const records = { bibtex: bibtex(work), ris: ris(work), csl: cslJson(work) };
  const ordered = reader === 'ko' ? { ...own, ...forms } : { ...forms, ...own };
  return [...listed(ordered, false), ...listed(records, true)];
}

function listed(
  forms: Readonly<Partial<Record<Citation['form'], readonly Run[]>>>,
  record: boolean,
): Citation[] {
  return Object.entries(forms).map(([form, runs]) => ({
    form: form as Citation['form'],
    record,
    runs,
  }));
}
