/** `narani diff`: what changed in the source since a translation was signed. */
import { fileLog, isModified, readBlob } from '@narani/host';
import { parseDocument } from '@narani/markdown';
import { describeFindings } from '@narani/messages';
import type { Document, Entry } from '@narani/model';
import { report } from '@narani/reporter';
import { blobsForDiff, type Commit, diffSince, renderDiff } from '@narani/state';
import { type Context, contentRoot, type GlobalOptions, placedIn } from './context.js';
import { getEntry, readContent, signedTexts, translationLocale } from './entry.js';
import { today } from './today.js';

/** Prints the changes of a document's source beside its translation. */
export async function diff(
  context: Context,
  options: GlobalOptions & { readonly locale?: string },
  [name = '']: string[],
): Promise<number> {
  const root = await contentRoot(options, context);
  const content = await readContent(root, context);
  const entry = getEntry(content, name, root, context);
  const locale = translationLocale(entry, options.locale, context);
  const signed = { ...signedTexts(content, entry), locale };
  const blobs = blobsForDiff(entry, signed);
  const earlier = Object.fromEntries(
    await Promise.all(
      blobs.map(async (blob) => [blob, await readEarlier(root, entry, blob)] as const),
    ),
  );
  const days = signed.lock.signatures
    .filter((each) => each.locale === locale)
    .map(({ date }) => date);
  const since = days.sort()[0];
  const commits = since === undefined ? [] : await commitsSince(root, entry, since, blobs, context);
  const changes = diffSince(entry, signed, earlier, commits);
  const { translate, color } = context;
  const width = process.stdout.columns ?? 100;
  context.out(
    `${renderDiff(changes, translate, { color, locale: context.locale, width }).join('\n')}\n`,
  );
  if (changes.findings.length > 0) {
    const diagnostics = describeFindings(changes.findings, translate);
    context.out(
      `\n${report(diagnostics, 'text', { translate, textOf: () => undefined, placed: placedIn(root), color })}`,
    );
  }
  return 0;
}

/**
 * The commits of the source since it was signed, after those that made the texts signed, and what is not committed yet. Where
 * history lacks one of these texts the day of the first sign-off decides.
 */
async function commitsSince(
  root: string,
  entry: Entry,
  since: string,
  blobs: readonly string[],
  { translate }: Context,
): Promise<Commit[]> {
  const path = `${entry.folder}/${entry.source}.md`;
  const log = await fileLog(root, path, since);
  const made = blobs.map((blob) => log.findIndex((commit) => commit.blob === blob));
  const later = made.includes(-1) ? log : log.slice(0, Math.max(0, ...made));
  const loose = { id: '', date: today(), title: translate('cli:diff.uncommitted') };
  return (await isModified(root, path)) ? [loose, ...later] : later;
}

/** The source as it was signed, or undefined where this clone does not have it. */
async function readEarlier(
  root: string,
  entry: Entry,
  blob: string,
): Promise<Document | undefined> {
  const text = await readBlob(root, blob);
  if (text === undefined) return undefined;
  const path = `${entry.folder}/${entry.source}.md`;
  const numbered = entry.meta.numbering?.paragraphs === true;
  const normal = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  return parseDocument(
    { path, text: normal, hash: blob },
    { id: entry.id, locale: entry.source, numbered },
  ).value;
}
