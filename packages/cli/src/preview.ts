/** `narani preview`: what was built, on this machine only. */
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { serve } from '@hono/node-server';
import { outputOf, readPublication } from '@narani/build';
import { Hono, type Context as Request } from 'hono';
import { type Context, contentRoot, type GlobalOptions, UsageError } from './context.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
};

/** Serves the output folder's sites at `/<name>/` until interrupted. */
export async function preview(
  context: Context,
  options: GlobalOptions & { readonly port?: string; readonly out?: string },
): Promise<number> {
  const { translate } = context;
  const { folder: root } = outputOf(await contentRoot(options, context), options.out);
  const sites = await builtSites(root);
  if (sites.length === 0) throw new UsageError(translate('cli:preview.nothing'));
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UsageError(
      translate('cli:usage.badChoice', { actual: String(options.port), expected: '0–65535' }),
    );
  }
  const app = createApp(root, sites, translate('cli:preview.title'), context.locale);
  await new Promise<void>((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, ({ port: bound }) => {
      context.out(`${translate('cli:preview.listening', { url: `http://127.0.0.1:${bound}/` })}\n`);
      for (const site of sites) context.out(`  http://127.0.0.1:${bound}/${site}/\n`);
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new UsageError(translate('cli:usage.portTaken', { port }))
          : error,
      );
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => server.close(() => resolve()));
  });
  return 0;
}

/** Names of the sites that were built. */
async function builtSites(folder: string): Promise<string[]> {
  return (await readPublication(folder))?.sites.map(({ name }) => name) ?? [];
}

/** The application alone, so that tests can ask it without a port. */
export function createApp(
  root: string,
  sites: readonly string[],
  title: string,
  lang: string,
): Hono {
  const app = new Hono();
  const links = sites.map((site) => `<li><a href="/${site}/">${site}</a></li>`).join('');
  app.get('/', (c) =>
    c.html(
      `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><ul>${links}</ul></html>`,
    ),
  );
  app.get('/:site/*', async (c) => {
    const site = c.req.param('site');
    if (!sites.includes(site)) return c.notFound();
    const folder = join(root, site);
    const { pathname, search } = new URL(c.req.url);
    const path = decoded(pathname)?.slice(site.length + 2);
    if (path === undefined) return missingPage(c, site, folder);
    const slash = () => c.redirect(`${pathname}/${search}`, 301);
    // Relative addresses on the home page start from a slash.
    if (pathname === `/${site}`) return slash();
    const file = join(
      folder,
      normalize(`/${path.endsWith('/') || path === '' ? `${path}index.html` : path}`),
    );
    const body = await readFile(file).catch(() => undefined);
    if (body)
      return c.body(new Uint8Array(body), 200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      });
    if (
      await stat(file).then(
        (found) => found.isDirectory(),
        () => false,
      )
    )
      return slash();
    return missingPage(c, site, folder);
  });
  return app;
}

/** The site's own page for a missing address. Its links start from the site's path in production, which is another one here. */
async function missingPage(c: Request, site: string, folder: string): Promise<Response> {
  const page = await readFile(join(folder, '404.html'), 'utf8').catch(() => undefined);
  if (page === undefined) return c.notFound();
  return c.html(page.replace(/<base href="[^"]*">/, `<base href="/${site}/">`), 404);
}

/** A path in letters; undefined where its escapes are broken. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
