/**
 * `node scripts/try-packs.mjs FOLDER`: what a stranger does with the tarballs of `npm run pack`: begins in an empty folder, installs, builds. Other packages
 * come from npm's cache where they are there. It says how long each step took and how much was installed, with and without the foundry.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const packs = resolve(process.argv[2] ?? 'packs');
const work = mkdtempSync(join(tmpdir(), 'narani-try-'));
/** Each of our packages is taken from its tarball, whoever asks for it. */
const ours = Object.fromEntries(
  readdirSync(packs)
    .filter((file) => file.endsWith('.tgz'))
    .map((file) => [nameOf(file), `file:${join(packs, file)}`]),
);
const start = performance.now();
try {
  const creator = install('creator', { 'create-narani': ours['create-narani'] });
  const site = join(work, 'site');
  const answers = ['--title', '자료 / Notes', '--publisher', '보기 / Example'];
  step('create', creator, 'npx', [
    ...['create-narani', site, ...answers],
    ...['--address', 'https://example.org/docs/'],
  ]);
  const manifest = JSON.parse(readFileSync(join(site, 'package.json'), 'utf8'));
  for (const name of Object.keys(manifest.devDependencies))
    manifest.devDependencies[name] = ours[name];
  writeFileSync(
    join(site, 'package.json'),
    JSON.stringify({ ...manifest, overrides: overrides(manifest) }),
  );
  step('install', site, 'npm', ['install', '--prefer-offline', '--no-audit', '--no-fund']);
  step('check', site, 'npx', ['narani', 'check', '--max-warnings', '0']);
  step('build', site, 'npm', ['run', 'build']);
  const missing = [
    ...['ko/index.html', 'en/doc/about/index.html', 'ko/feed.json', 'en/feed.atom'],
    ...['ko/doc/about/about.ko.pdf', 'en/doc/about/about.en.pdf'],
  ].filter((path) => !existsSync(join(site, 'dist', 'site', path)));
  if (missing.length > 0) throw new Error(`Missing ${missing.join(', ')}`);
  console.log(
    `all: ${seconds(start)} s; installed with the foundry ${size(join(site, 'node_modules'))} MB`,
  );
  rmSync(join(site, '.narani'), { recursive: true });
  step('uninstall the foundry', site, 'npm', ['uninstall', '@narani/foundry', '--prefer-offline']);
  const said = step('build without it', site, 'npx', ['narani', 'build']);
  for (const rule of ['print/unavailable', 'site/no-typefaces'])
    if (!said.includes(rule)) throw new Error(`Expected ${rule} to be told, got ${said}`);
  console.log(`installed without it ${size(join(site, 'node_modules'))} MB`);
} finally {
  rmSync(work, { recursive: true });
}

function install(name, dependencies) {
  const folder = mkdtempSync(join(work, name));
  const manifest = { private: true, dependencies };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, overrides: overrides(manifest) }),
  );
  step('fetch', folder, 'npm', ['install', '--prefer-offline', '--no-audit', '--no-fund']);
  return folder;
}

/** What npm is told of packages that no registry has yet; not those that the manifest names itself. */
function overrides({ dependencies = {}, devDependencies = {} }) {
  const named = { ...dependencies, ...devDependencies };
  return Object.fromEntries(Object.entries(ours).filter(([name]) => !(name in named)));
}

function step(name, cwd, command, args) {
  const begun = performance.now();
  const said = execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, CI: '1' },
  });
  console.log(`${name}: ${seconds(begun)} s`);
  return said;
}

function nameOf(file) {
  const text = execFileSync('tar', ['-xzOf', join(packs, file), 'package/package.json']);
  return JSON.parse(text.toString()).name;
}

function seconds(begun) {
  return ((performance.now() - begun) / 1000).toFixed(1);
}

function size(folder) {
  return execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0];
}
