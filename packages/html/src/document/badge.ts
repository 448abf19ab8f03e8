/** A badge. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';

/** What a badge says, to those who hear it, before its words: the kind's own word, or what it is the badge of. */
export interface BadgeOf {
  readonly of: 'state' | 'lifecycle' | 'category' | 'translation' | 'licence';
  readonly label?: string | undefined;
  readonly tone?: string;
}

/** A badge that says, to those who hear it, of what it is the state. */
export function badge({ t }: PageContext, { of, label, tone }: BadgeOf, words: string): Element {
  return h('li', { className: tone ? ['badge', tone] : ['badge'] }, [
    h('span.said', label ?? t(`pages:badge.${of}`)),
    ` ${words}`,
  ]);
}
