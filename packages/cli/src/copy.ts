/** A copy of the sites for trying out: its addresses lead to this machine, or wherever one says. */
import { join } from 'node:path';
import { checkContent, outputOf, publish } from '@narani/engine';
import { type Context, UsageError } from './context.js';
import { outputFor } from './output.js';
import { today } from './today.js';

/** What a copy needs. **Shapes**: `baseUrl` is the address below which each site lies by its name. */
export interface CopyOptions {
  readonly root: string;
  readonly baseUrl: string;
}

/** **Errors**: a UsageError for what is no address. */
export function refuseNoAddress(address: string, { translate }: Context): void {
  if (!/^https?:\/\/[^/]/.test(address))
    throw new UsageError(translate('cli:build.notAddress', { actual: address }));
}

/** Makes a copy without PDFs, which print their addresses; gives its folder. */
export async function makeCopy({ root, baseUrl }: CopyOptions, context: Context): Promise<string> {
  refuseNoAddress(baseUrl, context);
  const out = join(outputOf(root).store, '..', 'copy');
  const { folder } = await outputFor(root, { out }, context);
  const { progress, translate } = context;
  const onStep = ({ name, ...values }: { name: string }) =>
    progress(translate(`cli:build.${name}`, values));
  const asked = { today: today(), baseUrl, onStep };
  const checked = await checkContent(root, asked);
  const now = () => performance.now();
  await publish(root, checked, { ...asked, now, out: folder, withoutPdfs: true });
  progress('');
  return folder;
}
