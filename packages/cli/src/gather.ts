/** `narani gather`: the files of a publication, for whoever deploys them. */
import { gather, outputOf, readPublication, readPublicationFile } from '@narani/engine';
import type { Publication } from '@narani/schema';
import { visible } from '@narani/text';
import { type Context, contentRoot, type GlobalOptions, UsageError } from './context.js';
import { refuseTarget } from './output.js';

/** Options of `narani gather`. */
export interface GatherCommandOptions extends GlobalOptions {
  readonly out?: string;
  readonly last?: string;
  readonly letGo?: string[];
}

/** Addresses shown of many that are lost. */
const SHOWN = 20;

/** Copies exactly what publication.json names. Exit code 1 where an address would be lost, 3 where a file is not as it was built. */
export async function gatherSites(
  context: Context,
  options: GatherCommandOptions,
  [target = '']: string[],
): Promise<number> {
  const { translate } = context;
  const root = await contentRoot(options, context);
  const { folder } = outputOf(root, options.out);
  await refuseTarget(target, [root, folder], context);
  const last = options.last === undefined ? undefined : await readLast(options.last, context);
  const gathered = await gather(folder, target, {
    ...(last ? { last } : {}),
    ...(options.letGo ? { allowed: options.letGo } : {}),
  });
  if (!gathered) throw new UsageError(translate('cli:gather.nothing', { path: folder }));
  const { altered, lost, files, sites } = gathered;
  tell(context, 'altered', altered);
  tell(context, 'lost', lost);
  if (altered.length > 0) return 3;
  if (lost.length > 0) return 1;
  context.out(
    `${translate('cli:gather.done', { count: files, sites: sites.join(', '), path: target })}\n`,
  );
  return 0;
}

function tell(
  { translate, out }: Context,
  what: 'altered' | 'lost',
  paths: readonly string[],
): void {
  if (paths.length === 0) return;
  out(`${translate(`cli:gather.${what}`, { count: paths.length })}\n`);
  for (const path of paths.slice(0, SHOWN)) out(`  ${visible(path)}\n`);
  const count = paths.length - SHOWN;
  if (count > 0) out(`  ${translate('cli:gather.more', { count })}\n`);
}

/** The manifest that is live now, or of a folder. **Errors**: a UsageError where it cannot be read: nothing may be lost for want of it. */
async function readLast(path: string, { translate }: Context): Promise<Publication> {
  const last = (await readPublication(path)) ?? (await readPublicationFile(path));
  if (last) return last;
  throw new UsageError(translate('cli:gather.noLast', { path }));
}
