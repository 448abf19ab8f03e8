import { createTranslator, describeFinding, describeFindings } from '@narani/messages';
import { finding, findRule, RULE_IDS } from '@narani/rules';
import { describe, expect, it } from 'vitest';

const ko = createTranslator('ko');
const en = createTranslator('en');

describe('createTranslator', () => {
  it('fills values in and picks the particle', () => {
    const found = finding('schema/missing-field', {
      path: 'meta.yaml',
      values: { expected: 'title' },
    });
    expect(describeFinding(found, ko).message).toBe('항목 `title`이 빠졌습니다');
    expect(describeFinding(found, en).message).toBe('The field `title` is missing');
  });

  it('names the expected type in the language of the message', () => {
    const found = finding('schema/wrong-type', {
      path: 'meta.yaml',
      values: { actual: 'ten', expected: 'integer' },
    });
    expect(describeFinding(found, ko).message).toBe('`ten`은 쓸 수 없습니다. 쓸 수 있는 값: 정수');
    expect(describeFinding(found, en).message).toBe(
      'The value `ten` cannot be used here; what can be: a whole number',
    );
  });

  it('names a limit in the language of the message', () => {
    const found = finding('schema/invalid-value', {
      path: 'meta.yaml',
      variant: 'limit',
      values: { actual: '0', rule: 'minimum', bound: '1' },
    });
    expect(describeFinding(found, ko).message).toBe('`0`은 쓸 수 없습니다. 쓸 수 있는 값: 1 이상');
    expect(describeFinding(found, en).message).toBe(
      'The value `0` cannot be used here; what can be: 1 or more',
    );
  });

  it('leaves template marks in values alone', () => {
    const values = { actual: '$t(schema:type.integer) {{x}} <b>' };
    const found = finding('markdown/raw-html', { path: 'ko.md', values });
    expect(describeFinding(found, en).message).toBe(
      'The HTML `$t(schema:type.integer) {{x}} <b>` cannot be used',
    );
  });

  it('throws for a key that no catalogue has', () => {
    expect(() => en('schema:nothing')).toThrow('schema:nothing');
  });

  it.each(RULE_IDS)('has a message, a title and a note without left-over marks for %s', (id) => {
    const rule = findRule(id);
    for (const translate of [ko, en]) {
      for (const key of [
        'message',
        ...Object.keys(rule?.en.variants ?? {}).map((name) => `variants.${name}`),
      ]) {
        expect(translate(`rules:${id}.${key}`, everyValue(id))).not.toMatch(/\{\{|\$t\(/);
      }
    }
  });
});

/** Every value the rule's texts name, as the text `integer`, which nested keys know too. */
function everyValue(id: string): Record<string, string> {
  const text = JSON.stringify(findRule(id));
  const names = [...text.matchAll(/\{\{([a-zA-Z]+)/g)].map((match) => match[1] as string);
  const nested = text.includes('schema:format') ? 'slug' : 'integer';
  return Object.fromEntries(names.map((name) => [name, nested]));
}

describe('a flood of findings', () => {
  const t = createTranslator('en');
  const many = (path: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      finding('markdown/missing-id', { path, scope: `s${index}`, values: { actual: `${index}` } }),
    );

  it('is told one by one up to a number, of each rule and each document', () => {
    const flood = [
      ...many('docs/a/ko.md', 7),
      ...many('docs/a/en.md', 3),
      ...many('docs/b/ko.md', 2),
      finding('corpus/missing-meta', { path: 'docs/a/ko.md', values: { actual: 'ko.md' } }),
    ];
    const told = describeFindings(flood, t, { each: 4 });
    expect(told.map(({ path, rule, more }) => [path, rule, more])).toEqual([
      ...Array(3).fill(['docs/a/ko.md', 'markdown/missing-id', undefined]),
      ['docs/a/ko.md', 'markdown/missing-id', 6],
      ...Array(2).fill(['docs/b/ko.md', 'markdown/missing-id', undefined]),
      ['docs/a/ko.md', 'corpus/missing-meta', undefined],
    ]);
  });

  it('is told whole where nobody asks for less, and what is told keeps its id', () => {
    const flood = many('docs/a/ko.md', 9);
    const all = describeFindings(flood, t);
    expect(all.every(({ more }) => more === undefined)).toBe(true);
    const some = describeFindings(flood, t, { each: 4 });
    expect(some.map(({ id }) => id)).toEqual(all.slice(0, 4).map(({ id }) => id));
    expect(describeFindings(flood, t, { each: 9 })).toEqual(all);
  });
});
