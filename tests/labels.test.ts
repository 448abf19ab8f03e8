/** Words of the pages in place of ours. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent, publish } from '@narani/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const fixture = join(import.meta.dirname, 'fixtures', 'small-content');
const options = { today: '2026-11-21', now: () => 0 };
let work: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'narani-labels-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function build(labels: Readonly<Record<string, string>>) {
  const place = mkdtempSync(join(work, 'run-'));
  const root = join(place, 'content');
  cpSync(fixture, root, { recursive: true });
  for (const [name, text] of Object.entries(labels)) writeFileSync(join(root, name), text);
  const checked = await checkContent(root, options);
  const { findings } = await publish(root, checked, options);
  const page = (name: string) => readFileSync(join(place, 'dist', 'test', name), 'utf8');
  return { findings, page };
}

describe('labels of a content folder', () => {
  it('stand in place of ours in their language alone, with their values', async () => {
    const text =
      'nav: { skip: 글로 가기 }\nsite: { pageTitle: "{{site}}: {{page}}" }\nsearch: { open: 찾기 }\n';
    const { findings, page } = await build({ 'labels.ko.yaml': text });
    expect(findings).toEqual([]);
    const korean = page('ko/doc/first/index.html');
    expect(korean).toContain('>글로 가기</a>');
    expect(korean).toContain('>찾기</button>');
    expect(korean).toMatch(/<title>시험 사이트: /);
    expect(page('en/doc/first/index.html')).toContain('>Skip to the content</a>');
  });

  it('are told of where nothing of ours is called so, or they are no text; the others hold', async () => {
    const text = 'nav:\n  skp: 글로\n  main: 목차\nsearch:\n  open: 3\n';
    const { findings, page } = await build({ 'labels.ko.yaml': text });
    expect(findings.map(({ rule, span, expected }) => [rule, span?.start.line, expected])).toEqual([
      ['schema/unknown-field', 2, 'nav.skip'],
      ['schema/wrong-type', 5, 'string'],
    ]);
    expect(page('ko/index.html')).toContain('aria-label="목차"');
  });
});
