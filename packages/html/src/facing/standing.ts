/** Where the translation of each section stands, by its headings. */
import type { Entry, SectionState } from '@narani/model';
import { otherLocale } from '@narani/model';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { badge } from '../document/badge.js';
import { sectionStateLabel, toneOf } from '../document/badges.js';
import type { PageContext } from '../page/context.js';
import { isElement } from './lines.js';

/** What to put below a heading of the source, or of the translation where the source has none. */
export function standingsOf(
  context: PageContext,
  entry: Entry,
): (source: Element | undefined, translation: Element | undefined) => Element[] {
  const key = `${entry.id}@${otherLocale(entry.source)}`;
  const states = context.corpus.states[key]?.sections ?? [];
  const bySection = new Map(states.map((state) => [state.section, state]));
  const byLine = new Map<number, SectionState>();
  for (const { section, line } of context.corpus.outlines?.[key] ?? []) {
    const state = bySection.get(section);
    if (state && line > 1) byLine.set(line, state);
  }
  return (source, translation) => {
    const [line, id] = [lineOf(source), idOf(source) ?? idOf(translation)];
    const state = (line === undefined ? undefined : byLine.get(line)) ?? bySection.get(id ?? '');
    if (!state) return [];
    const of = { of: 'translation', tone: toneOf(state.state) } as const;
    return [h('ul.badges', [badge(context, of, sectionStateLabel(context, state))])];
  };
}

function headingIn(box: Element | undefined): Element | undefined {
  return box?.children.filter(isElement).find(({ tagName }) => /^h[2-6]$/.test(tagName));
}

function lineOf(box: Element | undefined): number | undefined {
  return headingIn(box)?.position?.start.line;
}

function idOf(box: Element | undefined): string | undefined {
  const id = headingIn(box)?.properties.id;
  return typeof id === 'string' ? id.replace(/^(?:ko|en)\./, '') : undefined;
}
