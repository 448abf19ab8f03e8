/** The words above a title: what kind of document, and which. */
import type { Meta } from '@narani/model';
import type { PageContext } from '../page/context.js';

/** What a document is, in a few words: “Agenda 10”, or a paper's series and symbol; nothing where the menu and the trail say as much. */
export function kickerOf({ t, locale }: PageContext, meta: Meta): string | undefined {
  // Of a document withdrawn by a record alone nothing but its title is known.
  if (meta.kind === 'agenda' && meta.number === undefined) return t('pages:kind.agenda.one');
  switch (meta.kind) {
    case 'agenda':
      return t('pages:kind.agenda.numbered', { number: meta.number });
    case 'paper':
      return [meta.series?.[locale] ?? t('pages:kind.paper.one'), meta.symbol]
        .filter((part) => part !== undefined)
        .join(' · ');
    case 'doc':
      return t(`pages:docType.${meta.type}`);
    case 'session':
    case 'meeting':
    case 'article':
      return undefined;
  }
}
