import { createTranslator } from '@narani/messages';
import type { Diagnostic, Span } from '@narani/model';
import { report } from '@narani/reporter';
import { describe, expect, it } from 'vitest';

const ko = '---\ntitle: 의제\n---\n\n예산은 <b>32억 원</b>이다.\n';
const found: Diagnostic = {
  id: 'abc',
  rule: 'markdown/raw-html',
  severity: 'error',
  message: 'HTML `<b>`는 쓸 수 없습니다',
  path: 'agendas/x/ko.md',
  span: { start: { line: 5, column: 5 }, end: { line: 5, column: 8 } },
  note: '마크다운으로 고쳐 쓰십시오',
};
const options = {
  translate: createTranslator('ko'),
  textOf: (path: string) => (path === found.path ? ko : undefined),
};

describe('report', () => {
  it('shows the line and marks the place by terminal cells', () => {
    expect(report([found], 'text', options)).toBe(
      [
        '오류 HTML `<b>`는 쓸 수 없습니다 markdown/raw-html abc',
        '  agendas/x/ko.md:5:5',
        '  5 │ 예산은 <b>32억 원</b>이다.',
        '    │        ^^^',
        '  → 마크다운으로 고쳐 쓰십시오',
        '',
        '오류 1건, 경고 0건, 알림 0건',
        '',
      ].join('\n'),
    );
  });

  it('says so when there is nothing to say', () => {
    expect(report([], 'text', options)).toBe('지적 사항이 없습니다\n');
    expect(report([], 'json', options)).toBe('[]\n');
  });

  it('colours only when asked', () => {
    expect(report([found], 'text', options)).not.toContain('\u001b');
    expect(report([found], 'text', { ...options, color: true })).toContain('\u001b[31m');
  });

  it('places every path where the user stands and still finds the frame', () => {
    const text = report([found], 'text', { ...options, placed: (path) => `content/${path}` });
    expect(text).toContain('content/agendas/x/ko.md:5:5');
    expect(text).toContain('예산은');
  });

  it('shows control characters of content instead of sending them to the terminal', () => {
    const text = report([{ ...found, message: 'a\u001b[2Jb\u202Ec' }], 'text', options);
    expect(text).toContain('a␛[2Jb<U+202E>c');
    expect(text).not.toContain('\u001b');
  });

  it('escapes what GitHub would take for its own', () => {
    const text = report([{ ...found, path: 'a,b:c.md', message: '50% off' }], 'github', options);
    expect(text).toBe(
      '::error file=a%2Cb%3Ac.md,line=5,col=5,endLine=5,endColumn=8,title=markdown/raw-html::50%25 off%0A마크다운으로 고쳐 쓰십시오\n',
    );
  });

  it('gives SARIF results that name their rule', () => {
    const sarif = JSON.parse(report([found], 'sarif', options));
    expect(sarif.runs[0].results[0]).toMatchObject({
      ruleId: 'markdown/raw-html',
      ruleIndex: 0,
      level: 'error',
    });
    expect(sarif.runs[0].tool.driver.rules[0].shortDescription.text).toBe('HTML 태그');
    expect(sarif.runs[0].results[0].message.text).toBe(`${found.message}\n${found.note}`);
  });

  it('writes file names as SARIF has them, whatever stands in them', () => {
    const odd = { ...found, path: 'docs/표 #1?.md' };
    const sarif = JSON.parse(report([odd], 'sarif', options));
    const { uri } = sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation;
    expect(uri).toBe('docs/%ED%91%9C%20%231%3F.md');
  });
});

describe('names and values that mean to be obeyed', () => {
  const ATTACKS = [
    '::error::x',
    ' ::add-mask::x',
    '##[group]x',
    'a##vso[task.complete]',
    'a\n::set-output name=x::y',
    'a\r\n##[error]x',
    'a\u2028::warning::x',
    'a\u001b]0;x\u0007',
    'a\u0085::stop-commands::x',
    '%0A::error::x',
    '\u202E::debug::x',
  ];
  /** What the runner of GitHub takes for an order. */
  const orders = (text: string) =>
    text
      .split(/[\n\r\u0085\u2028]/)
      .filter((line) => /^\s*::/.test(line) || /##(?:vso)?\[/i.test(line));
  const withEverything = (value: string): Diagnostic => ({
    ...found,
    message: value,
    path: value,
    note: value,
    actual: value,
    expected: value,
    related: [{ path: value, message: value, span: found.span as Span }],
    fix: [{ path: value, span: found.span as Span, text: value }],
  });
  const lines = { ...options, textOf: (path: string) => `x\n\n${path}\n${path}\n${path}\n` };

  it.each(ATTACKS)('are shown as symbols: %j', (value) => {
    for (const format of ['text', 'json', 'sarif'] as const) {
      const text = report([withEverything(value)], format, lines);
      expect(orders(text), format).toEqual([]);
      expect(text, format).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E]/);
    }
    const commands = orders(report([withEverything(value)], 'github', lines));
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatch(/^::error file=/);
    expect(commands[0]?.replace(/^::error /, '')).not.toMatch(/##\[|\u001b/);
  });

  it('are the same again when JSON is read', () => {
    for (const value of ATTACKS)
      expect(JSON.parse(report([withEverything(value)], 'json', lines))).toEqual([
        withEverything(value),
      ]);
  });
});
