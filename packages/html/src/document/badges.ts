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
  const badge = (label: string, tone?: string) =>
    h('li', { className: tone ? ['badge', tone] : ['badge'] }, label);
  return present([
    meta.lifecycle === 'published'
      ? undefined
      : badge(t(`pages:lifecycle.${meta.lifecycle}`), 'warn'),
    stateBadge(context, meta),
    meta.kind === 'agenda' ? badge(t(`pages:category.${meta.category}`)) : undefined,
    state ? badge(translationStateLabel(context, state), toneOf(state)) : undefined,
    badge(licenceName(context, meta.licence), 'quiet'),
  ]);
}

/** The state a document is in, as a badge; nothing for kinds that have none. */
export function stateBadge({ t }: PageContext, meta: Meta): Element | undefined {
  switch (meta.kind) {
    case 'agenda':
      return h('li.badge.state', t(`pages:state.agenda.${meta.state}`));
    case 'paper':
      return h('li.badge.state', t(`pages:state.paper.${meta.state}`));
    case 'session':
    case 'meeting':
      return h('li.badge.state', t(`pages:state.event.${meta.status}`));
    case 'article':
    case 'doc':
      return undefined;
  }
}

/** How a translation's state is called. */
export function translationStateLabel({ t }: PageContext, state: EntryState): string {
  const verified = state.state === 'verified' && state.native;
  return t(`pages:translationState.${verified ? 'native' : state.state}`);
}

function toneOf({ state }: EntryState): string {
  if (state === 'stale' || state === 'withdrawn') return 'warn';
  return state === 'reviewed' || state === 'verified' ? 'good' : 'quiet';
}
