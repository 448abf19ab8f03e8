/** The bytes of a PDF do not depend on the fonts of the machine, whatever a text or a picture asks for. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typefacePath } from '@narani/foundry';
import { fontFiles } from '@narani/print';
import { expect, it } from 'vitest';

const native = process.platform === 'linux' && process.arch === 'x64';

/** Faces that common texts do not get: as fonts of the machine they would set what no other has. */
const INSTALLED = fontFiles('all').filter((file) => !fontFiles('common').includes(file));

const PRINT = fileURLToPath(import.meta.resolve('@narani/print'))
  .replace('/src/', '/dist/')
  .replace(/\.ts$/, '.js');

/** A family that no machine has, and one of those installed under its name. */
const NAMED = 'Trap Sans Mongolian';
function named(font: Buffer): Buffer {
  const name = (text: string) => Buffer.from(text, 'utf16le').swap16();
  const at = font.indexOf(name('Noto Sans Mongolian'));
  if (at >= 0) name(NAMED).copy(font, at);
  return font;
}

/** Prints hashes of a document with a picture, and of text that asks for any font there is. */
const CHILD = `
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
const [print, ...files] = process.argv.slice(1);
const { compilePdf, createCompiler } = await import(print);
const { value: compiler } = await createCompiler(files.map((file) => readFileSync(file)), '/narani-print');
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
const part = {
  id: 'doc/x', design: 'article', locale: 'ko', path: 'x/ko.md', title: '글', heading: ['글'], label: '', publisher: '',
  accent: '#17365d', running: '', description: '', authors: [], identifier: '', rights: '', keywords: [], date: [2026, 1, 1],
  metadata: [], end: [], notes: [], words: { page: '', figures: '', contents: '' },
  blocks: [
    { type: 'paragraph', text: ['CO₂eq 10⁻⁶ □'] },
    { type: 'figure', id: 'f', file: 'a.svg', hash: '', width: 80, height: 40, alt: 'a', number: '1', caption: [] },
  ],
};
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><text y="20" font-family="Noto Sans Arabic, Noto Emoji">CO₂eq 시 ☃ اب</text></svg>';
const made = compilePdf(compiler, part, { 'a.svg': new TextEncoder().encode(svg) });
compiler.native.addSource('/narani-print/any.typ', '#set text(font: "${NAMED}")\\nᠠ ☃ ﺍ');
const { result } = compiler.native.compile({ mainFilePath: '/narani-print/any.typ' });
console.log(JSON.stringify([hash(made.value), hash(compiler.native.pdf(result, { creationTimestamp: 0 }))]));
`;

it.runIf(native)('is equal on a machine with many fonts and on one without', () => {
  const homes = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'narani-fonts-')));
  const fonts = join(homes[1] ?? '', '.local', 'share', 'fonts');
  mkdirSync(fonts, { recursive: true });
  for (const [index, file] of INSTALLED.entries())
    writeFileSync(join(fonts, `${index}.ttf`), named(readFileSync(typefacePath(file))));
  const faces = fontFiles('common').map(typefacePath);
  const [bare, full] = homes.map((HOME): string[] => {
    const child = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', CHILD, PRINT, ...faces],
      {
        env: { HOME, PATH: process.env.PATH },
        encoding: 'utf8',
      },
    );
    expect(child.stderr).toBe('');
    return JSON.parse(child.stdout);
  });
  for (const home of homes) rmSync(home, { recursive: true });
  expect(full?.[0]).toBe(bare?.[0]);
  // The fonts were there to be found: text that asks for one is set in it.
  expect(full?.[1]).not.toBe(bare?.[1]);
});
