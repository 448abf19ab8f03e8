/** What every package that is published says of itself; `npm run pack` looks at the tarballs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const packages = readdirSync(join(root, 'packages')).map((folder) => ({
  folder,
  manifest: JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8')),
}));
const published = packages.filter(({ manifest }) => !manifest.private);

it('keeps to itself what is for our own tests', () => {
  const kept = packages.filter(({ manifest }) => manifest.private).map(({ folder }) => folder);
  expect(kept).toEqual(['testkit', 'tokens']);
  for (const { manifest } of published)
    for (const name of kept)
      expect(manifest.dependencies ?? {}).not.toHaveProperty(`@narani/${name}`);
});

it.each(published)('$folder says what it is, and ships what it says', ({ folder, manifest }) => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({
    version,
    description: expect.stringMatching(/^[A-Z].*\.$/),
    license: 'MIT',
    type: 'module',
    files: expect.arrayContaining(['dist']),
  });
  for (const path of [...manifest.files, ...Object.values<string>(manifest.bin ?? {}), 'README.md'])
    if (path !== 'dist') expect(existsSync(join(root, 'packages', folder, path)), path).toBe(true);
  for (const each of Object.values<Record<string, string>>(manifest.exports ?? {}))
    expect(Object.keys(each)).toEqual(['@narani/source', 'types', 'default']);
});

it('has one version for all', () => {
  const { fixed, access } = JSON.parse(readFileSync(join(root, '.changeset/config.json'), 'utf8'));
  expect({ fixed, access }).toEqual({ fixed: [['@narani/*', 'create-narani']], access: 'public' });
});
