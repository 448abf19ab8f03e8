/** A lexicon of one language, ready to be looked up. */
import type { Locale } from '@narani/model';
import { type Element, readElement, triggersOf } from './form.js';

/** What a lexicon holds: forms by key. */
export interface Entry<Key> {
  readonly key: Key;
  readonly forms: readonly string[];
}

/** A form as it is read. */
export interface Form<Key> {
  readonly key: Key;
  readonly elements: readonly Element[];
}

/** Forms by what finds them, and the characters that a noun's trigger begins with. */
export interface Lexicon<Key> {
  readonly byTrigger: ReadonlyMap<string, readonly Form<Key>[]>;
  readonly begins: ReadonlySet<string>;
}

/** Reads a lexicon: each form under all that its first word may look like. */
export function readLexicon<Key>(entries: readonly Entry<Key>[], locale: Locale): Lexicon<Key> {
  const byTrigger = new Map<string, Form<Key>[]>();
  // Forms share most of their words, and conjugating is what takes time.
  const partOf = remembering((part) => {
    const element = readElement(part, locale);
    let triggers: string[] | undefined;
    return {
      element,
      get triggers() {
        triggers ??= triggersOf(element, locale);
        return triggers;
      },
    };
  });
  for (const { key, forms } of entries) {
    for (const text of forms) {
      const parts = text.split(' ').map(partOf);
      const elements = parts.map(({ element }) => element);
      for (const trigger of parts[0]?.triggers ?? []) {
        const list = byTrigger.get(trigger);
        if (list) list.push({ key, elements });
        else byTrigger.set(trigger, [{ key, elements }]);
      }
    }
  }
  return { byTrigger, begins: new Set([...byTrigger.keys()].map((trigger) => trigger[0] ?? '')) };
}

function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
