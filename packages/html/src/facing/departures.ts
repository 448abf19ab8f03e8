/** Marks the words in which two texts say something different, with what the other says. */
import type { Difference, Locale } from '@narani/model';
import { otherLocale } from '@narani/model';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { indexAt, isElement, startsOf } from './lines.js';

/** Words of a text, and those of the other in their place, where there are any. */
interface Departure {
  readonly said: string;
  readonly elsewhere?: string | undefined;
}

/** Elements that hold lines of text. */
const HOLDERS = new Set('p li tr h2 h3 h4 h5 h6 figure figcaption pre'.split(' '));

/** The text in a language with its departures from the other marked, where the comparison knows their lines. */
export function markDepartures(
  context: PageContext,
  elements: readonly Element[],
  differences: readonly Difference[],
  { locale, source }: { readonly locale: Locale; readonly source: Locale },
): Element[] {
  if (differences.length === 0) return [...elements];
  const holders = elements.flatMap((element) => holdersIn(element));
  const starts = startsOf(holders);
  const marks = new Map<Element, Departure[]>();
  for (const { lines, source: original, translation } of differences) {
    const line = lines?.[locale];
    const holder = line === undefined ? undefined : holders[indexAt(starts, line) ?? -1];
    const [said, elsewhere] = locale === source ? [original, translation] : [translation, original];
    if (!holder || said === undefined) continue;
    marks.set(holder, [...(marks.get(holder) ?? []), { said, elsewhere }]);
  }
  const visit = (element: Element): Element => {
    const children = element.children.map((child) => (isElement(child) ? visit(child) : child));
    return { ...element, children: markAll(context, children, marks.get(element) ?? [], locale) };
  };
  return elements.map(visit);
}

/** The nodes with each departure marked; behind them where its words are not found as they are. */
function markAll(
  context: PageContext,
  nodes: readonly ElementContent[],
  departures: readonly Departure[],
  locale: Locale,
): ElementContent[] {
  let marked = [...nodes];
  for (const departure of departures) {
    const mark = departureMark(context, departure, otherLocale(locale));
    const found = markFirst(marked, departure.said, mark);
    if (found) marked = found;
    else marked.push({ type: 'text', value: ' ' }, mark);
  }
  return marked;
}

/** What holds lines, from the outside in and in the order of the text. */
function holdersIn(element: Element): Element[] {
  const within = element.children.filter(isElement).flatMap((child) => holdersIn(child));
  return HOLDERS.has(element.tagName) ? [element, ...within] : within;
}

function departureMark({ t }: PageContext, { said, elsewhere }: Departure, other: Locale): Element {
  const language = t(`pages:language.${other}`);
  const note =
    elsewhere === undefined
      ? [t('pages:facing.absent', { language })]
      : [`${t('pages:facing.says', { language })} `, h('q', { lang: other }, elsewhere)];
  return h('mark.departure', [said, ' ', h('span.departure-note', ['(', ...note, ')'])]);
}

/** The nodes with a mark in place of the first occurrence of words; undefined where they do not occur. */
function markFirst(
  nodes: readonly ElementContent[],
  said: string,
  mark: Element,
): ElementContent[] | undefined {
  for (const [index, node] of nodes.entries()) {
    const marked = markedNode(node, said, mark);
    if (marked) return nodes.toSpliced(index, 1, ...marked);
  }
  return undefined;
}

function markedNode(
  node: ElementContent,
  said: string,
  mark: Element,
): ElementContent[] | undefined {
  if (node.type === 'text') {
    const at = node.value.indexOf(said);
    if (at < 0) return undefined;
    const [before, after] = [node.value.slice(0, at), node.value.slice(at + said.length)];
    return [{ type: 'text', value: before }, mark, { type: 'text', value: after }];
  }
  if (node.type !== 'element' || node.tagName === 'mark') return undefined;
  const children = markFirst(node.children, said, mark);
  return children && [{ ...node, children }];
}
