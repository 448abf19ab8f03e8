/** Redirects: the old addresses of a document. */
import { pageHref } from '@narani/routes';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import type { Wording } from '../page/parts.js';
import { contentPolicy } from '../page/policy.js';
import { printPage } from '../page/print.js';

/** A page that sends the reader on from `context.path` to `to`, also where nothing but the link works. */
export function redirectPage(context: PageContext, to: string, title: Wording): string {
  const { t, locale, router } = context;
  const href = pageHref(context.path, to);
  return printPage(
    h('html', { lang: locale, dir: 'ltr' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        contentPolicy(),
        h('title', { lang: title.lang }, title.text),
        h('meta', { name: 'robots', content: 'noindex' }),
        h('meta', { httpEquiv: 'refresh', content: `0; url=${href}` }),
        h('link', { rel: 'canonical', href: router.absolute(to) }),
      ]),
      h('body', [
        h('main', [
          h('h1', { lang: title.lang }, title.text),
          h('p', [h('a', { href }, t('pages:redirect.link'))]),
        ]),
      ]),
    ]),
  );
}
