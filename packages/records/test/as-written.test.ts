/**
 * What stands in a record is what is read, or a finding names the place. Kinds from the reports of others: the “Norway
 * problem” of YAML (hitchdev/strictyaml), ` #` in titles (jekyll/jekyll#5267), `1.10` read as 1.1 (actions/setup-python#160).
 */
import { parseRecord } from '@narani/records';
import { findRule, missingValues, RULE_IDS } from '@narani/rules';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

interface Front {
  readonly title: string;
  readonly keywords?: readonly string[];
}

const meta = `id: doc/one
type: guide
lifecycle: published
licence: CC-BY-4.0
rights: { ko: 나란히, en: Narani }
history:
  - { date: 2026-06-01, class: fact, note: { ko: 처음, en: First } }
`;

function read(text: string, schema: 'front-matter' | 'doc' | 'statutes' = 'front-matter') {
  const checked = parseRecord<Front>('x', text, schema);
  expect(checked.findings.flatMap(missingValues)).toEqual([]);
  return checked;
}

/** The rules found and their variants, with the fixed value. */
function told(text: string, schema?: 'front-matter' | 'doc' | 'statutes') {
  return read(text, schema).findings.map(({ rule, variant, fix }) =>
    [rule, variant, fix?.[0]?.text].filter((part) => part !== undefined).join(' '),
  );
}

/** The text once the fixes of its findings are made. */
function mended(text: string): string {
  const edits = read(text).findings.flatMap(({ fix }) => fix ?? []);
  return edits.reduceRight(
    (now, { span, text: inserted }) =>
      now.slice(0, span.start.offset) + inserted + now.slice(span.end.offset),
    text,
  );
}

describe('a text field', () => {
  it.each(['1.10', '18.00', '08', '2026', '2026-05-28', '12:30:45', '0x1F', '1e3', '.5', '.nan'])(
    'is %s as it is written, in whatever way YAML reads it',
    (written) => {
      expect(read(`title: ${written}\nkeywords: [${written}]`).value?.value).toEqual({
        title: written,
        keywords: [written],
      });
    },
  );

  it.each(['no', 'yes', 'on', 'off', 'true', 'False', 'N'])('is the word %s', (word) => {
    expect(read(`title: ${word}`).value?.value.title).toBe(word);
  });

  it.each([
    ['null', 'schema/wrong-type nothing "null"'],
    ['~', 'schema/wrong-type nothing "~"'],
    ['', 'schema/wrong-type empty'],
    ['&기업 글', 'yaml/mark "&기업 글"'],
    ['! 글', 'yaml/mark "! 글"'],
    ['!!str 2026', 'yaml/mark "!!str 2026"'],
    ['!중요 글', 'yaml/syntax start "!중요 글"'],
    ['*중', 'yaml/alias "*중"'],
    ['*중요* 글', 'yaml/syntax start "*중요* 글"'],
    ['% 글', 'yaml/syntax start "% 글"'],
    ['[속보] 글', 'yaml/syntax token "[속보] 글"'],
    ['가: 나', 'yaml/syntax colon "가: 나"'],
    ['의제 #3 정리', 'yaml/cut-text "의제 #3 정리"'],
    ['#3 정리', 'yaml/cut-text "#3 정리"'],
    ['# 정리', 'yaml/cut-text "# 정리"'],
    ['C # 입문', 'yaml/trailing-comment'],
    ['글\n  #1 순위', 'yaml/cut-text'],
    ['> #1 순위\n  글', 'yaml/cut-text'],
  ])('%j is told, with the quotes where they are certain', (written, finding) => {
    expect(told(`title: ${written}`)).toEqual([finding]);
  });

  it.each([
    ['quoted', 'title: "의제 #3 정리" # 첫째'],
    ['before a comment on a line of its own', '# 의제\ntitle: 글\n# 끝\nsummary: 글'],
    ['in several lines', 'title: 글\nsummary: |\n  첫째 #1\n  # 둘째'],
    ['with a hash in a word', 'title: C#과 F#'],
  ])('%s is as it is written', (_name, text) => {
    expect(told(text)).toEqual([]);
  });

  test('in brackets is told where it stands', () => {
    expect(told(`${meta.replace('나란히', '나 #1')}`, 'doc')).toEqual(['yaml/cut-text "나 #1"']);
    expect(told('title: 가\nkeywords: [나, &다 라]')).toEqual(['yaml/mark "&다 라"']);
  });
});

test('a comment behind a number, an id or a word of a list is one', () => {
  expect(told(`${meta}order: 1 #first\naliases: [a] # former\nsource: ko #yes\n`, 'doc')).toEqual(
    [],
  );
});

test('a number that would be printed otherwise is told', () => {
  expect(told(`${meta}order: 08\n`, 'doc')).toEqual(['yaml/number']);
  expect(told(`${meta}order: 8\n`, 'doc')).toEqual([]);
  expect(told(`${meta}order: "8"\n`, 'doc')).toEqual(['schema/wrong-type quoted 8']);
});

test('keys are names: those of articles keep their letters', () => {
  const entry = (key: string) =>
    `entries:\n  act: { official: { ko: 가, en: A }, country: KR, articles: { ${key}: { title: { ko: 가, en: A } } } }`;
  const value = read(entry('010'), 'statutes').value?.value as unknown as {
    entries: { act: { articles: object } };
  };
  expect(Object.keys(value.entries.act.articles)).toEqual(['010']);
});

test('of a registry only the entry with a cut text is left out', () => {
  const text = `entries:
  act: { official: { ko: 가, en: A }, country: KR }
  law:
    official:
      ko: 나 #2
      en: B
    country: KR
`;
  expect(read(text, 'statutes').value?.dropped).toEqual(['law']);
});

const word = fc.constantFrom(...'가나 ab#&!*%@`|>-?:,[]{}~.017/=<「」·');

test('any line of text is read as it is written, or told; the quotes of a fix make it so', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (letters) => {
      const written = letters.join('').trim();
      const text = `title: ${written}\nkeywords: [가]\n`;
      // What quotes do not mend, as a list in the place of a text, is still told.
      for (const stage of [text, mended(text), mended(mended(text))]) {
        const { value, findings } = read(stage);
        if (findings.length === 0) expect(value?.value.title).toBe(written);
      }
    }),
  );
});

describe.each(RULE_IDS.filter((id) => id.startsWith('yaml/')))('%s', (id) => {
  const rule = findRule(id);
  const schema = rule?.fires.startsWith('title') ? 'front-matter' : 'doc';
  const whole = (text = '') => (schema === 'doc' ? `${meta}${text}` : text);

  test('fires on the example of its page, and is silent on the near miss', () => {
    const rules = (text: string | undefined) =>
      read(whole(text?.replace(/^number:/, 'order:')), schema).findings.map((found) => found.rule);
    expect(rules(rule?.fires)).toContain(id);
    expect(rules(rule?.silent)).not.toContain(id);
  });
});
