/**
 * No regular expression takes more than linear time, whatever it reads: one that looks back over what it has read, or begins anew at each letter of a
 * run, lets a line of content stop everything.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { analyse } from 'scslre';
import { expect, it } from 'vitest';
import { PACKAGES, SOURCES } from './sources.js';

/** **Units**: bytes. */
const READ = { encoding: 'utf8', maxBuffer: 2 ** 24 } as const;

const files = SOURCES.filter((path) => !path.includes('generated'));

interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** The expressions written in a file. */
function literalsOf(path: string): Expression[] {
  const text = readFileSync(path, 'utf8');
  const found: Expression[] = [];
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const line = text.slice(0, node.start).split('\n').length;
      const { pattern, flags } = node.regex;
      found.push({ source: pattern, flags, place: `${relative(PACKAGES, path)}:${line}` });
    },
  }).visit(parseSync(path, text).program);
  return found;
}

/** What an expression takes more than linear time for: it moves over a run, or trades letters between two parts of itself or of a loop. */
function faultsOf({ source, flags, place }: Expression): string[] {
  const { reports } = analyse(
    { source, flags },
    { reportTypes: { Move: true, Self: true, Trade: true }, assumeRejectingSuffix: false },
  );
  return reports.map(({ type }) => `${place} ${type} /${source}/${flags}`);
}

it('tells expressions that are slow', () => {
  const slow = ['(?:[&!]\\S*\\s*)+$', '\\d[\\d,]*\\s?명', '^a*b?a*$'];
  const fast = ['(?<=^|\\s)[&!]\\S*(?:\\s+[&!]\\S*)*$', '(?<!\\d)\\d+명', '^a*(?:ba*)?$'];
  const told = (source: string) => faultsOf({ source, flags: '', place: '' }).length > 0;
  expect([slow.map(told), fast.map(told)]).toEqual([slow.map(() => true), fast.map(() => false)]);
});

it('has no slow expression in its sources', () => {
  const expressions = files.flatMap(literalsOf);
  expect(expressions.length).toBeGreaterThan(1000);
  expect(expressions.flatMap(faultsOf)).toEqual([]);
}, 60_000);

it('makes no slow expression as it is loaded', () => {
  const script = join(import.meta.dirname, 'made-expressions.mjs');
  const made: Expression[] = JSON.parse(execFileSync(process.execPath, [script], READ));
  expect(made.length).toBeGreaterThan(50);
  expect(made.flatMap(faultsOf)).toEqual([]);
}, 60_000);
