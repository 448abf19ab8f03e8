import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompareOptions } from '@narani/parity';
import { compareDocuments } from '@narani/parity';
import { ruleText } from '@narani/rules';
import { describe, expect, it } from 'vitest';
import { parse, withoutPositions } from './parse.js';

const root = fileURLToPath(new URL('./fixtures/', import.meta.url));

/** What a fixture expects: rule, variant, place, values and fix of each finding, the Korean text being the source. */
function run(name: string) {
  const read = (file: string) => readFileSync(`${root}${name}/${file}`, 'utf8');
  const options: CompareOptions = existsSync(`${root}${name}/options.json`)
    ? JSON.parse(read('options.json'))
    : { mode: 'mirror' };
  const [ko, en] = [parse(read('ko.md'), 'ko'), parse(read('en.md'), 'en')];
  return { ko, en, options, findings: compareDocuments(ko, en, options) };
}

describe('fixtures', () => {
  for (const name of readdirSync(root)) {
    it(name.replaceAll('-', ' '), () => {
      const found = run(name).findings.map(
        ({ rule, variant, severity, path, span, actual, expected, fix }) => ({
          rule,
          ...(variant ? { variant } : {}),
          severity,
          at: `${path}:${span?.start.line ?? '-'}`,
          actual,
          expected,
          ...(fix ? { fix: fix.map(({ text }) => text) } : {}),
        }),
      );
      const file = `${root}${name}/expected.json`;
      const text = `${JSON.stringify(found, null, 2)}\n`;
      if (process.env.UPDATE_FIXTURES) writeFileSync(file, text);
      expect(text).toBe(readFileSync(file, 'utf8'));
    });
  }

  it('every finding has a text in both languages and names no line', () => {
    for (const name of readdirSync(root)) {
      for (const { rule, variant, values } of run(name).findings) {
        for (const locale of ['ko', 'en'] as const) {
          const { message, variants = {} } = ruleText(rule, locale);
          const template = variant ? variants[variant] : message;
          expect(template, `${rule} ${variant} in ${locale}`).toBeTypeOf('string');
          for (const [, key] of template?.matchAll(/\{\{(\w+)\}\}/g) ?? [])
            expect(values, `${rule} ${variant}`).toHaveProperty(key ?? '');
        }
      }
    }
  });

  it('a tree without positions gives the same rules, and no place', () => {
    for (const name of readdirSync(root)) {
      const { ko, en, options, findings } = run(name);
      const bare = compareDocuments(withoutPositions(ko), withoutPositions(en), options);
      expect(bare.map(({ rule }) => rule)).toEqual(findings.map(({ rule }) => rule));
    }
  });

  it('findings survive JSON and come out the same twice', () => {
    for (const name of readdirSync(root)) {
      const { ko, en, options, findings } = run(name);
      expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
      expect(compareDocuments(ko, en, options)).toEqual(findings);
    }
  });
});
