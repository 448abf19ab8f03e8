/** The command line: commands, options, help, exit codes. A command's modules load when it runs. */

import { isBrokenOff } from '@narani/host';
import type { Translate } from '@narani/messages';
import { visible } from '@narani/text';
import { type Command, CommanderError } from 'commander';
import { createContext, type GlobalOptions, UsageError } from './context.js';
import { tellInterrupted, untilInterrupted } from './interrupted.js';
import { LocalisedCommand } from './localised-command.js';

/** Exit codes. */
const CLEAN = 0;
const MISUSE = 2;
const MACHINE = 3;

/**
 * Runs the command line.
 *
 * **Shapes**: the exit code: 0 clean, 1 content errors, 2 misuse, 3 the machine's fault (a full disk, no permission, a crash).
 * **Errors**: rejects for bugs only; misuse is printed.
 */
export async function run(argv: readonly string[], version: string): Promise<number> {
  let context: ReturnType<typeof createContext>;
  try {
    context = createContext(readGlobals(argv));
  } catch (error) {
    return misuse(error);
  }
  const { translate } = context;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that stops early, such as `head`, is not a fault; a full disk under the report is.
    if (error.code !== 'EPIPE') process.exit(misuse(asUsageError(error, translate)));
  });
  let code = CLEAN;
  const program = createProgram(version, translate, (command) => async (...args: unknown[]) => {
    const options = (args.at(-1) as Command).optsWithGlobals<
      GlobalOptions & Record<string, unknown>
    >();
    const work = () => command(context, options, args.slice(0, -2) as string[]);
    const serves = isServing(args.at(-1) as Command, options);
    code = await (serves ? work() : untilInterrupted(context, work));
  });
  try {
    await program.parseAsync(asHelp(argv), { from: 'user' });
    return code;
  } catch (error) {
    context.progress('');
    if (isBrokenOff(error)) return tellInterrupted(context);
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : MISUSE;
    return misuse(asUsageError(error, translate));
  }
}

/** Commands that go on until they are interrupted, and see to that themselves. */
function isServing(command: Command, { watch }: Record<string, unknown>): boolean {
  return watch === true || ['dev', 'preview'].includes(command.name());
}

/** `narani help check` means `narani check --help`. */
function asHelp(argv: readonly string[]): string[] {
  const [first, ...rest] = argv;
  return first === 'help' ? [...rest, '--help'] : [...argv];
}

/** What the system refused, in words: the operator's affair as misuse is. Anything else is given back as it is. */
function asUsageError(error: unknown, translate: Translate): unknown {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || code === undefined || syscall === undefined) return error;
  const reason = REFUSALS[code];
  const cause = reason === undefined ? code : translate(`cli:system.${reason}`);
  const message = path === undefined ? cause : translate('cli:system.at', { path, cause });
  return TYPED_CODES.has(code) ? new UsageError(message) : new MachineError(message);
}

/** What another path on the command line would change; all else is the machine's. */
const TYPED_CODES = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENAMETOOLONG', 'ELOOP']);

/** The machine's or its operator's fault: printed like a misuse, with an exit code of its own. */
class MachineError extends UsageError {}

/** Errors of the system that a person can do something about. **Source**: errno(3). */
const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'full',
  ENOENT: 'missing',
  ENOTDIR: 'notFolder',
  EISDIR: 'folder',
  EEXIST: 'exists',
  EMFILE: 'tooMany',
  ENFILE: 'tooMany',
};

/** Says what was misused. **Errors**: throws what is no misuse: a bug. */
function misuse(error: unknown): number {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`narani: ${visible(error.message)}
`);
  return error instanceof MachineError ? MACHINE : MISUSE;
}

/** `--lang` and `--content` wherever they stand, before commander knows the rest: help itself must be in the language. */
function readGlobals(argv: readonly string[]): GlobalOptions {
  const value = (name: string) => {
    const index = argv.indexOf(name);
    return (
      argv.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1) ??
      (index < 0 ? undefined : argv[index + 1])
    );
  };
  const lang = value('--lang');
  return lang === undefined ? {} : { lang };
}

/** A command: context, options, positional arguments; gives the exit code. */
type Run = (
  context: ReturnType<typeof createContext>,
  options: GlobalOptions & Record<string, unknown>,
  args: string[],
) => Promise<number>;
type Wrap = (run: Run) => (...args: unknown[]) => Promise<void>;

