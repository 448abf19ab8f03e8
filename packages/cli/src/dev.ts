/** `narani dev`: serves what stands in the content now, and builds it again as it is edited. */
import { watch } from 'node:fs';
import { listContent } from '@narani/host';
import { visible } from '@narani/text';
import { type Context, contentRoot, type GlobalOptions } from './context.js';
import { createLive } from './live.js';
import { outputFor } from './output.js';
import { portOf, serve } from './serve.js';
import { createSiteServer } from './site-server.js';
import { openWorkshop, type Workshop, workshopFolder } from './workshop.js';

/**
 * How long a save may take: editors write a file in several steps. And how often the folder is looked at where the system tells nothing, as
 * on network drives. **Units**: milliseconds.
 */
const SETTLING = 15;
const LOOKING = 1_000;

/** Builds and serves until interrupted. */
export async function dev(
  context: Context,
  options: GlobalOptions & { readonly port?: string },
): Promise<number> {
  const { translate, locale: lang } = context;
  const root = await contentRoot(options, context);
  const port = portOf(options.port, context);
  await outputFor(root, { out: workshopFolder(root) }, context);
  const workshop = await openWorkshop(root, context);
  const live = createLive(String(process.pid));
  const { folder, sites } = workshop;
  const look = createLook(root, (edited) => tell(context, workshop, live.tell, edited));
  await look();
  const title = translate('cli:dev.title');
  const server = createSiteServer({ folder, sites, title, lang, live });
  const stop = watchFolder(root, look);
  try {
    await serve(server, port, context, (url) => {
      context.out(`${translate('cli:preview.listening', { url })}\n`);
      for (const site of sites()) context.out(`  ${url}${site}/\n`);
    });
  } finally {
    stop();
    await workshop.close();
  }
  return 0;
}

/** Builds once, and says what came of it, on the terminal and to the pages. What the machine refuses is said too, and waits for the next save. */
async function tell(
  { translate, out }: Context,
  workshop: Workshop,
  hear: (news: { changed: readonly string[]; findings: string }) => void,
  edited: readonly string[],
): Promise<void> {
  const start = performance.now();
  try {
    const { counts, ...news } = await workshop.build(edited);
    hear(news);
    const ms = Math.round(performance.now() - start);
    const values = { ms, count: news.changed.length };
    out(`${news.findings}  ${translate('cli:dev.built', values)}\n${counts}`);
  } catch (error) {
    const findings = `${translate('cli:dev.failed', { actual: visible(String(error)) })}\n`;
    hear({ changed: [], findings });
    out(`  ${findings}`);
  }
}

/** Looks whether anything is other than it was, and does the work then. What happens meanwhile is looked at afterwards. */
function createLook(
  root: string,
  work: (edited: readonly string[]) => Promise<void>,
): () => Promise<void> {
  let marks: ReadonlyMap<string, string> | undefined;
  let isBusy = false;
  let isAsked = false;
  return async () => {
    isAsked = true;
    if (isBusy) return;
    isBusy = true;
    try {
      while (isAsked) {
        isAsked = false;
        const now = new Map(listContent(root).map(({ path, mark }) => [path, mark]));
        const edited = changedPaths(marks ?? now, now);
        if (marks && edited.length === 0) continue;
        marks = now;
        await work(edited);
      }
    } finally {
      isBusy = false;
    }
  };
}

function changedPaths(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): string[] {
  const paths = new Set([...before.keys(), ...now.keys()]);
  return [...paths].filter((path) => before.get(path) !== now.get(path));
}

/** Calls `look` soon after anything happens in a folder, and now and then; gives what ends that. */
function watchFolder(root: string, look: () => Promise<void>): () => void {
  let soon: NodeJS.Timeout | undefined;
  const poke = () => {
    clearTimeout(soon);
    soon = setTimeout(look, SETTLING);
  };
  const often = setInterval(look, LOOKING);
  const watcher = watch(root, { recursive: true }, poke);
  // Where the system watches no more, looking now and then goes on.
  watcher.on('error', () => watcher.close());
  return () => {
    clearTimeout(soon);
    clearInterval(often);
    watcher.close();
  };
}
