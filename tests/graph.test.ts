/** The layers of CONTRIBUTING.md: what may depend on what, and that what is imported is declared. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const packagesDir = join(root, 'packages');
const LAYERS = ['data', 'pure', 'edition', 'shell', 'app'];

interface Package {
  readonly name: string;
  readonly layer: string;
  readonly dependencies: readonly string[];
  readonly imports: readonly string[];
  readonly builtins: readonly string[];
}

const packages = readdirSync(packagesDir)
  .filter((name) => existsSync(join(packagesDir, name, 'package.json')))
  .map(readPackage);
const byName = new Map(packages.map((each) => [each.name, each]));

function readPackage(name: string): Package {
  const folder = join(packagesDir, name);
  const json = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const turbo = JSON.parse(readFileSync(join(folder, 'turbo.json'), 'utf8'));
  const sources = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts'),
  );
  const text = sources.map((file) => readFileSync(join(folder, 'src', file), 'utf8')).join('\n');
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(@narani\/[a-z]+)'/g)].map(
    (match) => match[1] as string,
  );
  return {
    name: json.name,
    layer: turbo.tags?.[0],
    dependencies: Object.keys({ ...json.dependencies, ...json.peerDependencies }).filter((each) =>
      each.startsWith('@narani/'),
    ),
    imports: [...new Set(imports)],
    builtins: [...text.matchAll(/(?:from|import)\s*\(?\s*'(node:[a-z/]+)'/g)].map(
      (match) => match[1] as string,
    ),
  };
}

describe('the package graph', () => {
  it.each(packages)(
    '$name belongs to a layer and uses only its own and lower ones',
    ({ layer, dependencies }) => {
      expect(LAYERS).toContain(layer);
      for (const dependency of dependencies) {
        expect(LAYERS.indexOf(byName.get(dependency)?.layer ?? '')).toBeLessThanOrEqual(
          LAYERS.indexOf(layer),
        );
      }
    },
  );

  it.each(packages)(
    '$name declares what it imports, and imports what it declares',
    ({ name, dependencies, imports }) => {
      expect([...dependencies].sort()).toEqual(imports.filter((each) => each !== name).sort());
    },
  );

  it.each(packages.filter(({ layer }) => !['shell', 'app'].includes(layer)))(
    '$name touches no disk, clock, network or process',
    ({ builtins }) => {
      const harmless = ['node:crypto', 'node:module', 'node:zlib'];
      expect(builtins.filter((name) => !harmless.includes(name))).toEqual([]);
    },
  );

  it('has no cycles', () => {
    const seen = new Set<string>();
    const visit = (name: string, path: readonly string[]): void => {
      expect(path, `a cycle through ${name}`).not.toContain(name);
      if (seen.has(name)) return;
      for (const dependency of byName.get(name)?.dependencies ?? [])
        visit(dependency, [...path, name]);
      seen.add(name);
    };
    for (const { name } of packages) visit(name, []);
  });

  it('is the graph the compiler is given', () => {
    for (const { name, dependencies } of packages) {
      const tsconfig = JSON.parse(
        readFileSync(join(packagesDir, name.replace('@narani/', ''), 'tsconfig.json'), 'utf8'),
      );
      const references = (tsconfig.references ?? []).map(({ path }: { path: string }) =>
        path.replace('../', '@narani/'),
      );
      expect(references.sort(), name).toEqual([...dependencies].sort());
    }
  });
});
