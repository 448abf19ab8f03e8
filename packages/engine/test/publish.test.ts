/** What a build says of itself. */
import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent, outputOf, publish } from '../src/index.js';
import { inTurn } from '../src/turn.js';

const SMALL = fileURLToPath(new URL('../../../tests/fixtures/small-content', import.meta.url));
const OPTIONS = { today: '2026-06-01', now: () => 0 };

let work: string;
let root: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'narani-publish-'));
  root = join(work, 'content');
  await cp(SMALL, root, { recursive: true });
  await appendFile(join(root, 'docs', 'first', 'meta.yaml'), 'aliases: [premier]\n');
});

afterAll(() => rm(work, { recursive: true, force: true }));

describe('the report of a build', () => {
  it('counts a document once, whatever addresses it had, as the manifest does', async () => {
    const { sites } = await publish(root, await checkContent(root, OPTIONS), OPTIONS);
    const dist = join(work, 'dist', 'test');
    const { counts } = JSON.parse(await readFile(join(dist, 'manifest.json'), 'utf8'));
    expect(await readFile(join(dist, 'ko/doc/premier/index.html'), 'utf8')).toContain('refresh');
    expect(sites.map(({ documents }) => documents)).toEqual([2]);
    expect(counts.documents).toBe(2);
  });
});

describe('two builds of one folder', () => {
  it('take turns', async () => {
    const output = outputOf(root);
    const told: string[] = [];
    const build = (name: string) =>
      inTurn(output, async () => {
        told.push(`${name} begins`);
        await new Promise((go) => setTimeout(go, 30));
        told.push(`${name} ends`);
      });
    await Promise.all([build('one'), build('two')]);
    const [first = ''] = told[0]?.split(' ') ?? [];
    const second = first === 'one' ? 'two' : 'one';
    const order = [first, first, second, second].map(
      (name, index) => `${name} ${index % 2 === 0 ? 'begins' : 'ends'}`,
    );
    expect(told).toEqual(order);
  });

  it('do not wait where no sign can be left', async () => {
    const output = { ...outputOf(root), store: join(root, 'narani.yaml', 'store') };
    expect(await inTurn(output, async () => 'done')).toBe('done');
  });
});
