/** Badges: where a document stands. */
import type { EntryState, Meta } from '@narani/model';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { present } from '../page/parts.js';
import { licenceName } from './licence.js';
import type { Shown } from './shown.js';

/** The badges of a document as list items, the state first. */
export function badgesOf(context: PageContext, { entry, state }: Shown): Element[] {
  const { t } = context;
  const { meta } = entry;
  return present([
    meta.lifecycle === 'published'
      ? undefined
      : badge(context, 'lifecycle', t(`pages:lifecycle.${meta.lifecycle}`), 'warn'),
    stateBadge(context, meta),
    meta.kind === 'agenda'
      ? badge(context, 'category', t(`pages:category.${meta.category}`))
      : undefined,
    state
      ? badge(context, 'translation', translationStateLabel(context, state), toneOf(state))
      : undefined,
    badge(context, 'licence', licenceName(context, meta.licence), 'quiet'),
  ]);
}

/** A badge that says, to those who hear it, of what it is the state. */
export function badge(
  { t }: PageContext,
  of: 'state' | 'lifecycle' | 'category' | 'translation' | 'licence',
  label: string,
  tone?: string,
): Element {
  return h('li', { className: tone ? ['badge', tone] : ['badge'] }, [
    h('span.said', t(`pages:badge.${of}`)),
    ` ${label}`,
  ]);
}

/** The state a document is in, as a badge; nothing for kinds that have none. */
export function stateBadge(context: PageContext, meta: Meta): Element | undefined {
  const { t } = context;
  switch (meta.kind) {
    case 'agenda':
      return badge(context, 'state', t(`pages:state.agenda.${meta.state}`), 'state');
    case 'paper':
      return badge(context, 'state', t(`pages:state.paper.${meta.state}`), 'state');
    case 'session':
    case 'meeting':
      return badge(context, 'state', t(`pages:state.event.${meta.status}`), 'state');
    case 'article':
    case 'doc':
      return undefined;
  }
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

function toneOf({ state }: EntryState): string {
  if (state === 'stale' || state === 'withdrawn') return 'warn';
  return state === 'reviewed' || state === 'verified' ? 'good' : 'quiet';
}
