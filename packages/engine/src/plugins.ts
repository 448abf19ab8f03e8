/** Plugins at work: each call in a thread of their own that is ended where it does not end. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { limitsOf } from '@narani/limits';
import type {
  Checked,
  CheckedCorpus,
  Finding,
  OutputFile,
  PartPage,
  PluginElement,
  PluginFinding,
} from '@narani/model';
import { isPublic } from '@narani/routes';
import { finding } from '@narani/rules';
import type { SiteConfig } from '@narani/schema';
import { type ListedPlugin, PLUGIN_LIST } from './plugin-list.js';
import type { PluginCall, PluginResult } from './plugin-worker.js';

/** Run as compiled, from sources too. */
const RUNNER = fileURLToPath(new URL('../dist/plugin-worker.js', import.meta.url));

/** What plugins find. **Errors**: plugin/finding, and plugin/failed for each that throws, does not end, or gives what is none of it. */
export async function checkWithPlugins(
  plugins: readonly ListedPlugin[],
  corpus: CheckedCorpus,
): Promise<Finding[]> {
  if (plugins.length === 0) return [];
  const input = { corpus: plainCorpus(corpus) };
  const done = await Promise.all(
    plugins.map((plugin) =>
      run<readonly PluginFinding[]>(plugin, { call: 'check', input }, corpus),
    ),
  );
  return done.flatMap(({ value = [], findings }, index) => [
    ...findings,
    ...value.map((found) => findingOf(found, plugins[index]?.name ?? '')),
  ]);
}

/** What plugins make of a site: files of their own, and parts of its pages by `part locale`. */
export interface PluginSite {
  readonly files: readonly OutputFile[];
  readonly parts: ReadonlyMap<string, PluginElement>;
}

/** Files and parts of a site. **Errors**: plugin/failed. */
export async function siteOfPlugins(
  plugins: readonly ListedPlugin[],
  corpus: CheckedCorpus,
  site: SiteConfig,
): Promise<Checked<PluginSite>> {
  const files: OutputFile[] = [];
  const parts = new Map<string, PluginElement>();
  const findings: Finding[] = [];
  const input = { corpus: plugins.length > 0 ? plainCorpus(corpus) : undefined, site };
  for (const plugin of plugins) {
    const isSound = () => soundPlugins([plugin], findings).length > 0;
    const made = await run<readonly OutputFile[]>(plugin, { call: 'edition', input }, corpus);
    files.push(...(made.value ?? []));
    findings.push(...made.findings);
    for (const locale of site.locales) {
      if (!isSound()) break;
      const page: PartPage = { site, locale };
      const part = await run<PluginElement>(plugin, { call: 'footer', input: page }, corpus);
      if (part.value) parts.set(`footer ${locale}`, part.value);
      findings.push(...part.findings);
    }
  }
  return { value: { files, parts }, findings };
}

/** The plugins that have not failed: one that did is not asked again. */
export function soundPlugins(
  plugins: readonly ListedPlugin[],
  findings: readonly Finding[],
): readonly ListedPlugin[] {
  const failed = findings.flatMap(({ rule, values }) =>
    rule === 'plugin/failed' ? [values?.plugin] : [],
  );
  return plugins.filter(({ name }) => !failed.includes(name));
}

/** Nothing that may not be seen, and no getters: a thread takes plain data alone. */
function plainCorpus(corpus: CheckedCorpus): unknown {
  const { withheld } = corpus;
  const entries = corpus.entries
    .filter((entry) => isPublic(entry) && !withheld.includes(entry.metaPath))
    .map((entry) => {
      const texts = Object.entries(entry.translations).filter(
        ([, text]) => !withheld.includes(text.path),
      );
      return { ...entry, translations: Object.fromEntries(texts) };
    });
  const { config, registries, sites, usedIn, states } = corpus;
  return JSON.parse(
    JSON.stringify({ config, registries, sites, usedIn, states, entries, withheld }),
  );
}

function findingOf(found: PluginFinding, plugin: string): Finding {
  const { path, span, message, severity, rule } = found;
  return finding('plugin/finding', {
    ...{ path, scope: `${rule} ${message.en}`, actual: rule },
    ...(span ? { span } : {}),
    ...(severity ? { severity } : {}),
    values: { ko: message.ko, en: message.en, plugin, rule },
  });
}

/** One call of a plugin; no value where the plugin has no such function. */
async function run<T>(
  plugin: ListedPlugin,
  call: PluginCall,
  { config }: Pick<CheckedCorpus, 'config'>,
): Promise<Checked<T | undefined>> {
  const { pluginSeconds } = limitsOf(config);
  const result = await inThread(plugin.url, call, pluginSeconds);
  if ('value' in result) return { value: result.value as T | undefined, findings: [] };
  const { name, line } = plugin;
  const start = { line, column: 1 };
  const failed = finding('plugin/failed', {
    path: PLUGIN_LIST,
    span: { start, end: start },
    variant: result.fault,
    scope: `${name} ${call.call}`,
    actual: result.message,
    values: { plugin: name, call: call.call, actual: result.message, seconds: pluginSeconds },
  });
  return { value: undefined, findings: [failed] };
}

/** **Units**: seconds. */
function inThread(url: string, call: PluginCall, seconds: number): Promise<PluginResult> {
  return new Promise((settle) => {
    const worker = new Worker(RUNNER, { workerData: { url, ...call }, execArgv: [] });
    const end = (result: PluginResult) => {
      clearTimeout(timer);
      settle(result);
      void worker.terminate();
    };
    const late = { fault: 'late', message: '' } as const;
    const timer = setTimeout(() => end(late), seconds * 1000);
    worker.on('message', end);
    worker.on('error', (error: Error) =>
      end({ fault: 'threw', message: firstLine(error.message) }),
    );
    worker.on('exit', () => end({ fault: 'threw', message: 'exit' }));
  });
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 200);
}
