/** Gathering a publication: exactly the files that its manifest names, each verified, and nothing lost unless a person says so. */
import { join } from 'node:path';
import { replaceFolder } from '@narani/host';
import { withoutFacing } from '@narani/routes';
import type { Publication } from '@narani/schema';
import { lostAddresses, readPublication, readPublished, writePublication } from './publication.js';

/**
 * What came of gathering.
 *
 * **Shapes**: `altered` are files that are not on disk as the manifest says, `lost` the addresses that the last publication had; where
 * there is any of either nothing was written. `files` counts what was.
 */
export interface Gathered {
  readonly altered: readonly string[];
  readonly lost: readonly string[];
  readonly files: number;
  readonly sites: readonly string[];
}

/** **Shapes**: `last` is the publication that is live now; `allowed` are the addresses, or beginnings of them, that a person lets go. */
export interface GatherOptions {
  readonly last?: Publication;
  readonly allowed?: readonly string[];
}

/**
 * Copies a publication into a folder, which then holds exactly that: a folder for each site, and the manifest.
 *
 * **Errors**: undefined where the folder holds no manifest that can be read, or one that names nothing: a build that did not end.
 */
export async function gather(
  from: string,
  target: string,
  { last, allowed = [] }: GatherOptions = {},
): Promise<Gathered | undefined> {
  const publication = await readPublication(from);
  if (!publication || publication.sites.length === 0) return undefined;
  const read = await Promise.all(
    publication.sites.flatMap(({ name, files }) =>
      files.map(async (file) => ({
        path: `${name}/${file.path}`,
        contents: await readPublished(from, name, file),
      })),
    ),
  );
  const altered = read.flatMap(({ path, contents }) => (contents ? [] : [path]));
  const lost = last
    ? lostAddresses(last, publication).filter((each) => !isAllowed(each, allowed))
    : [];
  const sites = publication.sites.map(({ name }) => name);
  if (altered.length > 0 || lost.length > 0) return { altered, lost, files: 0, sites };
  const files = read.flatMap(({ path, contents }) => (contents ? [{ path, contents }] : []));
  await replaceFolder(join(target), [...files, writePublication(publication)]);
  return { altered, lost, files: files.length, sites };
}

/** Whoever lets a page go lets go of the one that sets it beside its other language. */
function isAllowed(lost: string, allowed: readonly string[]): boolean {
  const [site = '', ...path] = lost.split('/');
  const address = `${site}/${withoutFacing(path.join('/'))}`;
  return allowed.some(
    (each) =>
      lost === each ||
      address === each ||
      (each.endsWith('/') && (lost.startsWith(each) || address.startsWith(each))),
  );
}
