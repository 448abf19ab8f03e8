/** The frame of every page: head, header, footer. */
import type { PageRef } from '@narani/model';
import { feedPath } from '@narani/routes';
import { changedOn, formatEdtf } from '@narani/timetable';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from './context.js';
import type { PageFrame } from './frame.js';
import { frameOf } from './frames.js';
import { head, shortened } from './head.js';
import { header } from './header.js';
import { present } from './parts.js';
import { printPage } from './print.js';
import { reportLine } from './report.js';

/** A page in its frame, as HTML. */
export function printFrame(context: PageContext, frame: PageFrame): string {
  const { locale } = context;
  return printPage(
    h('html', { lang: locale, dir: 'ltr', ...sheet(context, frame) }, [
      head(context, frame),
      h('body', { className: [frame.pageClass] }, [
        h('a.skip', { href: '#page-main' }, context.t('pages:nav.skip')),
        header(context, frame),
        h('main#page-main', { tabIndex: -1 }, [...trail(context, frame), ...frame.main]),
        footer(context, frame),
      ]),
    ]),
  );
}

/** What each sheet of a printed page says of it; styles can read nothing but attributes. */
function sheet(context: PageContext, { ref, title, canonical }: PageFrame) {
  const { site, entries, locale, path, router } = context;
  const entry = ref.type === 'document' ? entries.get(ref.id) : undefined;
  const day = entry && formatEdtf(changedOn(entry.meta), locale);
  return {
    dataTitle: shortened(title ?? site.title[locale]),
    dataAddress: [canonical ?? router.absolute(path), ...(day ? [day] : [])].join(' · '),
  };
}

function trail(context: PageContext, frame: PageFrame): Element[] {
  const { t, site, locale, visit } = context;
  if (!frame.trail) return [];
  const steps = [{ ref: { type: 'home' } as PageRef, title: site.title[locale] }, ...frame.trail];
  const items = steps.flatMap(({ ref, title }) => {
    const href = visit(ref);
    return href === undefined ? [] : [h('li', [h('a', { href }, title)])];
  });
  return [h('nav.trail', { ariaLabel: t('pages:nav.trail') }, [h('ol', items)])];
}

function footer(context: PageContext, { title }: PageFrame): Element {
  const { t, site, locale, link, replaced } = context;
  const own = replaced.get(`footer ${locale}`);
  if (own) return h('footer.site-footer', [own as Element]);
  const feed = site.editions.includes('feed')
    ? h('li', [h('a', { href: link(feedPath(locale)) }, t('pages:site.feed'))])
    : undefined;
  const home = h('li', [h('a', { href: link(`${locale}/`) }, site.title[locale])]);
  const elsewhere = (href: string | undefined, label: string) =>
    href === undefined ? undefined : h('li', [h('a', { href }, label)]);
  const links = [
    home,
    feed,
    elsewhere(site.repository, t('pages:site.sources')),
    elsewhere(site.accessibility, t('pages:site.accessibility')),
  ];
  return h('footer.site-footer', [
    h(
      'div.bar',
      present([
        reportLine(context, title ?? site.title[locale]),
        site.footer && h('p', site.footer[locale]),
        frameOf(context, 'footer'),
        h('ul', present(links)),
      ]),
    ),
  ]);
}