function createProgram(version: string, t: Translate, wrap: Wrap): Command {
  const program = new LocalisedCommand(t, 'narani')
    .description(t('cli:program.description'))
    .version(version, '-V, --version', t('cli:program.version'))
    .option('--lang <locale>', t('cli:program.lang'))
    .option('--content <folder>', t('cli:program.content'))
    .addHelpText('after', `\n${t('cli:program.exit')}`)
    .exitOverride();

  program
    .command('check')
    .description(t('cli:check.description'))
    .argument('[path]', t('cli:check.only'))
    .option('--format <format>', t('cli:check.format'), 'text')
    .option('--fix', t('cli:check.fix'))
    .option('--report <file>', t('cli:check.report'))
    .option('--since <commit>', t('cli:check.since'))
    .option('--max-warnings <count>', t('cli:check.maxWarnings'))
    .option('--pairs <folders...>', t('cli:check.pairs'))
    .option('--mode <mode>', t('cli:check.mode'))
    .option('--glossary <file>', t('cli:check.glossary'))
    .action(wrap(async (...args) => (await import('./check.js')).check(...args)));
  program
    .command('build')
    .description(t('cli:build.description'))
    .option('--site <name>', t('cli:build.site'))
    .option('--out <folder>', t('cli:build.out'))
    .option('--last <folder>', t('cli:build.last'))
    .option('--new-epoch', t('cli:build.newEpoch'))
    .option('--base-url <address>', t('cli:build.baseUrl'))
    .option('--why <path>', t('cli:build.why'))
    .action(wrap(async (context, options) => (await import('./build.js')).build(context, options)));
  program
    .command('gather')
    .description(t('cli:gather.description'))
    .argument('<target>', t('cli:gather.target'))
    .option('--out <folder>', t('cli:build.out'))
    .option('--last <file>', t('cli:gather.last'))
    .option('--let-go <address...>', t('cli:gather.letGo'))
    .action(wrap(async (...args) => (await import('./gather.js')).gatherSites(...args)));
  program
    .command('preview')
    .description(t('cli:preview.description'))
    .option('--port <port>', t('cli:preview.port'), '4173')
    .option('--out <folder>', t('cli:build.out'))
    .option('--base-url [address]', t('cli:preview.baseUrl'))
    .action(
      wrap(async (context, options) => (await import('./preview.js')).preview(context, options)),
    );
  program
    .command('dev')
    .description(t('cli:dev.description'))
    .option('--port <port>', t('cli:preview.port'), '4173')
    .action(wrap(async (context, options) => (await import('./dev.js')).dev(context, options)));
  program
    .command('print')
    .description(t('cli:print.description'))
    .argument('<document...>', t('cli:print.document'))
    .option('--design <name>', t('cli:print.design'))
    .option('--locale <locale>', t('cli:print.locale'))
    .option('--out <folder>', t('cli:print.out'))
    .option('--archive', t('cli:print.archive'))
    .option('--open', t('cli:print.open'))
    .option('--watch', t('cli:print.watch'))
    .action(
      wrap(async (context, options, args) =>
        (await import('./print.js')).print(context, options, args.flat()),
      ),
    );
  program
    .command('status')
    .description(t('cli:status.description'))
    .option('--format <format>', t('cli:status.format'), 'text')
    .option('--all', t('cli:status.all'))
    .action(
      wrap(async (context, options) => (await import('./status.js')).status(context, options)),
    );
  program
    .command('impact')
    .description(t('cli:impact.description'))
    .argument('[path]', t('cli:impact.path'))
    .option('--since <commit>', t('cli:impact.since'))
    .option('--format <format>', t('cli:impact.format'), 'text')
    .action(wrap(async (...args) => (await import('./impact.js')).impact(...args)));
  program
    .command('diff')
    .description(t('cli:diff.description'))
    .argument('<document>', t('cli:diff.document'))
    .option('--locale <locale>', t('cli:diff.locale'))
    .action(wrap(async (...args) => (await import('./diff.js')).diff(...args)));
  program
    .command('accept')
    .description(t('cli:accept.description'))
    .argument('<document>', t('cli:accept.document'))
    .option('--role <role>', t('cli:accept.role'), 'reviewed')
    .option('--section <id...>', t('cli:accept.section'))
    .option('--locale <locale>', t('cli:diff.locale'))
    .option('--as <name>', t('cli:accept.as'))
    .option('--all', t('cli:accept.all'))
    .option('--kept <reason>', t('cli:accept.kept'))
    .option('--force', t('cli:accept.force'))
    .action(
      wrap(async (context, options, args) =>
        (await import('./accept.js')).accept(
          context,
          { ...options, role: String(options.role) },
          args,
        ),
      ),
    );
  program
    .command('init')
    .description(t('cli:init.description'))
    .argument('[folder]', t('cli:init.folder'))
    .option('--title <titles>', t('cli:init.title'))
    .option('--publisher <names>', t('cli:init.publisher'))
    .option('--address <url>', t('cli:init.address'))
    .option('--source <locale>', t('cli:init.source'), 'ko')
    .option('--from <folder>', t('cli:init.from'))
    .action(
      wrap(async (context, options, args) =>
        (await import('./init.js')).init(context, { ...options, version }, args),
      ),
    );
  program
    .command('new')
    .description(t('cli:new.description'))
    .argument('<id>', t('cli:new.id'))
    .option('--title <titles>', t('cli:new.title'))
    .option('--source <locale>', t('cli:new.source'))
    .action(wrap(async (...args) => (await import('./new.js')).create(...args)));
  program
    .command('import')
    .description(t('cli:import.description'))
    .argument('<source>', t('cli:import.source'))
    .argument('<target>', t('cli:import.target'))
    .option('--force', t('cli:import.force'))
    .option('--replace', t('cli:import.replace'))
    .option('--wiki-url <url>', t('cli:import.wikiUrl'))
    .option('--wiki-name <name>', t('cli:import.wikiName'))
    .option('--site-name <name>', t('cli:import.siteName'))
    .option('--report <file>', t('cli:import.report'))
    .action(wrap(async (...args) => (await import('./import.js')).importContent(...args)));
  program
    .command('explain')
    .description(t('cli:explain.description'))
    .argument('[rule]', t('cli:explain.argument'))
    .action(wrap(async (...args) => (await import('./explain.js')).explain(...args)));
  return program;
}
