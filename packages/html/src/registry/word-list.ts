/** Forms of a word in a row. */
import type { ElementContent } from 'hast';
import { text } from '../page/parts.js';

/** The forms from one on, without those that differ from one before them in number or in capitals alone; nothing where none is left. */
export function wordList(forms: readonly string[] = [], from: 0 | 1): ElementContent | undefined {
  const list = from === 0 ? forms : otherForms(forms);
  return list.length > 0 ? text(list.join(', ')) : undefined;
}

function otherForms(forms: readonly string[]): string[] {
  const keys = forms.map((form) => form.toLowerCase().split(' ').map(singular).join(' '));
  return forms.filter((_, index) => index > 0 && keys.indexOf(keys[index] ?? '') === index);
}

/** An English noun without the ending of its plural, near enough to tell a plural from another word. */
function singular(word: string): string {
  return word.replace(/ies(,?)$/, 'y$1').replace(/(?<!s)s(,?)$/, '$1');
}
