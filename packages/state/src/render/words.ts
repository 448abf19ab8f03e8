/** The words of states, as the board, the diff and the CLI say them. */

import type { Translate } from '@narani/messages';
import type { ChangeClass, Locale, TranslationState } from '@narani/model';
import type { Role } from '@narani/schema';
import { visible } from '@narani/text';
import type { createColors } from 'picocolors';
import type { Titles } from '../board.js';

/** Colours, or none: what `createColors` of picocolors gives. */
export type Colors = ReturnType<typeof createColors>;

/** What a label says: a state, what changed, whether a native speaker verified it, whether its source is gone, and where it stood while it could be read. */
export interface Standing {
  readonly state: TranslationState;
  readonly change?: ChangeClass;
  readonly native?: boolean;
  readonly gone?: boolean;
  readonly last?: TranslationState;
}

/** `verified`, `out of date (fact)`: a cosmetic change goes unsaid. */
export function stateLabel(standing: Standing, t: Translate): string {
  const { state, native, gone } = standing;
  if (gone) return t('state:state.gone');
  if (standing.last)
    return t('state:state.unreadableLast', { last: t(`state:state.${standing.last}`) });
  if (state === 'stale') return changeLabel(standing, t);
  return t(`state:state.${state === 'verified' && native ? 'native' : state}`);
}

/** `verified (cosmetic)`: what changed whether or not the state still holds. */
export function changeLabel({ state, change }: Standing, t: Translate): string {
  const label = t(`state:state.${state}`);
  return change
    ? t('state:board.changed', { state: label, change: t(`state:change.${change}`) })
    : label;
}

/** What a signature in this role is called. */
export function roleLabel(role: Role, t: Translate): string {
  return t(`state:state.${role === 'native-verified' ? 'native' : role}`);
}

/** The colour of a state. Colour repeats what the label says and never stands for it. */
export function paintState(text: string, { state, change }: Standing, colors: Colors): string {
  switch (state) {
    case 'verified':
    case 'reviewed':
      return colors.green(text);
    case 'stale':
      return change === 'fact' ? colors.red(text) : colors.yellow(text);
    case 'unreadable':
      return colors.red(text);
    case 'missing':
      return colors.yellow(text);
    case 'machine':
    case 'draft':
      return colors.cyan(text);
    case 'withdrawn':
      return colors.dim(text);
  }
}

/** `#issues Issues`, or what the front matter and its like are called. */
export function sectionLabel(key: string, titles: Titles, locale: Locale, t: Translate): string {
  if (key === '@meta' || key === '@lead' || key === '@rest')
    return t(`state:section.${key.slice(1)}`);
  return [`#${visible(key)}`, titleIn(titles, locale)].filter(Boolean).join(' ');
}

/** The title in the reader's language, else in whatever language there is. */
export function titleIn(titles: Titles, locale: Locale): string {
  return visible(titles[locale] ?? titles.ko ?? titles.en ?? '');
}
