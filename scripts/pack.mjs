/**
 * `npm run pack -- FOLDER`: the tarballs that are published, one a package, each looked at by publint and attw.
 *
 * Packages of the checkout name each other by `*` and their sources by a condition that only the checkout has; what is published
 * names each part by the one version that all share, and has the licence and the repository beside it. So each is laid out anew.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';

const root = fileURLToPath(new URL('../', import.meta.url));
const target = resolve(process.argv[2] ?? 'packs');
const work = await mkdtemp(join(tmpdir(), 'narani-pack-'));
try {
  const names = (await readdir(join(root, 'packages'))).sort();
  const staged = (await Promise.all(names.map(stage))).filter((folder) => folder !== undefined);
  await mkdir(target, { recursive: true });
  const packed = execFileSync('npm', ['pack', ...staged, '--json', '--pack-destination', target], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 28,
  });
  const tarballs = Object.values(JSON.parse(packed));
  const faults = (await Promise.all(tarballs.map(faultsOf))).flat();
  for (const fault of faults) console.error(fault);
  const kilobytes = tarballs.reduce((sum, { size }) => sum + size, 0) / 1024;
  console.log(`${tarballs.length} packages, ${Math.round(kilobytes)} KB, in ${target}`);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await rm(work, { recursive: true });
}

/** A package as it is published, in a folder; undefined for one that is for our own tests. */
async function stage(name) {
  const from = join(root, 'packages', name);
  const manifest = JSON.parse(await readFile(join(from, 'package.json'), 'utf8'));
  if (manifest.private) return undefined;
  const to = join(work, name);
  await mkdir(to);
  for (const each of [...manifest.files, ...(manifest.bin ? ['bin'] : []), 'README.md'])
    await cp(join(from, each), join(to, each), {
      recursive: true,
      filter: (path) => !path.endsWith('.tsbuildinfo'),
    });
  await cp(join(root, 'LICENSE'), join(to, 'LICENSE'));
  await writeFile(
    join(to, 'package.json'),
    `${JSON.stringify(published(manifest, name), null, 2)}\n`,
  );
  return to;
}

function published({ devDependencies, ...manifest }, name) {
  const { version, exports = {}, dependencies = {}, peerDependencies } = manifest;
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
  const repository = GITHUB_REPOSITORY && {
    type: 'git',
    url: `git+${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}.git`,
    directory: `packages/${name}`,
  };
  const exact = (ranges) =>
    Object.fromEntries(
      Object.entries(ranges).map(([each, range]) => [each, range === '*' ? version : range]),
    );
  return {
    ...manifest,
    ...(manifest.exports ? { exports: compiled(exports) } : {}),
    dependencies: exact(dependencies),
    ...(peerDependencies ? { peerDependencies: exact(peerDependencies) } : {}),
    ...(repository ? { repository } : {}),
    publishConfig: { access: 'public' },
  };
}

/** What a package exports, without the sources. */
function compiled(exports) {
  return Object.fromEntries(
    Object.entries(exports).map(([path, { '@narani/source': _, ...rest }]) => [path, rest]),
  );
}

function folderOf(name) {
  return name.replace('@narani/', '');
}

/** What whoever installs a package would stumble over. Ours are modules of ECMAScript alone: what fails elsewhere is no fault. */
async function faultsOf({ name, filename }) {
  const bytes = await readFile(join(target, filename));
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const { messages } = await publint({ pack: { tarball }, level: 'warning', strict: true });
  const said = messages.map(({ code, path }) => `${name}: ${code} at ${path.join('.')}`);
  const { problems = [] } = await checkPackage(createPackageFromTarballData(new Uint8Array(bytes)));
  const { exports } = JSON.parse(
    await readFile(join(work, folderOf(name), 'package.json'), 'utf8'),
  );
  // A package that is only a command is imported by nobody.
  const wrong = (exports ? problems : []).filter(
    ({ kind, resolutionKind }) =>
      kind !== 'CJSResolvesToESM' && !['node10', 'node16-cjs'].includes(resolutionKind),
  );
  return [...said, ...wrong.map(({ kind, entrypoint = '' }) => `${name}: ${kind} ${entrypoint}`)];
}
