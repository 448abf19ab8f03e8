/** Badges: where a document stands. */
import { kindOf } from '@narani/kinds';
import type { Entry, EntryState, SectionState, TranslationState } from '@narani/model';
import { partsOf } from '@narani/schema';
import type { Element } from 'hast';
import { VIEWS } from '../generated/traits.js';
import type { PageContext } from '../page/context.js';
import { present } from '../page/parts.js';
import { badge } from './badge.js';
import { licenceName } from './licence.js';
import type { Shown } from './shown.js';

/** The badges of a document as list items, the state first. */
export function badgesOf(context: PageContext, { entry, state }: Shown): Element[] {
  const { t } = context;
  const { lifecycle, licence } = entry.meta;
  return present([
    lifecycle === 'published'
      ? undefined
      : badge(context, { of: 'lifecycle', tone: 'warn' }, t(`pages:lifecycle.${lifecycle}`)),
    ...listedBadges(context, entry),
    ...traitBadges(context, entry, false),
    state
      ? badge(
          context,
          { of: 'translation', tone: toneOf(state.state) },
          translationStateLabel(context, state),
        )
      : undefined,
    badge(context, { of: 'licence', tone: 'quiet' }, licenceName(context, licence)),
  ]);
}

/** The badges of a document's traits that lists show too. */
export function listedBadges(context: PageContext, entry: Entry): Element[] {
  return traitBadges(context, entry, true);
}

function traitBadges(context: PageContext, { kind, meta }: Entry, listed: boolean): Element[] {
  const parts = partsOf(kindOf(context.corpus, kind));
  const shown = parts.filter(({ trait }) => (VIEWS[trait]?.listed ?? false) === listed);
  return present(shown.map((part) => VIEWS[part.trait]?.badge?.(context, part, meta)));
}

/** How a translation's state is called. */
export function translationStateLabel({ t }: PageContext, state: EntryState): string {
  const verified = state.state === 'verified' && state.native;
  const roles = state.sections.flatMap(({ role }) => role ?? []);
  const machine =
    state.state === 'stale' && roles.length > 0 && roles.every((role) => role === 'machine');
  return t(
    `pages:translationState.${verified ? 'native' : machine ? 'staleMachine' : state.state}`,
  );
}

/** How the state of one section is called. */
export function sectionStateLabel({ t }: PageContext, { state, role }: SectionState): string {
  const machine = state === 'stale' && role === 'machine';
  const native = role === 'native-verified' && state === 'verified';
  return t(`pages:translationState.${machine ? 'staleMachine' : native ? 'native' : state}`);
}

/** The tone of the badge of a state. */
export function toneOf(state: TranslationState): string {
  if (state === 'stale' || state === 'withdrawn') return 'warn';
  return state === 'reviewed' || state === 'verified' ? 'good' : 'quiet';
}
