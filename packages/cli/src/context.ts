/** What every command knows: the language, the terminal, the folder, and how to say that it was misused. */
import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { findContentRoot } from '@narani/host';
import { createTranslator, type Translate, visibleValues } from '@narani/messages';
import { LOCALES, type Locale } from '@narani/model';
import { visible, withoutCommands } from '@narani/text';

/** A mistake of whoever typed the command: printed without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * The surroundings of a command. `color` and `progress` are for terminals only; nothing given to `out` is obeyed by a CI runner, and what
 * is given to `order` may be.
 */
export interface Context {
  readonly locale: Locale;
  readonly translate: Translate;
  readonly color: boolean;
  readonly out: (text: string) => void;
  readonly order: (text: string) => void;
  readonly progress: (text: string) => void;
}

/** Options that every command takes. */
export interface GlobalOptions {
  readonly lang?: string;
  readonly content?: string;
}

/** The language of `--lang` or NARANI_LANG, else of the environment; English where neither says Korean. */
function localeOf(lang: string | undefined, environment: NodeJS.ProcessEnv): Locale {
  const asked = lang ?? (environment.NARANI_LANG || undefined);
  const system = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  const locale = /^ko\b|^ko_/i.test(asked ?? system) ? 'ko' : 'en';
  if (asked === undefined || /^(ko|en)([-_.].*)?$/i.test(asked)) return locale;
  const values = { actual: asked, expected: LOCALES.join(', ') };
  throw new UsageError(createTranslator(locale)('cli:usage.badChoice', values));
}

/** The context of a run. Colour follows NO_COLOR and FORCE_COLOR, then the terminal. */
export function createContext(options: GlobalOptions): Context {
  const { env, stdout, stderr } = process;
  const locale = localeOf(options.lang, env);
  const color = env.NO_COLOR
    ? false
    : env.FORCE_COLOR
      ? env.FORCE_COLOR !== '0'
      : stdout.isTTY === true;
  const showProgress = stderr.isTTY === true && !env.CI;
  const translate = createTranslator(locale);
  return {
    locale,
    translate: (key, values) => translate(key, visibleValues(values)),
    color,
    out: (text) => void stdout.write(withoutCommands(text)),
    order: (text) => void stdout.write(text),
    progress: (text) => {
      if (showProgress) stderr.write(`\r\u001b[K${visible(text)}`);
    },
  };
}

/** One of a list. **Errors**: a UsageError for anything else. */
export function choice<T extends string>(
  actual: string,
  allowed: readonly T[],
  { translate }: Context,
): T {
  const found = allowed.find((each) => each === actual);
  if (found === undefined)
    throw new UsageError(
      translate('cli:usage.badChoice', { actual, expected: allowed.join(', ') }),
    );
  return found;
}

/** The content folder meant. **Errors**: a UsageError where there is none. */
export async function contentRoot(options: GlobalOptions, { translate }: Context): Promise<string> {
  const from = options.content ?? process.cwd();
  const root = options.content ? resolve(options.content) : await findContentRoot(from);
  if (root === undefined) throw new UsageError(translate('cli:usage.noContent', { path: from }));
  const folder = await stat(root).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new UsageError(translate('cli:usage.unreadable', { path: from }));
  return root;
}

/** What gives the path of a file below a folder as it opens from where the user stands, or from another folder. */
export function placedIn(root: string, from: string = process.cwd()): (path: string) => string {
  return (path) => relative(from, join(root, path)).split(sep).join('/');
}
