/** Builds one after the other in one process, each from what the last one knew. */
import { dirname, join } from 'node:path';
import {
  type BuildReport,
  checkContent,
  type Memory,
  openMemory,
  outputOf,
  publish,
  readPublication,
} from '@narani/engine';
import { beginBuild, programOf } from '@narani/engine/trace';
import { limitsOf } from '@narani/limits';
import type { Finding } from '@narani/model';
import { answerOf, countsLine, loudText } from './build-report.js';
import type { Context } from './context.js';
import type { BuildNews } from './live.js';
import { today } from './today.js';

/** **Shapes**: `folder` is where the sites are. `build` builds what is there now; `edited` are the files that changed since. */
export interface Workshop {
  readonly folder: string;
  readonly sites: () => readonly string[];
  readonly build: (edited: readonly string[]) => Promise<BuildNews & { readonly counts: string }>;
  /** Keeps what was learnt for the next run. */
  readonly close: () => Promise<void>;
}

/** A workshop with a folder of its own: what was published stays as it is. PDFs are left to `narani build`. */
export async function openWorkshop(root: string, context: Context): Promise<Workshop> {
  const { store } = outputOf(root);
  const output = { folder: workshopFolder(root), store };
  const question = { root, output, today: today() };
  let memory: Memory = await openMemory(question, await programOf(beginBuild(question)));
  let files = await filesOf(output.folder);
  return {
    folder: output.folder,
    sites: () => [...new Set([...files.keys()].map((path) => path.split('/')[0] ?? ''))],
    build: async (edited) => {
      const now = memory.next();
      const options = { today: today(), memory: now, withoutPdfs: true, now: () => 0 };
      const checked = await checkContent(root, options);
      const made = await publish(root, checked, { ...options, out: output.folder });
      // What a failed build learnt is no whole memory.
      if (checked.corpus) memory = now;
      const before = files;
      files = await filesOf(output.folder);
      const paths = [...new Set([...before.keys(), ...files.keys()])];
      const answer = answerOf(toldOf(made, edited), limitsOf(checked.corpus?.config).findings);
      const textOf = (path: string) => checked.loaded.sources.get(path)?.text;
      return {
        changed: paths.filter((path) => before.get(path) !== files.get(path)),
        findings: loudText({ ...context, color: false }, root, answer, textOf),
        counts: countsLine(answerOf(made.findings, 0), context.translate),
      };
    },
    close: () => memory.save(),
  };
}

/** Where a workshop puts sites. */
export function workshopFolder(root: string): string {
  return join(dirname(outputOf(root).store), 'dev');
}

/** All that is wrong, and notes too of the documents that were just edited, which come first. */
function toldOf({ findings }: BuildReport, edited: readonly string[]): Finding[] {
  const folders = new Set(edited.map(folderOf));
  const isNear = ({ path }: Finding) => folders.has(folderOf(path));
  const near = findings.filter(isNear).map(asLoud);
  return [...near, ...findings.filter((found) => !isNear(found) && found.severity === 'error')];
}

/** A note of what somebody is at work on is worth a look. */
function asLoud(found: Finding): Finding {
  return found.severity === 'info' ? { ...found, severity: 'warning' } : found;
}

function folderOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

/** The hash of each file of the sites in a folder. */
async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const publication = await readPublication(folder);
  return new Map(
    (publication?.sites ?? []).flatMap(({ name, files }) =>
      files.map(({ path, sha256 }) => [`${name}/${path}`, sha256] as const),
    ),
  );
}
