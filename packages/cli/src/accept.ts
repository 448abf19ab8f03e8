/** `narani accept`: signs a translation. */
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blobId, exclusively, keepBlob, replaceFile, userName } from '@narani/host';
import type { Entry } from '@narani/model';
import type { Role } from '@narani/schema';
import {
  type Accepted,
  addSignatures,
  carryOver,
  emptyLock,
  LOCK_FILE,
  type Lock,
  ROLES,
  readLock,
  renderAccepted,
  accept as sign,
  writeLock,
} from '@narani/state';
import { type Context, choice, contentRoot, type GlobalOptions, UsageError } from './context.js';
import { getEntry, readContent, signedTexts, translationLocale } from './entry.js';
import { today } from './today.js';

/** Options of `narani accept`. `kept` is why earlier signatures are carried over. */
export interface AcceptOptions extends GlobalOptions {
  readonly role: string;
  readonly section?: string[];
  readonly locale?: string;
  readonly as?: string;
  readonly force?: boolean;
  readonly all?: boolean;
  readonly kept?: string;
}

/** Adds signatures to parity.lock.yaml. Exit code 1 where something that was to be signed was refused. */
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
  if (!entry.translations[locale])
    throw new UsageError(translate('cli:usage.noTranslation', { document: entry.id, locale }));
  const order = {
    locale,
    signer: await signerOf(root, options, context),
    date: today(),
    blobs: await blobsOf(root, entry, locale),
    ...(options.section ? { sections: options.section } : {}),
  };
  const { book } = signedTexts(content, entry);
  const choices = { force: options.force === true, all: options.all === true };
  const { kept } = options;
  const accepted = await addTo(join(root, entry.folder, LOCK_FILE), entry, context, (lock) =>
    kept === undefined
      ? sign(entry, { lock, book }, { ...order, ...choices, role, findings: content.findings })
      : carryOver(entry, { lock, book }, { ...order, reason: kept }),
  );
  if (accepted.signed.length > 0) {
    const values = {
      count: accepted.signed.length,
      document: entry.id,
      locale,
      role: translate(`state:state.${role === 'native-verified' ? 'native' : role}`),
      reason: kept,
    };
    const key = kept === undefined ? 'cli:accept.done' : 'cli:accept.carried';
    context.out(`${translate(key, values)}\n`);
  }
  for (const line of renderAccepted(accepted, translate, { locale })) context.out(`${line}\n`);
  return accepted.refused.length > 0 ? 1 : 0;
}

async function signerOf(root: string, options: AcceptOptions, { translate }: Context) {
  const signer = options.as ?? (await userName(root));
  if (!signer) throw new UsageError(translate('cli:usage.noSigner'));
  if (/[\p{Cc}\u2028\u2029]/u.test(signer)) throw new UsageError(translate('cli:usage.signerName'));
  return signer;
}

/** The git blobs of both files as they are signed. */
async function blobsOf(root: string, entry: Entry, locale: string) {
  const blob = async (file: string) => {
    const path = `${entry.folder}/${file}`;
    return (await keepBlob(root, path)) ?? blobId(await readFile(join(root, path)));
  };
  return { source: await blob(`${entry.source}.md`), translation: await blob(`${locale}.md`) };
}

/** Adds what `work` signs to the lock as it stands on disk by then: another `accept` may just have written it. */
function addTo(
  path: string,
  entry: Entry,
  context: Context,
  work: (lock: Lock) => Accepted,
): Promise<Accepted> {
  return exclusively(path, async () => {
    const lock = await readLockFile(path, entry, context);
    const accepted = work(lock);
    if (accepted.added.length > 0)
      await replaceFile(path, writeLock(addSignatures(lock, accepted.added)));
    return accepted;
  });
}

/** Undefined where the bytes are not UTF-8: written back, they would be others. */
function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The lock on disk. **Errors**: a UsageError where it is there and its signatures cannot be read, for then they would be lost. */
async function readLockFile(path: string, entry: Entry, { translate }: Context): Promise<Lock> {
  const file = await lstat(path).catch(() => undefined);
  if (!file) return emptyLock();
  if (!file.isFile()) throw new UsageError(translate('cli:usage.lockNotFile', { path }));
  const text = await readFile(path).then(readUtf8, () => undefined);
  if (text === undefined) throw new UsageError(translate('cli:usage.lockUnreadable', { path }));
  const { value } = readLock({ path, text }, entry.id);
  if (!value) throw new UsageError(translate('cli:usage.lockNewer', { path }));
  return value;
}
