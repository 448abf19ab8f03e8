/**
 * Inflects English words forward: every form that a lemma has.
 *
 * **Source**: Cambridge Grammar of the English Language, ch. 3 and 5 (inflection); Oxford's list of irregular verbs.
 */

const IRREGULAR: Readonly<Record<string, string>> = {
  rise: 'rose risen',
  grow: 'grew grown',
  fall: 'fell fallen',
  shrink: 'shrank shrunk',
  give: 'gave given',
  take: 'took taken',
  make: 'made',
  hold: 'held',
  begin: 'began begun',
  leave: 'left',
  lose: 'lost',
  win: 'won',
  buy: 'bought',
  sell: 'sold',
  pay: 'paid',
  go: 'went gone goes',
  withdraw: 'withdrew withdrawn',
  withhold: 'withheld',
  forbid: 'forbade forbidden',
  speed: 'sped',
  strengthen: 'strengthened',
  man: 'men',
  woman: 'women',
  child: 'children',
  be: 'is are was were been being am',
  have: 'has had having',
  do: 'does did done',
  build: 'built',
  keep: 'kept',
  bring: 'brought',
  find: 'found',
  meet: 'met',
  send: 'sent',
  lend: 'lent',
  spend: 'spent',
  rebuild: 'rebuilt',
  choose: 'chose chosen',
  break: 'broke broken',
  freeze: 'froze frozen',
};

/** Auxiliaries and other words that do not change. */
const FIXED = new Set(
  'will shall may can must might could should would is are was were had did not no none or and to by of in on at from until before after all some most both each per over under above below'.split(
    ' ',
  ),
);

/** All forms of a word, itself first. Words with a star are prefixes and have none. */
export function formsOf(lemma: string): string[] {
  const out = new Set([lemma]);
  if (!/^[a-z]{2,}$/.test(lemma) || FIXED.has(lemma)) return [...out];
  for (const form of IRREGULAR[lemma]?.split(' ') ?? []) out.add(form);
  const soft = /e$/.test(lemma);
  const base = soft ? lemma.slice(0, -1) : lemma;
  out.add(/(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`);
  out.add(`${base}ed`).add(`${base}ing`);
  if (/[^aeiou]y$/.test(lemma)) out.add(`${lemma.slice(0, -1)}ies`).add(`${lemma.slice(0, -1)}ied`);
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(lemma)) {
    const last = lemma.at(-1) ?? '';
    out.add(`${lemma}${last}ed`).add(`${lemma}${last}ing`);
  }
  return [...out];
}
