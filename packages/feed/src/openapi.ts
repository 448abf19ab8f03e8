/** The static files of a site as an OpenAPI description. */
import type { SiteConfig } from '@narani/schema';

/** Where the description lies, from the site's root. */
export const OPENAPI_PATH = 'feeds/v1/openapi.json';

interface Resource {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly schema?: string;
  readonly type?: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

const RESOURCES: readonly Resource[] = [
  {
    path: '/feeds/v1/index.json',
    id: 'getEntryPoint',
    summary: 'Where everything is',
    schema: 'entry-point',
  },
  {
    path: '/feeds/v1/changes/head.json',
    id: 'getChangesHead',
    summary: 'How far the list of changes goes',
    schema: 'changes-head',
  },
  {
    path: '/feeds/v1/changes/{epoch}/{number}.json',
    id: 'getChangesRecord',
    summary: 'What one publication changed; never rewritten',
    schema: 'changes-record',
    parameters: { epoch: 'As head.json names it', number: 'From `first` to `number` of head.json' },
  },
  {
    path: '/index.json',
    id: 'getIndex',
    summary: 'All items, without texts',
    schema: 'site-index',
  },
  {
    path: '/{language}/{kind}/{slug}/item.json',
    id: 'getItem',
    summary: 'One document in one language; take its address from the index',
    schema: 'item',
    parameters: {
      language: 'ko or en',
      kind: 'As in the index',
      slug: 'As in the address of its page',
    },
  },
  {
    path: '/{language}/feed.json',
    id: 'getFeed',
    summary: 'The newest documents of a language, as JSON Feed 1.1; next_url leads on',
    schema: 'feed',
    type: 'application/feed+json',
    parameters: { language: 'ko or en' },
  },
  {
    path: '/{language}/feed.atom',
    id: 'getAtomFeed',
    summary: 'The same as Atom 1.0; prev-archive leads on',
    type: 'application/atom+xml',
    parameters: { language: 'ko or en' },
  },
  {
    path: '/feeds/v1/vocabulary.json',
    id: 'getVocabulary',
    summary: 'Words for states and kinds',
    schema: 'vocabulary',
  },
  {
    path: '/manifest.json',
    id: 'getManifest',
    summary: 'Pages, feeds and PDFs',
    schema: 'manifest',
  },
];

/** The description of a site at a base URL. **Source**: OpenAPI 3.1.1; its schemas are the open ones. */
export function openApi(base: string, title: SiteConfig['title']): unknown {
  return {
    openapi: '3.1.1',
    info: {
      title: `${title.en} · ${title.ko}`,
      version: '1.0.0',
      description:
        'Static files: nothing but GET, no key. Each answer has an ETag where the server gives one.',
      license: { name: 'See each item', identifier: 'CC-BY-SA-4.0' },
    },
    servers: [{ url: base.replace(/(?<!\/)\/+$/, '') }],
    security: [],
    paths: Object.fromEntries(RESOURCES.map((each) => [each.path, pathItem(base, each)])),
  };
}

function pathItem(base: string, { id, summary, schema, type, parameters = {} }: Resource): unknown {
  const $ref = `${base}feeds/v1/schemas/open/${schema}.schema.json`;
  const content = schema === undefined ? { schema: { type: 'string' } } : { schema: { $ref } };
  const names = Object.entries(parameters);
  return {
    get: {
      operationId: id,
      summary,
      ...(names.length > 0
        ? {
            parameters: names.map(([name, description]) => ({
              name,
              in: 'path',
              required: true,
              description,
              schema: { type: 'string' },
            })),
          }
        : {}),
      responses: {
        200: {
          description: summary,
          content: { [type ?? 'application/json']: content },
        },
        404: { description: 'There is none' },
      },
    },
  };
}
