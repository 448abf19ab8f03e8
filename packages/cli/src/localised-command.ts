/**
 * Commander in the language of the messages. Commander has no catalogue: its errors are methods and its help a class, to be
 * replaced one by one. A class, since commander makes subcommands by calling `createCommand` of their parent.
 */
import type { Translate } from '@narani/messages';
import { nearest } from '@narani/text';
import { type Argument, Command, Help, type Option } from 'commander';

/** A command whose help and errors speak the language of `t`. */
export class LocalisedCommand extends Command {
  readonly #t: Translate;

  constructor(t: Translate, name?: string) {
    super(name);
    this.#t = t;
    this.showSuggestionAfterError(false)
      .helpOption('-h, --help', t('cli:program.help'))
      .helpCommand(false)
      .exitOverride();
  }

  override createCommand(name?: string): LocalisedCommand {
    return new LocalisedCommand(this.#t, name);
  }

  override createHelp(): Help {
    return Object.assign(new LocalisedHelp(this.#t), this.configureHelp());
  }

  unknownOption(flag: string): void {
    const known = this.createHelp()
      .visibleOptions(this)
      .concat(this.createHelp().visibleGlobalOptions(this))
      .flatMap((option) => option.long ?? []);
    this.#fail('unknownOption', flag, nearest(flag.replace(/=.*/s, ''), known));
  }

  unknownCommand(): void {
    const actual = this.args[0] ?? '';
    const known = this.commands.map((command) => command.name());
    this.#fail('unknownCommand', actual, nearest(actual, known));
  }

  missingArgument(name: string): void {
    this.#fail('missingArgument', name);
  }

  optionMissingArgument(option: Option): void {
    this.#fail('optionMissingArgument', option.flags);
  }

  _excessArguments(received: readonly string[]): void {
    this.#fail('excessArguments', received.at(-1) ?? '');
  }

  #fail(kind: string, actual: string, expected?: string): never {
    const said = expected === undefined ? kind : `${kind}Suggestion`;
    return this.error(`narani: ${this.#t(`cli:program.${said}`, { actual, expected })}`, {
      code: `narani.${kind}`,
    });
  }
}

/** Titles, defaults and the usage line of commander's help, in the language of `t`. */
class LocalisedHelp extends Help {
  readonly #t: Translate;

  constructor(t: Translate) {
    super();
    this.#t = t;
  }

  override styleTitle(title: string): string {
    const titles: Readonly<Record<string, string>> = {
      'Usage:': 'usage',
      'Options:': 'options',
      'Commands:': 'commands',
      'Arguments:': 'arguments',
    };
    const key = titles[title];
    return key === undefined ? title : this.#t(`cli:program.${key}`);
  }

  override commandUsage(command: Command): string {
    const parents: string[] = [];
    for (let each = command.parent; each; each = each.parent) parents.unshift(each.name());
    const inner = command.commands.length > 0 ? [this.#t('cli:program.commandWord')] : [];
    const args = command.registeredArguments.map((argument) => this.argumentWord(argument));
    return [...parents, command.name(), ...args, ...inner, this.#t('cli:program.optionsWord')].join(
      ' ',
    );
  }

  override subcommandTerm(command: Command): string {
    return [
      command.name(),
      ...command.registeredArguments.map((each) => this.argumentWord(each)),
    ].join(' ');
  }

  override optionDescription(option: Option): string {
    const { description, defaultValue } = option;
    const shown = typeof defaultValue === 'string';
    return shown
      ? `${description} ${this.#t('cli:program.default', { value: defaultValue })}`
      : description;
  }

  argumentWord(argument: Argument): string {
    const name = argument.name() + (argument.variadic ? '…' : '');
    return argument.required ? `<${name}>` : `[${name}]`;
  }
}
