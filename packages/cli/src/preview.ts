/** `narani preview`: what was built, on this machine only. */
import type { AddressInfo } from 'node:net';
import { outputOf, readPublication } from '@narani/engine';
import { type Context, contentRoot, type GlobalOptions, UsageError } from './context.js';
import { createSiteServer } from './site-server.js';

/** Serves the output folder's sites at `/<name>/` until interrupted; requests that are still running then are cut. */
export async function preview(
  context: Context,
  options: GlobalOptions & { readonly port?: string; readonly out?: string },
): Promise<number> {
  const { translate, locale } = context;
  const { folder } = outputOf(await contentRoot(options, context), options.out);
  const sites = (await readPublication(folder))?.sites.map(({ name }) => name) ?? [];
  if (sites.length === 0) throw new UsageError(translate('cli:preview.nothing'));
  const port = portOf(options.port, context);
  const server = createSiteServer(folder, sites, translate('cli:preview.title'), locale);
  await new Promise<void>((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new UsageError(translate('cli:usage.portTaken', { port })) : error);
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    server.listen(port, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      context.out(`${translate('cli:preview.listening', { url })}\n`);
      for (const site of sites) context.out(`  ${url}${site}/\n`);
    });
  });
  return 0;
}

function portOf(asked: string | undefined, { translate }: Context): number {
  const port = Number(asked);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new UsageError(
    translate('cli:usage.badChoice', { actual: String(asked), expected: '0–65535' }),
  );
}
