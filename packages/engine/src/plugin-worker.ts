/** The thread in which a plugin runs: one call, asked twice, answered with plain data. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Plugin } from '@narani/model';

/** What is asked of a plugin. */
export interface PluginCall {
  readonly call: 'check' | 'edition' | 'footer';
  readonly input: unknown;
}

/** What became of a call. **Shapes**: `fault` is the variant of plugin/failed; a plugin without such a function gives no value. */
export type PluginResult =
  | { readonly value: unknown }
  | { readonly fault: 'threw' | 'late' | 'unstable' | 'shape'; readonly message: string };

if (parentPort) parentPort.postMessage(await answer(workerData));

async function answer({ url, call, input }: PluginCall & { url: string }): Promise<PluginResult> {
  try {
    const { plugin } = (await import(url)) as { plugin?: Plugin };
    if (typeof plugin !== 'object' || plugin === null) return { fault: 'shape', message: 'plugin' };
    const make = functionOf(plugin, call);
    if (!make) return { value: undefined };
    const [one, other] = [await make(structuredClone(input)), await make(structuredClone(input))];
    const text = JSON.stringify(one);
    if (text !== JSON.stringify(other)) return { fault: 'unstable', message: call };
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    return fits(call, value) ? { value } : { fault: 'shape', message: call };
  } catch (error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { fault: 'threw', message: (text.split('\n')[0] ?? '').slice(0, 200) };
  }
}

type Make = (input: unknown) => unknown;

function functionOf(plugin: Plugin, call: PluginCall['call']): Make | undefined {
  const { check, edition, parts } = plugin;
  if (call === 'check') return check && ((input) => check((input as Input).corpus));
  if (call === 'edition')
    return edition && ((input) => edition((input as Input).corpus, (input as Input).site));
  return parts?.footer as Make | undefined;
}

interface Input {
  readonly corpus: Parameters<NonNullable<Plugin['check']>>[0];
  readonly site: Parameters<NonNullable<Plugin['edition']>>[1];
}

/** Whether an answer is what the call asks for. */
function fits(call: PluginCall['call'], value: unknown): boolean {
  if (call === 'footer')
    return isRecord(value) && value.type === 'element' && hasTexts(value, ['tagName']);
  const names = call === 'check' ? ['rule', 'path'] : ['path', 'mediaType', 'contents'];
  return (
    Array.isArray(value) &&
    value.every((each) => isRecord(each) && hasTexts(each, names) && isIn(each.path))
  );
}

/** A path below the folder it is of, as every system reads it. */
function isIn(path: unknown): boolean {
  return /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\:]+$/.test(String(path));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasTexts(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}
