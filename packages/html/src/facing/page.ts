/** The page of a document in both languages, side by side. */
import type { Document, Entry, LineMatch, Locale } from '@narani/model';
import { otherLocale } from '@narani/model';
import { relativePath } from '@narani/routes';
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { withPrefix } from '../body/prefix.js';
import { addressesOf } from '../document/addresses.js';
import { badge } from '../document/badge.js';
import { toneOf, translationStateLabel } from '../document/badges.js';
import { documentTrail, kickerLine } from '../document/head.js';
import { notices } from '../document/notices.js';
import { programmeSection } from '../document/programme.js';
import { shownOf } from '../document/shown.js';
import { drawer, textNodes } from '../document/text.js';
import { type PageContext, pageContext } from '../page/context.js';
import { present } from '../page/parts.js';
import { printFrame } from '../page/shell.js';
import { turnedOf } from './address.js';
import { markDepartures } from './departures.js';
import { isElement, matchIds } from './lines.js';
import { cells, rowsOf, type Sides } from './rows.js';
import { standingsOf } from './standing.js';

type Texts = Readonly<Record<Locale, Document>>;

/** What drawings may add to a page that holds both languages. **Units**: UTF-16 code units. */
const MOST_DRAWN = 100_000;

/** The page as HTML; the language of the page stands first. */
export function facingPage(context: PageContext, entry: Entry, texts: Texts): string {
  const { locale, router, t } = context;
  const [own, other] = [texts[locale], texts[otherLocale(locale)]];
  const sides = sidesOf(context, entry);
  const language = t(`pages:language.${sides.other}`);
  const say = (key: string) => t(`pages:facing.${key}`, { language });
  const translation = texts[otherLocale(entry.source)];
  const shown = shownOf(context, entry, { document: translation, fallback: false });
  const rows = textRows(context, entry, sides, texts);
  return printFrame(context, {
    ref: { type: 'document', id: entry.id },
    title: t('pages:facing.pageTitle', { title: own.data.title }),
    // The words are those of two other pages, which search engines are to show.
    canonical: router.canonical(entry.id, locale) ?? router.absolute(''),
    isText: true,
    isFacing: true,
    pageClass: 'page-facing',
    trail: documentTrail(entry, context),
    main: [
      h('article.document.facing', { dataShow: say('show'), dataHide: say('hide') }, [
        headOf(context, entry, sides, [own, other]),
        ...notices(context, shown),
        h('div.document-text', [
          ...programmeRows(context, entry, sides),
          h('div.text', rows),
          ...present([addressesOf(context, rows)]),
        ]),
      ]),
    ],
  });
}

function sidesOf(context: PageContext, entry: Entry): Sides {
  const { locale, t } = context;
  const other = otherLocale(locale);
  const standing = standingsOf(context, entry);
  return {
    own: locale,
    other,
    absent: (lacking) => {
      const language = t(`pages:language.${otherLocale(lacking)}`);
      return h('p.absent', { lang: locale }, t('pages:facing.alone', { language }));
    },
    below: (one, two) => (locale === entry.source ? standing(one, two) : standing(two, one)),
  };
}

