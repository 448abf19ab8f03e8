/** Partners in a check of a repository, as somebody who edits meets them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainEnvironment, runHere } from './command.js';

const fixture = join(import.meta.dirname, '../../../tests/fixtures/small-content');
let work: string;
const at = (path: string) => join(work, 'content', path);

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'narani-partners-'));
  cpSync(fixture, at(''), { recursive: true });
  writeFileSync(
    at('partners.yaml'),
    'entries:\n  paper:\n    site: test\n    contact: mailto:dev@paper.example\n    fields: [title, summary]\n',
  );
  mkdirSync(at('kinds'));
  writeFileSync(
    at('kinds/bulletin.yaml'),
    `folder: bulletins
labels:
  one: { ko: 회보, en: Bulletin }
  plural: { ko: 회보, en: Bulletins }
  summary: { ko: 회보를 싣습니다., en: What was announced. }
traits:
  date: { required: true }
  valid: { trait: date, label: { ko: 기한, en: Valid until } }
`,
  );
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=Kim', '-c', 'user.email=k@example.org', ...args], {
      cwd: work,
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'begun');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const narani = (...args: string[]) => runHere(args, { cwd: work, env: plainEnvironment(work) });

describe('partners', () => {
  it('are content with what is as it was, and told of what they lose', async () => {
    const before = await narani('check');
    expect(before.out).not.toContain('partners/');
    const text = readFileSync(at('docs/first/en.md'), 'utf8');
    writeFileSync(at('docs/first/en.md'), text.replace(/^summary.*\n/m, ''));
    const after = await narani('check');
    expect(after.code).toBe(1);
    expect(after.out).toContain(
      'The partner `paper` reads `summary`: `doc/first` in `en` had `The period of the notice.` there and has lost the field',
    );
    const branch = await narani('check', '--since', 'HEAD', '--lang', 'ko');
    expect(branch.out).toContain(
      '`doc/first`의 `en` 글에 있던 `The period of the notice.`가 없어졌습니다',
    );
  });
});

describe('readers of the feeds', () => {
  it('are not to lose a field that a kind had, as the check says at its file', async () => {
    const file = at('kinds/bulletin.yaml');
    const kind = readFileSync(file, 'utf8');
    expect((await narani('check')).out).not.toContain('changes/');
    writeFileSync(file, kind.replace(/^ {2}valid.*\n/m, ''));
    const { out, code } = await narani('check');
    writeFileSync(file, kind);
    expect(code).toBe(1);
    expect(out).toContain('The field `meta.valid` of `item` was promised to readers');
    expect(out).toContain('kinds/bulletin.yaml');
  });
});

describe('narani impact', () => {
  it('says what a commit is changed by, and what a file has a part in', async () => {
    const since = await narani('impact', '--since', 'HEAD');
    expect(since.out).toContain('en/doc/first/');
    expect(since.out).toContain('paper (mailto:dev@paper.example) reads `summary` of `doc/first`');
    const summary = await narani('impact', '--since', 'HEAD', '--format', 'github', '--lang', 'ko');
    expect(summary.out).toContain('## 이 변경이 미치는 곳\n\n### test\n\n#### 페이지');
    const path = await narani('impact', 'content/docs/first/en.md', '--format', 'json');
    expect(JSON.parse(path.out).sites[0].pages).toContain('en/doc/first/index.html');
  });

  it.each([
    ['nothing', []],
    ['a path and a commit', ['content', '--since', 'HEAD']],
    ['a file that is not there', ['content/docs/frist/en.md']],
    ['an entry that is not there', ['content/docs/first/en.md#kim']],
    ['a commit that is not there', ['--since', 'nowhere']],
  ])('refuses %s', async (_name, args) => {
    expect((await narani('impact', ...args)).code).toBe(2);
  });
});
