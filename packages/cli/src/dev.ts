/** `narani dev`: serves what stands in the content now, and builds it again as it is edited. */
import { visible } from '@narani/text';
import { type Context, contentRoot, type GlobalOptions } from './context.js';
import { createLive } from './live.js';
import { createLook, watchFolder } from './look.js';
import { outputFor } from './output.js';
import { portOf, serve } from './serve.js';
import { createSiteServer } from './site-server.js';
import { openWorkshop, type Workshop, workshopFolder } from './workshop.js';

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
