/** What a block says that can be recognised in the other language: names, claims, the letters of a list. */
import type { Block } from '../block.js';
import { passageOf } from '../claims/compare.js';
import { findNames } from '../claims/names.js';

/** The ideas of a block, the same in both languages. */
export function readIdeas({ text, locale }: Block): ReadonlySet<string> {
  const ideas = new Set<string>();
  for (const [concept, hits] of passageOf(text, locale).claims)
    for (const { key } of hits)
      if (key.pole >= 0 && concept >= 0) ideas.add(`${concept} ${key.pole}`);
  for (const { class: kind, key } of findNames(text, locale)) ideas.add(`${kind} ${key}`);
  const letter = /^\P{L}*(?:\p{L}+ )?([A-Z])(?![A-Za-z])/u.exec(text)?.[1];
  if (letter) ideas.add(letter);
  return ideas;
}
