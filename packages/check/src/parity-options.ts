/** What parity needs of the registries: every name that has another in the other language. */
import type { Corpus, Entry, Registries } from '@narani/model';
import type { CompareOptions, TermPair } from '@narani/parity';
import { dayOf, firstDay, lastDay } from '@narani/timetable';

/** Bodies that writers take for one another; a network or a research institute in another's place is not a slip. */
const CONFUSED = new Set(['ministry', 'committee', 'province']);

/** Options of the comparison of an entry's two language versions. */
export function parityOptions(
  corpus: Pick<Corpus, 'registries'>,
  entry: Entry,
  { mode, free = [] }: Pick<CompareOptions, 'mode' | 'free'>,
): CompareOptions {
  return { mode, free, terms: termPairs(corpus.registries), date: dayOf(entry.meta) };
}

/** Terms, organisations and statutes as term pairs; names by date come from the registries. */
function termPairs({ terms, organisations, statutes }: Registries): TermPair[] {
  return [
    ...Object.values(terms).map(({ forms, avoid, former = [], group }) => ({
      ko: [
        ...forms.ko.map((text) => ({ text })),
        ...former.flatMap(({ ko, until }) => (ko ? [formerForm(ko, until)] : [])),
      ],
      en: [
        ...forms.en.map((text) => ({ text })),
        ...former.flatMap(({ en, until }) => (en ? [formerForm(en, until)] : [])),
      ],
      ...(avoid ? { avoid } : {}),
      ...(group ? { group } : {}),
    })),
    ...Object.entries(organisations).map(([id, { names, type }]) => ({
      ko: names.flatMap(({ ko, short, from, until }) =>
        [ko, short?.ko].flatMap((text) => (text ? [dated(text, from, until)] : [])),
      ),
      en: names.flatMap(({ en, short, from, until }) =>
        [en, short?.en].flatMap((text) => (text ? [dated(text, from, until)] : [])),
      ),
      group: CONFUSED.has(type) ? `organisation-${type}` : `organisation-${id}`,
    })),
    ...Object.values(statutes).map(({ official, short, former = [] }) => ({
      ko: [official.ko, short?.ko, ...former.map(({ ko }) => ko)].flatMap((text) =>
        text ? [{ text }] : [],
      ),
      en: [official.en, short?.en, ...former.map(({ en }) => en)].flatMap((text) =>
        text ? [{ text }] : [],
      ),
      group: 'statute',
    })),
  ];
}

function formerForm(text: string, until: string | undefined) {
  return { text, ...(until === undefined ? {} : { until: lastDay(until) }) };
}

function dated(text: string, from: string | undefined, until: string | undefined) {
  return {
    text,
    ...(from === undefined ? {} : { from: firstDay(from) }),
    ...(until === undefined ? {} : { until: lastDay(until) }),
  };
}
