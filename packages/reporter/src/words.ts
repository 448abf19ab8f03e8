/** A diagnostic's words, for formats that have no place of their own for the rest. */
import type { Translate } from '@narani/messages';
import type { Diagnostic } from '@narani/model';

/** Message, remedy, and how many more there are; a line each. */
export function wordsOf({ message, note, more }: Diagnostic, translate: Translate): string[] {
  const rest = more === undefined ? undefined : translate('cli:more', { count: more });
  return [message, note, rest].flatMap((line) => line || []);
}
