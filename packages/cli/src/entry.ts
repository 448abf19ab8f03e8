/** The document that a command names. */
import { basename, relative, resolve, sep } from 'node:path';
import {
  type BookOrder,
  bookOf,
  type CheckedContent,
  checkContent,
  type Memory,
} from '@narani/engine';
import type { CheckedCorpus, Entry, Locale } from '@narani/model';
import { LOCALES, otherLocale } from '@narani/model';
import { createBook, emptyLock, type Lock, readLock, type SignedTexts } from '@narani/state';
import { nearest } from '@narani/text';
import { type Context, choice, UsageError } from './context.js';
import { today } from './today.js';

/** Checked content that has a corpus. */
export type ReadyContent = CheckedContent & { readonly corpus: CheckedCorpus };

/** Reads and checks the content. **Errors**: a UsageError where narani.yaml cannot be read. */
export async function readContent(
  root: string,
  { translate, progress }: Context,
  memory?: Memory,
): Promise<ReadyContent> {
  const checked = await checkContent(root, {
    today: today(),
    ...(memory ? { memory } : {}),
    onStep: ({ name }) => progress(translate(`cli:build.${name}`)),
  });
  progress('');
  if (!checked.corpus)
    throw new UsageError(translate('cli:usage.unreadable', { path: 'narani.yaml' }));
  return { ...checked, corpus: checked.corpus };
}

/**
 * The entry with an id, or whose folder or one of whose files was named: from where the user stands, or below the content
 * folder. A slug alone will do where one document has it. **Errors**: a UsageError where there is none.
 */
export function getEntry(
  { corpus }: ReadyContent,
  name: string,
  root: string,
  { translate }: Context,
): Entry {
  const here = relative(root, resolve(name)).split(sep).join('/');
  const paths = [here, name.replace(/\/$/, '')].map((path) => path.normalize('NFC'));
  const slugs = corpus.entries.filter(({ slug }) => paths.includes(slug));
  const found =
    corpus.entries.find(({ id }) => id === name) ??
    corpus.entries.find(({ folder }) =>
      paths.some((path) => path === folder || path.startsWith(`${folder}/`)),
    ) ??
    (slugs.length === 1 ? slugs[0] : undefined);
  if (found) return found;
  const expected = nearest(
    name,
    corpus.entries.map(({ id }) => id),
  );
  throw new UsageError(
    expected === undefined
      ? translate('cli:usage.unknownDocument', { actual: name })
      : translate('cli:usage.unknownDocumentSuggestion', { actual: name, expected }),
  );
}

/** What a book is made of: a site by its name or folder, else the documents of collections and single ones. **Errors**: a UsageError where there is none. */
export function getBook(
  content: ReadyContent,
  names: readonly string[],
  root: string,
  context: Context,
): BookOrder & { readonly name: string } {
  const { corpus } = content;
  const folderOf = (name: string) => relative(root, resolve(name)).split(sep).join('/');
  const plain = (name: string) => name.replace(/\/$/, '');
  const [first = ''] = names;
  const site = corpus.sites.find(({ name }) =>
    [plain(first), folderOf(first)].some((path) => path === name || path === `sites/${name}`),
  );
  if (site && names.length === 1) {
    return { name: site.name, ...bookOf(site, corpus) };
  }
  const entries = names.flatMap((name) => {
    const below = corpus.entries.filter(({ folder }) =>
      [plain(name), folderOf(name)].some((path) => folder.startsWith(`${path}/`)),
    );
    return below.length > 0 ? below : [getEntry(content, name, root, context)];
  });
  return { name: basename(plain(first)), entries: [...new Set(entries)] };
}

/** The translation's language: the one asked for, else the one that is not the source. */
export function translationLocale(
  entry: Entry,
  asked: string | undefined,
  context: Context,
): Locale {
  return asked === undefined ? otherLocale(entry.source) : choice(asked, LOCALES, context);
}

/** The lock of an entry and the signatures of all documents; a lock that cannot be read has none. */
export function signedTexts({ loaded, corpus }: ReadyContent, entry: Entry): SignedTexts {
  const locks = new Map<string, Lock>();
  for (const { id, folder } of corpus.entries) {
    const source = loaded.locks.get(folder);
    const lock = source && readLock(source, id).value;
    if (lock) locks.set(folder, lock);
  }
  return { lock: locks.get(entry.folder) ?? emptyLock(), book: createBook(locks.values()) };
}
