/** `narani accept`: signs a translation. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blobId, keepBlob, replaceFile, userName } from '@narani/host';
import type { Role } from '@narani/schema';
import { LOCK_FILE, ROLES, renderAccepted, accept as sign, writeLock } from '@narani/state';
import { choice } from './check.js';
import { type Context, contentRoot, type GlobalOptions, UsageError } from './context.js';
import { getEntry, lockOf, readContent, translationLocale } from './entry.js';
import { today } from './today.js';

/** Options of `narani accept`. */
export interface AcceptOptions extends GlobalOptions {
  readonly role: string;
  readonly section?: string[];
  readonly locale?: string;
  readonly as?: string;
  readonly force?: boolean;
}

/** Writes parity.lock.yaml. Exit code 1 where something that was to be signed was refused. */
export async function accept(
  context: Context,
  options: AcceptOptions,
  [name = '']: string[],
): Promise<number> {
  const { translate } = context;
  const role: Role = choice(options.role, ROLES, context);
  const root = await contentRoot(options, context);
  const content = await readContent(root, context);
  const entry = getEntry(content, name, root, context);
  const locale = translationLocale(entry, options.locale, context);
  const signer = options.as ?? (await userName(root));
  if (!signer) throw new UsageError(translate('cli:usage.noSigner'));
  if (!entry.translations[locale])
    throw new UsageError(translate('cli:usage.noTranslation', { document: entry.id, locale }));
  const blob = async (file: string) => {
    const path = `${entry.folder}/${file}`;
    return (await keepBlob(root, path)) ?? blobId(await readFile(join(root, path)));
  };
  const lock = lockOf(content, entry);
  const accepted = sign(entry, lock.value, {
    locale,
    role,
    signer,
    date: today(),
    findings: content.findings,
    blobs: { source: await blob(`${entry.source}.md`), translation: await blob(`${locale}.md`) },
    ...(options.section ? { sections: options.section } : {}),
    ...(options.force ? { force: true } : {}),
  });
  // Both sides of a merge stand in the joined lock: it is worth writing though nothing new was signed.
  const joined = lock.findings.some(({ rule }) => rule === 'state/lock-conflict');
  if (accepted.signed.length > 0 || joined) {
    await replaceFile(join(root, entry.folder, LOCK_FILE), writeLock(accepted.lock));
  }
  if (joined) context.out(`${translate('cli:accept.joined', { document: entry.id })}\n`);
  if (accepted.signed.length > 0) {
    context.out(
      `${translate('cli:accept.done', { count: accepted.signed.length, document: entry.id, locale, role })}\n`,
    );
  }
  for (const line of renderAccepted(accepted, translate, { locale })) context.out(`${line}\n`);
  return accepted.refused.length > 0 ? 1 : 0;
}