function headOf(
  context: PageContext,
  entry: Entry,
  sides: Sides,
  [own, other]: readonly [Document, Document],
): Element {
  const { t, corpus, words, router, link } = context;
  const state = corpus.states[`${entry.id}@${otherLocale(entry.source)}`];
  const ref = { type: 'document', id: entry.id } as const;
  const kicker = kickerLine(context, entry);
  const page = (language: Locale) => {
    const path = router.page(ref, language) ?? '';
    const name = t('pages:facing.only', { language: t(`pages:language.${language}`) });
    return h('li', [h('a', { href: link(path), hrefLang: language }, name)]);
  };
  const turned = turnedOf(context, ref);
  const label = words[sides.other]('pages:facing.turn');
  return h(
    'header.document-head',
    present([
      kicker ? h('p.kicker', kicker) : undefined,
      cells(sides, [h('h1', own.data.title)], [h('p.title', other.data.title)]),
      own.data.summary || other.data.summary
        ? cells(sides, standfirst(own), standfirst(other))
        : undefined,
      state
        ? h('ul.badges', [
            badge(
              context,
              { of: 'translation', tone: toneOf(state.state) },
              translationStateLabel(context, state),
            ),
          ])
        : undefined,
      h('ul.formats', [
        page(sides.own),
        page(sides.other),
        ...(turned === undefined
          ? []
          : [
              h('li', [
                h('a', { href: link(turned), lang: sides.other, hrefLang: sides.other }, label),
              ]),
            ]),
      ]),
    ]),
  );
}

function standfirst({ data }: Document): Element[] {
  return data.summary ? [h('p.standfirst', data.summary)] : [];
}

/** The programme has no lines of its own: it is written once, in both languages. */
function programmeRows(context: PageContext, { meta }: Entry, sides: Sides): Element[] {
  const inOther = pageContext(context, sides.other, context.path);
  const [own, other] = [programmeSection(context, meta), programmeSection(inOther, meta)];
  if (!own || !other) return [];
  const root: Root = { type: 'root', children: [other] };
  return [cells(sides, [own], elementsOf(withPrefix(root, `${sides.other}.`)))];
}

function textRows(context: PageContext, entry: Entry, sides: Sides, texts: Texts): Element[] {
  const { corpus, path, router } = context;
  const key = `${entry.id}@${otherLocale(entry.source)}`;
  const draw = drawer(context, entry.folder, MOST_DRAWN);
  const differences = corpus.states[key]?.differences ?? [];
  const [own, other] = [sides.own, sides.other].map((locale) => {
    const page = router.page({ type: 'document', id: entry.id }, locale) ?? path;
    const folder = relativePath(path, page);
    const inOwn = locale === sides.own ? context : pageContext(context, locale, path);
    const language = context.t(`pages:language.${locale}`);
    const named = (name: string) => (locale === sides.own ? name : `${name} (${language})`);
    const setting = { ...inOwn, t: context.t };
    const nodes = textNodes(setting, entry, texts[locale], { draw, folder, named });
    const root: Root = { type: 'root', children: nodes };
    const elements = elementsOf(locale === sides.own ? root : withPrefix(root, `${locale}.`));
    return markDepartures(context, elements, differences, { locale, source: entry.source });
  });
  const turned = (match: LineMatch): LineMatch =>
    sides.own === entry.source ? match : [match[1], match[0]];
  const compared = (corpus.alignments?.[key] ?? []).map(turned);
  const matches =
    compared.length > 0 ? compared : matchIds(own ?? [], other ?? [], `${sides.other}.`);
  return notesLast(sides, own ?? [], other ?? [], matches);
}

/** Notes stand behind all else, wherever the files have them. */
function notesLast(
  sides: Sides,
  own: readonly Element[],
  other: readonly Element[],
  matches: readonly LineMatch[],
): Element[] {
  const isNotes = ({ tagName }: Element) => tagName === 'section';
  const rest = (elements: readonly Element[]) => elements.filter((each) => !isNotes(each));
  const [one, two] = [own.find(isNotes), other.find(isNotes)];
  const rows = rowsOf(sides, rest(own), rest(other), matches);
  if (!one && !two) return rows;
  if (!one || !two) return [...rows, cells(sides, one ? [one] : [], two ? [two] : [])];
  const [title, list] = elementsOf(one);
  const [, further] = elementsOf(two);
  const notes = {
    ...one,
    children: [...present([title]), ...rowsOf(sides, present([list]), present([further]), matches)],
  };
  return [...rows, notes];
}

function elementsOf({ children }: Root | Element): Element[] {
  return (children as Element['children']).filter(isElement);
}
