/** Words that narrow a claim, as data: what is said in plain words, and every way in which the other language could say it. */
import type { Locale } from '@narani/model';
import { buildFinder, type Finder } from '@narani/words';
import type { Passage, Place } from './compare.js';
import type { Forms, Scope } from './concept.js';
import data from './concepts.json' with { type: 'json' };

/** One qualification: `said` in plain words, and `any` way in which the other language could say it. */
interface Qualifier {
  readonly id: string;
  readonly scope: Scope;
  readonly source: string;
  /** A rule of its own; else it is told as an opposite. */
  readonly rule?: 'parity/frequency';
  readonly said: Forms;
  readonly any: Forms;
  readonly fires: Readonly<Record<Locale, string>>;
  readonly silent: Readonly<Record<Locale, string>>;
}

/** Every qualification of the data file. */
const QUALIFIERS: readonly Qualifier[] = data.qualifiers as readonly Qualifier[];

interface Key {
  readonly qualifier: number;
  readonly said: boolean;
}

const finder = (locale: Locale): Finder<Key> =>
  buildFinder<Key>(
    QUALIFIERS.flatMap(({ said, any }, qualifier) => [
      { key: { qualifier, said: true }, forms: said[locale] },
      { key: { qualifier, said: false }, forms: any[locale] },
    ]),
    locale,
    ({ qualifier }) => qualifier,
  );
const FIND: Readonly<Record<Locale, Finder<Key>>> = { ko: finder('ko'), en: finder('en') };

/** A qualification on one side only: of the source that was lost, or of the target that was added. */
export interface Lone {
  readonly qualifier: Qualifier;
  readonly lost: boolean;
  readonly place: Place;
}

/** The qualifications that stand on one side only. */
export function findLoneQualifiers(
  source: Passage,
  target: Passage,
  scopes: ReadonlySet<Scope>,
): Lone[] {
  const left = FIND[source.locale](source.words);
  const right = FIND[target.locale](target.words);
  const sides = [
    { mine: left, theirs: right, lost: true },
    { mine: right, theirs: left, lost: false },
  ];
  return QUALIFIERS.flatMap((qualifier, index): Lone[] => {
    if (!scopes.has(qualifier.scope)) return [];
    for (const { mine, theirs, lost } of sides) {
      const said = mine.find(({ key }) => key.qualifier === index && key.said);
      if (!said || theirs.some(({ key }) => key.qualifier === index)) continue;
      return [{ qualifier, lost, place: { start: said.start, end: said.end } }];
    }
    return [];
  });
}
