/** Where plugins are listed: beside the content, for content itself lists no code. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A plugin that package.json lists. **Shapes**: `line` is that of its name there. */
export interface ListedPlugin {
  readonly name: string;
  readonly url: string;
  readonly line: number;
}

/** Where plugins are listed, from the content folder: content itself lists no code. */
export const PLUGIN_LIST = '../package.json';

/** The plugins that the package around a content folder lists, in their order. **Errors**: none: who lists nothing has none. */
export async function findPlugins(root: string): Promise<readonly ListedPlugin[]> {
  const path = resolve(root, PLUGIN_LIST);
  const text = await readFile(path, 'utf8').catch(() => '');
  const lines = text.split('\n');
  return namesIn(text).map((name) => ({
    name,
    url: urlOf(name, path),
    line: lines.findIndex((line) => line.includes(JSON.stringify(name))) + 1 || 1,
  }));
}

function namesIn(text: string): readonly string[] {
  try {
    const { narani } = JSON.parse(text) as { narani?: { plugins?: unknown } };
    return Array.isArray(narani?.plugins) ? narani.plugins.map(String) : [];
  } catch {
    return [];
  }
}

/** A module by its path from package.json, else by its name. One that is not there fails when it is run, with its name. */
function urlOf(name: string, list: string): string {
  if (/^\.{0,2}\//.test(name)) return pathToFileURL(join(dirname(list), name)).href;
  try {
    return pathToFileURL(createRequire(list).resolve(name)).href;
  } catch {
    return name;
  }
}
