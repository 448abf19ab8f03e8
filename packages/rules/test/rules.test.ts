import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@narani/model';
import { describe, expect, it } from 'vitest';
import { finding, findingId, findRule, missingValues, RULE_IDS, ruleText } from '../src/index.js';

const packages = join(import.meta.dirname, '..', '..');

/** The sources of every package but the table itself. */
function sources(): string {
  const folders = readdirSync(packages).filter((name) => name !== 'rules');
  const files = folders.flatMap((name) => {
    const src = join(packages, name, 'src');
    return readdirSync(src, { recursive: true, encoding: 'utf8' }).flatMap((file) =>
      file.endsWith('.ts') && !file.includes('generated') ? [join(src, file)] : [],
    );
  });
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

describe('the table', () => {
  it('has a file for every rule, and a rule for every file', () => {
    const files = readdirSync(join(packages, 'rules', 'rules'), {
      recursive: true,
      encoding: 'utf8',
    })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => file.replaceAll('\\', '/').replace('.yaml', ''));
    expect([...RULE_IDS]).toEqual(files.sort());
  });

  it('has no rule that no source names', () => {
    const text = sources();
    const unused = RULE_IDS.filter((id) => !text.includes(id));
    expect(unused).toEqual([]);
  });

  it('has no example that fires and is silent at once', () => {
    const same = RULE_IDS.filter(
      (id) => findRule(id)?.fires.trim() === findRule(id)?.silent.trim(),
    );
    expect(same).toEqual([]);
  });

  it.each(RULE_IDS)('%s names the same values in both languages, in each wording', (id) => {
    const names = (text: string | undefined) =>
      [...new Set((text ?? '').match(/\{\{(\w+)/g))].sort();
    const [ko, en] = [ruleText(id, 'ko'), ruleText(id, 'en')];
    expect(names(ko.message)).toEqual(names(en.message));
    for (const [name, text] of Object.entries(en.variants ?? {}))
      expect(names(ko.variants?.[name]), name).toEqual(names(text));
  });

  it.each(RULE_IDS)('%s lets particles follow the value before them', (id) => {
    expect(JSON.stringify(ruleText(id, 'ko'))).not.toMatch(/[은이을과]\([는가를와]\)|\(으\)로/);
  });

  it('knows no rule by a name that every object has', () => {
    expect(findRule('constructor')).toBeUndefined();
    expect(findRule('markdown/raw-htm')).toBeUndefined();
  });

  it('takes a rule that does not exist for a bug', () => {
    expect(() => ruleText('markdown/raw-htm', 'ko')).toThrow('markdown/raw-htm');
  });
});

describe('finding', () => {
  it('has the severity of its rule, unless another is given', () => {
    expect(finding('markdown/raw-html', { path: 'a' }).severity).toBe('error');
    expect(finding('markdown/raw-html', { path: 'a', severity: 'info' }).severity).toBe('info');
  });
});

describe('missingValues', () => {
  const found = finding('timetable/impossible-date', { path: 'meta.yaml' });

  it('names what the words need and the finding lacks', () => {
    expect(missingValues(found)).toEqual(['actual']);
    expect(missingValues({ ...found, values: { actual: '2025-02-29' } })).toEqual([]);
    expect(missingValues({ ...found, variant: 'none' })).toEqual(['variants.none']);
  });
});

describe('findingId', () => {
  const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 2 } });
  const found: Finding = finding('parity/amount', {
    path: 'agendas/one/en.md',
    scope: 'issues',
    actual: '12',
    expected: '13',
    span: at(4),
    values: { actual: '12' },
  });
  const id = findingId(found);

  it('is ten hexadecimal digits', () => {
    expect(id).toMatch(/^[0-9a-f]{10}$/);
  });

  it.each<[string, Finding]>([
    ['lines move', { ...found, span: at(40) }],
    ['the folder is renamed', { ...found, path: 'agendas/uno/en.md' }],
    ['the rule weighs less', { ...found, severity: 'info' }],
    ['other places belong to it', { ...found, related: [{ path: 'agendas/one/ko.md' }] }],
  ])('stays when %s', (_name, other) => {
    expect(findingId(other)).toBe(id);
  });

  it.each<[string, Finding]>([
    ['another rule', { ...found, rule: 'parity/date' }],
    ['the other language', { ...found, path: 'agendas/one/ko.md' }],
    ['another section', { ...found, scope: 'background' }],
    ['another value', { ...found, actual: '11' }],
    ['another expected value', { ...found, expected: '14' }],
    ['another wording', { ...found, variant: 'extra' }],
  ])('differs for %s', (_name, other) => {
    expect(findingId(other)).not.toBe(id);
  });
});
