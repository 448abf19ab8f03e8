/** The first half of a run: a content folder, read and checked. */
import { join } from 'node:path';
import { checkCorpus } from '@narani/check';
import {
  breakable,
  type ContentFile,
  isContentRoot,
  readContentFiles,
  readPlainFile,
} from '@narani/host';
import type { Limits } from '@narani/limits';
import type { Checked, CheckedCorpus, Corpus, Finding } from '@narani/model';
import { findUnprintable } from '@narani/print';
import { shownEntries } from '@narani/routes';
import { LIMIT_TABLE } from '@narani/schema';
import { guarded } from './boundary.js';
import type { BuildOptions } from './build-options.js';
import { bytesHash, hasBytes } from './desk.js';
import { type Loaded, limitsIn, loadCorpus } from './load.js';
import { findPlugins } from './plugin-list.js';
import { checkWithPlugins } from './plugins.js';
import { createWants } from './wants.js';

/** A checked content folder. `corpus` is undefined where narani.yaml is absent or broken. */
export interface CheckedContent {
  readonly corpus: CheckedCorpus | undefined;
  readonly loaded: Loaded;
  readonly findings: readonly Finding[];
  /** The SHA-256 of each file that was read, by its path as it lies there. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Options that decide what is checked. */
type CheckingOptions = Pick<
  BuildOptions,
  'today' | 'only' | 'onStep' | 'earlier' | 'boundary' | 'memory' | 'baseUrl' | 'known'
>;

/** Sites of a copy for trying out: each lies by its name below one address. */
function withBaseUrl(loaded: Loaded, address: string): Loaded {
  const { corpus } = loaded;
  if (!corpus) return loaded;
  const below = address.replace(/(?<!\/)\/*$/, '/');
  const sites = corpus.sites.map((site) => ({ ...site, baseUrl: `${below}${site.name}` }));
  return { ...loaded, corpus: { ...corpus, sites } };
}

/** Reads and checks a content folder. **Errors**: rejects where it cannot be read: the operator's fault. */
export async function checkContent(
  root: string,
  options: CheckingOptions,
): Promise<CheckedContent> {
  options.onStep?.({ name: 'reading' });
  // Without settings nothing else counts, and the folder may be anything: a whole disk is not read for that.
  const files = (await isContentRoot(root))
    ? await readContentFiles(root, createWants(await readLimits(root)), options.known?.content)
    : [];
  const checked = await breakable(() => checkFiles(files, options));
  const { corpus } = checked;
  const found = corpus ? await checkWithPlugins(await findPlugins(root), corpus) : [];
  return found.length === 0 ? checked : { ...checked, findings: [...checked.findings, ...found] };
}

/** Checks the files of a content folder, wherever they were read. */
export function checkFiles(
  files: readonly ContentFile[],
  options: CheckingOptions,
): CheckedContent {
  const { memory, boundary = guarded } = options;
  const { attempt } = memory?.boundary ?? boundary;
  const { value: read, findings } = loadCorpus(files, attempt);
  const loaded = options.baseUrl === undefined ? read : withBaseUrl(read, options.baseUrl);
  const joined = loaded.corpus && (memory?.view(loaded.corpus) ?? loaded.corpus);
  const hashes = hashesOf(files);
  if (!joined) return { corpus: undefined, loaded, findings, hashes };
  options.onStep?.({ name: 'checking' });
  const check = (): Checked<CheckedCorpus> => {
    const value = checkCorpus(joined, {
      findings,
      locks: loaded.locks,
      today: options.today,
      findUnprintable,
      attempt,
      ...(options.earlier ? { earlier: options.earlier } : {}),
      ...(options.only === undefined ? {} : { compared: idsOn(joined, options.only) }),
    });
    return { value, findings: value.findings };
  };
  const checked = attempt({ stage: 'check', path: 'narani.yaml', target: 'narani.yaml' }, check);
  return checked.value
    ? {
        corpus: memory?.viewChecked(checked.value, joined) ?? checked.value,
        loaded,
        findings: checked.findings,
        hashes,
      }
    : { corpus: undefined, loaded, findings: [...findings, ...checked.findings], hashes };
}

function hashesOf(files: readonly ContentFile[]): Map<string, string> {
  return new Map(
    files.flatMap((file) => (hasBytes(file) ? [[file.path, bytesHash(file)] as const] : [])),
  );
}

/** The limits decide what is read, so their file is read before all others. */
async function readLimits(root: string): Promise<Limits> {
  const { maximum } = LIMIT_TABLE.recordBytes;
  return limitsIn(await readPlainFile(join(root, 'narani.yaml'), maximum));
}

/** The documents a site may show, whatever the checks withhold of them later. */
function idsOn(corpus: Corpus, name: string): string[] {
  const site = corpus.sites.find((each) => each.name === name);
  return site ? shownEntries({ ...corpus, withheld: [] }, site).map(({ id }) => id) : [];
}
