/** `narani preview`: what was built, on this machine only. */
import { outputOf, readPublication } from '@narani/engine';
import { type Context, contentRoot, type GlobalOptions, UsageError } from './context.js';
import { portOf, serve } from './serve.js';
import { createSiteServer } from './site-server.js';

/** Serves the output folder's sites at `/<name>/` until interrupted. */
export async function preview(
  context: Context,
  options: GlobalOptions & { readonly port?: string; readonly out?: string },
): Promise<number> {
  const { translate, locale: lang } = context;
  const { folder } = outputOf(await contentRoot(options, context), options.out);
  const sites = (await readPublication(folder))?.sites.map(({ name }) => name) ?? [];
  if (sites.length === 0) throw new UsageError(translate('cli:preview.nothing'));
  const title = translate('cli:preview.title');
  const server = createSiteServer({ folder, sites: () => sites, title, lang });
  await serve(server, portOf(options.port, context), context, (url) => {
    context.out(`${translate('cli:preview.listening', { url })}\n`);
    for (const site of sites) context.out(`  ${url}${site}/\n`);
  });
  return 0;
}
