/** `narani preview`: what was built, on this machine only; or a copy to try out against. */
import { outputOf, readPublication } from '@narani/engine';
import { type Context, contentRoot, type GlobalOptions, UsageError } from './context.js';
import { portOf, serve } from './serve.js';
import { createSiteServer } from './site-server.js';

/** Options of `narani preview`. **Shapes**: `baseUrl` is true where no address was named: the server's own. */
export interface PreviewOptions extends GlobalOptions {
  readonly port?: string;
  readonly out?: string;
  readonly baseUrl?: string | true;
}

/**
 * Serves the output folder's sites at `/<name>/` until interrupted. With `baseUrl` a copy of what stands in the content, whose addresses begin with it and
 * which other origins may read, as they may read the site.
 */
export async function preview(context: Context, options: PreviewOptions): Promise<number> {
  const { translate, locale: lang } = context;
  const root = await contentRoot(options, context);
  const port = portOf(options.port, context);
  const { baseUrl } = options;
  const folder =
    baseUrl === undefined
      ? outputOf(root, options.out).folder
      : await copyFor(root, baseUrl === true ? `http://127.0.0.1:${port}/` : baseUrl, context);
  const sites = (await readPublication(folder))?.sites.map(({ name }) => name) ?? [];
  if (sites.length === 0) throw new UsageError(translate('cli:preview.nothing'));
  const title = translate('cli:preview.title');
  const open = baseUrl !== undefined;
  const server = createSiteServer({ folder, sites: () => sites, title, lang, open });
  await serve(server, port, context, (url) => {
    context.out(`${translate('cli:preview.listening', { url })}\n`);
    for (const site of sites) context.out(`  ${url}${site}/\n`);
  });
  return 0;
}

async function copyFor(root: string, baseUrl: string, context: Context): Promise<string> {
  const { makeCopy } = await import('./copy.js');
  return makeCopy({ root, baseUrl }, context);
}
