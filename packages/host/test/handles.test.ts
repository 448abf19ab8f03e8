/** A machine that can open no more files is not content that nobody may read. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const HOST = new URL('../dist/index.js', import.meta.url).href;
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'narani-handles-'));
  for (let index = 0; index < 60; index++)
    writeFileSync(join(root, `${index}.md`), 'x'.repeat(index));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What reading the folder comes to where so many files may be open. */
function readWith(handles: number): string {
  const script = `import(${JSON.stringify(HOST)})
    .then(({ readContentFiles }) => readContentFiles(${JSON.stringify(root)}))
    .then((files) => files.filter(({ bytes }) => bytes).length, ({ code }) => code)
    .then((got) => process.stdout.write(String(got)));`;
  const command = `ulimit -n ${handles}; exec "$0" -e '${script}'`;
  return execFileSync('sh', ['-c', command, process.execPath], { encoding: 'utf8' });
}

describe.runIf(process.platform === 'linux')('a content folder', () => {
  it('is read whole, or not at all where too few files may be open', () => {
    expect(readWith(256)).toBe('60');
    expect(readWith(40)).toBe('EMFILE');
  });
});
