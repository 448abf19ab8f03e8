/** The files that lead to all others: the entry point, the words for its values, the schemas, and their description. */

import { HEAD_PATH } from '@narani/changes';
import { kindsOf } from '@narani/kinds';
import type { OutputFile } from '@narani/model';
import { atomPath, authorityOf, feedPath } from '@narani/routes';
import type { EntryPoint, ItemFile } from '@narani/schema';
import { PUBLISHED_SCHEMAS } from '@narani/schema/published';
import { INDEX_PATH } from './list.js';
import { OPENAPI_PATH, openApi } from './openapi.js';
import { FORMAT_VERSION } from './render.js';
import { schemaOf } from './schema.js';
import type { FeedContext } from './shape.js';
import { STYLESHEET, STYLESHEET_PATH } from './stylesheet.js';
import { vocabulary } from './vocabulary.js';

/** Where programs begin, from the site's root. */
export const ENTRY_PATH = 'feeds/v1/index.json';
const VOCABULARY_PATH = 'feeds/v1/vocabulary.json';
/** **Source**: RFC 9727. */
const CATALOGUE_PATH = '.well-known/api-catalog';

/** **Units**: seconds. Publications follow merges: once an hour misses nothing that matters, for the list keeps all. */
const POLL_SECONDS = 3600;

/** The files of a site that lead to its others. **Shapes**: `manifest` is the path of its manifest. */
export function entryFiles(
  context: FeedContext,
  items: readonly ItemFile[],
  manifest: string,
): OutputFile[] {
  const { absolute } = context.router;
  const kinds = kindsOf(context.corpus);
  const schemas = Object.entries(PUBLISHED_SCHEMAS).flatMap(([edition, texts]) =>
    Object.entries(texts).map(([name, text]) => ({
      path: schemaPath(edition, name),
      mediaType: 'application/schema+json',
      contents: schemaOf(text, kinds).replaceAll('{base}', absolute('')),
    })),
  );
  return [
    json(ENTRY_PATH, entryPoint(context, items, manifest)),
    json(VOCABULARY_PATH, vocabulary(context.corpus)),
    json(OPENAPI_PATH, openApi(absolute(''), context.site.title)),
    json(CATALOGUE_PATH, catalogue(absolute)),
    { path: STYLESHEET_PATH, mediaType: 'text/css', contents: STYLESHEET },
    ...schemas,
  ];
}

function schemaPath(edition: string, name: string): string {
  return `feeds/v1/schemas/${edition}/${name}.schema.json`;
}

function json(path: string, value: unknown): OutputFile {
  return { path, mediaType: 'application/json', contents: `${JSON.stringify(value, null, 2)}\n` };
}

function entryPoint(
  { corpus, site, router }: FeedContext,
  items: readonly ItemFile[],
  manifest: string,
): EntryPoint {
  const { absolute } = router;
  const { config } = corpus;
  const licences = new Map(items.map(({ licence }) => [licence.id, licence]));
  const urls = (edition: 'strict' | 'open') =>
    Object.keys(PUBLISHED_SCHEMAS[edition]).map((name) => absolute(schemaPath(edition, name)));
  return {
    schema: FORMAT_VERSION,
    site: site.name,
    title: site.title,
    home_url: absolute(''),
    publisher: config.publisher,
    ...(config.contact ? { contact_url: config.contact } : {}),
    authority: authorityOf(config),
    poll_seconds: POLL_SECONDS,
    changes_url: absolute(HEAD_PATH),
    index_url: absolute(INDEX_PATH),
    vocabulary_url: absolute(VOCABULARY_PATH),
    manifest_url: absolute(manifest),
    openapi_url: absolute(OPENAPI_PATH),
    stylesheet_url: absolute(STYLESHEET_PATH),
    feeds: site.locales.map((language) => ({
      language,
      url: absolute(feedPath(language)),
      atom_url: absolute(atomPath(language)),
      count: items.filter((item) => item.language === language).length,
    })),
    registries: (site.registries ?? []).flatMap((registry) =>
      site.locales.flatMap((language) => {
        const page = router.page({ type: 'registry', registry }, language);
        return page === undefined ? [] : [{ name: registry, language, url: absolute(page) }];
      }),
    ),
    licences: [...licences.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    schemas: { strict: urls('strict'), open: urls('open') },
  };
}

function catalogue(absolute: (path: string) => string): unknown {
  return {
    linkset: [
      {
        anchor: absolute(ENTRY_PATH),
        'service-desc': [
          { href: absolute(OPENAPI_PATH), type: 'application/vnd.oai.openapi+json' },
        ],
        'service-meta': [{ href: absolute(ENTRY_PATH), type: 'application/json' }],
      },
    ],
  };
}
