/** The page of a registry. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { listDescription } from '../page/head.js';
import { printFrame } from '../page/shell.js';
import { factsPage } from './facts.js';
import { leversPage } from './levers.js';
import { organisationsPage } from './organisations.js';
import { peoplePage } from './people.js';
import { statutesPage } from './statutes.js';
import { termsPage } from './terms.js';
import { thingsOf } from './things.js';
import { toolsPage } from './tools.js';

const PAGES: Readonly<Record<string, (context: PageContext) => Element[]>> = {
  terms: termsPage,
  levers: leversPage,
  tools: toolsPage,
  statutes: statutesPage,
  organisations: organisationsPage,
  people: peoplePage,
  facts: factsPage,
};

/** A registry in one language, as HTML. */
export function registryPage(context: PageContext, registry: string): string {
  const title = context.t(`pages:registry.${registry}.title`);
  const summary = context.t(`pages:registry.${registry}.summary`);
  const content = PAGES[registry]?.(context) ?? [];
  return printFrame(context, {
    ref: { type: 'registry', registry },
    title,
    description: listDescription(context, summary),
    pageClass: `page-registry page-${registry}`,
    trail: [],
    things: thingsOf(context, registry),
    main: [
      h('div.registry', [
        h('header.list-head', [h('h1', title), h('p.standfirst', summary)]),
        ...content,
      ]),
    ],
  });
}
