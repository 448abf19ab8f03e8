/** Release rules: what a translation needs to be published as one, and who is waited for. */
import type { Corpus, Entry, EntryState, Finding, SectionState } from '@narani/model';
import { otherLocale } from '@narani/model';
import { finding } from '@narani/rules';

type ReleaseRule = NonNullable<Corpus['sites'][number]['release']>[number];

/**
 * What the rules say.
 *
 * **Shapes**: `unreleased` holds `site id@locale` of every translation that a site does not publish yet.
 */
export interface Release {
  readonly unreleased: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** From the least to the best; whatever is not here is worth less than any. */
const STATES = ['machine', 'draft', 'reviewed', 'verified'] as const;

/** Roles in which a person answers for a text. */
const PERSONAL: ReadonlySet<string> = new Set(['reviewed', 'verified', 'native-verified']);

const DAY = 86_400_000;

/**
 * Holds every translation to the first rule that fits it, of each site that shows its kind, then of narani.yaml.
 *
 * **Units**: `today` is an ISO day.
 * **Errors**: state/unreleased, one for a translation and what it lacks.
 */
export function checkRelease(
  corpus: Pick<Corpus, 'entries' | 'sites' | 'config'>,
  states: Readonly<Record<string, EntryState>>,
  today: string,
): Release {
  const unreleased = new Set<string>();
  const findings: Finding[] = [];
  for (const entry of corpus.entries) {
    const locale = otherLocale(entry.source);
    const state = states[`${entry.id}@${locale}`];
    if (!entry.translations[locale] || !state || state.state === 'withdrawn') continue;
    const told = new Map<string, { lacks: Lack; sites: string[]; withheld: boolean }>();
    for (const site of corpus.sites) {
      const rule = ruleFor(entry, [...(site.release ?? []), ...(corpus.config.release ?? [])]);
      const lacks =
        rule && site.kinds.includes(entry.kind) ? lackOf(state, rule, today) : undefined;
      if (!lacks || !rule) continue;
      const withheld = rule.otherwise !== 'warn';
      if (withheld) unreleased.add(`${site.name} ${entry.id}@${locale}`);
      const key = JSON.stringify([lacks, withheld]);
      const known = told.get(key) ?? { lacks, sites: [], withheld };
      known.sites.push(site.name);
      told.set(key, known);
    }
    for (const each of told.values()) findings.push(tell(entry, each));
  }
  return { unreleased, findings };
}

function ruleFor(entry: Entry, rules: readonly ReleaseRule[]): ReleaseRule | undefined {
  const mode = entry.translations[otherLocale(entry.source)]?.data.translation?.mode ?? 'mirror';
  return rules.find(
    ({ kinds, documents, modes }) =>
      (kinds?.includes(entry.kind) ?? true) &&
      (documents?.includes(entry.id) ?? true) &&
      (modes?.includes(mode) ?? true),
  );
}

/** What a translation lacks. **Shapes**: `what` names the message; `wanted` is what it waits for; `sections` where. */
interface Lack {
  readonly what: 'state' | 'persons' | 'roles' | 'stale';
  readonly wanted: string;
  readonly sections: readonly string[];
}

function lackOf(state: EntryState, rule: ReleaseRule, today: string): Lack | undefined {
  const lacking = (what: Lack['what'], wanted: string, test: (each: SectionState) => boolean) => {
    const sections = state.sections.filter(test).map(({ section }) => `#${section}`);
    return sections.length > 0 ? { what, wanted, sections } : undefined;
  };
  const { needs, persons = 1, roles = [], stale = 0 } = rule;
  const isLate = (each: SectionState) => each.state === 'stale' && !isTolerated(each, stale, today);
  if (state.state === 'unreadable') return { what: 'state', wanted: needs, sections: [] };
  return (
    lacking('stale', needs, isLate) ??
    lacking('state', needs, (each) => each.state !== 'stale' && rank(each.state) < rank(needs)) ??
    roles
      .map((role) => lacking('roles', role, (each) => !signers(each, (own) => own === role).size))
      .find((each) => each !== undefined) ??
    lacking('persons', String(persons), (each) => isShort(each, needs, persons))
  );
}

/** A machine's or a draft's state needs no person. */
function isShort(each: SectionState, needs: string, persons: number): boolean {
  if (persons === 1 && !PERSONAL.has(needs)) return false;
  return signers(each, (role) => PERSONAL.has(role)).size < persons;
}

/** Behind the wording of its source for no longer than is allowed; figures and dates never. */
function isTolerated({ change, gone, date }: SectionState, days: number, today: string): boolean {
  if (change !== 'wording' || gone || date === undefined) return false;
  return Date.parse(today) - Date.parse(date) <= days * DAY;
}

/** Who signed a section in roles of a kind. A stale one bears the signatures that it has outgrown. */
function signers(
  { signatures, outgrown, role, signer }: SectionState,
  test: (role: string) => boolean,
): Set<string> {
  const all = signatures ?? outgrown ?? (role && signer ? [{ role, signer }] : []);
  return new Set(all.filter((each) => test(each.role)).map((each) => each.signer));
}

function rank(state: string): number {
  return STATES.indexOf(state as (typeof STATES)[number]);
}

function tell(
  entry: Entry,
  { lacks, sites, withheld }: { lacks: Lack; sites: readonly string[]; withheld: boolean },
): Finding {
  const locale = otherLocale(entry.source);
  const path = entry.translations[locale]?.path ?? entry.metaPath;
  const values = {
    target: entry.id,
    locale,
    sites: sites.join(', '),
    wanted: lacks.wanted,
    sections: lacks.sections.join(', '),
  };
  const found = finding('state/unreleased', {
    path,
    variant: lacks.what,
    scope: `${lacks.what} ${values.sites}`,
    values,
  });
  return withheld ? found : { ...found, severity: 'info' };
}
