/** The classes of texts: all of them documented, and none else. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isTextClass, TEXT_CLASSES } from '../src/index.js';
import { STYLESHEET } from '../src/stylesheet.js';

it.each(['en', 'ko'])('the manual for partners in %s names each class', (locale) => {
  const manual = readFileSync(
    new URL(`../../../docs/partners/${locale}.md`, import.meta.url),
    'utf8',
  );
  for (const name of TEXT_CLASSES) expect(manual).toContain(`\`${name}\``);
});

it('the style sheet speaks of these classes alone, within one of its own', () => {
  const rules = STYLESHEET.split('\n').filter((line) => line.includes('{'));
  for (const rule of rules) expect(rule).toMatch(/^\.narani-text[ :]/);
  const named = [...STYLESHEET.matchAll(/\.([a-z][a-z-]*)(?=[^}]*\{)/g)].map(
    ([, name = '']) => name,
  );
  expect(named.filter((name) => name !== 'narani-text' && !isTextClass(name))).toEqual([]);
  expect(STYLESHEET.length).toBeLessThan(2048);
});
