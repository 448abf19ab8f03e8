/** No file imports what imports it, over however many others: the order of what is loaded would depend on where one begins. */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGES, SOURCES } from './sources.js';

/** What a file imports of its own package, types too. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s[^'"]*?from '(\.[^']+)\.js';/gm)].map((match) =>
    resolve(dirname(path), `${match[1]}.ts`),
  );
}

/** Every circle once, from the file that was met first. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) return void found.push(trail.slice(at));
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return found;
}

it('has no circles', () => {
  const imports = new Map(SOURCES.map((path) => [path, importsOf(path)]));
  const named = circles(imports).map((circle) => circle.map((path) => relative(PACKAGES, path)));
  expect(named).toEqual([]);
});

it('finds a circle', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(circles(imports)).toEqual([['b', 'c']]);
});
