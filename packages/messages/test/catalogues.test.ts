import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_IDS, ruleText } from '@narani/rules';
import { describe, expect, it } from 'vitest';
import { createTranslator, rulePage } from '../src/index.js';

const folder = join(import.meta.dirname, '..', 'catalogues');
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/;

/** Every text of a catalogue by its key. */
function texts(locale: 'ko' | 'en', file: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') found.set(key, value);
    else if (value !== null && typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) walk(inner, key ? `${key}.${name}` : name);
  };
  walk(JSON.parse(readFileSync(join(folder, locale, file), 'utf8')), '');
  return found;
}

/** A text without its values, what it quotes, and the words it explains. */
const bare = (text: string) =>
  text.replace(/\{\{[^}]*\}\}/g, '').replace(/`[^`]*`|“[^”]*”|‘[^’]*’|"[^"]*"/g, '');

/** English and Korean count differently: `_one` has no partner. */
const keys = (of: Map<string, string>) =>
  [
    ...new Set([...of.keys()].map((key) => key.replace(/_(?:zero|one|two|few|many|other)$/, ''))),
  ].sort();
const values = (text: string) => [...new Set(text.match(/\{\{\s*\w+/g))].sort();

const files = readdirSync(join(folder, 'en'));

describe('catalogues', () => {
  it('have the same files in both languages', () => {
    expect(readdirSync(join(folder, 'ko'))).toEqual(files);
  });

  it.each(files)('have the same keys in %s, with the same values', (file) => {
    const [ko, en] = [texts('ko', file), texts('en', file)];
    expect(keys(ko)).toEqual(keys(en));
    for (const [key, text] of ko)
      if (en.has(key)) expect(values(text), key).toEqual(values(en.get(key) ?? ''));
  });

  it.each(files)('have no Hangul in the English of %s, but in what is quoted', (file) => {
    const left = [...texts('en', file)].filter(([, text]) => HANGUL.test(bare(text)));
    expect(left).toEqual([]);
  });

  it.each(RULE_IDS)('have no Hangul in the English message and title of %s', (id) => {
    const { title, message, variants = {} } = ruleText(id, 'en');
    for (const text of [title, message, ...Object.values(variants)])
      expect(bare(text)).not.toMatch(HANGUL);
  });
});

describe('rulePage', () => {
  const translators = { ko: createTranslator('ko'), en: createTranslator('en') };

  it.each(RULE_IDS)('says what, why, when and how to waive %s, in both languages', (id) => {
    for (const locale of ['ko', 'en'] as const) {
      const page = rulePage(id, locale, translators[locale]) ?? '';
      const { title, what, why } = ruleText(id, locale);
      expect(page.startsWith(`# ${id}: ${title}\n`)).toBe(true);
      for (const part of [what, why]) expect(page).toContain(part.trimEnd());
      const headings = page.match(/^## /gm) ?? [];
      expect(headings.length).toBeGreaterThanOrEqual(5);
      expect(page.match(/^````/gm)).toHaveLength(4);
      expect(page).toMatch(/[^\n]\n$/);
    }
  });

  it('has none for what is no rule', () => {
    expect(rulePage('markdown/raw-htm', 'en', translators.en)).toBeUndefined();
  });
});
