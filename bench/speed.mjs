/**
 * How long a build takes where nothing changed, where one paragraph changed, and from nothing, beside Hugo on the same Markdown.
 *
 *   npm run bench:speed -- [CORPUS] [--documents 500] [--pairs 5] [--cold 1]
 *
 * CORPUS is a content folder, which is copied; without one a library of `--documents` documents in two languages is made. Whole
 * processes run in turns, Narani and Hugo, and medians are printed. Hugo makes HTML alone and checks nothing; where it is not on
 * PATH the last figures of speed.json stand in its place. `--save` writes them there.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeLibrary } from './library.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string', default: '500' },
    pairs: { type: 'string', default: '5' },
    cold: { type: 'string', default: '1' },
    save: { type: 'boolean', default: false },
  },
});
const NARANI = fileURLToPath(new URL('../packages/cli/bin/narani.js', import.meta.url));
const FIGURES = fileURLToPath(new URL('speed.json', import.meta.url));
/** Tells on leaving how much memory a process had. **Units**: KB. */
const TELL =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nKB "+process.resourceUsage().maxRSS+"\\n"))';

const work = mkdtempSync(join(tmpdir(), 'narani-speed-'));
try {
  const content = join(work, 'content');
  if (positionals[0]) cpSync(positionals[0], content, { recursive: true });
  else writeLibrary(content, Number(values.documents));
  const texts = readdirSync(content, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[a-z]+\/[^/]+\/(?:ko|en)\.md$/.test(path));
  const hugoSite = writeHugo(content, texts);
  const hasHugo = spawnSync('hugo', ['version']).status === 0;
  const last = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : {};
  const hugo = () => (hasHugo ? timed('hugo', ['--quiet', '-s', hugoSite]) : undefined);
  const narani = () =>
    timed(process.execPath, ['--import', TELL, NARANI, 'build', '--content', content]);
  const edited = join(content, texts[texts.length >> 1]);

  const rows = {
    'from nothing': measure(Number(values.cold), () => {
      for (const name of ['.narani', 'dist', 'content-dist'])
        rmSync(join(work, name), { recursive: true, force: true });
    }),
    'nothing changed': measure(Number(values.pairs), () => undefined),
    'one paragraph edited': measure(Number(values.pairs), (turn) =>
      appendFileSync(edited, `\nOne more sentence, the ${'x'.repeat(turn + 1)}.\n`),
    ),
  };
  print(rows, texts.length, hasHugo ? undefined : last.hugo);
  if (values.save) save(rows, texts.length);

  function measure(turns, prepare) {
    const mine = [];
    const others = [];
    for (let turn = 0; turn < turns; turn++) {
      prepare(turn);
      mine.push(narani());
      const other = hugo();
      if (other) others.push(other);
    }
    return {
      seconds: median(mine.map(({ seconds }) => seconds)),
      megabytes: median(mine.map(({ megabytes }) => megabytes)),
      hugo: others.length > 0 ? median(others.map(({ seconds }) => seconds)) : last.hugo?.seconds,
    };
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Runs a command to its end. **Errors**: throws where it could not do its work; findings are not the matter. */
function timed(command, args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, {
    cwd: work,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status === null || status > 1) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return { seconds, megabytes: Number(/^KB (\d+)$/m.exec(stderr)?.[1] ?? 0) / 1024 };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function print(rows, pages, stored) {
  console.log(`${pages} texts, ${availableParallelism()} cores, Node ${process.versions.node}`);
  if (stored) console.log(`Hugo is not on PATH: its figures are those of ${stored.pages} pages`);
  const columns = ['Narani, s', 'Hugo, s', 'ratio', 'MB'];
  console.log(`${''.padEnd(22)}${columns.map((name) => name.padStart(11)).join('')}`);
  for (const [name, { seconds, hugo, megabytes }] of Object.entries(rows)) {
    const ratio = hugo ? (seconds / hugo).toFixed(2) : '–';
    const cells = [seconds.toFixed(2), hugo?.toFixed(2) ?? '–', ratio, megabytes.toFixed(0)];
    console.log(`${name.padEnd(22)}${cells.map((cell) => cell.padStart(11)).join('')}`);
  }
}

function save(rows, pages) {
  const hugo = { pages, seconds: median(Object.values(rows).map((row) => row.hugo)) };
  writeFileSync(FIGURES, `${JSON.stringify({ pages, hugo, rows }, null, 2)}\n`);
}

/** The same Markdown as a site of Hugo's with the plainest templates. */
function writeHugo(content, texts) {
  const site = join(work, 'hugo');
  const layouts = join(site, 'layouts/_default');
  mkdirSync(layouts, { recursive: true });
  writeFileSync(
    join(site, 'config.toml'),
    'baseURL = "https://example.org/"\ntitle = "Library"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
  );
  const page = '<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}';
  writeFileSync(join(layouts, 'single.html'), page);
  const list =
    '<!doctype html>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}';
  writeFileSync(join(layouts, 'list.html'), list);
  for (const path of texts) {
    const [kind, slug, file] = path.split('/');
    const folder = join(site, 'content', file.slice(0, 2), kind);
    mkdirSync(folder, { recursive: true });
    cpSync(join(content, path), join(folder, `${slug}.md`));
  }
  return site;
}
