/** The table of contents of a document page. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { OutlineItem } from '../body/body.js';
import type { PageContext } from '../page/context.js';
import type { Shown } from './shown.js';

/** A shorter text is seen at a glance. */
const FEWEST = 3;

/**
 * The sections of a text; nothing for a short one. It stands behind the text, beside it where there is room: on a phone what is read comes
 * first, and `toContents` leads here from every screen of it.
 */
export function contents(
  { t }: PageContext,
  { lang }: Shown,
  outline: readonly OutlineItem[],
  programme: boolean,
): Element | undefined {
  if (outline.length < FEWEST) return undefined;
  const first = programme
    ? [h('li', [h('a', { href: '#page-programme' }, t('pages:programme.title'))])]
    : [];
  const sections = nest(outline.filter(({ depth }) => depth <= 3)).map((item) => line(item, lang));
  const title = t('pages:document.contents');
  return h('nav.contents', { id: 'page-contents', ariaLabelledBy: 'page-contents-title' }, [
    h('p.contents-title', { id: 'page-contents-title' }, title),
    h('ol', [...first, ...sections]),
  ]);
}

/** The way to the contents that stays at the foot of a phone's screen while the text is read. */
export function toContents({ t }: PageContext): Element {
  return h('p.to-contents', [h('a', { href: '#page-contents' }, t('pages:document.contents'))]);
}

interface Branch {
  readonly item: OutlineItem;
  readonly below: OutlineItem[];
}

function nest(outline: readonly OutlineItem[]): Branch[] {
  const branches: Branch[] = [];
  for (const item of outline) {
    const last = branches.at(-1);
    if (item.depth > 2 && last) last.below.push(item);
    else branches.push({ item, below: [] });
  }
  return branches;
}

function line({ item, below }: Branch, lang: string | undefined): Element {
  const nested =
    below.length > 0
      ? [
          h(
            'ol',
            below.map((inner) => h('li', [link(inner, lang)])),
          ),
        ]
      : [];
  return h('li', [link(item, lang), ...nested]);
}

function link({ id, title, numeral }: OutlineItem, lang: string | undefined): Element {
  const number = numeral ? [h('span.numeral', `${numeral}.`), ' '] : [];
  return h('a', { href: `#${id}`, lang }, [...number, title]);
}
