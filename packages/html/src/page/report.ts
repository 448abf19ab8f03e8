/** How a reader reports a fault: a mail or an issue that knows the page already, without a script. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from './context.js';

/** What to do about a fault in a page; nothing where the site names neither a repository nor an address to write to. */
export function reportLine(
  context: Pick<PageContext, 't' | 'site' | 'router' | 'path'>,
  page: string,
): Element | undefined {
  const { t, site, router, path } = context;
  const values = { page, address: router.absolute(path) };
  const href = reportAddress(
    site,
    t('pages:report.subject', values),
    t('pages:report.body', values),
  );
  if (href === undefined) return undefined;
  return h('p.report', [t('pages:report.text'), ' ', h('a', { href }, t('pages:report.link'))]);
}

function reportAddress(
  { repository, contact }: PageContext['site'],
  subject: string,
  body: string,
): string | undefined {
  if (repository !== undefined) return newIssue(repository, subject, body);
  if (contact === undefined) return undefined;
  return `mailto:${contact}?${queryOf({ subject, body })}`;
}

/** **Source**: the forms for new issues of GitHub, Gitea and Forgejo (`title`, `body`) and of GitLab (`issue[title]`). */
function newIssue(repository: string, title: string, body: string): string {
  const base = repository.replace(/\/$/, '');
  return /^https?:\/\/[^/]*gitlab/.test(base)
    ? `${base}/-/issues/new?${queryOf({ 'issue[title]': title, 'issue[description]': body })}`
    : `${base}/issues/new?${queryOf({ title, body })}`;
}

function queryOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&');
}
