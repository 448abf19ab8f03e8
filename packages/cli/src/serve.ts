/** Listening on this machine, until somebody interrupts. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Context, UsageError } from './context.js';

/**
 * Serves until interrupted; requests that are still running then are cut. `onListening` hears the address.
 *
 * **Errors**: a UsageError where the port is taken.
 */
export async function serve(
  server: Server,
  port: number,
  { translate }: Context,
  onListening: (url: string) => void,
): Promise<void> {
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
    server.listen(port, '127.0.0.1', () =>
      onListening(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    );
  });
}

/** The port that was asked for. **Errors**: a UsageError for what is none. */
export function portOf(asked: string | undefined, { translate }: Context): number {
  const port = Number(asked);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  const values = { actual: String(asked), expected: '0–65535' };
  throw new UsageError(translate('cli:usage.badChoice', values));
}
