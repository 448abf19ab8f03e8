/** Folders that a command fills, refused where something would be lost. */
import { findOutputFault, type Output, outputOf } from '@narani/engine/trace';
import { trackedFile } from '@narani/host';
import { type Context, UsageError } from './context.js';

/** Where a build of a content folder writes. **Errors**: a UsageError where git tracks a file there, or others' files would be lost. */
export async function outputFor(
  root: string,
  { out }: { readonly out?: string },
  context: Context,
): Promise<Output> {
  const output = outputOf(root, out);
  const { folder, store } = output;
  const tracked = await trackedFile(root, [folder, store]);
  if (tracked !== undefined)
    throw new UsageError(context.translate('cli:usage.trackedOutput', { path: tracked }));
  await refuseTarget(folder, [root, store], context);
  // A link may lead what is kept for the next build into content, where anybody could have laid it.
  if ((await findOutputFault(store, [root])) === 'overlaps')
    throw new UsageError(context.translate('cli:usage.overlaps', { path: store }));
  return output;
}

/** Where a command that fills no folder keeps what it knows; undefined where that could be laid, or published, by anybody. */
export async function storeFor(root: string): Promise<Output | undefined> {
  const output = outputOf(root);
  const isLaid = (await trackedFile(root, [output.store])) !== undefined;
  const fault = isLaid || (await findOutputFault(output.store, [root])) === 'overlaps';
  return fault ? undefined : output;
}

/** **Errors**: a UsageError where a folder lies in or around one of `sources`, or holds files that would be lost. */
export async function refuseTarget(
  path: string,
  sources: readonly string[],
  { translate }: Context,
): Promise<void> {
  const fault = await findOutputFault(path, sources);
  if (fault) throw new UsageError(translate(`cli:usage.${fault}`, { path }));
}
